import { defaultPolicy } from '../policy/policy.ts';
import type { Context } from './rule.ts';

// The same each time: `check` takes another object for another value.
const blank: Context = {
  post: null,
  thread: [],
  record: null,
  recordCut: false,
  values: [],
  policy: defaultPolicy,
  triage: null,
  recent: [],
  unread: [],
  changes: [],
};

/** A whole context from the parts that matter: nobody's post, no record, the default policy. */
export function contextFrom(parts: Partial<Context> = {}): Context {
  return { ...blank, ...parts };
}
