import type { Post } from '../detect/post.ts';
import type { Policy } from '../policy/policy.ts';
import { type Candidates, candidatesIn, register } from './scan/candidates.ts';
import type { Flag, Reason } from './triage.ts';

/** What a flag's rule reads of a post. */
export type Flagged = Pick<Post, 'text'> & Partial<Pick<Post, 'lang' | 'author' | 'id'>>;

/** One flag of triage, found by its file in rules/. Pure; time grows in proportion to the text. */
export interface FlagRule {
  /** The name of its file. */
  id: Flag;
  /** One sentence for administrators. */
  description: string;
  /** Why the post bears the flag, each with its span of the post's text; none where it does not. */
  check(post: Flagged, thread: readonly Flagged[], policy: Policy): Reason[];
}

/** A post with what of it must be named (bad), or that bears no flag (good). Bad means: flagged. */
export interface FlagExample {
  text: string;
  span?: string;
  lang?: string;
  /** What the same author wrote before. */
  before?: string[];
}

export interface FlagExamples {
  bad: FlagExample[];
  good: FlagExample[];
  nearMiss: FlagExample[];
}

const most = 5;

type Span = readonly [start: number, end: number];

/** Words and phrases of small letters that are looked for as whole words, in any case. */
export class Terms {
  readonly #words: string;
  /** By which scan/candidates.ts knows it; null where it has to be looked for at each place. */
  readonly #number: number | null;
  // Made when a text first calls for it: most texts do so for few, and each takes a millisecond.
  #here: RegExp | undefined;
  #whole: RegExp | undefined;

  constructor(words: string) {
    this.#words = words;
    this.#number = register(words);
  }

  /** False where none of it is in the text whose candidates are given. */
  mayBeAmong({ places }: Candidates): boolean {
    return this.#number === null || places[this.#number] !== undefined;
  }

  /** The first `count` places in `text`. */
  placesIn(text: string, count: number): Span[] {
    if (this.#number === null) return placesOf(text, this.whole, count);
    const { places, lower } = candidatesIn(text);
    const own = places[this.#number];
    if (!own) return [];
    this.#here ??= new RegExp(this.#words, 'uy');
    const found: Span[] = [];
    let end = 0;
    for (const start of own) {
      if (start < end) continue;
      this.#here.lastIndex = start;
      if (!this.#here.test(lower) || this.#here.lastIndex === start) continue;
      end = this.#here.lastIndex;
      found.push([start, end]);
      if (found.length === count) break;
    }
    return found;
  }

  /** The same as one expression, which needs no more than itself. */
  get whole(): RegExp {
    this.#whole ??= new RegExp(`(?<![\\p{L}\\p{N}_])${this.#words}`, 'giu');
    return this.#whole;
  }
}

/** `alternatives` as whole words in any case; a straight apostrophe stands for the curly one as well. */
export const terms = (alternatives: string): Terms =>
  new Terms(`(?:${alternatives.replaceAll("'", "['’]")})(?![\\p{L}\\p{N}_])`);

/** The first `count` places of `pattern`, a global expression or terms, in `text`. */
export function placesOf(text: string, pattern: RegExp | Terms, count: number): Span[] {
  if (pattern instanceof Terms) return pattern.placesIn(text, count);
  const found: Span[] = [];
  // Not matchAll: it copies the expression, which costs ten times what matching does.
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match && found.length < count; match = pattern.exec(text)) {
    // In the middle of a surrogate pair, nothing would be found again and again.
    if (match[0] === '') pattern.lastIndex += (text.codePointAt(match.index) ?? 0) > 0xffff ? 2 : 1;
    else found.push([match.index, match.index + match[0].length]);
  }
  return found;
}

/** The first places of `pattern`, a global expression or terms, in `text` as reasons. `not`: what looks alike, blanked out first. */
export function reasons(
  id: Reason['id'],
  key: string,
  text: string,
  pattern: RegExp | Terms,
  not?: Terms | RegExp,
): Reason[] {
  let places = placesOf(text, pattern, most);
  if (places.length === 0) return [];
  if (not) {
    const alike = placesOf(text, not, text.length);
    if (alike.length > 0) places = placesOf(blanked(text, alike), pattern, most);
  }
  return places.map((span) => ({ source: 'rule', id, message: { key }, span }));
}

function blanked(text: string, spans: readonly Span[]): string {
  let plain = '';
  let from = 0;
  for (const [start, end] of spans) {
    plain += text.slice(from, start) + ' '.repeat(end - start);
    from = end;
  }
  return plain + text.slice(from);
}
