import type { Post } from '../detect/post.ts';
import { isOneOf } from '../detect/relate.ts';
import type { Policy } from '../policy/policy.ts';

/** A reply of the CEO's to this customer that reads as if something were to be done. */
export interface Commitment {
  postId: string;
  at: string | null;
  /** The words that read so. */
  quote: string;
}

const deeds =
  'fix|look|check|call|ring|refund|replace|sort|make|get|send|solve|address|investigate|take|do|handle|change|improve|add|reach|follow|resolve|repair|update|see to';
const words = new RegExp(
  [
    String.raw`\b(?:(?:we|i|they|team|it)(?:['’]ll| will)|will|going to|gonna) (?:\w+ ){0,2}(?:be )?(?:${deeds})\w*[^.!?\n]{0,80}`,
    String.raw`\b(?:(?:am|are|we['’]re|i['’]m|just)? ?(?:looking|working) (?:in)?(?:to|on)|on) (?:it|this|that)\b`,
    String.raw`\b(?:will do|consider it done|leave it with (?:me|us)|should be (?:fixed|done|solved|resolved)[^.!?\n]{0,60})`,
    String.raw`\b(?:fixed|done|solved|resolved) (?:by|in|this|next|soon|today|tomorrow)\b[^.!?\n]{0,60}`,
  ].join('|'),
  'i',
);
/** They refuse or ask, and so commit to nothing. */
const not = /\b(?:will|going to|['’]ll) (?:not|never)\b|\bwon['’]?t\b|\?\s*$/i;

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
    const found = words.exec(text.slice(0, 2000));
    return found && !not.test(text) ? [{ postId: id, at: createdAt, quote: found[0].trim() }] : [];
  });
}
