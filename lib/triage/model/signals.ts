import { flags } from '../triage.ts';
import { outputs } from './outputs.ts';

/** What the blend weighs beside the model's scores and the rules: how they go together. */
const pairs = [
  ['fault', 'dealings'],
  ['anger', 'dealings'],
  ['anger', 'addressed'],
  ['fault', 'addressed'],
  ['waiting', 'dealings'],
  ['fault', 'question_mark'],
  ['waiting', 'fault'],
  ['praise', 'addressed'],
  ['small_talk', 'addressed'],
] as const;

/** How many numbers `signalsOf` gives, for so many rules in intents/. */
export const signalCount = (rules: number): number => outputs.length + 2 * rules + pairs.length + flags.length + 2;

/**
 * What the blend reads of a post: the model's scores, whether and how often each rule of `ids` found something
 * (`counts`), what goes together, the flags, links and length.
 */
export function signalsOf(
  scores: ArrayLike<number>,
  ids: readonly string[],
  counts: readonly number[],
  flagged: readonly string[],
  text: string,
): number[] {
  const found: number[] = [];
  for (let at = 0; at < outputs.length; at++) found.push(Math.max(-6, Math.min(6, scores[at] ?? 0)) / 2);
  for (const count of counts) found.push(count > 0 ? 1 : 0, Math.min(4, count) / 4);
  const has = (id: string): boolean => (counts[ids.indexOf(id)] ?? 0) > 0;
  for (const [one, other] of pairs) found.push(has(one) && has(other) ? 1 : 0);
  for (const flag of flags) found.push(flagged.includes(flag) ? 1 : 0);
  found.push(text.includes('://') ? 1 : 0, Math.min(1, text.length / 280));
  return found;
}
