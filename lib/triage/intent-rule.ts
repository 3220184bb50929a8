import type { FlagExample, Flagged } from './rule.ts';
import type { Intent, Reason } from './triage.ts';

/** One sign of what a post is about, found by its file in intents/. Pure; time grows in proportion to the text. */
export interface IntentRule {
  /** The name of its file. */
  id: string;
  /** What the sign speaks for. How much it weighs is learnt, and may turn out to be little. */
  intent: Exclude<Intent, 'unsure'>;
  /** One sentence for administrators. */
  description: string;
  /** The sign's places in the post's text, five at most. */
  check(post: Flagged): Reason[];
}

/** A post with what of it must be named (bad: the sign is there), or that does not show the sign (good). */
export interface IntentExamples {
  bad: FlagExample[];
  good: FlagExample[];
  nearMiss: FlagExample[];
}
