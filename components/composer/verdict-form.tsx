import { useId, useState } from 'react';
import { call } from '../../lib/messaging/client.ts';
import { t } from '../../lib/platform/i18n.ts';
import { attempt } from '../attempt.ts';
import { Button } from '../ui/button.tsx';
import styles from './finding.module.css';

const verdicts = ['fine', 'avoid', 'hate'] as const;

/** What the team is to think of a hashtag; the next specialist sees who said so, when and why. */
export function VerdictForm({ tag }: { tag: string }) {
  const [why, setWhy] = useState('');
  const id = useId();
  const said = /\p{L}{2}/u.test(why);
  return (
    <div className={styles.reason}>
      <label htmlFor={id}>{t('composer_verdict_why', { tag })}</label>
      <input
        id={id}
        dir="auto"
        maxLength={200}
        autoComplete="off"
        value={why}
        onChange={({ target }) => setWhy(target.value)}
      />
      <span className={styles.verdicts}>
        {verdicts.map((verdict) => (
          <Button
            key={verdict}
            guarded
            // That a hashtag is fine needs no reason; that one is not, the next specialist wants to understand.
            inert={verdict !== 'fine' && !said}
            onClick={() =>
              void attempt(() =>
                call('give-verdict', {
                  tag: tag.replace(/^[#＃]/, '').toLowerCase(),
                  verdict,
                  why: why.trim(),
                }),
              )
            }
          >
            {t(`composer_verdict_${verdict}`)}
          </Button>
        ))}
      </span>
    </div>
  );
}
