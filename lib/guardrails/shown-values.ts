import type { Post } from '../detect/post.ts';
import { topicWord } from './record-facts.ts';
import type { Hit, RecordMatcher } from './record-matcher.ts';
import type { Context } from './rule.ts';
import { fold, tokens } from './tokens.ts';

/** Everything that anybody can read of the conversation, the answered post included. */
export function visible({ thread, post }: Pick<Context, 'thread' | 'post'>): readonly Post[] {
  return !post || thread.some(({ id }) => id === post.id) ? thread : withPost(thread, post);
}

// The same array for the same parts, so that what is known of it stays known.
const joined = new WeakMap<readonly Post[], { post: Post; all: Post[] }>();
function withPost(thread: readonly Post[], post: Post): readonly Post[] {
  const known = joined.get(thread);
  if (known?.post === post) return known.all;
  const all = [...thread, post];
  joined.set(thread, { post, all });
  return all;
}

/** "LizInYorks2" → "Liz In Yorks". */
const humps = (handle: string): string =>
  handle.replace(/[\d_]+/g, ' ').replace(/(?<=\p{Ll})(?=\p{Lu})/gu, ' ');

/** The public side of a conversation. */
export class Shown {
  readonly #values = new Set<string>();
  readonly #words = new Set<string>();
  readonly #handles: string[] = [];
  /** What was asked before: many hits are of one value. */
  readonly #held = new Map<string, boolean>();

  constructor(matcher: RecordMatcher, thread: readonly Post[], now: Date | null) {
    for (const { text, author, quoted, createdAt } of thread) {
      const people = [author, ...(quoted?.author ? [quoted.author] : [])];
      const then = createdAt ? new Date(createdAt) : now;
      for (const part of [
        text,
        quoted?.text ?? '',
        ...people.flatMap(({ name, handle }) => [name, handle.replaceAll('_', ' '), humps(handle)]),
      ]) {
        for (const { kind, value } of matcher.hits(part, then, true)) {
          this.#values.add(value);
          if (kind === 'name') for (const word of value.split(' ').slice(1)) this.#words.add(word);
        }
        for (const { word } of tokens(part)) this.#words.add(word).add(topicWord(word) ?? word);
      }
      // "@MarisolO88" shows a name that no word of the thread does.
      for (const { handle } of people) this.#handles.push(fold(handle).replace(/[\d_]+$/, ''));
    }
  }

  #any(test: (value: string) => boolean): boolean {
    for (const value of this.#values) if (test(value)) return true;
    return false;
  }

  /** Whether anybody could have read this value in the thread. */
  has({ value, of }: Hit): boolean {
    return this.#asked(value) || (of !== undefined && this.#asked(of));
  }

  #asked(value: string): boolean {
    const known = this.#held.get(value);
    if (known !== undefined) return known;
    if (this.#held.size > 1_000) this.#held.clear();
    const held = this.#holds(value);
    this.#held.set(value, held);
    return held;
  }

  #holds(value: string): boolean {
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
    if (form === 'date')
      return this.#any((shown) => shown.startsWith(value) || (own.startsWith('-') && shown.endsWith(own)));
    if (form === 'amount')
      return this.#any((shown) => shown.startsWith(value) && !/^\d/.test(shown.slice(value.length)));
    if (form === 'code') {
      const digits = own.replace(/\D/g, '').replace(/^0+(?=\d)/, '');
      const letters = own.replace(/\d/g, '').length;
      return this.#any((shown) => {
        if (!shown.startsWith('code ')) return false;
        const known = shown.slice(5);
        const same = known.replace(/\D/g, '');
        return (
          known.includes(own) ||
          (digits.length > 3 &&
            letters <= 4 &&
            (same.includes(digits) || (same.length >= 7 && digits.endsWith(same.replace(/^0+/, '')))))
        );
      });
    }
    return false;
  }
}

const known = new WeakMap<RecordMatcher, WeakMap<readonly Post[], Shown>>();

/** What of the record the visible thread holds already, in whatever notation. Kept as long as the thread's array is. */
export function shownIn(thread: readonly Post[], matcher: RecordMatcher, now: Date | null): Shown {
  const threads = known.get(matcher) ?? new WeakMap<readonly Post[], Shown>();
  known.set(matcher, threads);
  const shown = threads.get(thread) ?? new Shown(matcher, thread, now);
  threads.set(thread, shown);
  return shown;
}
