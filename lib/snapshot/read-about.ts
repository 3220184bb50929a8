import { arrange } from '../conversation/arrange.ts';
import { loadThread } from '../conversation/load-thread.ts';
import { readFirst } from '../conversation/read-first.ts';
import { threadChanges } from '../conversation/thread-changes.ts';
import { crmKey } from '../crm/crm-key.ts';
import type { ClewDb, Gone } from '../db/clew-db.ts';
import { linkOf } from '../db/links.ts';
import type { Post } from '../detect/post.ts';
import { readPolicy } from '../policy/stored-policy.ts';
import { asks } from '../queue-order/judged.ts';
import { readEarlier } from '../queue-order/read-beside.ts';

/** What is kept of a post, of its conversation and of what its author wrote. */
export type About = Awaited<ReturnType<typeof readAbout>>;

/**
 * Null where the post is not known. Reads only, from tables that live-snapshots.ts names. What does not rest on another answer is asked beside it.
 */
export async function readAbout(db: ClewDb, id: string) {
  const [policy, stored] = await Promise.all([readPolicy(db), db.posts.get(id)]);
  if (!stored) return null;
  const crm = crmKey(policy.crm);
  const loading = loadThread(db, stored, policy);
  const reading = loading.then((rows) => rows.map((row) => row.post).sort((a, b) => byId(a.id, b.id)));
  const [rows, thread, { shown, gone }, work, link, draft, reply, place, reminder] = await Promise.all([
    loading,
    reading,
    readMarks(db, reading),
    db.work.get(id),
    linkOf(db, id, crm),
    db.drafts.get(id),
    db.replies.get(id),
    db.places.get(id),
    db.reminders.get(id),
  ]);
  const marks = { shown, gone: Object.fromEntries(gone.map(({ postId, how }) => [postId, how])) };
  const conversation = arrange(thread, id, policy, marks.gone);
  const unread = work?.readReason ? [] : readFirst(conversation, shown).unread;
  const changes = await threadChanges(db, conversation, rows, gone, draft, work?.acknowledgedAt);
  // A draft waits for nobody: a post that was not placed yet, or never will be, is judged with these here and now.
  const wrote = place ? [] : await readEarlier(db, stored);
  const earlier = wrote.filter((each) => asks(each, policy, ''));
  return { crm, stored, thread, marks, unread, changes, work, link, draft, reply, place, reminder, earlier };
}

/** Of the posts at hand and of those that they name as parent or root, which may never have been seen. */
async function readMarks(
  db: ClewDb,
  thread: Promise<readonly Post[]>,
): Promise<{ shown: string[]; gone: Gone[] }> {
  const named = (await thread).flatMap(({ id, conversationId, replyTo }) => [
    id,
    conversationId,
    replyTo?.postId,
  ]);
  const ids = [...new Set(named.filter((id) => !!id))] as string[];
  const [work, gone] = await Promise.all([db.work.bulkGet(ids), db.gone.bulkGet(ids)]);
  return {
    shown: work.flatMap((row) => (row?.shownAt ? [row.postId] : [])),
    gone: gone.filter((row) => row !== undefined),
  };
}

/** X's ids grow with time, and are longer than a number holds. */
function byId(a: string, b: string): number {
  return a.length - b.length || (a < b ? -1 : a > b ? 1 : 0);
}
