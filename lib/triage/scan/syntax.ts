import {
  alphanumeric,
  both,
  but,
  digits,
  every,
  foreign,
  has,
  inWords,
  isOne,
  type KindSet,
  kindOf,
  none,
  only,
  spaces,
} from './kinds.ts';

/** What an expression matches, read widely: what stands around a match is left out, and characters are kinds. */
export type Syntax =
  | { is: 'set'; of: KindSet }
  | { is: 'all'; parts: readonly Syntax[] }
  | { is: 'any'; options: readonly Syntax[] }
  | { is: 'repeat'; one: Syntax; least: number; most: number };

const nothing: Syntax = { is: 'all', parts: [] };

/** `source`, an expression without captures, as far as rules use the syntax; null where it uses more of it. */
export function syntaxOf(source: string): Syntax | null {
  const parser = new Parser(source);
  const found = parser.options();
  return found && parser.done ? found : null;
}

/** The kinds that a match of `syntax` may begin with, and whether it may be empty. */
function firstOf(syntax: Syntax): { of: KindSet; mayEnd: boolean } {
  if (syntax.is === 'set') return { of: syntax.of, mayEnd: false };
  if (syntax.is === 'repeat') {
    const { of, mayEnd } = firstOf(syntax.one);
    return { of, mayEnd: mayEnd || syntax.least === 0 };
  }
  if (syntax.is === 'any') {
    const all = syntax.options.map(firstOf);
    return {
      of: all.reduce((sum, one) => both(sum, one.of), none),
      mayEnd: all.some(({ mayEnd }) => mayEnd),
    };
  }
  let of = none;
  for (const part of syntax.parts) {
    const one = firstOf(part);
    of = both(of, one.of);
    if (!one.mayEnd) return { of, mayEnd: false };
  }
  return { of, mayEnd: true };
}

/** Whether a match may begin with white space. */
export const beginsWithSpace = (syntax: Syntax): boolean => (firstOf(syntax).of.low & spaces.low) !== 0;

const asSet = (of: KindSet): Syntax => {
  const one: Syntax = { is: 'set', of };
  // One character may be a pair of surrogates.
  return has(of, foreign)
    ? { is: 'all', parts: [one, { is: 'repeat', one: { is: 'set', of: only(foreign) }, least: 0, most: 1 }] }
    : one;
};

const classes: Record<string, KindSet> = {
  w: inWords,
  d: digits,
  s: spaces,
  W: but(inWords),
  D: but(digits),
  S: but(spaces),
};
const marks: Record<string, string> = { n: '\n', t: '\t', r: '\r', f: '\f', v: '\v' };

class Parser {
  readonly #source: string;
  #at = 0;
  constructor(source: string) {
    this.#source = source;
  }

  get done(): boolean {
    return this.#at >= this.#source.length;
  }

  options(): Syntax | null {
    const options: Syntax[] = [];
    for (;;) {
      const one = this.#sequence();
      if (!one) return null;
      options.push(one);
      if (this.#source[this.#at] !== '|') return options.length === 1 ? one : { is: 'any', options };
      this.#at++;
    }
  }

  #sequence(): Syntax | null {
    const parts: Syntax[] = [];
    while (!this.done && this.#source[this.#at] !== '|' && this.#source[this.#at] !== ')') {
      const one = this.#atom();
      const part = one && this.#repeated(one);
      if (!part) return null;
      parts.push(part);
    }
    return { is: 'all', parts };
  }

  #atom(): Syntax | null {
    const source = this.#source;
    const first = source[this.#at] ?? '';
    if (first === '(') {
      const [opening] = /^\((?:\?:|\?<?[=!])|^\(/.exec(source.slice(this.#at, this.#at + 4)) ?? ['('];
      if (opening === '(') return null;
      this.#at += opening.length;
      const inside = this.options();
      if (!inside || source[this.#at] !== ')') return null;
      this.#at++;
      return opening === '(?:' ? inside : nothing;
    }
    if (first === '[') return this.#class();
    if (first === '\\') return this.#escaped();
    const letter = String.fromCodePoint(source.codePointAt(this.#at) ?? 0);
    this.#at += letter.length;
    if (first === '^' || first === '$') return nothing;
    if (first === '.') return asSet(every);
    const units = letter
      .split('')
      .map((unit): Syntax => ({ is: 'set', of: only(kindOf(unit.charCodeAt(0))) }));
    return units.length === 1 ? (units[0] ?? nothing) : { is: 'all', parts: units };
  }

  /** What a backslash begins, by itself or in a class: characters or a place between them. */
  #escape(): KindSet | 'between' | null {
    const [whole = '', property, code] =
      /^\\(?:[pP]\{([^}]*)\}|u\{?([\da-fA-F]{4,6})\}?|.)/s.exec(
        this.#source.slice(this.#at, this.#at + 40),
      ) ?? [];
    this.#at += whole.length;
    if (property !== undefined)
      return whole[1] === 'p' && (property === 'L' || property === 'N') ? alphanumeric : every;
    if (code !== undefined)
      return Number.parseInt(code, 16) > 0xffff ? only(foreign) : only(kindOf(Number.parseInt(code, 16)));
    const letter = whole[1] ?? '';
    if (letter === 'b' || letter === 'B') return 'between';
    // A reference back, and what no rule has needed.
    if (/[\dckxu]/.test(letter) && letter !== 'd') return null;
    return classes[letter] ?? only(kindOf((marks[letter] ?? letter).charCodeAt(0)));
  }

  #escaped(): Syntax | null {
    const of = this.#escape();
    return of === 'between' ? nothing : of && asSet(of);
  }

  #class(): Syntax | null {
    const source = this.#source;
    this.#at++;
    const not = source[this.#at] === '^';
    if (not) this.#at++;
    let of = none;
    // Of these kinds the class holds all there is.
    let whole = none;
    while (source[this.#at] !== ']') {
      if (this.done) return null;
      if (source[this.#at] === '\\') {
        const letter = source[this.#at + 1] ?? '';
        const found = this.#escape();
        if (!found || found === 'between') return null;
        of = both(of, found);
        if ('wds'.includes(letter)) whole = both(whole, found);
        continue;
      }
      const from = source.charCodeAt(this.#at++);
      let to = from;
      if (source[this.#at] === '-' && source[this.#at + 1] !== ']') {
        to = source.charCodeAt(this.#at + 1);
        this.#at += 2;
        if (to === 0x5c) return null;
      }
      for (let code = from; code <= Math.min(to, 0x2100); code++) {
        const one = only(kindOf(code));
        of = both(of, one);
        if (isOne(kindOf(code))) whole = both(whole, one);
      }
      if (to > 0x2100) of = both(of, only(foreign));
    }
    this.#at++;
    return asSet(not ? but(whole) : of);
  }

  #repeated(one: Syntax): Syntax | null {
    if (!'*+?{'.includes(this.#source[this.#at] ?? ' ')) return one;
    const found = /^(?:[*+?]|\{(\d+)(,(\d*))?\})\??/.exec(this.#source.slice(this.#at, this.#at + 12));
    if (!found) return one;
    const [whole, least, more, most] = found;
    this.#at += whole.length;
    if (whole[0] === '{') {
      const few = Number(least);
      return {
        is: 'repeat',
        one,
        least: few,
        most: more ? (most ? Number(most) : Number.POSITIVE_INFINITY) : few,
      };
    }
    return {
      is: 'repeat',
      one,
      least: whole[0] === '+' ? 1 : 0,
      most: whole[0] === '?' ? 1 : Number.POSITIVE_INFINITY,
    };
  }
}
