import type { ClewDb, StoredPost } from '../db/clew-db.ts';
import type { Post } from '../detect/post.ts';

/** A post with what of its author's it is read with. */
export interface Beside {
  row: StoredPost;
  /** What its author wrote in the same conversation, itself included. */
  thread: readonly Post[];
  /** What its author wrote before it in other conversations that is aimed, the oldest first. */
  earlier: readonly Post[];
  /** The words of the post that it quotes, where X told them apart from it. */
  quotedText: string | null;
}

/** Posts of one author in a conversation that are read with each other. */
const mostBeside = 50;
/** Aimed posts of one author that are looked at, and those of them that a later one is read with. */
const mostAimed = 20;
const mostEarlier = 10;
/** The newest ones that are judged again when an earlier one becomes known. */
const mostLater = 3;
/** Whoever writes again after two weeks writes of something else. */
const earlierWithin = 14 * 24 * 60 * 60_000;

/** The aimed ones among these and among what their authors wrote beside them and later, each with that. */
export async function readBeside(db: ClewDb, rows: readonly StoredPost[]): Promise<Beside[]> {
  const threads = new Map(rows.map((row) => [`${row.conversationId} ${row.post.author.handle}`, row]));
  const authors = [...new Set(rows.map(({ post }) => post.author.id).filter((id) => id !== null))];
  const [inThreads, byAuthors] = await Promise.all([
    Promise.all([...threads.values()].map((row) => readThread(db, row))),
    Promise.all(authors.map((id) => readAimed(db, id))),
  ]);
  const elsewhere = new Map(authors.map((id, n) => [id, byAuthors[n] ?? []]));
  const found = new Map<string, Beside>();
  const add = (row: StoredPost, thread: readonly Post[]) => {
    const earlier = earlierOf(row, elsewhere.get(row.post.author.id ?? '') ?? []);
    found.set(row.id, { row, thread, earlier, quotedText: null });
  };
  for (const own of inThreads)
    for (const row of own)
      add(
        row,
        own.map(({ post }) => post),
      );
  for (const row of rows) if (!found.has(row.id)) add(row, [row.post]);
  const later = (await restingOn(db, rows, byAuthors)).filter(({ id }) => !found.has(id));
  const laterThreads = await Promise.all(later.map((row) => readThread(db, row)));
  for (const [n, row] of later.entries()) {
    const thread = laterThreads[n] ?? [];
    add(row, thread.length > 0 ? thread.map(({ post }) => post) : [row.post]);
  }
  return withQuoted(
    db,
    [...found.values()].filter(({ row }) => row.aimedAt !== undefined),
  );
}

/**
 * What their authors wrote later in other conversations rests on those of these posts that are new. What has no place
 * yet gets one in its own turn.
 */
async function restingOn(
  db: ClewDb,
  rows: readonly StoredPost[],
  byAuthors: readonly (readonly StoredPost[])[],
): Promise<StoredPost[]> {
  const aimed = rows.filter(({ aimedAt }) => aimedAt !== undefined);
  const places = await db.places.bulkGet(aimed.map(({ id }) => id));
  const oldest = new Map<string | null, string>();
  for (const [n, { id, post }] of aimed.entries()) {
    const before = oldest.get(post.author.id);
    if (!places[n] && (before === undefined || isBefore(id, before))) oldest.set(post.author.id, id);
  }
  if (oldest.size === 0) return [];
  const later = byAuthors.flatMap((own) =>
    own.filter(({ id, post }) => isBefore(oldest.get(post.author.id) ?? id, id)).slice(-mostLater),
  );
  const placed = await db.places.bulkGet(later.map(({ id }) => id));
  return later.filter((_row, n) => placed[n]);
}

async function withQuoted(db: ClewDb, all: readonly Beside[]): Promise<Beside[]> {
  const missing = all.map(({ row: { post } }) =>
    post.quoted && !post.quoted.text ? (post.quoted.postId ?? '') : '',
  );
  if (!missing.some(Boolean)) return [...all];
  const quoted = await db.posts.bulkGet(missing);
  return all.map((each, n) => ({ ...each, quotedText: quoted[n]?.post.text || null }));
}

async function readThread(
  db: ClewDb,
  { conversationId, post: { author } }: StoredPost,
): Promise<StoredPost[]> {
  if (!author.handle) return [];
  return db.posts
    .where('[conversationId+post.author.handle]')
    .equals([conversationId, author.handle])
    .limit(mostBeside)
    .toArray();
}

/** The newest aimed posts of an author. */
async function readAimed(db: ClewDb, authorId: string): Promise<StoredPost[]> {
  const rows = await db.posts.where('post.author.id').equals(authorId).reverse().limit(mostAimed).toArray();
  return rows.filter(({ aimedAt }) => aimedAt !== undefined).sort((a, b) => (isBefore(a.id, b.id) ? -1 : 1));
}

/** What the author of a post wrote before it in other conversations. Their erased posts say nothing any more. */
export function earlierOf({ id, conversationId, post }: StoredPost, aimed: readonly StoredPost[]): Post[] {
  const at = Date.parse(post.createdAt ?? '');
  return aimed
    .filter((other) => {
      if (other.conversationId === conversationId || !isBefore(other.id, id) || !other.post.text)
        return false;
      const age = at - Date.parse(other.post.createdAt ?? '');
      return Number.isNaN(age) || age <= earlierWithin;
    })
    .slice(-mostEarlier)
    .map((other) => other.post);
}

/** For one post alone. */
export async function readEarlier(db: ClewDb, row: StoredPost): Promise<Post[]> {
  const { id } = row.post.author;
  return id ? earlierOf(row, await readAimed(db, id)) : [];
}

/** X's ids grow with time, and are longer than a number holds. */
function isBefore(a: string, b: string): boolean {
  return a.length - b.length < 0 || (a.length === b.length && a < b);
}
