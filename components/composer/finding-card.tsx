import { CircleAlert, Info, OctagonX, TriangleAlert } from 'lucide-react';
import { useId, useState } from 'react';
import type { Finding } from '../../lib/guardrails/rule.ts';
import { plural, say, t } from '../../lib/platform/i18n.ts';
import { Button } from '../ui/button.tsx';
import { useEscape } from '../ui/escape.ts';
import styles from './composer.module.css';

const icons = { block: OctagonX, approve: CircleAlert, warn: TriangleAlert, hint: Info };

interface FindingCardProps {
  /** Worst first. */
  findings: Finding[];
  /** The one that F8 stopped at; null for the worst. */
  current: Finding | null;
  onSelect(finding: Finding): void;
  onFix(finding: Finding): void;
}

/** The finding that matters most, in a sentence; the others on request. */
export function FindingCard({ findings, current, onSelect, onFix }: FindingCardProps) {
  const [open, setOpen] = useState(false);
  const restId = useId();
  useEscape(open, () => setOpen(false));
  const main = current ?? findings[0];
  if (!main) return null;
  const rest = findings.filter((finding) => finding !== main);
  return (
    <div className={styles.findings}>
      <Row finding={main} onSelect={onSelect} onFix={onFix} live />
      {rest.length > 0 && (
        <button
          type="button"
          className={styles.others}
          aria-expanded={open}
          aria-controls={restId}
          onClick={() => setOpen(!open)}
        >
          {plural('composer_more', rest.length)}
        </button>
      )}
      <section
        id={restId}
        className={styles.rest}
        hidden={!open || rest.length === 0}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
        tabIndex={0}
        aria-label={plural('composer_more', rest.length)}
      >
        {rest.map((finding) => (
          <Row
            key={`${finding.rule} ${finding.span.join()} ${finding.message.key}`}
            finding={finding}
            onSelect={onSelect}
            onFix={onFix}
          />
        ))}
      </section>
    </div>
  );
}

interface RowProps {
  finding: Finding;
  live?: boolean;
  onSelect(finding: Finding): void;
  onFix(finding: Finding): void;
}

function Row({ finding, live = false, onSelect, onFix }: RowProps) {
  const Icon = icons[finding.level];
  return (
    <div className={`${styles.finding} ${styles[finding.level]}`}>
      <Icon size={15} aria-hidden />
      <button
        type="button"
        className={styles.sentence}
        title={t('composer_select')}
        onClick={() => onSelect(finding)}
      >
        <span aria-live={live ? 'polite' : undefined}>
          <span className="vh">{t(`composer_level_${finding.level}`)}: </span>
          {say(finding.message)}
        </span>
      </button>
      {finding.fix && (
        <Button
          aria-label={t('composer_fix_what', { what: say(finding.fix.label) })}
          title={say(finding.fix.label)}
          onClick={() => onFix(finding)}
        >
          {t('composer_fix')}
        </Button>
      )}
    </div>
  );
}
