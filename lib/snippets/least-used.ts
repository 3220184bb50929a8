import type { RecentReply } from '../guardrails/rule.ts';
import { twinIndex } from '../guardrails/trigrams.ts';
import type { Snippet, Variation } from './snippet.ts';

/** From here on, the rule "twin" objects to a text. */
const twin = 0.6;

/**
 * The variation to offer: none that reads like one of the recent replies, if there is another; of those the least used;
 * of equally used ones the least like what was said lately, then the first.
 */
export function leastUsed(
  { variations }: Pick<Snippet, 'variations'>,
  recent: readonly RecentReply[],
): Variation | null {
  const index = twinIndex(recent);
  const judged = variations.map((variation) => {
    const [nearest] = index.twins(variation.text, 0);
    const likeness = nearest?.same ? 1 : (nearest?.likeness ?? 0);
    return { variation, likeness, tired: likeness >= twin };
  });
  judged.sort(
    (a, b) =>
      Number(a.tired) - Number(b.tired) || a.variation.uses - b.variation.uses || a.likeness - b.likeness,
  );
  return judged[0]?.variation ?? null;
}
