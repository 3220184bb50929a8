import type { ReactNode } from 'react';
import styles from './pill.module.css';

interface PillProps {
  tone?: 'plain' | 'ok' | 'warn' | 'bad' | 'accent';
  title?: string;
  children: ReactNode;
}

export function Pill({ tone = 'plain', title, children }: PillProps) {
  return (
    <span className={`${styles.pill} ${styles[tone] ?? ''}`} title={title}>
      {children}
    </span>
  );
}
