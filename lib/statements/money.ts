/** A sum of money as somebody wrote it. */
export interface Sum {
  value: number;
  /** "about $400". */
  roughly: boolean;
  /** UTF-16, end exclusive. */
  span: readonly [number, number];
}

const scale: Readonly<Record<string, number>> = {
  k: 1e3,
  thousand: 1e3,
  grand: 1e3,
  m: 1e6,
  mn: 1e6,
  million: 1e6,
};
const times = String.raw`(?:(k|m|mn)\b|\s(thousand|grand|million)\b)?`;
const sum = new RegExp(
  String.raw`(\b(?:about|around|roughly|almost|nearly|over|more than|some|approx\.?|circa|close to) |~\s?)?(?:[$€£]\s?(\d[\d.,]*)${times}|\b(\d[\d.,]*)${times}\s?(?:dollars?|bucks|euros?|pounds|usd|eur|gbp|€)(?!\w))`,
  'gi',
);

/** Every sum in a text: "$12k" is 12,000, "1.5 million dollars" a million and a half. */
export function sumsIn(text: string): Sum[] {
  return [...text.matchAll(sum)].flatMap((match) => {
    const [whole, rough = '', a, shortA, longA, b, shortB, longB] = match;
    const by = scale[(shortA ?? longA ?? shortB ?? longB ?? '').toLowerCase()] ?? 1;
    const value = moneyOf(a ?? b ?? '') * by;
    const from = match.index + rough.length;
    // Whoever writes "$12k" has rounded.
    const roughly = rough !== '' || by > 1;
    return value > 0
      ? [{ value, roughly, span: [from, match.index + whole.replace(/[.,]+$/, '').length] as const }]
      : [];
  });
}

/** "1,234.50", "1.234,50", "380": the last separator with one or two digits behind it parts the cents. */
export function moneyOf(text: string): number {
  const digits = text.replace(/[.,]+$/, '');
  const cents = /[.,](\d{1,2})$/.exec(digits);
  const units = (cents ? digits.slice(0, cents.index) : digits).replaceAll(/[.,]/g, '');
  return Number(units) + (cents ? Number(cents[1]?.padEnd(2, '0')) / 100 : 0);
}
