/**
 * The kinds of characters that an automaton tells apart, from 0: letters in any case, one for all digits, one for all
 * white space, ASCII's marks by themselves, one for typographic marks, one for whatever else there is.
 */
export const kinds = 64;

/** Kinds as the 64 bits of two numbers. */
export interface KindSet {
  low: number;
  high: number;
}

const letterA = 0;
const digit = 26;
const space = 27;
const firstMark = 28;
const typographic = 60;
/** One half of a surrogate pair is of this kind, too. */
export const foreign = 61;

const byCode = new Uint8Array(128);
let marks = firstMark;
for (let code = 0; code < 128; code++) {
  const letter = String.fromCharCode(code);
  if (/[a-z]/i.test(letter)) byCode[code] = letterA + ((code & 31) - 1);
  else if (/\d/.test(letter)) byCode[code] = digit;
  else if (/\s/.test(letter)) byCode[code] = space;
  else byCode[code] = code > 0x20 && code < 0x7f ? marks++ : foreign;
}

/** The kind of one UTF-16 code unit. */
export function kindOf(code: number): number {
  if (code < 128) return byCode[code] as number;
  if (code >= 0x2010 && code <= 0x2027) return typographic;
  // An "s" and a "k" wherever case is of no matter.
  if (code === 0x017f) return kindOf(0x73);
  if (code === 0x212a) return kindOf(0x6b);
  return code === 0xa0 || (code > 0x167f && /\s/.test(String.fromCharCode(code))) ? space : foreign;
}

export const none: KindSet = { low: 0, high: 0 };
const set = (from: number, to: number): KindSet => {
  const made = { low: 0, high: 0 };
  for (let kind = from; kind <= to; kind++)
    if (kind < 32) made.low |= 1 << kind;
    else made.high |= 1 << (kind - 32);
  return made;
};
const single = Array.from({ length: kinds }, (_, kind) => set(kind, kind));
/** The same object each time it is asked for. */
export const only = (kind: number): KindSet => single[kind] as KindSet;
export const has = ({ low, high }: KindSet, kind: number): boolean =>
  (((kind < 32 ? low : high) >>> (kind & 31)) & 1) === 1;
export const both = (one: KindSet, other: KindSet): KindSet => ({
  low: one.low | other.low,
  high: one.high | other.high,
});
/** All kinds but those of `one`. */
export const but = ({ low, high }: KindSet): KindSet => ({ low: ~low, high: ~high });

export const every = set(0, kinds - 1);
export const digits = only(digit);
export const spaces = only(space);
/** What `\w` stands for. */
export const inWords = both(both(set(letterA, letterA + 25), digits), only(kindOf(0x5f)));
/** Letters and digits of any script, and maybe more. */
export const alphanumeric = both(both(set(letterA, letterA + 25), digits), only(foreign));
/** Whether every character of that kind is the same one, whatever its case. */
export const isOne = (kind: number): boolean =>
  kind !== digit && kind !== space && kind !== typographic && kind !== foreign;
