import type { Post } from '../detect/post.ts';
import type { Policy } from '../policy/policy.ts';
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

/** `alternatives` as whole words in any case; a straight apostrophe stands for the curly one as well. */
export const terms = (alternatives: string): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}_])(?:${alternatives.replaceAll("'", "['’]")})(?![\\p{L}\\p{N}_])`, 'giu');

/** The first places of `pattern`, a global expression, in `text` as reasons. `not`: what looks alike, blanked out first. */
export function reasons(id: Reason['id'], key: string, text: string, pattern: RegExp, not?: RegExp): Reason[] {
  const found: Reason[] = [];
  // Most posts bear no flag. And matchAll copies the expression, which costs ten times what matching does.
  pattern.lastIndex = 0;
  if (!pattern.test(text)) return found;
  const plain = not ? text.replace(not, (words) => ' '.repeat(words.length)) : text;
  pattern.lastIndex = 0;
  for (let match = pattern.exec(plain); match && found.length < most; match = pattern.exec(plain)) {
    const span = [match.index, match.index + match[0].length] as const;
    if (match[0] === '') pattern.lastIndex++;
    else found.push({ source: 'rule', id, message: { key }, span });
  }
  return found;
}
