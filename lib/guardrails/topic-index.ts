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
  /** Which words follow which first ones. */
  readonly #first = new Map<string, Set<string>>();

  add(kind: FactKind, words: readonly string[]): void {
    const topic = words.join(' ');
    if (this.#topics.has(topic)) return;
    this.#topics.set(topic, kind);
    const [one = '', two = ''] = words;
    this.#first.set(one, (this.#first.get(one) ?? new Set()).add(two));
  }

  *hits(list: readonly Token[]): Generator<TopicHit> {
    // A word begins a topic as it is or in the singular, and nearly none does.
    const begins = ({ word }: Token): boolean =>
      this.#first.has(word) || (word.endsWith('s') && this.#first.has(word.slice(0, -1)));
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
        const next = this.#first.get(telling[at]?.word ?? '');
        if (end - start > 80 || !next?.has(telling[at + 1]?.word ?? '')) continue;
        const value = telling
          .slice(at, at + size)
          .map(({ word }) => word)
          .join(' ');
        const kind = this.#topics.get(value);
        if (kind) yield { kind, start, end, value };
      }
  }
}
