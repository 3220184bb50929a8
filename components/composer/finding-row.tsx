import { CircleAlert, Info, OctagonX, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Finding } from '../../lib/guardrails/rule.ts';
import { say, t } from '../../lib/platform/i18n.ts';
import { Button } from '../ui/button.tsx';
import styles from './finding.module.css';

const icons = { block: OctagonX, approve: CircleAlert, warn: TriangleAlert, hint: Info };

interface FindingRowProps {
  finding: Finding;
  live?: boolean;
  /** It was let through: a block for a reason, or what a second person agreed to. */
  overridden?: boolean;
  onSelect?(finding: Finding): void;
  onFix(finding: Finding): void;
  /** Further buttons. */
  children?: ReactNode;
}

/** One sentence and its fix. The level is said in words wherever colour and sign do not do. */
export function FindingRow({ finding, live, overridden, onSelect, onFix, children }: FindingRowProps) {
  const { level, message, fix } = finding;
  const Icon = icons[level];
  const passed = level === 'approve' ? 'approval_level' : 'composer_overridden';
  const what = t(overridden ? passed : `composer_level_${level}`);
  const plain = overridden || level === 'approve';
  const sentence = (
    <span aria-live={live ? 'polite' : undefined}>
      <span className={plain ? styles.level : 'vh'}>{what}: </span>
      {say(message)}
    </span>
  );
  return (
    <div className={`${styles.finding} ${styles[overridden ? 'hint' : level]}`}>
      <Icon size={15} aria-hidden />
      {onSelect ? (
        <button
          type="button"
          className={styles.sentence}
          title={t('composer_select')}
          onClick={() => onSelect(finding)}
        >
          {sentence}
        </button>
      ) : (
        <span className={styles.sentence}>{sentence}</span>
      )}
      {fix && !overridden && (
        <>
          {!!fix.saves && fix.saves > 0 && (
            <span className={styles.saves}>{t('composer_saves', { count: fix.saves })}</span>
          )}
          <Button
            aria-label={t('composer_fix_what', { what: say(fix.label) })}
            title={`${say(fix.label)} (Alt+Enter)`}
            onClick={() => onFix(finding)}
          >
            {t('composer_fix')}
          </Button>
        </>
      )}
      {children}
    </div>
  );
}
