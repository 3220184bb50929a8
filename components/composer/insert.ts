import { useRef, useState } from 'react';
import type { Override } from '../../lib/guardrails/consent.ts';
import { call } from '../../lib/messaging/client.ts';
import type { CommandOutput } from '../../lib/messaging/define-command.ts';
import type { InsertMode } from '../../lib/messaging/page-messages.ts';
import { attempt } from '../attempt.ts';
import { flushDrafts, typeDraft, useDrafts } from './drafts.ts';

export type Outcome = CommandOutput<'insert-reply'>['outcome'];

export interface Inserting {
  busy: boolean;
  /** How the last try ended; null again once the text changes. */
  outcome: Outcome | null;
  insert(mode: InsertMode): void;
  /** Leaves X's box as it is. */
  cancel(): void;
}

/** Hands the text to X's box, once per click. What came of it is the background's word, not ours. */
export function useInsert(postId: string, text: string, overrides: readonly Override[]): Inserting {
  const [busy, setBusy] = useState(false);
  const [last, setLast] = useState<{ text: string; outcome: Outcome } | null>(null);
  const going = useRef(false);

  const insert = async (mode: InsertMode) => {
    if (going.current) return;
    going.current = true;
    setBusy(true);
    setLast(null);
    flushDrafts();
    // Tried again after a failure, it is the text as it stands by then.
    const text = useDrafts.getState().byPost[postId]?.text ?? '';
    const reasons = overrides.filter(({ quote }) => text.includes(quote));
    const result = await attempt(
      () => call('insert-reply', { postId, text, mode, overrides: reasons }),
      () => void insert(mode),
    );
    going.current = false;
    setBusy(false);
    if (!result) return;
    setLast({ text, outcome: result.outcome });
    // Appended, the reply is longer than what was written here: from now on both are the same again.
    if (result.outcome === 'inserted' && result.text !== text) typeDraft(postId, result.text);
  };

  return {
    busy,
    outcome: last && last.text === text ? last.outcome : null,
    insert: (mode) => void insert(mode),
    cancel: () => setLast(null),
  };
}
