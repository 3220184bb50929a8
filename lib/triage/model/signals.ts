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

/**
 * What the blend reads of a post beside its words: whether and how often each rule of `ids` found something (`counts`),
 * what goes together, links and length. Flags are not among it: a
 * better rule for one of them calls for no other weights. The first of a rule's two numbers is at twice its place.
 */
export function signalsOf(ids: readonly string[], counts: readonly number[], text: string): number[] {
  const found: number[] = [];
  for (const count of counts) found.push(count > 0 ? 1 : 0, Math.min(4, count) / 4);
  const has = (id: string): boolean => (counts[ids.indexOf(id)] ?? 0) > 0;
  for (const [one, other] of pairs) found.push(has(one) && has(other) ? 1 : 0);
  found.push(text.includes('://') ? 1 : 0, Math.min(1, text.length / 280));
  return found;
}
