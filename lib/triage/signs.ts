import type { IntentRule } from './intent-rule.ts';
import { knownSigns } from './model/score.ts';
import type { Flagged } from './rule.ts';
import type { Reason } from './triage.ts';

const files = import.meta.glob<IntentRule>(
  ['./intents/*.ts', '!./intents/*.test.ts', '!./intents/*.examples.ts'],
  { eager: true, import: 'default' },
);

/** Every rule in intents/, by name. A new file there is a new rule, and calls for `npm run train`. */
export const intentRules: readonly IntentRule[] = Object.values(files).sort((a, b) => (a.id < b.id ? -1 : 1));

const known = knownSigns.map((id) => intentRules.find((rule) => rule.id === id));

/** What each rule that the weights know found in the post, in their order. */
export const signsOf = (post: Flagged): Reason[][] => known.map((rule) => rule?.check(post) ?? []);

/** The same by all rules there are, for learning the weights anew. */
export const allSignsOf = (post: Flagged): Reason[][] => intentRules.map((rule) => rule.check(post));
