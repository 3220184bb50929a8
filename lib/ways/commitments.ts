import type { Post } from '../detect/post.ts';
import { isOneOf } from '../detect/relate.ts';
import type { Policy } from '../policy/policy.ts';
import { commitmentIn } from './commitment-words.ts';

/** A reply of the CEO's to this customer that reads as if something were to be done. */
export interface Commitment {
  postId: string;
  at: string | null;
  /** The words that read so. */
  quote: string;
}

/** With what ends it, so that a question is known as one. */
const sentences = /[^.!?…\n]+(?:[.!?…]+|\n|$)/g;
/** A reply is short; a page that makes up a long one is not waited for. */
const longest = 2000;

/** The first words of a text that read as a commitment: sentence by sentence, since a question behind it takes nothing back. */
export function firstCommitment(text: string): string | null {
  for (const [sentence] of text.slice(0, longest).matchAll(sentences)) {
    // Curly or straight, and an abbreviation's dots are no ends of sentences to lose a word by.
    const words = sentence.trim().slice(0, 400);
    if (/\?\W*$/.test(words)) continue;
    const found = commitmentIn(words.replace(/[.!…]+$/, ''));
    if (found)
      return words
        .slice(found.from, found.from + 120)
        .replace(/[.!…]+$/, '')
        .trim();
  }
  return null;
}

/**
 * The CEO's replies to the author of `post` in this thread that read as a commitment, oldest first. Whether one is, people
 * decide; it is never said in public. Pure.
 */
export function commitmentsTo(
  post: Post,
  thread: readonly Post[],
  { ceo }: Pick<Policy, 'ceo'>,
): Commitment[] {
  const own = new Set(
    thread.filter(({ author }) => author.id !== null && author.id === post.author.id).map(({ id }) => id),
  );
  own.add(post.id);
  return thread.flatMap(({ id, author, replyTo, text, createdAt }) => {
    if (!isOneOf(ceo, author.id, author.handle) || !replyTo?.postId || !own.has(replyTo.postId)) return [];
    const quote = firstCommitment(text);
    return quote === null ? [] : [{ postId: id, at: createdAt, quote }];
  });
}
