/** A word or number of a text. */
export interface Token {
  /** Lower case, without accents, abbreviations of streets spelt out. */
  word: string;
  raw: string;
  /** UTF-16 offsets, end exclusive. */
  start: number;
  end: number;
}

const abbreviations = new Map(
  Object.entries({
    ln: 'lane',
    st: 'street',
    // "St" is either, so both are one.
    saint: 'street',
    sankt: 'street',
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
  }),
);
const letters: Record<string, string> = {
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
  ð: 'd',
  þ: 'th',
};

// Folding is slow, and most words need none.
const beyond = /[^\x20-\x7E]/;

/** Lower case without accents: "Núñez" → "nunez". */
export function fold(text: string): string {
  if (!beyond.test(text)) return text.toLowerCase();
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[øłđßæœıðþ]/g, (letter) => letters[letter] ?? letter);
}

const word = /(?<![\p{L}\p{N}])(?:\p{L}\.){2,8}(?![\p{L}\p{N}])|[\p{L}\p{M}\p{N}]+/gu;

/** The words and numbers of `text` in order. "9.6" and "O'Brien" are two tokens each, "M.G." is one. */
export function tokens(text: string): Token[] {
  const found: Token[] = [];
  word.lastIndex = 0;
  // Not matchAll: it costs twice as much, and thousands of words are read at a key.
  for (let match = word.exec(text); match; match = word.exec(text)) {
    const { 0: raw, index } = match;
    let folded = fold(raw);
    if (folded.includes('.')) folded = folded.replaceAll('.', '');
    if (folded.length > 5 && folded.endsWith('str')) folded = folded.replace(/(?<=\p{L}{3})str$/u, 'strasse');
    found.push({ word: abbreviations.get(folded) ?? folded, raw, start: index, end: index + raw.length });
  }
  return found;
}

export const words = (text: string): string[] => tokens(text).map(({ word }) => word);
