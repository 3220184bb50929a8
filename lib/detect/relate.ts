import type { Account, Policy } from '../policy/policy.ts';
import type { AuthorOf } from './authors.ts';
import type { Author, Post, Relation } from './post.ts';

/** Whether a post belongs into the queue; which relations do is the policy's to say. */
export function isAimed(relations: readonly Relation[], policy: Pick<Policy, 'aimed'>): boolean {
  return relations.some((relation) => policy.aimed.includes(relation));
}

/**
 * The id decides where both sides have one, since handles change hands; else the handle, the present or a former one,
 * in any case.
 */
export function isOneOf(accounts: readonly Account[], id: string | null, handle: string | null): boolean {
  const written = handle?.toLowerCase();
  return accounts.some((account) =>
    account.id && id
      ? account.id === id
      : !!written &&
        [account.handle, ...(account.formerHandles ?? [])].some((known) => known.toLowerCase() === written),
  );
}

/** Whether somebody is an account that answers for the brand: one of the brand's, or one that the policy names for it. */
export function mayAnswer({ brand, accounts }: Policy, { id, handle }: Author): boolean {
  return (
    isOneOf(brand, id, handle) || accounts.some((one) => one.handle.toLowerCase() === handle.toLowerCase())
  );
}

/**
 * How a post is aimed at the CEO: any of reply, mention and quote together; else thread alone; else carried alone.
 * Never for the CEO's own posts, the brand's, promoted ones, or a repost, whose inner post is judged by itself.
 * `authorOf` tells of posts that are not at hand themselves: the quoted one and the conversation's root.
 */
export function relate(post: Post, policy: Policy, authorOf: AuthorOf): Relation[] {
  const isCeo = (id: string | null, handle: string | null) => isOneOf(policy.ceo, id, handle);
  const { author, conversationId, quoted, replyTo } = post;
  if (post.promoted || post.repostOf || isCeo(author.id, author.handle)) return [];
  if (isOneOf(policy.brand, author.id, author.handle)) return [];

  const relations: Relation[] = [];
  if (replyTo && isCeo(replyTo.userId, replyTo.handle)) relations.push('reply');
  const visible = post.mentions.filter(({ hidden }) => !hidden);
  if ([...visible, ...unlinked(post)].some((mention) => isCeo(mention.id, mention.handle)))
    relations.push('mention');
  // A quoted author without an id was read from a link or a page: whoever knows the id knows better.
  const known = quoted?.postId && !quoted.author?.id ? authorOf(quoted.postId) : null;
  const quotedAuthor = known ?? quoted?.author;
  if (quotedAuthor && isCeo(quotedAuthor.id, quotedAuthor.handle)) relations.push('quote');
  if (relations.length > 0) return relations;

  const root = conversationId && conversationId !== post.id ? authorOf(conversationId) : null;
  if (root && isCeo(root.id, root.handle)) return ['thread'];
  return post.mentions.some((mention) => mention.hidden && isCeo(mention.id, mention.handle))
    ? ['carried']
    : [];
}

/**
 * Handles in the text that X links to nobody: their accounts have left them behind since, as who wrote the post could not
 * know. Addresses of mail and sites are none; the words "RT @handle:" at the start are a repost's, and X's own.
 */
function unlinked({ text, mentions }: Post): { id: null; handle: string }[] {
  const linked = new Set(mentions.map(({ handle }) => handle.toLowerCase()));
  return [...text.matchAll(/(?<![\w@./]|^RT )[@＠](\w{1,15})(?![\w@]|\.\w)/g)]
    .map(([, handle = '']) => ({ id: null, handle }))
    .filter(({ handle }) => !linked.has(handle.toLowerCase()));
}
