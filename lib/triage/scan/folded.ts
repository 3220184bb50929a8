// Small letters that are another one's in old print: case-insensitive expressions take them for it.
const variants = /[\u017f\u1c80-\u1c88]/g;
const shared = (letter: string): string => letter.toUpperCase().toLowerCase();

/**
 * `text` in lower case, as long as it was: what an expression of small letters matches in it, the same expression
 * matches in any case in `text`.
 */
export function folded(text: string): string {
  const lower = text.toLowerCase();
  // "\u0130" alone becomes longer.
  const same =
    lower.length === text.length
      ? lower
      : text
          .split('\u0130')
          .map((part) => part.toLowerCase())
          .join('\u0130');
  return same.replace(variants, shared);
}
