import * as v from 'valibot';
import type { Finding, Message } from '../guardrails/rule.ts';
import { draftTextSchema, mostDraft, postIdSchema } from '../messaging/fields.ts';

const number = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

/**
 * What the sidebar asks over its Port: what the guardrails say of `text` as a reply to this post. An empty text says that
 * somebody is about to type. "private": only what is not for the public, whatever the policy makes of those rules.
 */
const question = v.strictObject({
  type: v.literal('check'),
  /** The sidebar's own number, given back with the answer. */
  id: number,
  postId: postIdSchema,
  text: draftTextSchema,
  among: v.picklist(['all', 'private']),
});
export type DraftQuestion = v.InferOutput<typeof question>;

/** Null: the post of the question is not the one that the sidebar is open on. */
export type DraftAnswer = { findings: Finding[] | null } | { error: Message };

export type DraftMessage =
  | ({ type: 'findings'; id: number } & DraftAnswer)
  /** What drafts are held against has changed: what was answered before may be otherwise now. */
  | { type: 'check-again' };

const tooLong = v.looseObject({ id: number, text: v.pipe(v.string(), v.minLength(mostDraft + 1)) });
const unread = v.looseObject({ id: number });

/** The question, or what to say to who asked it; null where nobody can be answered. */
export function readQuestion(message: unknown): DraftQuestion | { id: number; error: Message } | null {
  const read = v.safeParse(question, message);
  if (read.success) return read.output;
  const long = v.safeParse(tooLong, message);
  if (long.success)
    return { id: long.output.id, error: { key: 'forms_error_long', args: { most: mostDraft } } };
  const other = v.safeParse(unread, message);
  return other.success ? { id: other.output.id, error: { key: 'error_invalid' } } : null;
}
