import type { ClewDb } from '../db/clew-db.ts';
import { newestFirst } from '../db/queue-keys.ts';
import { permalink } from '../detect/permalink.ts';
import { statusId } from '../detect/status-id.ts';
import type { RecentReply } from '../guardrails/rule.ts';

const most = 200;

/** What the brand's accounts said lately: their posts as X showed them, and replies that were confirmed here. */
export async function readRecent(db: ClewDb): Promise<RecentReply[]> {
  const [rows, replies] = await Promise.all([
    db.posts.orderBy('ours').limit(most).toArray(),
    db.replies.orderBy('postedAt').reverse().limit(most).toArray(),
  ]);
  const seen = rows.map(
    ({ post }): RecentReply => ({
      id: post.id,
      text: post.text,
      to: post.replyTo?.handle ?? post.replyTo?.userId ?? null,
      permalink: permalink(post),
    }),
  );
  const known = new Set(seen.map(({ id }) => id));
  const others = replies.flatMap((reply) => {
    const id = statusId(reply.permalink);
    return id && !known.has(id) ? [{ id, reply }] : [];
  });
  const answered = await db.posts.bulkGet(others.map(({ reply }) => reply.postId));
  const confirmed = others.map(
    ({ id, reply }, at): RecentReply => ({
      id,
      text: reply.seenText ?? reply.text,
      to: answered[at]?.post.author.handle || (answered[at]?.post.author.id ?? null),
      permalink: reply.permalink,
    }),
  );
  return [...seen, ...confirmed]
    .filter(({ text }) => text !== '')
    .map((reply) => ({ reply, key: newestFirst(reply.id) }))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .slice(0, most)
    .map(({ reply }) => reply);
}
