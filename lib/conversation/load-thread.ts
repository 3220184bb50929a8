import type { ClewDb, StoredPost } from '../db/clew-db.ts';
import type { Policy } from '../policy/policy.ts';

/** A conversation up to this size is loaded whole; a larger one only as far as it touches the post. */
const whole = 200;
const most = { parents: 50, answers: 100, byOne: 50 };

/** The stored posts of a post's conversation: its parents, its answers, its author's others, the CEO's and the brand's. */
export async function loadThread(db: ClewDb, focus: StoredPost, policy: Policy): Promise<StoredPost[]> {
  const { conversationId } = focus;
  const inConversation = db.posts.where({ conversationId });
  const [count, ...near] = await Promise.all([
    inConversation.clone().count(),
    parentsOf(db, focus),
    // An answer may be kept under another conversation, where only the page told of it.
    answersTo(db, focus),
  ]);
  const rows = await (count <= whole
    ? inConversation.toArray()
    : Promise.all([
        writtenBy(db, conversationId, [focus.post.author, ...policy.ceo, ...policy.brand]),
        db.posts.bulkGet([conversationId, focus.id]),
      ]).then((parts) => parts.flat()));
  const found = [...near.flat(), ...rows].filter((row) => row !== undefined);
  return [...new Map(found.map((row) => [row.id, row])).values()];
}

async function parentsOf(db: ClewDb, focus: StoredPost): Promise<StoredPost[]> {
  const found = new Map<string, StoredPost>();
  let id = focus.post.replyTo?.postId;
  while (id && id !== focus.id && !found.has(id) && found.size < most.parents) {
    const row = await db.posts.get(id);
    if (!row) break;
    found.set(id, row);
    id = row.post.replyTo?.postId;
  }
  return [...found.values()];
}

async function answersTo(db: ClewDb, focus: StoredPost): Promise<StoredPost[]> {
  const found = new Map<string, StoredPost>();
  let level = [focus.id];
  while (level.length > 0 && found.size < most.answers) {
    const rows = await db.posts.where('post.replyTo.postId').anyOf(level).limit(most.answers).toArray();
    const fresh = rows.filter(({ id }) => id !== focus.id && !found.has(id));
    for (const row of fresh) found.set(row.id, row);
    level = fresh.map(({ id }) => id);
  }
  return [...found.values()];
}

async function writtenBy(
  db: ClewDb,
  conversationId: string,
  accounts: readonly { id: string | null; handle: string }[],
): Promise<StoredPost[]> {
  const found = accounts.flatMap(({ id, handle }) => [
    ...(id
      ? [
          db.posts
            .where('[conversationId+post.author.id]')
            .equals([conversationId, id])
            .limit(most.byOne)
            .toArray(),
        ]
      : []),
    db.posts
      .where('[conversationId+post.author.handle]')
      .equals([conversationId, handle])
      .limit(most.byOne)
      .toArray(),
  ]);
  return (await Promise.all(found)).flat();
}
