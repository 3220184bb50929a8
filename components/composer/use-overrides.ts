import type { Finding } from '../../lib/guardrails/rule.ts';
import { choose, useChoices, withOverride } from './per-post.ts';

/** The reasons that were typed for going on all the same, each for the very words of `text` that it is about. */
export function useOverrides(postId: string, text: string) {
  const { overrides } = useChoices(postId);
  return {
    overrides,
    /** `why` null takes it back. */
    override: (finding: Finding, why: string | null) => {
      const one = { rule: finding.rule, quote: text.slice(...finding.span), reason: why ?? '' };
      const all = withOverride(overrides, one);
      choose(postId, { overrides: why ? all : all.filter((each) => each !== one) });
    },
    reasonFor: ({ rule, span }: Finding): string | null =>
      overrides.find((one) => one.rule === rule && one.quote === text.slice(...span))?.reason ?? null,
  };
}
