import type { Gone } from '../db/clew-db.ts';
import type { Author, Post } from '../detect/post.ts';
import { isOneOf } from '../detect/relate.ts';
import type { Policy } from '../policy/policy.ts';

/** One place in a conversation. Without a post it is known by its id alone: never seen, or gone. */
export interface Entry {
  id: string;
  post: Post | null;
  gone: Gone['how'] | null;
  /** Whose post it is, also where only the answer to it tells. */
  handle: string | null;
  role: 'ceo' | 'brand' | null;
  /** Steps below the conversation's first known post. */
  depth: number;
}

export interface Conversation {
  /** The conversation's first post; null where that is the focus, or nobody knows. */
  root: Entry | null;
  /** What stands between root and focus, in order, the nearest last. */
  parents: Entry[];
  focus: Entry | null;
  /** By the author of the focus, elsewhere in the conversation. */
  siblings: Entry[];
  /** Answers to the focus, and answers to those, each followed by its own. */
  later: Entry[];
  /** The CEO's own words in this conversation, beside root and focus. They also keep their places above. */
  ceoReplies: Entry[];
  /** The places of root and parents that cannot be read here. */
  missing: Entry[];
}

type GoneOf = Readonly<Record<string, Gone['how']>>;

/**
 * Puts stored posts into the order of their conversation, seen from one of them. Nothing here trusts that posts fit
 * together: they come from X's page, in parts, and may name each other in a circle.
 */
export function arrange(
  given: readonly Post[],
  focusId: string,
  policy: Policy,
  gone: GoneOf = {},
): Conversation {
  const byId = new Map(given.map((post) => [post.id, post]));
  // Each post once, whoever handed them over.
  const posts = [...byId.values()];
  const focusPost = byId.get(focusId);
  if (!focusPost)
    return { root: null, parents: [], focus: null, siblings: [], later: [], ceoReplies: [], missing: [] };

  const entry = (id: string, depth: number, handle: string | null = null): Entry => {
    const post = byId.get(id) ?? null;
    return {
      id,
      post,
      gone: gone[id] ?? null,
      handle: post?.author.handle || handle,
      role: post ? roleOf(post.author, policy) : null,
      depth,
    };
  };

  const chain = ahead(focusPost, byId);
  const rootId = focusPost.conversationId;
  const hasRoot = !!rootId && rootId !== focusId;
  if (hasRoot && !chain.some(({ id }) => id === rootId)) chain.unshift({ id: rootId, handle: null });
  const entries = chain.map(({ id, handle }, depth) => entry(id, depth, handle));
  const root = hasRoot ? (entries.find(({ id }) => id === rootId) ?? null) : null;
  const parents = entries.filter((each) => each !== root);
  const focus = entry(focusId, entries.length);

  const taken = new Set([focusId, ...chain.map(({ id }) => id)]);
  const later = below(focusId, posts, taken).map(({ id, depth }) => entry(id, focus.depth + depth));
  const inConversation = posts.filter((post) => conversationOf(post) === conversationOf(focusPost));
  const siblings = inConversation
    .filter((post) => !taken.has(post.id) && isSame(post.author, focusPost.author))
    .sort(byTime)
    .map(({ id }) => entry(id, Math.min(1, focus.depth)));
  const ceoReplies = inConversation
    .filter(({ id, author }) => id !== rootId && id !== focusId && roleOf(author, policy) === 'ceo')
    .sort(byTime)
    .map(({ id }) => entry(id, 0));
  const missing = entries.filter(({ post, gone: how }) => !post || how);
  return { root, parents, focus, siblings, later, ceoReplies, missing };
}

/** The ids that the focus answers, one after the other, the farthest first; ends where a post is not known. */
function ahead(focus: Post, byId: ReadonlyMap<string, Post>): { id: string; handle: string | null }[] {
  const chain: { id: string; handle: string | null }[] = [];
  const seen = new Set([focus.id]);
  for (let post: Post | undefined = focus; post?.replyTo?.postId; ) {
    const { postId, handle } = post.replyTo;
    if (seen.has(postId)) break;
    seen.add(postId);
    chain.unshift({ id: postId, handle });
    post = byId.get(postId);
  }
  return chain;
}

/** What answers a post, depth first; each post once, and added to `taken`. */
function below(focusId: string, posts: readonly Post[], taken: Set<string>): { id: string; depth: number }[] {
  const children = new Map<string, string[]>();
  for (const { id, replyTo } of [...posts].sort(byTime))
    if (replyTo?.postId) children.set(replyTo.postId, [...(children.get(replyTo.postId) ?? []), id]);
  const found: { id: string; depth: number }[] = [];
  const waiting = [{ id: focusId, depth: 0 }];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { id, depth } = next;
    if (depth > 0) found.push(next);
    const answers = (children.get(id) ?? []).filter((answer) => !taken.has(answer));
    for (const answer of answers) taken.add(answer);
    waiting.push(...answers.map((answer) => ({ id: answer, depth: depth + 1 })).reverse());
  }
  return found;
}

export function roleOf({ id, handle }: Author, policy: Policy): 'ceo' | 'brand' | null {
  if (isOneOf(policy.ceo, id, handle)) return 'ceo';
  return isOneOf(policy.brand, id, handle) ? 'brand' : null;
}

function isSame(a: Author, b: Author): boolean {
  if (a.id && b.id) return a.id === b.id;
  return !!a.handle && a.handle.toLowerCase() === b.handle.toLowerCase();
}

const conversationOf = (post: Post) => post.conversationId ?? post.id;

/** X's ids grow with time, and are longer than a number holds. */
function byTime(a: Post, b: Post): number {
  return a.id.length - b.id.length || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}
