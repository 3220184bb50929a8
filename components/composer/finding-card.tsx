import { type ReactNode, useId, useState } from 'react';
import type { Finding } from '../../lib/guardrails/rule.ts';
import { plural, t } from '../../lib/platform/i18n.ts';
import { Button } from '../ui/button.tsx';
import { useEscape } from '../ui/escape.ts';
import styles from './finding.module.css';
import { FindingRow } from './finding-row.tsx';

interface FindingCardProps {
  /** Worst first. */
  findings: Finding[];
  /** The one that F8 stopped at; null for the worst. */
  current: Finding | null;
  isOverridden(finding: Finding): boolean;
  /** Something else is open that has the room of the others. */
  quiet: boolean;
  onOpen(): void;
  /** Said where there is nothing to object to. */
  calm: string;
  onSelect(finding: Finding): void;
  onFix(finding: Finding): void;
  /** What else can be done about a finding, by the name of the button that shows it; null for nothing. */
  more(finding: Finding): { label: string; node: ReactNode } | null;
}

/** The finding that matters most, in a sentence; the others on request. Its place is kept where there is none. */
export function FindingCard({
  findings,
  current,
  isOverridden,
  calm,
  quiet,
  onOpen,
  more,
  ...on
}: FindingCardProps) {
  const [asked, setAsked] = useState(false);
  const open = asked && !quiet;
  const [opened, setOpened] = useState<string | null>(null);
  const restId = useId();
  const moreId = useId();
  const main = current ?? findings[0];
  const mainKey = main ? `${main.rule} ${main.message.key} ${isOverridden(main)}` : '';
  const action = main ? more(main) : null;
  const shown = action !== null && opened === mainKey;
  useEscape(open, () => setAsked(false));
  useEscape(shown, () => setOpened(null));
  const rest = findings.filter((finding) => finding !== main);
  return (
    <div className={styles.findings}>
      <div className={styles.main}>
        {main ? (
          <FindingRow finding={main} overridden={isOverridden(main)} live {...on}>
            {action && (
              <Button
                aria-expanded={shown}
                aria-controls={moreId}
                onClick={() => setOpened(shown ? null : mainKey)}
              >
                {action.label}
              </Button>
            )}
          </FindingRow>
        ) : (
          <p className={styles.calm}>{calm}</p>
        )}
        <div id={moreId} className={styles.actions} hidden={!shown}>
          {shown && action.node}
        </div>
      </div>
      {rest.length > 0 && (
        <button
          type="button"
          className={styles.others}
          aria-expanded={open}
          aria-controls={restId}
          onClick={() => {
            if (!open) onOpen();
            setAsked(!open);
          }}
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
        aria-label={rest.length > 0 ? plural('composer_more', rest.length) : t('composer_label')}
      >
        {rest.map((finding) => (
          <FindingRow
            key={`${finding.rule} ${finding.span.join()} ${finding.message.key}`}
            finding={finding}
            overridden={isOverridden(finding)}
            {...on}
          />
        ))}
      </section>
    </div>
  );
}
