import type { Account, Policy } from '../policy/policy.ts';
import type { Author, Post, Relation } from './post.ts';

/** Who wrote a post that is not at hand itself; null where nobody knows. */
export type AuthorOf = (postId: string) => Pick<Author, 'id' | 'handle'> | null;

/** Which relations count as aimed; the others are shown faintly or not at all. */
export const aimedRelations: readonly Relation[] = ['reply', 'mention', 'quote'];

export function isAimed(relations: readonly Relation[]): boolean {
  return relations.some((relation) => aimedRelations.includes(relation));
}

/** The id decides where both sides have one, since handles change hands; else the handle, in any case. */
export function isOneOf(accounts: readonly Account[], id: string | null, handle: string | null): boolean {
  return accounts.some((account) =>
    account.id && id ? account.id === id : !!handle && account.handle.toLowerCase() === handle.toLowerCase(),
  );
}

/**
 * How a post is aimed at the CEO. Never for the CEO's own posts, the brand's, promoted ones, or a repost, whose inner
 * post is judged by itself.
 */
export function relate(post: Post, policy: Policy, authorOf: AuthorOf): Relation[] {
  const isCeo = (id: string | null, handle: string | null) => isOneOf(policy.ceo, id, handle);
  const { author, replyTo, quoted } = post;
  if (post.promoted || post.repostOf || isCeo(author.id, author.handle)) return [];
  if (isOneOf(policy.brand, author.id, author.handle)) return [];

  const relations: Relation[] = [];
  if (replyTo && isCeo(replyTo.userId, replyTo.handle)) relations.push('reply');
  if (post.mentions.some((mention) => !mention.hidden && isCeo(mention.id, mention.handle)))
    relations.push('mention');
  const quotedAuthor = quoted?.author ?? (quoted?.postId ? authorOf(quoted.postId) : null);
  if (quotedAuthor && isCeo(quotedAuthor.id, quotedAuthor.handle)) relations.push('quote');
  if (relations.length > 0) return relations;

  const root = post.conversationId && post.conversationId !== post.id ? authorOf(post.conversationId) : null;
  if (root && isCeo(root.id, root.handle)) return ['thread'];
  return post.mentions.some((mention) => mention.hidden && isCeo(mention.id, mention.handle))
    ? ['carried']
    : [];
}
