/** A word or number of a text. */
export interface Token {
  /** Lower case, without accents, abbreviations of streets spelt out. */
  word: string;
  raw: string;
  /** UTF-16 offsets, end exclusive. */
  start: number;
  end: number;
}

const abbreviations: Record<string, string> = {
  ln: 'lane',
  st: 'street',
  str: 'street',
  ave: 'avenue',
  av: 'avenue',
  rd: 'road',
  dr: 'drive',
  blvd: 'boulevard',
  ct: 'court',
  pl: 'place',
  sq: 'square',
  hwy: 'highway',
  pkwy: 'parkway',
  ter: 'terrace',
  center: 'centre',
  apt: 'apartment',
}; // prettier-ignore
const letters: Record<string, string> = { ø: 'o', ł: 'l', đ: 'd', ß: 'ss', æ: 'ae', œ: 'oe' };

/** Lower case without accents: "Núñez" → "nunez". */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[øłđßæœ]/g, (letter) => letters[letter] ?? letter);
}

/** The words and numbers of `text` in order. "9.6" and "O'Brien" are two tokens each. */
export function tokens(text: string): Token[] {
  return [...text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)].map((match) => {
    const folded = fold(match[0]);
    return {
      word: Object.hasOwn(abbreviations, folded) ? (abbreviations[folded] as string) : folded,
      raw: match[0],
      start: match.index,
      end: match.index + match[0].length,
    };
  });
}

export const words = (text: string): string[] => tokens(text).map(({ word }) => word);
