import { type FormEvent, useId, useState } from 'react';
import { t } from '../../lib/platform/i18n.ts';
import type { Policy } from '../../lib/policy/policy.ts';
import type { Reminder } from '../../lib/reminders/reminder.ts';
import { inAnHour, nextMorning, readLocal } from '../../lib/reminders/times.ts';
import { Button } from '../ui/button.tsx';
import { shortTime, useNow } from '../ui/time.ts';
import { useKeyHint, useShortcuts } from '../work/shortcuts.ts';
import workStyles from '../work/work.module.css';
import { Menu } from './menu.tsx';
import styles from './menus.module.css';
import { remind } from './queue-actions.ts';

interface ReminderMenuProps {
  postId: string;
  policy: Policy;
  reminder: Reminder | null;
}

/** When to be told of the post again: one key, one click, or a time of one's own. */
export function ReminderMenu({ postId, policy, reminder }: ReminderMenuProps) {
  const now = useNow();
  const hint = useKeyHint();
  // The team's working day; without one, that of the device.
  const [hours = { zone: '', week: {}, holidays: [] }] = Object.values(policy.routing.hours);
  const choices = [
    { key: '1', words: 'queue_remind_hour', at: () => inAnHour(Date.now()) },
    { key: '2', words: 'queue_remind_morning', at: () => nextMorning(Date.now(), hours) },
  ];
  useShortcuts(Object.fromEntries(choices.map(({ key, at }) => [key, () => void remind(postId, at())])));
  return (
    <Menu label={t('queue_remind_when')}>
      <ol className={workStyles.reasons}>
        {choices.map(({ key, words, at }, place) => (
          <li key={key}>
            <button
              type="button"
              className={workStyles.reason}
              data-guarded
              data-first={place === 0 || undefined}
              aria-keyshortcuts={hint(key)}
              onClick={() => remind(postId, at())}
            >
              {hint(key) && <kbd aria-hidden>{key}</kbd>}
              {t(words)}
              <span className={styles.when}>{shortTime(at(), now)}</span>
            </button>
          </li>
        ))}
      </ol>
      <OwnTime postId={postId} />
      {reminder && (
        <Button look="quiet" guarded onClick={() => remind(postId, null)}>
          {t('queue_remind_none')}
        </Button>
      )}
    </Menu>
  );
}

function OwnTime({ postId }: { postId: string }) {
  const [text, setText] = useState('');
  const [wrong, setWrong] = useState(false);
  const id = useId();
  const set = (event: FormEvent) => {
    event.preventDefault();
    // As the field shows it: by the clock of this device.
    const at = readLocal(text, '');
    if (at === null || at <= Date.now()) return setWrong(true);
    void remind(postId, at);
  };
  return (
    <form className={styles.own} onSubmit={set}>
      <label htmlFor={id}>{t('queue_remind_on')}</label>
      <input
        id={id}
        type="datetime-local"
        value={text}
        aria-invalid={wrong || undefined}
        aria-describedby={`${id}-wrong`}
        onChange={({ target }) => {
          setText(target.value);
          setWrong(false);
        }}
      />
      <Button type="submit" guarded>
        {t('queue_remind_set')}
      </Button>
      <p id={`${id}-wrong`} role="alert" className={styles.wrong}>
        {wrong && t('queue_error_time')}
      </p>
    </form>
  );
}
