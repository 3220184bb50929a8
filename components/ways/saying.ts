import type { Post } from '../../lib/detect/post.ts';
import { check } from '../../lib/guardrails/check.ts';
import { contextOf } from '../../lib/guardrails/draft-context.ts';
import type { Message } from '../../lib/guardrails/rule.ts';
import type { Desk } from '../../lib/policy/desks-policy.ts';
import type { Snapshot } from '../../lib/snapshot/snapshot.ts';

export interface Saying {
  sentence: string;
  /** The draft with the sentence in it. */
  draft: string;
  /** Why the guardrails would not let it out; null where they do. */
  held: Message | null;
}

/** They speak of the moment, not of what is said; the composer tells them by itself. */
const elsewhere = new Set(['account', 'read-first', 'stale', 'twin']);

/** What may be said in public of a hand-over to this desk, and whether the guardrails pass it; null where nothing is. */
export function sayingOf(
  desk: Pick<Desk, 'says'>,
  snapshot: Snapshot,
  post: Post,
  text: string,
  now: string,
): Saying | null {
  const sentence = desk.says[post.lang ?? 'en'] ?? desk.says.en;
  if (!sentence) return null;
  const before = text.trimEnd();
  if (before.includes(sentence)) return { sentence, draft: text, held: null };
  const draft = before ? `${before} ${sentence}` : sentence;
  const from = draft.length - sentence.length;
  const context = contextOf(snapshot, now);
  const alone = check(sentence, context);
  // In the draft it may be the sentence too many.
  const joined = check(draft, context).filter(({ rule, span }) => rule === 'length' && span[1] > from);
  const found = [...alone, ...joined].find(
    ({ rule, level }) => (level === 'block' || level === 'approve') && !elsewhere.has(rule),
  );
  return { sentence, draft, held: found?.message ?? null };
}
