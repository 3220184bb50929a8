import type { ClewDb, StoredPost } from './clew-db.ts';
import { withoutWordsOf } from './erase-words.ts';

/** The tables that hold texts of other people's posts. */
export const textTables = (db: ClewDb) => [db.posts, db.operations, db.escalations];

/** Operations that carry the text of the post that they are about. */
const carriesText = new Set(['link-post', 'create-case']);

/** A post that X does not give out is hidden at once; after this many hours its text is erased, well within a day. */
export const hoursUnavailable = 12;

/**
 * Erases the text of these posts from this device: their own rows, the copies in posts that quote them, and those on
 * their way to the CRM or kept for having been sent there, with what a new case's subject and note have of it. Ids, author, mentions and times stay, and all that the specialist did.
 * Call it inside a transaction over `textTables` at least.
 */
export async function eraseText(db: ClewDb, postIds: readonly string[]): Promise<void> {
  if (postIds.length === 0) return;
  const ids = new Set(postIds);
  const rows = (await db.posts.bulkGet([...ids])).filter(
    (row) => !!row?.post.text || !!row?.post.altTexts?.length,
  ) as StoredPost[];
  // "response": a page that was opened earlier still shows it, and must not bring it back.
  await db.posts.bulkPut(
    rows.map((row) => ({ ...row, post: { ...row.post, text: '', altTexts: [], source: 'response' } })),
  );
  // Also without a copy: what triage said of the quoted words goes when the row is written.
  const quoting = ({ post }: StoredPost) => !!post.quoted && ids.has(post.quoted.postId ?? '');
  const quotes = await db.posts.filter(quoting).toArray();
  await db.posts.bulkPut(
    quotes.map((row) => ({
      ...row,
      post: { ...row.post, quoted: row.post.quoted && { ...row.post.quoted, text: null } },
    })),
  );
  await db.operations
    .filter(({ kind, payload }) => carriesText.has(kind) && ids.has(linked(payload)))
    .modify((row) => {
      row.payload = erased(row.payload as OfPost);
    });
  await eraseNotes(db, rows);
}

/** A hand-over's note was drafted out of its post, and one on what the CEO owes out of the CEO's: their words go, the rest stays. */
async function eraseNotes(db: ClewDb, gone: readonly StoredPost[]): Promise<void> {
  const texts = new Map(gone.map(({ id, post }) => [id, post.text]));
  const about = await db.escalations
    .filter(({ postId, desk }) => texts.has(postId) || texts.has(desk.replace(/^ceo:/, '')))
    .toArray();
  for (const { id, postId, desk } of about)
    await db.operations.where({ opId: id }).modify((row) => {
      const payload = row.payload as { note?: unknown; text?: unknown };
      for (const key of ['note', 'text'] as const)
        for (const text of [texts.get(postId), texts.get(desk.replace(/^ceo:/, ''))]) {
          const own = payload[key];
          if (text && typeof own === 'string') payload[key] = withoutWordsOf(text, own);
        }
    });
}

interface OfPost {
  text?: unknown;
  title?: unknown;
  body?: unknown;
  permalink?: unknown;
}

/** A new case was filled in out of the post: what of that still has its words goes too, and the link stands for it. */
function erased(payload: OfPost): OfPost {
  const { text, title, body, permalink } = payload;
  if (typeof text !== 'string' || text === '') return { ...payload, text: '' };
  return {
    ...payload,
    text: '',
    ...(typeof title === 'string' && { title: withoutWordsOf(text, title) || String(permalink) }),
    ...(typeof body === 'string' && { body: withoutWordsOf(text, body) }),
  };
}

function linked(payload: unknown): string {
  return String((payload as { postId?: unknown } | null)?.postId);
}

/** Those of the posts known to be gone whose text has to go by now. Call it inside a transaction over gone. */
export async function dueForErasure(db: ClewDb, now: number): Promise<string[]> {
  const until = now - hoursUnavailable * 60 * 60 * 1000;
  const rows = await db.gone.filter(({ how, at }) => how === 'deleted' || at <= until).toArray();
  return rows.map(({ postId }) => postId);
}
