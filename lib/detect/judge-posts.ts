import type { ClewDb, StoredPost } from '../db/clew-db.ts';
import type { BadgeInfo } from '../messaging/page-messages.ts';
import type { Policy } from '../policy/policy.ts';
import type { Author, Post } from './post.ts';
import { isAimed, isOneOf, relate } from './relate.ts';

/**
 * Judges the posts a page reported, keeps those that matter, and answers with a badge for each one that is related.
 * Kept are: aimed posts, the CEO's and the brand's own, and whatever belongs to a conversation with an aimed post.
 */
export async function judgePosts(
  db: ClewDb,
  policy: Policy,
  posts: Post[],
  now: number,
): Promise<Record<string, BadgeInfo>> {
  return db.transaction('rw', db.posts, async () => {
    const stored = await readStored(db, posts);
    const fresh = posts.map((post) => merge(stored.get(post.id)?.post, post));
    const authors = new Map<string, Author>([
      ...[...stored.values()].map((row) => [row.id, row.post.author] as const),
      ...fresh.map((post) => [post.id, post.author] as const),
    ]);
    const judged = fresh.map((post) => ({
      post,
      relations: relate(post, policy, (id) => authors.get(id) ?? null),
    }));
    const conversations = await aimedConversations(db, judged);
    const rows = judged
      .filter(
        ({ post, relations }) =>
          relations.length > 0 || isOurs(post, policy) || conversations.has(conversationOf(post)),
      )
      .map(({ post, relations }) => toRow(post, relations, stored.get(post.id), now));
    await db.posts.bulkPut(rows);
    return Object.fromEntries(
      rows
        .filter((row) => row.relations.length > 0)
        .map(({ id, relations, state }) => [id, { relations, state }]),
    );
  });
}

/** Judges everything that is kept once more, after the policy changed. */
export async function judgeStored(db: ClewDb, policy: Policy): Promise<void> {
  await db.transaction('rw', db.posts, async () => {
    const rows = await db.posts.toArray();
    const authors = new Map(rows.map((row) => [row.id, row.post.author]));
    await db.posts.bulkPut(
      rows.map((row) =>
        toRow(
          row.post,
          relate(row.post, policy, (id) => authors.get(id) ?? null),
          row,
          row.seenAt,
        ),
      ),
    );
  });
}

async function readStored(db: ClewDb, posts: Post[]): Promise<Map<string, StoredPost>> {
  const ids = new Set<string>();
  for (const post of posts)
    for (const id of [post.id, post.conversationId, post.quoted?.postId]) if (id) ids.add(id);
  const rows = await db.posts.bulkGet([...ids]);
  return new Map(rows.filter((row) => row !== undefined).map((row) => [row.id, row]));
}

/** A response says more than a page, and is never overwritten by it. */
function merge(earlier: Post | undefined, post: Post): Post {
  if (!earlier) return post;
  if (post.source === 'page' && earlier.source === 'response') return earlier;
  return post.author.handle ? post : { ...post, author: earlier.author };
}

async function aimedConversations(
  db: ClewDb,
  judged: { post: Post; relations: StoredPost['relations'] }[],
): Promise<Set<string>> {
  const known = new Set(
    judged.filter(({ relations }) => isAimed(relations)).map(({ post }) => conversationOf(post)),
  );
  const open = new Set(judged.map(({ post }) => conversationOf(post)).filter((id) => !known.has(id)));
  const rows = await db.posts
    .where('conversationId')
    .anyOf([...open])
    .toArray();
  for (const row of rows) if (isAimed(row.relations)) known.add(row.conversationId);
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
  now: number,
): StoredPost {
  return {
    id: post.id,
    conversationId: conversationOf(post),
    post,
    relations,
    state: before?.state ?? 'new',
    ...(before?.answered && { answered: true }),
    ...(isAimed(relations) && { aimedAt: before?.aimedAt ?? now }),
    seenAt: now,
  };
}
