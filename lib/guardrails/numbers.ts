import { matchesOf } from './matches.ts';

/** A number of a text with its place; UTF-16 offsets, end exclusive. */
export interface NumberMention {
  start: number;
  end: number;
  value: string;
}

const before =
  '(?:US\\$|C\\$|A\\$|R\\$|[$€£¥₹₺₩₪]|USD|EUR|GBP|CHF|INR|SEK|NOK|DKK|JPY|CAD|AUD|Rs\\.?|kr\\.?|zł)';
const after =
  '(?:dollars?|bucks|euros?|pounds?|quid|rupees?|yen|francs?|kron[ae]r?|pesos?|reais|USD|EUR|GBP|CHF|INR|SEK|NOK|DKK|JPY|CAD|AUD|kr|zł|€|£|\\$)';
const money = new RegExp(
  `(?<![\\w.,])(?:${before}\\s?(\\d{1,3}(?:[,.'’ ]\\d{3}){1,4}|\\d{1,2},\\d\\d,\\d{3}|\\d{1,9})([.,]\\d{2})?(?!\\d)|(\\d{1,3}(?:[,.]\\d{3}){1,4}|\\d{1,9})([.,]\\d{2})?\\s?-?${after}(?![a-z])(?:(?: and)? (\\d{2})(?: (?:cents|pence|p))?(?![\\w%:]))?|(\\d{1,3}(?:[,.]\\d{3}){1,4}|\\d{1,9})([.,]\\d{2})(?![\\d%]|[.,]\\d|\\s?(?:kwh?|%)))`,
  'gi',
);

/** Amounts of money, "412.80" or "412": "$412.80", "412,80 €", "412 dollars", and bare numbers with two decimals. */
export function findAmounts(text: string): NumberMention[] {
  return matchesOf(text, money).map((match) => {
    const units = match[1] ?? match[3] ?? match[6] ?? '';
    const whole = units.length > 1 ? units.replace(/\D/g, '').replace(/^0+(?=\d)/, '') : units;
    const cents = (match[2] ?? match[4] ?? match[5] ?? match[7])?.replace(/\D/g, '');
    return {
      start: match.index,
      end: match.index + match[0].length,
      value: cents && cents !== '00' ? `${whole}.${cents}` : whole,
    };
  });
}

const size = /(?<![\d.,])(\d{1,4}(?:[.,]\d{1,3})?)[\s-]?(?:kw(?:h|p)?|kilowatts?(?:[\s-]hours?)?)\b/gi;

/** Sizes of systems, "9.6" for "9.6 kW", "9,6kWp" and "9.6-kilowatt". */
export function findSizes(text: string): NumberMention[] {
  return matchesOf(text, size).map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    value: String(Number((match[1] ?? '').replace(',', '.'))),
  }));
}

/** Runs of four digits or more, and longer ones that spaces, dots, dashes and brackets break up. */
export function findDigits(text: string): NumberMention[] {
  const found: NumberMention[] = [];
  for (const match of text.matchAll(/\d+(?:[-. )(/]{1,2}\d+)*/g)) {
    const joined = match[0].replace(/\D/g, '');
    if (joined.length >= 6 && joined.length <= 24)
      found.push({ start: match.index, end: match.index + match[0].length, value: joined });
    if (joined.length === match[0].length && joined.length >= 6 && joined.length <= 24) continue;
    for (const part of match[0].matchAll(/\d{4,}/g)) {
      const start = match.index + part.index;
      found.push({ start, end: start + part[0].length, value: part[0] });
    }
  }
  return found;
}

/** Whether the words behind a number say of what it is a count: "4402 of them", "43 shops". */
export const counts = (after: string): boolean =>
  /^ (?:of|people|\p{Ll}{2,14}s)\b(?<! (?:is|was|has|does|shows|needs|works|ends|its|this|us|as|rings|gets|goes|says|comes|years|yrs))/u.test(
    after,
  );

/** Letters and digits only, upper case: "tg-12 34" → "TG1234", with the offset of each in the text. */
export function compact(text: string): { text: string; at: number[] } {
  const at: number[] = [];
  let out = '';
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code >= 0x61 && code <= 0x7a) out += String.fromCharCode(code - 0x20);
    else if ((code >= 0x30 && code <= 0x39) || (code >= 0x41 && code <= 0x5a)) out += text[i];
    else continue;
    at.push(i);
  }
  return { text: out, at };
}
