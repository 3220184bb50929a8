import type { ReactNode } from 'react';
import styles from './notice.module.css';

interface NoticeProps {
  tone?: 'plain' | 'ok' | 'warn' | 'bad';
  icon?: ReactNode;
  /** At most one button. */
  action?: ReactNode;
  children: ReactNode;
}

/** One sentence and, where something can be done, one action. */
export function Notice({ tone = 'plain', icon, action, children }: NoticeProps) {
  return (
    <div className={`${styles.notice} ${styles[tone] ?? ''}`}>
      {icon}
      <div className={styles.text}>{children}</div>
      {action}
    </div>
  );
}
