import { placesOf, type Terms, terms } from './rule.ts';
import type { Flag, Reason, Severity } from './triage.ts';

const count =
  '(?:[3-9]|\\d{2,3}|three|four|five|six|seven|eight|nine|ten|a dozen|dozens of|many|several|countless)';

/** What makes a post severe beside its flags; the numbers are those of docs/triage.md. */
const signs: readonly { id: string; severity: Severity; pattern: Terms }[] = [
  {
    id: 'stranded',
    severity: 2,
    pattern: terms(
      "strand(?:ed|ing)|stuck (?:at|in|on) (?:the |an? |my )?\\w+|trapped|locked out|left (?:me|us) (?:at|in|on|without)|no way (?:home|to get home)|can'?t get home|sleeping (?:at|in|on) the (?:airport|floor|station)",
    ),
  },
  {
    id: 'lost',
    severity: 2,
    pattern: terms(
      '(?:lost|losing|lose|stole|stolen|took|taken|kept|keeping|owe|owes|owed|wiped|deleted|erased|gone|missing|vanished|disappeared|emptied|drained)(?: \\w+){0,4}? (?:[$€£]\\d[\\d.,]*k?|money|savings|salary|wages|deposit|photos?|files?|data|pictures|documents|backups?|contacts|work|refund)|(?:money|savings|deposit|photos?|files?|data|pictures|documents|backups?)(?: \\w+){0,3}? (?:lost|gone|missing|wiped|deleted|erased|vanished|disappeared|stolen)|(?:double[- ]?|over[- ]?|wrongly |twice )charged|charged (?:me |us |my card )?(?:twice|double|again|[3-9] times|two times|three times)',
    ),
  },
  {
    id: 'contacts',
    severity: 2,
    pattern: terms(
      `(?:third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|[3-9](?:rd|th)|\\d\\dth|umpteenth) (?:time|call|e-?mail|request|ticket|attempt|tweet|visit|message|complaint|appointment|technician|rep|agent|person|replacement)|${count} (?:times|calls|e-?mails|tickets|messages|attempts|agents|reps|appointments|complaints|technicians|people|departments)`,
    ),
  },
  {
    id: 'long_wait',
    severity: 2,
    pattern: terms(
      '(?:[3-9]|\\d{2}|three|four|five|six|seven|eight|nine|ten|many|several)\\+? ?(?:weeks?|wks?)|(?:\\d{1,2}|a|one|two|three|four|five|six|seven|eight|nine|ten|many|several|over a|half a)\\+? ?(?:months?|mos?|years?|yrs?)(?! (?:old|ago)| (?:warranty|plan|contract|subscription|free|trial))|(?:1[5-9]|[2-9]\\d|[1-9]\\d\\d) ?days|(?:for|in|after|been) (?:weeks|months|years)|since (?:january|february|march|april|may|june|july|august|september|october|november|december|last (?:month|year|summer|winter|spring|fall|autumn))',
    ),
  },
];

const byFlag: Partial<Record<Flag, Severity>> = {
  safety: 3,
  vulnerable: 3,
  legal_threat: 2,
  data_rights: 2,
};

/**
 * How grave the post is, with why. `troubled`: whether it is a complaint or a call for help; waits and counts mean
 * nothing in other posts. `contacts`: how often they made contact before.
 */
export function severityOf(
  text: string,
  flags: readonly Flag[],
  troubled: boolean,
  contacts: number,
): { severity: Severity; reasons: Reason[] } {
  let severity: Severity = troubled ? 1 : 0;
  for (const flag of flags) severity = Math.max(severity, byFlag[flag] ?? 0) as Severity;
  const reasons: Reason[] = [];
  if (!troubled && !flags.includes('repeat_contact')) return { severity, reasons };
  for (const sign of signs) {
    const [found] = placesOf(text, sign.pattern, 1);
    if (!found) continue;
    severity = Math.max(severity, sign.severity) as Severity;
    reasons.push({
      source: 'rule',
      id: sign.id,
      message: { key: `triage_${sign.id}` },
      span: found,
    });
  }
  // Why is told by the flag of having made contact before.
  if (contacts >= 2) severity = Math.max(severity, 2) as Severity;
  return { severity, reasons };
}
