import type { Post } from '../detect/post.ts';
import type { Policy } from '../policy/policy.ts';
import { candidatesIn, register } from './scan/candidates.ts';
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

interface Prepared {
  /** By which scan/candidates.ts knows it. */
  number: number;
  /** The same expression, to be tried at one place. */
  here: RegExp;
}
const prepared = new WeakMap<RegExp, Prepared>();

/** `alternatives` as whole words in any case; a straight apostrophe stands for the curly one as well. */
export function terms(alternatives: string): RegExp {
  const words = `(?:${alternatives.replaceAll("'", "['’]")})(?![\\p{L}\\p{N}_])`;
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}_])${words}`, 'giu');
  const number = register(words);
  if (number !== null) prepared.set(pattern, { number, here: new RegExp(words, 'iuy') });
  return pattern;
}

type Span = readonly [start: number, end: number];

/** The first `count` places of `pattern`, a global expression, in `text`. */
export function placesOf(text: string, pattern: RegExp, count: number): Span[] {
  const fast = prepared.get(pattern);
  if (fast) return atCandidates(text, fast, count);
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

function atCandidates(text: string, { number, here }: Prepared, count: number): Span[] {
  const found: Span[] = [];
  const { places, expressions } = candidatesIn(text);
  let end = 0;
  for (let at = expressions.indexOf(number); at >= 0; at = expressions.indexOf(number, at + 1)) {
    const start = places[at] as number;
    if (start < end) continue;
    here.lastIndex = start;
    if (!here.test(text) || here.lastIndex === start) continue;
    end = here.lastIndex;
    found.push([start, end]);
    if (found.length === count) break;
  }
  return found;
}

/** The first places of `pattern`, a global expression, in `text` as reasons. `not`: what looks alike, blanked out first. */
export function reasons(
  id: Reason['id'],
  key: string,
  text: string,
  pattern: RegExp,
  not?: RegExp,
): Reason[] {
  let places = placesOf(text, pattern, most);
  if (not && places.length > 0) {
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
