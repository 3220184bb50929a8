import type { Author, Post } from './post.ts';

/** Who wrote a post that is not at hand itself; null where nobody knows. */
export type AuthorOf = (postId: string) => Pick<Author, 'id' | 'handle'> | null;

/**
 * What a set of posts tells of who wrote which post. In falling order of trust: the post itself, a quote that shows it,
 * a reply that names its parent's author. A later post's word replaces an earlier one's of the same kind; a word
 * without a numeric id never replaces one with it.
 */
export function authorsIn(posts: Iterable<Post>): AuthorOf {
  const own = new Map<string, Author>();
  const quoted = new Map<string, Author>();
  const parents = new Map<string, Pick<Author, 'id' | 'handle'>>();
  for (const post of posts) {
    own.set(post.id, post.author);
    if (post.quoted?.postId && post.quoted.author) quoted.set(post.quoted.postId, post.quoted.author);
    const { postId, userId, handle } = post.replyTo ?? {};
    // Without the id, a reply's line in a page names anybody in the conversation.
    if (postId && userId) parents.set(postId, { id: userId, handle: handle ?? '' });
  }
  return (id) => {
    const told = [own.get(id), quoted.get(id), parents.get(id)].filter((author) => author !== undefined);
    return told.find((author) => author.id) ?? told[0] ?? null;
  };
}
