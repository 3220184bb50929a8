import type { FactKind } from './fact.ts';
import type { SpeltNumber } from './number-words.ts';
import { findAmounts, type NumberMention } from './numbers.ts';

interface AmountHit extends NumberMention {
  kind: FactKind;
}

const moneyCue =
  /\b(?:charged?|refund(?:ed)?|paid|pay(?:ment)?|billed?|bill|credit(?:ed)?|invoiced?|owed?|balance|fees?|total|amount|debit(?:ed)?|cost|price|deposit|sum|took|taken)\b/i;
const bare = /(?<![\w.,$€£-])(?:\d{1,3}(?:,\d{3}){1,2}|\d{2,6})(?![\w-]|[.,/:]\d|%)/g;
const about =
  /\b(?:about|around|roughly|nearly|almost|some|approximately|over|under|close to|more than|just shy of)(?: a)? ?$/i;
const currency =
  /^\s?(?:dollars?|bucks|euros?|pounds?|quid|rupees?|yen|francs?|kron[ae]r?|pesos?|reais|real|cents|pence)\b/i;

/** The amounts of a record, to the cent, to the whole unit, and roughly. */
export class AmountIndex {
  readonly #known = new Map<string, FactKind>();

  /** `value`: "412.80" or "412". */
  add(kind: FactKind, value: string): void {
    const keep = (key: string) => this.#known.has(key) || this.#known.set(key, kind);
    keep(value);
    // "$412" gives "$412.80" away as well; a single dollar does not.
    const whole = Math.floor(Number(value));
    if (whole >= 10) for (const near of [whole, Math.round(Number(value))]) keep(String(near));
  }

  /** `spelt`: the numbers that `text` spells out. */
  *hits(text: string, spelt: readonly SpeltNumber[]): Generator<AmountHit> {
    if (this.#known.size === 0) return;
    // A number without a currency is one where the sentence is about money.
    const cued = moneyCue.test(text);
    const plain = cued ? [...text.matchAll(bare)] : [];
    const bares = plain.map(({ 0: raw, index }) => ({
      start: index,
      end: index + raw.length,
      value: raw.replaceAll(',', ''),
    }));
    const inWords = spelt.flatMap((one) => speltAmount(text, one, cued));
    for (const { start, end, value } of findAmounts(text).concat(bares, inWords)) {
      const kind = this.#known.get(value) ?? this.#near(value, text, start);
      if (kind) yield { kind, start, end, value };
    }
  }

  /** "About 400 dollars" of 412.80. */
  #near(value: string, text: string, start: number): FactKind | undefined {
    const number = Number(value);
    if (number < 20 || !/^[1-9]\d{0,2}0+$|^[1-9]\d?5$/.test(value)) return undefined;
    if (!about.test(text.slice(Math.max(0, start - 24), start))) return undefined;
    for (const [known, kind] of this.#known)
      if (Math.abs(Number(known) - number) <= Number(known) * 0.05) return kind;
    return undefined;
  }
}

/** "Forty-seven pounds", "four hundred and twelve dollars". */
function speltAmount(text: string, { start, end, value }: SpeltNumber, cued: boolean): NumberMention[] {
  if (!Number.isFinite(value) || value < 1) return [];
  const unit = currency.exec(text.slice(end, end + 12));
  return unit || (cued && value >= 20)
    ? [{ start, end: end + (unit?.[0].length ?? 0), value: String(value) }]
    : [];
}
