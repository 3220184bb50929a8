import { t } from '../platform/i18n.ts';
import type { FlagCard } from '../policy/desks-policy.ts';
import type { Flag } from '../triage/triage.ts';

/** Law and guidance that a card rests on, each public; names, not advice. */
const sources: Partial<Record<Flag, readonly string[]>> = {
  safety: ['15 U.S.C. 2064(b)', '16 CFR 1115.14', '49 CFR 573.6'],
  legal_threat: ['FRCP 37(e)'],
  data_rights: ['GDPR Art. 12(3)', 'Cal. Civ. Code 1798.130(a)(2)', '11 CCR 7021'],
  // Who is a customer is personal data; what "off the record" and "background" bind to, and whom.
  press: ['GDPR Art. 5(1)(f)', 'AP News Values and Principles: anonymous sources'],
  investor: ['17 CFR 243.100', '17 CFR 243.101(d)'],
  // Health is not to be spoken of; the numbers for emergencies and crises, in the USA and in the EU.
  vulnerable: ['GDPR Art. 9(1)', '47 CFR 52.200 (988)', 'Directive (EU) 2018/1972 Art. 109 (112)'],
  // Threats against a person, in the USA and in Germany; what X itself forbids.
  abuse: ['18 U.S.C. 875(c)', 'StGB § 241', 'X Rules: abusive behavior'],
  scam_spam: ['16 CFR 461'],
  impersonation: ['16 CFR 461'],
};

/** The cards that Clew ships, in the browser's language: each two things to do and two not to say or do. */
export const shippedCards = (): Partial<Record<Flag, FlagCard>> =>
  Object.fromEntries(
    Object.entries(sources).map(([flag, own]): [string, FlagCard] => [
      flag,
      {
        do: [t(`ways_card_${flag}_do`), t(`ways_card_${flag}_then`)],
        dont: [t(`ways_card_${flag}_dont`), t(`ways_card_${flag}_never`)],
        tell: t(`ways_card_${flag}_tell`),
        clock: t(`ways_card_${flag}_clock`),
        sources: [...own],
      },
    ]),
  );
