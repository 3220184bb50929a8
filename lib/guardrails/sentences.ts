/** One sentence of a draft with the spaces behind it, and its UTF-16 offset. */
export interface Sentence {
  text: string;
  start: number;
}

// Marks, what closes around them, and the spaces behind; marks of scripts that put no space; an empty line.
const ends =
  /(?<![.!?…])[.!?…]{1,40}["'”’»)\]]{0,3}\s+(?![\p{Ll}\s])|[。！？]["'”’»」』）]{0,3}\s*|\n\s*\n\s*/gu;
// A stop behind these ends no sentence: "Dr. Li", "e.g. Leeds", "St. Louis", "No. 5", "J. Doe", "am 14. Mai".
const shortened =
  /(?:^|[^\p{L}\p{N}.])(?:\p{L}|\p{L}\.\p{L}|\d{1,2}|Mr|Mrs|Ms|Mx|Dr|Prof|Sr|Jr|St|Ste|Ave|Rd|Blvd|Apt|No|Nr|Str|Inc|Ltd|Co|Corp|vs|etc|approx|ext|bzw|ca|tel|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.$/iu;

/**
 * The sentences of `text` in order; together they are `text` again. Where it is not sure that one ends, it goes on:
 * whoever reads a sentence may find two in it and never half of one. A line break ends none, an empty line does.
 */
export function sentences(text: string): readonly Sentence[] {
  if (text !== last.text) last = { text, found: split(text) };
  return last.found;
}

// Many rules ask for those of the same draft.
let last: { text: string; found: readonly Sentence[] } = { text: '', found: [] };

/** `sentences` of what nobody else asks for. */
export function split(text: string): Sentence[] {
  const found: Sentence[] = [];
  let start = 0;
  for (const { 0: mark, index } of text.matchAll(ends)) {
    if (mark[0] === '.' && shortened.test(text.slice(Math.max(0, index - 8), index + 1))) continue;
    const end = index + mark.length;
    found.push({ text: text.slice(start, end), start });
    start = end;
  }
  if (start < text.length) found.push({ text: text.slice(start), start });
  return found;
}
