import { type FormEvent, useId, useState } from 'react';
import type { Message } from '../../lib/guardrails/rule.ts';
import { call } from '../../lib/messaging/client.ts';
import { say, t } from '../../lib/platform/i18n.ts';
import { problemOf } from '../problem-of.ts';
import { openRoom } from '../store.ts';
import { Button } from '../ui/button.tsx';
import styles from './queue.module.css';

/** The way to a post that Clew did not notice by itself. */
export function PasteLink() {
  const [text, setText] = useState('');
  const [problem, setProblem] = useState<Message | null>(null);
  const problemId = useId();
  const open = async (event: FormEvent) => {
    event.preventDefault();
    if (!text.trim()) return setProblem({ key: 'error_link_unreadable' });
    try {
      await call('open-link', { url: text.slice(0, 2000) });
      setText('');
      setProblem(null);
      openRoom('story');
    } catch (error) {
      setProblem(problemOf(error));
    }
  };
  return (
    <form className={styles.paste} onSubmit={open}>
      <input
        type="text"
        inputMode="url"
        dir="ltr"
        value={text}
        aria-label={t('sidebar_paste_link')}
        placeholder={t('sidebar_paste_link')}
        aria-invalid={problem !== null}
        aria-describedby={problemId}
        onChange={({ target }) => {
          setText(target.value);
          setProblem(null);
        }}
      />
      <Button type="submit">{t('sidebar_open')}</Button>
      <p id={problemId} role="alert" className={styles.problem}>
        {problem && say(problem)}
      </p>
    </form>
  );
}
