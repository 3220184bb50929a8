import type { Finding } from '../guardrails/rule.ts';
import { say, t } from '../platform/i18n.ts';

/** Characters: an approver has to see all of it, and a note holds 10,000. */
export const longestAsked = 6000;

/** The request on the case, at most 10,000 characters. It begins as no answer does. `link`: the post's address. */
export function approvalNote(code: string, link: string, text: string, reasons: readonly Finding[]): string {
  const why = reasons.map(({ message, span }) => `- ${say(message)} “${text.slice(...span)}”`);
  return [
    t('approval_note_head', { code }),
    link,
    `“${text}”`,
    ...why.join('\n').slice(0, 2500).split('\n'),
    t('approval_note_how', { code }),
  ].join('\n');
}
