import type { Post } from '../detect/post.ts';
import { topicWord } from './record-facts.ts';
import type { Hit, RecordMatcher } from './record-matcher.ts';
import { tokens } from './tokens.ts';

/** The public side of a conversation. */
class Shown {
  readonly #values = new Set<string>();
  readonly #words = new Set<string>();
  readonly #handles: string[] = [];

  constructor(matcher: RecordMatcher, thread: readonly Post[]) {
    for (const { text, author, quoted, createdAt } of thread) {
      const people = [author, ...(quoted?.author ? [quoted.author] : [])];
      const now = createdAt ? new Date(createdAt) : null;
      for (const part of [
        text,
        quoted?.text ?? '',
        ...people.flatMap(({ name, handle }) => [name, handle]),
      ]) {
        for (const { kind, value } of matcher.hits(part, now, true)) {
          this.#values.add(value);
          if (kind === 'name') for (const word of value.split(' ').slice(1)) this.#words.add(word);
        }
        for (const { word } of tokens(part)) this.#words.add(word).add(topicWord(word) ?? word);
      }
      // "@MarisolO88" shows a name that no word of the thread does.
      for (const { handle } of people) this.#handles.push(handle.toLowerCase().replace(/[\d_]+$/, ''));
    }
  }

  #any(test: (value: string) => boolean): boolean {
    return [...this.#values].some(test);
  }

  /** Whether anybody could have read this value in the thread. */
  has({ value }: Hit): boolean {
    if (this.#values.has(value)) return true;
    const [form = '', ...words] = value.split(' ');
    const own = words.join(' ');
    if (form === 'name')
      return words.every(
        (word) =>
          this.#words.has(word) ||
          (word.length > 3 &&
            this.#handles.some((handle) => handle.startsWith(word) || handle.endsWith(word))),
      );
    if (form === 'topic') return words.every((word) => this.#words.has(word));
    // A day tells its month and year, an amount its whole dollars, a number its last four digits.
    if (form === 'date' || form === 'amount') return this.#any((shown) => shown.startsWith(value));
    if (form === 'digits') {
      const digits = own.replace(/^0+(?=\d)/, '');
      const same = (shown: string) => shown.includes(digits) || (shown.length >= 7 && digits.endsWith(shown));
      return this.#any((shown) => /^(?:digits|code) /.test(shown) && same(shown.replace(/^\w+ 0*/, '')));
    }
    if (form === 'code' && /^[A-Z]{0,4}\d+$/.test(own))
      return this.#values.has(`digits ${own.replace(/\D/g, '')}`);
    return false;
  }
}

const known = new WeakMap<RecordMatcher, WeakMap<readonly Post[], Shown>>();

/** What of the record the visible thread holds already, in whatever notation. Kept as long as the thread's array is. */
export function shownIn(thread: readonly Post[], matcher: RecordMatcher): Shown {
  const threads = known.get(matcher) ?? new WeakMap<readonly Post[], Shown>();
  known.set(matcher, threads);
  const shown = threads.get(thread) ?? new Shown(matcher, thread);
  threads.set(thread, shown);
  return shown;
}
