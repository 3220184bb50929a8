import type { Post } from '../detect/post.ts';
import type { Policy } from '../policy/policy.ts';
import { type Flags, flagsOf } from '../triage/flags.ts';
import type { Triage } from '../triage/triage.ts';

const made = new WeakMap<Flags, Triage>();

/**
 * What the flags' rules alone say of `post`, as a triage that knows nothing else: for whoever holds a draft against a
 * post that nobody judged. The same object for the same post, thread and policy, so that what was found is kept.
 */
export function judgedByFlags(post: Post, thread: readonly Post[], policy: Policy): Triage {
  const found = flagsOf(post, thread, policy);
  const known = made.get(found);
  if (known) return known;
  const triage: Triage = {
    intent: 'unsure',
    ...found,
    severity: 0,
    product: null,
    topics: [],
    confidence: 0,
  };
  made.set(found, triage);
  return triage;
}
