import type { CustomerRecord } from '../../lib/crm/model.ts';
import { t } from '../../lib/platform/i18n.ts';
import type { Weighed } from '../../lib/statements/statement.ts';
import { Pill } from '../ui/pill.tsx';
import { age, fullDate, useNow } from '../ui/time.ts';
import styles from './ways.module.css';

interface SidesTabProps {
  sides: readonly Weighed[];
  record: CustomerRecord | null;
  veil(text: string): string;
}

const tones = { confirmed: 'ok', contradicted: 'bad', unknown: 'plain' } as const;

/** What the customer says in public on one side, the line of the record that bears on it on the other. */
export function SidesTab({ sides, record, veil }: SidesTabProps) {
  const now = useNow();
  return (
    <>
      <p className={styles.none}>{t(record ? 'ways_sides_about' : 'ways_no_record')}</p>
      {sides.length === 0 && <p className={styles.none}>{t('ways_sides_none')}</p>}
      <ul className={styles.sides}>
        {sides.map(({ statement: { told, quote, postId, span }, verdict, cited }) => (
          <li key={`${postId}:${span[0]}:${told.kind}`} data-verdict={verdict} data-told={told.kind}>
            <div>
              <p dir="auto">“{quote}”</p>
              <p className={styles.dim}>{t(`ways_told_of_${told.kind.replaceAll('-', '_')}`)}</p>
            </div>
            <div>
              <Pill tone={tones[verdict]}>{t(`ways_verdict_${verdict}`)}</Pill>
              {cited.map(({ id, text, at }) => (
                <p key={id} dir="auto">
                  {veil(text)}{' '}
                  {at && (
                    <time className={styles.dim} dateTime={at} title={fullDate(at)}>
                      {age(at, now)}
                    </time>
                  )}
                </p>
              ))}
              {cited.length === 0 && <p className={styles.dim}>{t('ways_not_on_record')}</p>}
            </div>
          </li>
        ))}
      </ul>
    </>
  );
}
