/**
 * Words in order, each without the letters that it shares with the one before it: a digit says how many those are, so
 * "0bank1e2t" is "bank", "be", "bet". Long lists are a fifth shorter to load so than spelt out, also when compressed.
 */
export function unpack(packed: string): string[] {
  let word = '';
  return Array.from(packed.matchAll(/(\d)(\D+)/g), ([, shared, rest]) => {
    word = word.slice(0, Number(shared)) + rest;
    return word;
  });
}

/** `words`, none of which holds a digit, for `unpack`; in order and each once. */
export function pack(words: Iterable<string>): string {
  let before = '';
  return [...new Set(words)]
    .sort()
    .map((word) => {
      let shared = 0;
      // The last letter stays, so that there is always something after the digit.
      while (shared < 9 && shared < word.length - 1 && word[shared] === before[shared]) shared++;
      before = word;
      return `${shared}${word.slice(shared)}`;
    })
    .join('');
}
