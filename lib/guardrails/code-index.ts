import type { FactKind } from './fact.ts';
import { compact, counts } from './numbers.ts';

interface Code {
  kind: FactKind;
  value: string;
  /** Its digits alone. */
  digits: string;
  /** Where a group of it ends as it is written: "TG1-2318" has 2, 3 and 7. */
  edges: ReadonlySet<number>;
}

export interface CodeHit {
  kind: FactKind;
  start: number;
  end: number;
  /** What of the code the text holds. */
  value: string;
}

const said =
  /\b(?:ending|ends|end|endet|last|finishing|finishes)\b(?: (?:in|with|on|auf|is|are|it))?(?: (?:the )?(?:two|three|four|five|six|\d) (?:digits|numbers|characters)?)?[:\s]{0,2}(?:(?:digits|numbers|characters) )?(?:are |is |of )?["'“…*x#.-]{0,6}([A-Za-z\d](?:[- ]?[A-Za-z\d]){1,7})(?![A-Za-z\d])/gi;
const opened =
  /\b(?:starting|starts|beginning|begins|start)\b(?: (?:in|with|on|at))? ["'“#]{0,3}([A-Za-z\d](?:[- ]?[A-Za-z\d]){1,7})(?![A-Za-z\d])/gi;
const cue =
  /(?:ending|ends|last four|last 4|digits|number|no\.?|#|case|order|serial|ref|reference|ticket|card|account|phone)[\s:]{0,2}(?:in |with |is )?$/i;
// Among hundreds of codes any four digits are found somewhere.
const many = 60;
/** Fewer characters in a row than these tell nothing of a code. */
const gram = 4;
/** No code is longer. */
const longest = 2 ** 16;

const isLetter = (code: number): boolean => (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a);

/** How many digits `value` holds. */
function figures(value: string): number {
  let count = 0;
  for (let at = 0; at < value.length; at++) {
    const code = value.charCodeAt(at);
    if (code >= 0x30 && code <= 0x39) count++;
  }
  return count;
}

/** The codes and numbers of a record, to be found whole or in part, in whatever grouping. */
export class CodeIndex {
  readonly #codes: Code[] = [];
  /** Where in which codes four characters stand, as the code's number and the place in one. */
  readonly #grams = new Map<string, number[]>();
  readonly #whole = new Map<string, FactKind>();
  /** How long whole codes are that begin with these four characters. */
  readonly #lengths = new Map<string, number[]>();
  /** How long those are that have fewer characters. */
  readonly #short: number[] = [];

  add(kind: FactKind, value: string, groups: readonly string[]): void {
    if (this.#whole.has(value)) return;
    this.#whole.set(value, kind);
    const four = value.slice(0, gram);
    const lengths = value.length < gram ? this.#short : (this.#lengths.get(four) ?? []);
    if (!lengths.includes(value.length)) lengths.push(value.length);
    if (value.length >= gram) this.#lengths.set(four, lengths);
    let end = 0;
    const edges = new Set([0, value.length, ...groups.map((group) => (end += group.length))]);
    const own = this.#codes.push({ kind, value, digits: value.replace(/\D/g, ''), edges }) - 1;
    for (let at = 0; at + gram <= Math.min(value.length, longest); at++) {
      const part = value.slice(at, at + gram);
      const known = this.#grams.get(part);
      // However many codes share it, the first tell as much.
      if (!known) this.#grams.set(part, [own * longest + at]);
      else if (known.length < 12) known.push(own * longest + at);
    }
  }

  get size(): number {
    return this.#codes.length;
  }

  /** The codes of `text`, and four digits or more out of one. */
  *hits(text: string): Generator<CodeHit> {
    if (this.#codes.length === 0) return;
    yield* this.#parts(text);
    const { text: packed, at } = compact(text);
    for (let from = 0; from < packed.length; ) {
      const start = at[from] as number;
      // A code starts where a word or number does, or within a number that a country's code may precede.
      const inside = from > 0 && at[from - 1] === start - 1;
      const length = inside && packed.charCodeAt(from) > 0x39 ? 0 : this.#longest(packed, at, from, text);
      if (length === 0) {
        from++;
        continue;
      }
      const value = packed.slice(from, from + length);
      const hit = { start, end: (at[from + length - 1] as number) + 1, value };
      const kind = this.#tells(hit, text, inside);
      if (kind) yield { ...hit, kind };
      from += kind ? length : 1;
    }
  }

  /** How much of a code stands at `from`, up to where a word or number ends. */
  #longest(packed: string, at: readonly number[], from: number, text: string): number {
    let best = 0;
    const four = packed.slice(from, from + gram);
    const found = this.#grams.get(four);
    const whole = (length: number): void => {
      if (length <= best || !this.#whole.has(packed.slice(from, from + length))) return;
      if (this.#ends(packed, at, from, length, text)) best = length;
    };
    this.#short.forEach(whole);
    // Nearly nowhere do four begin as any code does.
    if (!found) return best;
    this.#lengths.get(four)?.forEach(whole);
    if (best > 3) return best;
    for (const one of found) {
      const place = one % longest;
      const { value } = this.#codes[Math.floor(one / longest)] as Code;
      let length = gram;
      while (length < 34 && place + length < value.length && value[place + length] === packed[from + length])
        length++;
      for (; length > best && length > 3; length--)
        if (this.#ends(packed, at, from, length, text)) {
          best = length;
          break;
        }
    }
    return best;
  }

  #ends(packed: string, at: readonly number[], from: number, length: number, text: string): boolean {
    if (from + length > packed.length) return false;
    const last = at[from + length - 1] as number;
    if (at[from + length] === last + 1) return false;
    // Nothing parts it.
    if (last + 1 - (at[from] as number) === length) return true;
    return !/[^A-Za-z\d]{4}|[^A-Za-z\d]{3}(?<![ )(]{3}|\) [-(]|\.\.\.|\s[-–·/]\s)|[;!?@\n]|, |[.] /.test(
      text.slice(at[from], last + 1),
    );
  }

  /** Whose code the hit is, if it says enough of it. */
  #tells(hit: Omit<CodeHit, 'kind'>, text: string, inside: boolean): FactKind | null {
    const { start, value } = hit;
    if (inside && value.length < 7) return null;
    const digits = figures(value);
    if (digits < 3) return null;
    const kind = this.#says(hit, digits, text);
    // A short one inside of a link is the link's own.
    const linked = kind && value.length < 6 && /:\/\/\S*$/.test(text.slice(Math.max(0, start - 200), start));
    return linked ? null : kind;
  }

  #says({ start, end, value }: Omit<CodeHit, 'kind'>, digits: number, text: string): FactKind | null {
    // "HT204215" is somebody else's code; letters before a number are told apart by `inside` alone.
    if (isLetter(text.charCodeAt(start - 1)) || isLetter(text.charCodeAt(end))) return null;
    const whole = this.#whole.get(value);
    const before = text.slice(Math.max(0, start - 24), start);
    // All of the cues hold one of these, and looking for one is quicker.
    const pointed = /[a-z#]/i.test(before) && cue.test(before);
    if (value.length < 6) {
      const parted = end - start > value.length;
      if (parted && !whole && !pointed && value.length < 5) return null;
      const money =
        /[$€£¥₹]\s?$/.test(before) ||
        /^\s?(?:%|dollars|euros|pounds|[ap]m\b|px\b|mah\b)/i.test(text.slice(end, end + 9));
      if (
        counts(text.slice(end, end + 18)) &&
        !(whole && (pointed || value.length > 4)) &&
        !/\b(?:ending|ends)\b/.test(before)
      )
        return null;
      if (money || /\d[.,:/]$/.test(before) || /^[.,:/]\d/.test(text.slice(end, end + 2))) return null;
      if (/^(?:19|20)\d\d$/.test(value) && !pointed && !(whole && digits < value.length)) return null;
    }
    if (whole) return whole;
    for (const one of this.#grams.get(value.slice(0, gram)) ?? []) {
      const place = one % longest;
      const code = this.#codes[Math.floor(one / longest)] as Code;
      if (!code.value.startsWith(value, place)) continue;
      const edge = code.edges.has(place) || code.edges.has(place + value.length);
      const bound = place === 0 || place + value.length === code.value.length;
      const enough =
        value.length >= 6
          ? digits >= 4
          : digits === value.length && (bound || edge || pointed || this.#codes.length < many);
      if (enough) return code.kind;
    }
    return null;
  }

  /** "Ending in 42", "starting with TG1". */
  *#parts(text: string): Generator<CodeHit> {
    for (const [pattern, ends] of [
      [said, true],
      [opened, false],
    ] as const)
      for (const match of text.matchAll(pattern)) {
        const raw = match[1] ?? '';
        const pieces = raw.split(' ');
        // The words behind the digits are not part of them.
        for (let count = pieces.length; count > 0; count--) {
          const value = pieces.slice(0, count).join('').replace(/\W/g, '').toUpperCase();
          const code =
            /\d/.test(value) &&
            value.length > 1 &&
            this.#codes.find(
              (one) =>
                (ends ? one.value.endsWith(value) : one.value.startsWith(value)) && one.value !== value,
            );
          if (!code) continue;
          const start = match.index + match[0].length - raw.length;
          yield { kind: code.kind, start, end: start + pieces.slice(0, count).join(' ').length, value };
          break;
        }
      }
  }

  /** A number that was spelt out. */
  spelt(digits: string): FactKind | null {
    if (digits.length < 4) return null;
    const bare = digits.replace(/^0+/, '');
    for (const { kind, digits: own } of this.#codes) {
      if (own.length < 4) continue;
      if (
        own.includes(digits) ||
        (bare.length >= 6 && own.includes(bare)) ||
        (own.length >= 7 && digits.endsWith(own))
      )
        return kind;
    }
    return null;
  }
}
