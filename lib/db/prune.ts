import type { ClewDb } from './clew-db.ts';
import { dueForErasure, eraseText } from './erase-text.ts';

const day = 24 * 60 * 60 * 1000;
/** How long a post is kept after it was seen, in days, and an operation after it was sent. */
export const keptDays = 30;

/** So many posts above one that waits are kept with it. */
const mostAbove = 20;

/**
 * Forgets what is older than 30 days: posts not seen since, with what the specialist did with them, pictures,
 * operations that are done, and escalations that are back; and the texts of posts that X has not given out for half a
 * day. A post stays that is linked to a case, or was written or answered since; one that the specialist wants to be
 * reminded of, with what it answers and quotes; and one whose triage they corrected.
 */
export async function prune(db: ClewDb, now: number): Promise<void> {
  const before = now - keptDays * day;
  const cached = [db.crmCache, db.pictures];
  const ofPosts = [db.drafts, db.replies, db.work, db.places, db.corrections, db.reminders, db.escalations];
  const tables = [db.posts, db.links, db.otherLinks, db.gone, db.operations, ...ofPosts, ...cached];
  await db.transaction('rw', tables, async () => {
    await eraseText(db, await dueForErasure(db, now));
    const recent = new Date(before).toISOString();
    const kept = new Set(await db.links.toCollection().primaryKeys());
    for (const { postId } of await db.otherLinks.toArray()) kept.add(postId);
    for (const { postId, waitsUntil } of await db.escalations.toArray()) if (waitsUntil) kept.add(postId);
    for (const { postId, updatedAt } of await db.drafts.toArray()) if (updatedAt >= recent) kept.add(postId);
    for (const { postId, insertedAt } of await db.replies.toArray())
      if (insertedAt >= recent) kept.add(postId);
    for (const id of await db.corrections.toCollection().primaryKeys()) kept.add(id);
    for (const id of await withAbove(db, await awaited(db, before))) kept.add(id);
    const old = await db.posts.where('seenAt').below(before).primaryKeys();
    const ids = old.filter((id) => !kept.has(id));
    await Promise.all([db.posts, ...ofPosts].map((table) => table.bulkDelete(ids)));
    // Of a post that stays: it would be back in its lane, without a word in it.
    const told = await db.gone.where('at').below(before).primaryKeys();
    const there = await db.posts.bulkGet(told);
    await db.gone.bulkDelete(told.filter((_id, n) => !there[n]));
    await db.crmCache
      .where('fetchedAt')
      .below(now - day)
      .delete();
    // Not while the customer is still to be told.
    await db.escalations
      .filter(({ back, waitsUntil }) => back !== undefined && !waitsUntil && back.at < recent)
      .delete();
    await db.pictures.where('at').below(before).delete();
    await db.operations.filter((row) => row.state === 'done' && row.createdAt < before).delete();
  });
}

/** Those with a reminder that is still to come, or that the specialist has not dealt with since it was due. */
async function awaited(db: ClewDb, before: number): Promise<string[]> {
  const reminders = await db.reminders.toArray();
  const places = await db.places.bulkGet(reminders.map(({ postId }) => postId));
  const over = (n: number) => places[n]?.lane === '~done' || places[n]?.lane === '~gone';
  return reminders
    .filter(({ state, at }, n) => state === 'set' || at >= before || !over(n))
    .map(({ postId }) => postId);
}

/** These and what they answer, up to the top of their conversations, and what they quote: they are shown with it. */
async function withAbove(db: ClewDb, ids: readonly string[]): Promise<Set<string>> {
  const all = new Set(ids);
  let next = [...ids];
  for (let step = 0; step < mostAbove && next.length > 0; step++) {
    const rows = (await db.posts.bulkGet(next)).filter((row) => row !== undefined);
    const above = rows.flatMap(({ conversationId, post }) => [
      conversationId,
      post.replyTo?.postId ?? '',
      post.quoted?.postId ?? '',
    ]);
    next = [...new Set(above)].filter((id) => id !== '' && !all.has(id));
    for (const id of next) all.add(id);
  }
  return all;
}
