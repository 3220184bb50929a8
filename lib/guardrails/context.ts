import { defaultPolicy } from '../policy/policy.ts';
import type { Context } from './rule.ts';

/** A whole context from the parts that matter: nobody's post, no record, the default policy. */
export function contextFrom(parts: Partial<Context> = {}): Context {
  return {
    post: null,
    thread: [],
    record: null,
    values: [],
    policy: defaultPolicy,
    triage: null,
    recent: [],
    unread: [],
    changes: [],
    ...parts,
  };
}
