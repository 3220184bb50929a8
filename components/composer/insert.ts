import { useRef, useState } from 'react';
import { call } from '../../lib/messaging/client.ts';
import type { CommandOutput } from '../../lib/messaging/define-command.ts';
import { attempt } from '../attempt.ts';
import { flushDrafts, useDrafts } from './drafts.ts';

export type Outcome = CommandOutput<'insert-reply'>['outcome'];

export interface Inserting {
  busy: boolean;
  /** How the last try ended; null again once the text changes. */
  outcome: Outcome | null;
  insert(replace: boolean): void;
}

/** Hands the text to X's box, once per click. What came of it is the background's word, not ours. */
export function useInsert(postId: string, text: string): Inserting {
  const [busy, setBusy] = useState(false);
  const [last, setLast] = useState<{ text: string; outcome: Outcome } | null>(null);
  const going = useRef(false);

  const insert = async (replace: boolean) => {
    if (going.current) return;
    going.current = true;
    setBusy(true);
    setLast(null);
    flushDrafts();
    // Tried again after a failure, it is the text as it stands by then.
    const text = useDrafts.getState().byPost[postId]?.text ?? '';
    const result = await attempt(
      () => call('insert-reply', { postId, text, replace }),
      () => void insert(replace),
    );
    going.current = false;
    setBusy(false);
    if (result) setLast({ text, outcome: result.outcome });
  };

  return {
    busy,
    outcome: last && last.text === text ? last.outcome : null,
    insert: (replace) => void insert(replace),
  };
}
