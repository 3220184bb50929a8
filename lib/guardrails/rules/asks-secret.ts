import { asking } from '../asking.ts';
import { askingAbroad } from '../asking-abroad.ts';
import type { Rule } from '../rule.ts';

const secrets =
  /\b(?:(?<!\bnew |reset )pass(?:words?|codes?|phrases?)(?! (?:reset|link|manager|change))|(?<=\b(?:your|the|a|card|account|security|[46][- ]digit|(?:four|six)[- ]digit) )pin(?: (?:code|number))?\b(?! (?:it|this|the))|(?:(?:security|verification|one[- ]time|log-?in|2fa|two-factor|access|sms|authenticat\w+|sign-in|six[- ]digit|6[- ]digit) (?:codes?|passcodes?)|codes?(?= (?:that )?(?:we|i|they|was|is)(?:['’]ve| have)? ?(?:just |been )?(?:sent|texted|e-?mailed|messaged|gave)\b)|codes? (?:from|in|on) (?:the|your|our) (?:sms|text|text message|phone|authenticator|app|e-?mail)\b|otp|cvv2?|cvc2?|cv2)|security answers?|answers? to your security questions?|dates? of birth|birth ?dates?|dob|(?<=your )birthday|mother['’]?s maiden name|(?:(?:full|whole|complete|entire|long|16[- ]digit|credit|debit|bank|payment) ){1,3}card(?: numbers?| details| info(?:rmation)?|(?= ?[.,?!]| and| so|$))|(?<!digits of (?:your |the )?)card (?:numbers?|details)|expiry date of your card|social security(?: numbers?)?|ssn|national insurance number|(?:seed|recovery) phrase|recovery (?:key|code)|private key|log-?in (?:details|credentials)|credentials|passport (?:number|copy|scan|photo))\b/gi;

const rule: Rule = {
  id: 'asks-secret',
  level: 'block',
  description:
    'The reply asks for a password, code, date of birth, full card or the like, which nobody may ask for anywhere.',
  needs: [],
  reach: 'sentence',
  check(draft) {
    const english = asking(draft, secrets, true).filter(
      ({ start, noun }) =>
        !/last (?:four|4|few|three|two)\b/i.test(draft.slice(start, draft.indexOf(noun, start))),
    );
    return [...english, ...(english.length === 0 ? askingAbroad(draft, 'secret') : [])].map(
      ({ start, end }) => ({
        rule: rule.id,
        level: rule.level,
        span: [start, end],
        message: { key: 'guard_asks_secret' },
      }),
    );
  },
};

export default rule;
