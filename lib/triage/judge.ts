import type { Policy } from '../policy/policy.ts';
import { flagsOf } from './flags.ts';
import { productIn } from './product.ts';
import type { Readable, Seen } from './seen.ts';
import { severityOf } from './severity.ts';
import type { Flag, Intent, Judged } from './triage.ts';

const trouble: readonly Flag[] = ['safety', 'legal_threat', 'data_rights', 'vulnerable', 'repeat_contact'];

/**
 * What a post is, with the reasons. Pure. `conversation` is the visible thread in order, the post itself may be among
 * it; `seen` is what else is known.
 */
export function triage(
  post: Readable,
  conversation: readonly Readable[],
  policy: Policy,
  seen: Seen = {},
): Judged {
  const { flags, reasons } = flagsOf(post, conversation, policy);
  const named = productIn(post.text, policy.products);
  const troubled = flags.some((flag) => trouble.includes(flag));
  const spam = flags.includes('scam_spam');
  const intent: Intent = flags.includes('press')
    ? 'press'
    : flags.includes('investor')
      ? 'investor'
      : spam
        ? 'noise'
        : troubled
          ? 'help_complaint'
          : post.text.includes('?')
            ? 'question'
            : 'unsure';
  const { severity, reasons: grave } = severityOf(post.text, flags, troubled, seen.contacts ?? 0);
  return {
    intent,
    flags,
    severity,
    product: named?.product ?? null,
    topics: [],
    reasons: [...reasons, ...grave],
    confidence: 0.5,
    complaint: troubled ? 0.7 : 0.3,
    scam: spam ? 0.7 : 0.1,
  };
}
