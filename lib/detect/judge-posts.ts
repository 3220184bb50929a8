import type { ClewDb, StoredPost } from '../db/clew-db.ts';
import { newestFirst } from '../db/queue-keys.ts';
import { withWorn } from '../impostors/own-pictures.ts';
import type { BadgeInfo } from '../messaging/page-messages.ts';
import type { Policy } from '../policy/policy.ts';
import { authorsIn } from './authors.ts';
import { badgesOf } from './badge-of.ts';
import type { Post } from './post.ts';
import { isAimed, isOneOf, mayAnswer, relate } from './relate.ts';

/**
 * Judges the posts a page reported, keeps those that matter, and answers with a badge for each one that is related,
 * and for each one kept before of which these posts tell more: whose conversation it is in.
 * Kept are: aimed posts, the CEO's and the brand's own, and whatever belongs to a conversation with an aimed post.
 */
export async function judgePosts(
  db: ClewDb,
  policy: Policy,
  posts: Post[],
  now: number,
): Promise<Record<string, BadgeInfo>> {
  return db.transaction('rw', db.posts, db.pictures, async () => {
    const stored = await readStored(db, posts);
    const merged = posts.map((post) => merge(stored.get(post.id)?.post, post));
    const authors = merged.map(({ author }) => author);
    const dress = await withWorn(db, policy, authors);
    const fresh = merged.map((post) => ({ ...post, author: dress(post.author) }));
    const authorOf = authorsIn([...[...stored.values()].map((row) => row.post), ...fresh]);
    const judged = fresh.map((post) => ({ post, relations: relate(post, policy, authorOf) }));
    const conversations = await aimedConversations(db, policy, judged, stored);
    const kept = judged.filter(
      ({ post, relations }) =>
        relations.length > 0 ||
        isOurs(post, policy) ||
        conversations.has(conversationOf(post)) ||
        // What a page made believe is taken back, and not left in the queue.
        stored.has(post.id),
    );
    const given = new Set(fresh.map(({ id }) => id));
    const corrected = [...stored.values()]
      .filter(({ id }) => !given.has(id))
      .map(({ post, relations }) => ({ post, before: relations, relations: relate(post, policy, authorOf) }))
      .filter(({ before, relations }) => before.join() !== relations.join());
    const rows = [...kept, ...corrected].map(({ post, relations }) => {
      const row = toRow(post, relations, stored.get(post.id), policy, now);
      return given.has(post.id) ? { ...row, seenAt: now } : row;
    });
    await db.posts.bulkPut(rows);
    return badgesOf(rows, policy);
  });
}

/** Judges everything that is kept once more, after the policy changed. */
export async function judgeStored(db: ClewDb, policy: Policy): Promise<void> {
  await db.transaction('rw', db.posts, async () => {
    const rows = await db.posts.toArray();
    const authorOf = authorsIn(rows.map((row) => row.post));
    await db.posts.bulkPut(
      rows.map((row) => toRow(row.post, relate(row.post, policy, authorOf), row, policy, row.seenAt)),
    );
  });
}

/** What is kept of these posts, of those they speak of, and of conversations whose root they make known or need. */
async function readStored(db: ClewDb, posts: Post[]): Promise<Map<string, StoredPost>> {
  const ids = new Set<string>();
  for (const post of posts)
    for (const id of [post.id, post.conversationId, post.quoted?.postId]) if (id) ids.add(id);
  const stored = new Map<string, StoredPost>();
  for (const row of await db.posts.bulkGet([...ids])) if (row) stored.set(row.id, row);
  // A conversation is read whole only while its root is not kept: then once more, when the root or its author comes.
  const unsettled = new Set(posts.map(conversationOf).filter((id) => !isSettled(id, stored)));
  const rows = await db.posts
    .where('conversationId')
    .anyOf([...unsettled])
    .toArray();
  for (const row of rows) stored.set(row.id, row);
  return stored;
}

/** The conversation's root is kept as X's response tells of it. */
function isSettled(conversationId: string, stored: Map<string, StoredPost>): boolean {
  return stored.get(conversationId)?.post.source === 'response';
}

/** A response says more than a page, and is never overwritten by it. */
function merge(earlier: Post | undefined, post: Post): Post {
  if (!earlier) return post;
  if (post.source === 'page' && earlier.source === 'response') return earlier;
  return post.author.handle ? post : { ...post, author: earlier.author };
}

async function aimedConversations(
  db: ClewDb,
  policy: Policy,
  judged: { post: Post; relations: StoredPost['relations'] }[],
  stored: Map<string, StoredPost>,
): Promise<Set<string>> {
  const known = new Set(
    judged.filter(({ relations }) => isAimed(relations, policy)).map(({ post }) => conversationOf(post)),
  );
  for (const row of stored.values()) if (isAimed(row.relations, policy)) known.add(row.conversationId);
  const open = new Set(
    judged.map(({ post }) => conversationOf(post)).filter((id) => !known.has(id) && isSettled(id, stored)),
  );
  const rows = await db.posts
    .where('conversationId')
    .anyOf([...open])
    .toArray();
  for (const row of rows) if (isAimed(row.relations, policy)) known.add(row.conversationId);
  return known;
}

function isOurs(post: Post, policy: Policy): boolean {
  const { id, handle } = post.author;
  return isOneOf(policy.ceo, id, handle) || isOneOf(policy.brand, id, handle);
}

function conversationOf(post: Post): string {
  return post.conversationId ?? post.id;
}

function toRow(
  post: Post,
  relations: StoredPost['relations'],
  before: StoredPost | undefined,
  policy: Policy,
  now: number,
): StoredPost {
  return {
    id: post.id,
    conversationId: conversationOf(post),
    post,
    relations,
    state: before?.state ?? 'new',
    ...(before?.answered && { answered: true }),
    ...((isAimed(relations, policy) || before?.late) && { aimedAt: before?.aimedAt ?? now }),
    ...(before?.late && !isAimed(relations, policy) && { late: true as const }),
    ...(mayAnswer(policy, post.author) && { ours: newestFirst(post.id) }),
    seenAt: before?.seenAt ?? now,
    ...firstSeen(before, now),
  };
}

/** A row of before this was kept stays without: nobody knows when it came. */
function firstSeen(before: StoredPost | undefined, now: number): Pick<StoredPost, 'firstSeenAt'> {
  const at = before ? before.firstSeenAt : now;
  return at === undefined ? {} : { firstSeenAt: at };
}
