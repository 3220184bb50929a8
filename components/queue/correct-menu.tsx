import { useState } from 'react';
import { say, t } from '../../lib/platform/i18n.ts';
import type { Place } from '../../lib/queue-order/place.ts';
import { type Flag, flags, intents, type Reason, type Severity } from '../../lib/triage/triage.ts';
import { Button } from '../ui/button.tsx';
import { Menu } from './menu.tsx';
import styles from './menus.module.css';
import { correct } from './queue-actions.ts';

const severities: readonly Severity[] = [0, 1, 2, 3];

interface ReasonsProps {
  reasons: readonly Reason[];
  /** The post's, which they quote. */
  text: string;
}

/** Why Clew took the post as it did, each sentence once, with the words that it rests on. */
function Reasons({ reasons, text }: ReasonsProps) {
  const quotes = new Map<string, Set<string>>();
  for (const { message, source, span } of reasons) {
    const sentence = say(message);
    const words = quotes.get(sentence) ?? new Set();
    // The model's sentence holds its word already.
    if (span && source === 'rule') words.add(text.slice(...span));
    quotes.set(sentence, words);
  }
  if (quotes.size === 0) return null;
  return (
    <div className={styles.because}>
      {t('queue_correct_why')}
      <ul>
        {[...quotes].map(([sentence, words]) => (
          <li key={sentence}>
            {sentence}
            {[...words].filter(Boolean).map((each) => (
              <q key={each} dir="auto">
                {each}
              </q>
            ))}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** What the post is, by the specialist's word: it wins over what Clew made of it. */
export function CorrectMenu({ place, text }: { place: Place; text: string }) {
  const [said, setSaid] = useState({
    intent: place.intent,
    severity: place.severity,
    flags: [...place.flags],
  });
  const toggle = (flag: Flag, on: boolean) =>
    setSaid((now) => ({
      ...now,
      flags: flags.filter((each) => (each === flag ? on : now.flags.includes(each))),
    }));
  return (
    <Menu label={t('queue_correct_title')}>
      <form
        className={styles.correct}
        onSubmit={(event) => {
          event.preventDefault();
          void correct(place.postId, said);
        }}
      >
        <Reasons reasons={place.judged.reasons} text={text} />
        <label className={styles.field}>
          {t('queue_correct_intent')}
          <select
            data-first
            value={said.intent}
            onChange={({ target }) =>
              setSaid((now) => ({
                ...now,
                intent: intents.find((each) => each === target.value) ?? now.intent,
              }))
            }
          >
            {intents.map((intent) => (
              <option key={intent} value={intent}>
                {t(`queue_intent_${intent}`)}
              </option>
            ))}
          </select>
        </label>
        <fieldset className={styles.severities}>
          <legend>{t('queue_correct_severity')}</legend>
          {severities.map((severity) => (
            <label key={severity}>
              <input
                type="radio"
                name="severity"
                checked={said.severity === severity}
                onChange={() => setSaid((now) => ({ ...now, severity }))}
              />
              {severity} <span>{t(`queue_severity_${severity}`)}</span>
            </label>
          ))}
        </fieldset>
        <fieldset className={styles.flags}>
          <legend>{t('queue_correct_flags')}</legend>
          {flags.map((flag) => (
            <label key={flag}>
              <input
                type="checkbox"
                checked={said.flags.includes(flag)}
                onChange={({ target }) => toggle(flag, target.checked)}
              />
              {t(`queue_flag_${flag}`)}
            </label>
          ))}
        </fieldset>
        <div className={styles.buttons}>
          {place.corrected && (
            <Button look="quiet" guarded onClick={() => correct(place.postId, null)}>
              {t('queue_correct_undo')}
            </Button>
          )}
          <Button type="submit" look="primary" guarded>
            {t('queue_correct_save')}
          </Button>
        </div>
      </form>
    </Menu>
  );
}
