import type { RecentReply } from '../../lib/guardrails/rule.ts';
import { leastUsed } from '../../lib/snippets/least-used.ts';
import type { Snippet, Variation } from '../../lib/snippets/snippet.ts';

export interface Slash {
  /** The UTF-16 offset of the "/". */
  at: number;
  query: string;
}

/** The "/" that was just typed before the caret, at the start of a word; not one of a link, a fraction or "and/or". */
export function slashAt(text: string, caret: number): Slash | null {
  const match = /(?:^|\s)\/([\p{L}\p{M}\p{N}_-]{0,30})$/u.exec(text.slice(Math.max(0, caret - 40), caret));
  return match ? { at: caret - (match[1]?.length ?? 0) - 1, query: match[1] ?? '' } : null;
}

const plain = (words: string) => words.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
const most = 30;

/** Those whose name, or else group, has a word that begins so; by group and name. */
export function found(all: readonly Snippet[], query: string): Snippet[] {
  const wanted = plain(query);
  const begins = (words: string) =>
    plain(words)
      .split(/[^\p{L}\p{N}]+/u)
      .some((_word, at, each) => each.slice(at).join('').startsWith(wanted.replace(/[_-]/g, '')));
  return all
    .filter(({ name, group }) => begins(name) || begins(group))
    .sort((a, b) => a.group.localeCompare(b.group) || a.name.localeCompare(b.name))
    .slice(0, most);
}

export interface Offer {
  snippet: Snippet;
  /** The one to take first, then the others by use. */
  ways: Variation[];
}

export function offered(snippet: Snippet, recent: readonly RecentReply[]): Offer {
  const first = leastUsed(snippet, recent);
  const rest = snippet.variations.filter(({ id }) => id !== first?.id).sort((a, b) => a.uses - b.uses);
  return { snippet, ways: first ? [first, ...rest] : rest };
}
