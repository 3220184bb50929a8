/** A stretch of a draft that says one thing; UTF-16 offsets, end exclusive. */
export interface Clause {
  text: string;
  start: number;
  end: number;
}

// A stop ends a clause only before a space, so that "412.80" and "example.com" stay whole; "and" only before a new
// subject, so that "fix and test it" stays one clause.
const boundary =
  /(?<![.!?;:\n…])[.!?;:\n…]+(?=\s|$)|(?<!\s(?:of course|naturally|certainly)),(?=\s)(?!\s(?:of course|naturally|certainly)\b)|\s[–—-]+\s|—|\s(?:but|so|because|although|though)(?=\s)|\s(?:and|then|or)(?=\s(?:i|we|you|they|he|she|it|our|the|your|a|somebody|someone|this|that)(?:\s|['’]))/gi;

/** The clauses of `text` in order, without the marks and the "and" or "but" between them. */
export function clauses(text: string): Clause[] {
  const found: Clause[] = [];
  let start = 0;
  const add = (end: number): void => {
    const piece = text.slice(start, end);
    const lead = piece.length - piece.trimStart().length;
    const trimmed = piece.trim();
    if (trimmed) found.push({ text: trimmed, start: start + lead, end: start + lead + trimmed.length });
  };
  for (const match of text.matchAll(boundary)) {
    add(match.index);
    start = match.index + match[0].length;
  }
  add(text.length);
  return found;
}

/** `text` on which words stand one space apart, with the offset of each character in the original. */
export interface Flat {
  text: string;
  at: number[];
}

/** Runs of spaces become one, invisible characters none; line breaks stay. Linear, and every offset can be traced back. */
export function flattened(text: string): Flat {
  const at: number[] = [];
  let out = '';
  let spaced = false;
  for (let i = 0; i < text.length; i++) {
    const character = text[i] as string;
    if (character > ' ' && character < '\x7F') {
      spaced = false;
      out += character;
      at.push(i);
      continue;
    }
    if (/[\u00AD\u200B-\u200F\u2060\uFEFF]/.test(character)) continue;
    const space = /\s/.test(character);
    if (space && spaced) continue;
    spaced = space;
    out += space ? (character === '\n' ? '\n' : ' ') : character;
    at.push(i);
  }
  return { text: out, at };
}

/**
 * The words that somebody else said blanked out: quotations of three words or more that are found in `heard`, or, where
 * nothing was heard, any. Marks around one's own words go, since "we will 'refund' you" still promises.
 */
export function withoutQuotes({ text, at }: Flat, heard: string): Flat {
  if (!/["“«]/.test(text)) return { text, at };
  const plain = (words: string): string =>
    words.toLowerCase().replace(/[’‘]/g, "'").replace(/\s+/g, ' ').trim();
  const known = plain(heard);
  const kept: number[] = [];
  let out = '';
  let from = 0;
  const keep = (end: number): void => {
    out += text.slice(from, end);
    for (let i = from; i < end; i++) kept.push(at[i] as number);
    from = end;
  };
  for (const match of text.matchAll(/"([^"\n]{1,500})"|“([^“”\n]{1,500})”|«([^«»\n]{1,500})»/g)) {
    const words = plain(match[1] ?? match[2] ?? match[3] ?? '').replace(/[.,!?]$/, '');
    const end = match.index + match[0].length;
    const theirs = words.split(' ').length >= 3 && (!known || known.includes(words));
    keep(match.index);
    if (theirs) {
      out += '·';
      kept.push(at[match.index] as number);
    } else {
      from++;
      keep(end - 1);
    }
    from = end;
  }
  keep(text.length);
  return { text: out, at: kept };
}
