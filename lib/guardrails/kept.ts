import { type Sentence, sentences } from './sentences.ts';

/** What was read anew since the module was loaded: the tests count work by it, since time depends on the machine. */
export const work = { sentences: 0, drafts: 0, characters: 0 };

/**
 * `read` over each sentence of a draft, which is asked again only of sentences that the last draft did not have. What
 * `read` returns depends on the sentence alone and is never changed. Kept is what belongs to the last draft.
 */
export function bySentence<T>(read: (sentence: string) => T): (draft: string) => [Sentence, T][] {
  let kept = new Map<string, T>();
  return (draft) => {
    const next = new Map<string, T>();
    const all = sentences(draft).map((sentence): [Sentence, T] => {
      const { text } = sentence;
      let found = next.get(text) ?? kept.get(text);
      if (found === undefined) {
        found = read(text);
        work.sentences++;
        work.characters += text.length;
      }
      next.set(text, found);
      return [sentence, found];
    });
    kept = next;
    return all;
  };
}

/** `read`, which is asked again only where the text is none of the last few: several rules read the same draft. */
export function lastFew<T>(read: (text: string) => T, most = 4): (text: string) => T {
  let kept: { text: string; found: T }[] = [];
  return (text) => {
    const known = kept.find((one) => one.text === text);
    if (known) return known.found;
    const found = read(text);
    kept = [{ text, found }, ...kept.slice(0, most - 1)];
    return found;
  };
}

/** `read` of an object that never changes, asked once for as long as that object is there. */
export function onceFor<K extends object, T>(read: (key: K) => T): (key: K) => T {
  const kept = new WeakMap<K, { found: T }>();
  return (key) => {
    const known = kept.get(key) ?? { found: read(key) };
    kept.set(key, known);
    return known.found;
  };
}
