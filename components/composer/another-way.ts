import { replyLength } from '../../lib/guardrails/reply-length.ts';
import type { Context } from '../../lib/guardrails/rule.ts';
import { twinIndex } from '../../lib/guardrails/trigrams.ts';
import { fill } from '../../lib/snippets/fill.ts';
import type { Snippet, Variation } from '../../lib/snippets/snippet.ts';

/** The same thing in other words of the team's. */
export interface Way {
  snippet: Snippet;
  variation: Variation;
  /** What to put in the place of which part of the draft; UTF-16 offsets, end exclusive. */
  span: [start: number, end: number];
  text: string;
}

/** From here on, the rule "twin" objects to a text, and a draft is taken for an edited saved reply. */
const alike = 0.6;

/** Where a saved reply stands in the draft: word for word, or with a few words changed and nothing else beside it. */
function standsAt(draft: string, said: string): [number, number] | null {
  const words = said.trim();
  const at = draft.indexOf(words);
  if (at >= 0) return [at, at + words.length];
  const known = { id: '', text: words, to: null, permalink: null };
  if (twinIndex([known]).twins(draft, alike).length === 0) return null;
  return [draft.length - draft.trimStart().length, draft.trimEnd().length];
}

/**
 * The least used other way of saying what `draft` took from a saved reply: one whose variables can all be filled in, that
 * fits the post, and that is not like an earlier reply itself. Null where the draft came from none, or none is left.
 */
export function anotherWay(
  draft: string,
  snippets: readonly Snippet[],
  context: Pick<Context, 'post' | 'policy' | 'account' | 'recent'>,
): Way | null {
  const { post, policy, recent } = context;
  const filled = ({ text }: Variation) => fill(text, post, policy);
  const ways = snippets.flatMap((snippet) => {
    const { variations } = snippet;
    if (variations.length < 2) return [];
    for (const own of variations) {
      const span = standsAt(draft, filled(own).text);
      if (span)
        return variations
          .filter(({ id }) => id !== own.id)
          .map((variation) => ({ snippet, variation, span }));
    }
    return [];
  });
  const fitting = ways.flatMap(({ snippet, variation, span }): Way[] => {
    const { text, missing } = filled(variation);
    const next = draft.slice(0, span[0]) + text + draft.slice(span[1]);
    const { weighted, limit } = replyLength(next, context);
    if (missing.length > 0 || weighted > limit || twinIndex(recent).twins(next, alike).length > 0) return [];
    return [{ snippet, variation, span, text }];
  });
  return fitting.sort((a, b) => a.variation.uses - b.variation.uses)[0] ?? null;
}
