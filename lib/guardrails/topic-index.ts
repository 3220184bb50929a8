import type { FactKind } from './fact.ts';
import { topicWord } from './record-facts.ts';
import type { Token } from './tokens.ts';

export interface TopicHit {
  kind: FactKind;
  /** UTF-16 offsets, end exclusive. */
  start: number;
  end: number;
  /** The words that tell, with spaces between. */
  value: string;
}

/** What cases are about, by two or three words that tell and that follow each other but for those that do not. */
export class TopicIndex {
  readonly #topics = new Map<string, FactKind>();
  readonly #firstWords = new Set<string>();

  add(kind: FactKind, words: readonly string[]): void {
    const topic = words.join(' ');
    if (this.#topics.has(topic)) return;
    this.#topics.set(topic, kind);
    this.#firstWords.add(words[0] ?? '');
  }

  *hits(list: readonly Token[]): Generator<TopicHit> {
    // A word begins a topic as it is or in the singular, and nearly none does.
    const begins = ({ word }: Token): boolean =>
      this.#firstWords.has(word) || (word.endsWith('s') && this.#firstWords.has(word.slice(0, -1)));
    if (this.#topics.size === 0 || !list.some(begins)) return;
    const telling: { word: string; start: number; end: number }[] = [];
    for (const { word: whole, start, end } of list) {
      const word = topicWord(whole);
      if (word) telling.push({ word, start, end });
    }
    for (const size of [3, 2])
      for (let at = 0; at + size <= telling.length; at++) {
        const start = telling[at]?.start ?? 0;
        const end = telling[at + size - 1]?.end ?? 0;
        if (end - start > 80 || !this.#firstWords.has(telling[at]?.word ?? '')) continue;
        const value = telling
          .slice(at, at + size)
          .map(({ word }) => word)
          .join(' ');
        const kind = this.#topics.get(value);
        if (kind) yield { kind, start, end, value };
      }
  }
}
