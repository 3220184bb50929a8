import type { Policy } from '../policy/policy.ts';
import type { Flagged, FlagRule } from './rule.ts';
import { type Flag, flags, type Reason } from './triage.ts';

const files = import.meta.glob<FlagRule>(['./rules/*.ts', '!./rules/*.test.ts', '!./rules/*.examples.ts'], {
  eager: true,
  import: 'default',
});

/** Every rule in rules/, in the order of `flags`. A new file there is a new rule. */
export const flagRules: readonly FlagRule[] = Object.values(files).sort(
  (a, b) => flags.indexOf(a.id) - flags.indexOf(b.id),
);

/** A post is not read further than this: what matters comes sooner, and every key waits for it. */
const longest = 2_000;

export interface Flags {
  flags: Flag[];
  reasons: Reason[];
}

const kept = new WeakMap<Flagged, { thread: readonly Flagged[]; policy: Policy; found: Flags }>();

/** The flags that the post bears by the rules alone, with the reasons. Kept for as long as the post is the same object. */
export function flagsOf(post: Flagged, thread: readonly Flagged[], policy: Policy): Flags {
  const known = kept.get(post);
  if (known?.thread === thread && known.policy === policy) return known.found;
  const read = post.text.length > longest ? { ...post, text: post.text.slice(0, longest) } : post;
  const reasons: Reason[] = [];
  for (const rule of flagRules) reasons.push(...rule.check(read, thread, policy));
  const found = { flags: [...new Set(reasons.map(({ id }) => id as Flag))], reasons };
  kept.set(post, { thread, policy, found });
  return found;
}
