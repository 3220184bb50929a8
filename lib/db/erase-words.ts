/** So many words in a row are no accident. */
const telling = 3;

/**
 * `own`, which somebody may have made out of `text`, without the lines that hold its words: three or more in a row, or all
 * of a text that has fewer.
 */
export function withoutWordsOf(text: string, own: string): string {
  const words = wordsOf(text);
  const run = Math.min(telling, words.length);
  if (run === 0) return own;
  const runs = new Set(runsOf(words, run));
  const holds = (line: string) => runsOf(wordsOf(line), run).some((each) => runs.has(each));
  return own
    .split('\n')
    .filter((line) => !holds(line))
    .join('\n')
    .trim();
}

function runsOf(words: readonly string[], length: number): string[] {
  return words.slice(length - 1).map((_word, place) => words.slice(place, place + length).join(' '));
}

/** As they are said: without case, marks and addresses. Scripts without spaces are taken letter by letter. */
function wordsOf(text: string): string[] {
  const plain = text
    .replaceAll(/https?:\/\/\S+/g, ' ')
    .normalize('NFKC')
    .toLowerCase();
  return plain.match(/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}]|[\p{L}\p{N}\p{M}]+/gu) ?? [];
}
