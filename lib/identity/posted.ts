import type { Author, Post } from '../detect/post.ts';

const most = 3;

/** What an author has made public that may tell who they are. */
export interface Posted {
  /** Order or case numbers, as written; at most three. */
  references: string[];
  /** Two words or more; null where the display name is none of a person. */
  name: string | null;
  /** All of their own posts in the conversation. */
  text: string;
}

/** Reads it off the author's own posts; what others wrote about them is no evidence. */
export function readPosted(author: Author, thread: readonly Post[]): Posted {
  const own = thread.filter((post) =>
    author.id && post.author.id
      ? post.author.id === author.id
      : post.author.handle.toLowerCase() === author.handle.toLowerCase(),
  );
  const text = own.map((post) => post.text).join('\n');
  return { references: referencesIn(text), name: personName(author.name), text };
}

/** "CS-204817", "SO204817", "204817"; neither years, amounts, times nor parts of links. */
export function referencesIn(text: string): string[] {
  const plain = text.replaceAll(/https?:\/\/\S+|@\w+|#[a-z]\w*/g, ' ');
  const found = plain.matchAll(
    /(?<![\w.,$€£-])(?:#?(?:[A-Z]{1,5} |[A-Za-z]{1,5}-?)\d{4,12}|#?\d{5,12}(?:-\d{1,6})?)(?![\w%]|[.,]\d)/g,
  );
  return [...new Set([...found].map(([reference]) => reference.replace('#', '')))].slice(0, most);
}

function personName(name: string): string | null {
  const words = name
    .replaceAll(/[^\p{L}\p{M}'’. -]/gu, ' ')
    .split(/\s+/)
    .filter((word) => /\p{L}/u.test(word));
  return words.length >= 2 && words.length <= 5 ? words.join(' ') : null;
}

/** Whether a place is named in a text, as a word of its own. */
export function namesPlace(text: string, place: string): boolean {
  const wanted = folded(place).trim();
  if (wanted.length < 3) return false;
  const words = ` ${folded(text).replaceAll(/[^\p{L}\p{N}]+/gu, ' ')} `;
  return words.includes(` ${wanted.replaceAll(/[^\p{L}\p{N}]+/gu, ' ')} `);
}

const folded = (text: string): string =>
  text
    .normalize('NFD')
    .replaceAll(/\p{Mn}/gu, '')
    .toLowerCase();
