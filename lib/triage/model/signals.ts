import { onceFor } from '../../guardrails/kept.ts';

/** What the blend weighs beside the rules themselves: which of them go together. */
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

/** The places in `ids` of the rules that go together. */
const placesOf = onceFor((ids: readonly string[]) =>
  pairs.map(([one, other]) => [ids.indexOf(one), ids.indexOf(other)] as const),
);

/**
 * What the blend reads of a post beside its words: whether and how often each rule of `ids` found something (`counts`),
 * what goes together, links and length. Flags are not among it: a
 * better rule for one of them calls for no other weights. The first of a rule's two numbers is at twice its place.
 */
export function signalsOf(ids: readonly string[], counts: readonly number[], text: string): number[] {
  const found: number[] = [];
  for (const count of counts) found.push(count > 0 ? 1 : 0, Math.min(4, count) / 4);
  for (const [one, other] of placesOf(ids))
    found.push((counts[one] ?? 0) > 0 && (counts[other] ?? 0) > 0 ? 1 : 0);
  found.push(text.includes('://') ? 1 : 0, Math.min(1, text.length / 280));
  return found;
}
