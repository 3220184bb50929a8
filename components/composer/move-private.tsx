import { useState } from 'react';
import { t } from '../../lib/platform/i18n.ts';
import type { Policy } from '../../lib/policy/policy.ts';
import { Button } from '../ui/button.tsx';
import styles from './panels.module.css';

const reasons = ['details', 'money', 'safety', 'long'] as const;

interface MovePrivateProps {
  /** At least one. */
  links: Policy['privateLinks'];
  onSentence(sentence: string): void;
}

/** Out of public view: by the team's own link, and for a reason that anybody may read. It asks for nothing here. */
export function MovePrivate({ links, onSentence }: MovePrivateProps) {
  const [reason, setReason] = useState<(typeof reasons)[number] | null>(null);
  const [place, setPlace] = useState(0);
  const url = links[place]?.url ?? '';
  return (
    <section className={styles.panel} aria-label={t('composer_private')}>
      <fieldset className={styles.choices}>
        <legend>{t('composer_private_why')}</legend>
        {reasons.map((each) => (
          <label key={each}>
            <input
              type="radio"
              name="private-reason"
              checked={reason === each}
              onChange={() => setReason(each)}
            />
            {t(`composer_private_for_${each}`)}
          </label>
        ))}
      </fieldset>
      {links.length > 1 && (
        <label className={styles.pick}>
          {t('composer_private_link')}
          <select value={place} onChange={({ target }) => setPlace(Number(target.value))}>
            {links.map(({ label, url }, at) => (
              <option key={url} value={at}>
                {label || url}
              </option>
            ))}
          </select>
        </label>
      )}
      <div className={styles.end}>
        <p dir="auto" className={styles.preview}>
          {reason ? t(`composer_private_say_${reason}`, { url }) : t('composer_private_pick')}
        </p>
        <Button
          inert={!reason}
          onClick={() => reason && onSentence(t(`composer_private_say_${reason}`, { url }))}
        >
          {t('composer_private_add')}
        </Button>
      </div>
    </section>
  );
}
