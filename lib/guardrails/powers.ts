import { findAmounts } from './numbers.ts';

// Ways to name one remedy: a power that names one of a row covers the others.
const kinds = [
  /refund|reimburs|money back|pay(?:ing)? (?:you )?back|repa[yi]|return/i,
  /credit|goodwill|voucher|gift card|compensat/i,
  /replac|swap|exchang|\bnew (?:unit|one|device)|spare/i,
  /waiv|\bfees?\b|charge/i,
  /discount|% off|price|off (?:your|the)/i,
  /upgrad/i,
  /extend|extension|extra (?:month|week|day)/i,
  /free (?:repair|visit|service|month)|on us|on the house|free of charge|no c(?:ost|harge)/i,
];

const largest = (text: string): number => Math.max(0, ...findAmounts(text).map(({ value }) => Number(value)));

/**
 * Whether `words`, a promise of a remedy, stays within one of `powers`, lines of the team's own such as "goodwill credit
 * up to $50": the same kind of remedy, and an amount no larger. A power with a limit covers no promise without a figure.
 */
export function granted(words: string, powers: readonly string[]): boolean {
  return powers.some((power) => {
    const limit = largest(power);
    const asked = largest(words);
    if (limit > 0 && (asked === 0 || asked > limit)) return false;
    const named = kinds.filter((kind) => kind.test(words));
    return named.length > 0 && named.every((kind) => kind.test(power));
  });
}
