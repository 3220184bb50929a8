/**
 * What an expression's matches can begin with: one bit for each three characters. An alternation of hundreds of words
 * is tried only where the text has a word that begins like one of them, which is a tenth of the places.
 */
export type Starts = Uint32Array;

const length = 3;
// Any character, any that a word is made of, any digit, any but a space.
const any = '\u0000';
const inWord = '\u0001';
const digit = '\u0002';
const solid = '\u0003';
const tooMany = 20_000;

/** The 32 kinds of characters that are told apart: letters in any case, digits as one, others as they fall. */
const kindOf = (code: number): number => (code >= 0x30 && code <= 0x39 ? 27 : code & 31);

/** The beginnings of what `source`, an expression without captures, matches; null where it cannot be told. */
export function startsOf(source: string): Starts | null {
  const parser = new Parser(source);
  const found = parser.alternatives(length);
  if (!found || !parser.done) return null;
  const bits = new Uint32Array(1 << 10);
  for (const start of found) {
    const first = start[0];
    if (first === undefined || first === any || /\s/.test(first)) return null;
    mark(bits, start, 0, 0);
  }
  return bits;
}

function mark(bits: Starts, start: string, at: number, place: number): void {
  if (at === length) {
    bits[place >> 5] = (bits[place >> 5] as number) | (1 << (place & 31));
    return;
  }
  const one = start[at] ?? any;
  if (one === any || one === inWord || one === solid)
    for (let code = 0; code < 32; code++) mark(bits, start, at + 1, (place << 5) | code);
  else mark(bits, start, at + 1, (place << 5) | (one === digit ? 27 : kindOf(one.charCodeAt(0))));
}

/** Reads as much of the syntax as rules use. Each method gives the beginnings, up to `most` characters; null: unknown. */
class Parser {
  readonly #source: string;
  #at = 0;
  constructor(source: string) {
    this.#source = source;
  }

  get done(): boolean {
    return this.#at >= this.#source.length;
  }

  alternatives(most: number): Set<string> | null {
    const all = new Set<string>();
    for (;;) {
      const one = this.#sequence(most);
      if (!one) return null;
      for (const start of one) all.add(start);
      if (all.size > tooMany) return null;
      if (this.#source[this.#at] !== '|') return all;
      this.#at++;
    }
  }

  #sequence(most: number): Set<string> | null {
    let starts = new Set(['']);
    while (!this.done && this.#source[this.#at] !== '|' && this.#source[this.#at] !== ')') {
      const atom = this.#atom(most);
      if (!atom) return null;
      const next = new Set<string>();
      for (const start of starts)
        if (start.length >= most) next.add(start);
        else for (const more of atom) next.add((start + more).slice(0, most));
      if (next.size > tooMany) return null;
      starts = next;
    }
    return starts;
  }

  #atom(most: number): Set<string> | null {
    const source = this.#source;
    let found: Set<string> | null;
    if (source.startsWith('(?:', this.#at)) {
      this.#at += 3;
      found = this.alternatives(most);
      if (!found || source[this.#at] !== ')') return null;
      this.#at++;
    } else if (/^\(\?<?[=!]/.test(source.slice(this.#at, this.#at + 4))) {
      this.#at += source[this.#at + 2] === '<' ? 4 : 3;
      // What stands around a match is no part of it.
      if (!this.alternatives(0) || source[this.#at] !== ')') return null;
      this.#at++;
      return new Set(['']);
    } else found = this.#one();
    return found && this.#repeated(found, most);
  }

  #one(): Set<string> | null {
    const source = this.#source;
    const first = source[this.#at] ?? '';
    if (first === '(' || first === '') return null;
    if (first === '[') {
      const end = /^\[(?:[^\]\\]|\\.)*\]/s.exec(source.slice(this.#at));
      if (!end) return null;
      this.#at += end[0].length;
      const inside = end[0].slice(1, -1);
      if (/^(?:\d-\d|\d|\\d)+$/.test(inside)) return new Set([digit]);
      if (/^(?:\w-\w|\w|\\[wd])+$/.test(inside)) return new Set([inWord]);
      return /[\\^\uD800-\uDFFF]|.-./s.test(inside) ? new Set([any]) : new Set(inside);
    }
    if (first === '\\') {
      const named = /^\\[pP]\{[^}]*\}|^\\u\{?[\da-fA-F]+\}?/.exec(source.slice(this.#at));
      if (named) {
        this.#at += named[0].length;
        return new Set([any]);
      }
      const letter = source[this.#at + 1] ?? '';
      this.#at += 2;
      if (letter === 'b' || letter === 'B') return new Set(['']);
      if (letter === 'w' || letter === 'd') return new Set([letter === 'd' ? digit : inWord]);
      if (letter === 'S') return new Set([solid]);
      return /[A-Za-z\d]/.test(letter) ? new Set([any]) : new Set([letter]);
    }
    this.#at++;
    if (first === '^' || first === '$') return new Set(['']);
    return new Set([first === '.' ? any : first]);
  }

  #repeated(found: Set<string>, most: number): Set<string> | null {
    const quantifier = /^(?:[*+?]|\{(\d+)(,\d*)?\})\??/.exec(this.#source.slice(this.#at, this.#at + 12));
    if (!quantifier) return found;
    this.#at += quantifier[0].length;
    const sign = quantifier[0][0];
    const all = new Set<string>();
    // What follows the first time is left open, unless there is no second.
    for (const start of found)
      all.add(sign === '?' ? start : start + any.repeat(Math.max(0, most - start.length)));
    if (sign !== '+' && (sign !== '{' || Number(quantifier[1]) === 0)) all.add('');
    return all;
  }
}

const wordish = new Uint8Array(128);
for (let code = 0; code < 128; code++) wordish[code] = /\w/.test(String.fromCharCode(code)) ? 1 : 0;
const other = /[\p{L}\p{N}]/u;
const isWordish = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at);
  if (code < 128) return wordish[code] === 1;
  // The second half of a pair belongs to the first.
  return other.test(
    code >= 0xdc00 && code <= 0xdfff
      ? text.slice(at - 1, at + 1)
      : String.fromCodePoint(text.codePointAt(at) ?? 0),
  );
};

// What each three characters can be the beginning of, a bit for each expression: one look for all of them.
const width = 4;
const table = new Uint32Array(width << 15);
let registered = 0;

/** Keeps `starts` for all texts to come. Its number; null where there is no more room. */
export function register(starts: Starts): number | null {
  if (registered >= width * 32) return null;
  const number = registered++;
  for (let place = 0; place < 1 << 15; place++)
    if (((starts[place >> 5] as number) >>> (place & 31)) & 1) {
      const at = place * width + (number >> 5);
      table[at] = (table[at] as number) | (1 << (number & 31));
    }
  return number;
}

/**
 * Where words of a text begin, or marks after anything but a word, and which registered expressions can match there:
 * `can` holds `width` numbers of 32 bits for each place, `any` the same for the whole text.
 */
export interface Words {
  text: string;
  registered: number;
  size: number;
  at: Uint32Array;
  can: Uint32Array;
  any: Uint32Array;
}

let last: Words = {
  text: '',
  registered: 0,
  size: 0,
  at: new Uint32Array(0),
  can: new Uint32Array(0),
  any: new Uint32Array(width),
};

/** The words of `text`. Kept until another text is asked for, since all rules read the same one. */
export function wordsIn(text: string): Words {
  if (last.text === text && last.registered === registered) return last;
  const most = text.length + 1;
  const at = last.at.length >= most ? last.at : new Uint32Array(most + 512);
  const can = last.can.length >= most * width ? last.can : new Uint32Array((most + 512) * width);
  const any = last.any.fill(0);
  let size = 0;
  let inside = false;
  for (let i = 0; i < text.length; i++) {
    const now = isWordish(text, i);
    const code = text.charCodeAt(i);
    if (!inside && code > 0x20 && (code < 0xdc00 || code > 0xdfff)) {
      const place =
        (kindOf(code) << 10) | (kindOf(text.charCodeAt(i + 1)) << 5) | kindOf(text.charCodeAt(i + 2));
      at[size] = i;
      for (let group = 0; group < width; group++) {
        const bits = table[place * width + group] as number;
        can[size * width + group] = bits;
        any[group] = (any[group] as number) | bits;
      }
      size++;
    }
    inside = now;
  }
  last = { text, registered, size, at, can, any };
  return last;
}

/** The places of `words` where the expression of that number can match, from the place `from`; -1 where there is none. */
export function nextStart({ can, any, size }: Words, number: number, from: number): number {
  const group = number >> 5;
  const bit = 1 << (number & 31);
  if (((any[group] as number) & bit) === 0) return -1;
  for (let word = from; word < size; word++) if ((can[word * width + group] as number) & bit) return word;
  return -1;
}
