import type { ClewDb, StoredPost } from '../db/clew-db.ts';
import type { Badges } from '../detect/badges.ts';
import type { Post } from '../detect/post.ts';
import type { Policy } from '../policy/policy.ts';
import { readPolicy } from '../policy/stored-policy.ts';
import { accountKey, ownAccount, withWorn } from './own-pictures.ts';
import { pictureKey } from './picture-key.ts';

/** Comes to know the profile pictures that matter, so that whoever wears one of ours is told apart. */
export interface Pictures {
  /**
   * Looks at the pictures of these posts' authors: those of the CEO's and the brand's accounts, and of whoever wrote one
   * of `aimed`. Where the policy forbids to ask for pictures, addresses alone are compared. What comes out of it is kept with the posts and shown by itself; nobody needs to wait for it. Never
   * throws for a picture that cannot be had.
   */
  learn(policy: Policy, posts: readonly Post[], aimed: readonly string[]): Promise<void>;
}

/**
 * What a picture shows, from its key (`pictureKey`): see hashPixels. Null where there is an answer that is no use;
 * undefined where none came, and it may be asked again some other day.
 */
export type ReadPicture = (key: string) => Promise<string | null | undefined>;

/** So many are asked for at once, and so many may wait; a busy hour's scrolling stays below. */
const atOnce = 4;
const mostWaiting = 200;
/** Rows, each below 200 bytes. Those longest not asked for go first; our own stay. */
export const mostKept = 5000;

export function createPictures(db: ClewDb, badges: Badges, read: ReadPicture, now: () => number): Pictures {
  /** Posts by the picture that they wait for. */
  const waiting = new Map<string, Set<string>>();
  /** Asked for in this worker's life, and not answered: not asked again in it. */
  const given = new Set<string>();
  let going: Promise<void> | null = null;

  const run = async () => {
    await forgetOldest(db);
    for (let keys = next(); keys.length > 0; keys = next()) {
      const read = await Promise.all(keys.map(lookAt));
      const known = read.filter((key) => key !== null);
      const posts = known.flatMap((key) => [...(waiting.get(key) ?? [])]);
      for (const key of keys) waiting.delete(key);
      if (known.length > 0) await settle(db, badges, known, posts);
    }
    going = null;
  };
  const next = () => [...waiting.keys()].slice(0, atOnce);
  const lookAt = async (key: string): Promise<string | null> => {
    const hash = await read(key).catch(() => undefined);
    if (hash === undefined) {
      if (given.size < mostKept) given.add(key);
      return null;
    }
    await db.transaction('rw', db.pictures, async () => {
      const row = await db.pictures.get(key);
      await db.pictures.put({ ...row, key, hash, at: now() });
    });
    return key;
  };

  return {
    async learn(policy, posts, aimed) {
      const ours = await keepOwn(db, policy, posts, now());
      const wanted = posts.filter((post) => aimed.includes(post.id) || ownAccount(post.author, policy));
      const keys = wanted.flatMap(({ author }) => (author.avatar ? [pictureKey(author.avatar)] : []));
      const known = await db.pictures.bulkGet([...new Set(keys)]);
      const settled = new Set(known.flatMap((row) => (row && row.hash !== undefined ? [row.key] : [])));
      for (const { id, author } of wanted) {
        const key = author.avatar ? pictureKey(author.avatar) : '';
        if (!key || settled.has(key) || given.has(key)) continue;
        if (waiting.has(key) || waiting.size < mostWaiting)
          waiting.set(key, (waiting.get(key) ?? new Set()).add(id));
      }
      // Before anything was asked for: who wears the very same upload is known by the address.
      if (ours.length > 0) await settle(db, badges, ours, []);
      if (!policy.comparePictures) return waiting.clear();
      going ??= run();
      await going;
    },
  };
}

/** Marks the pictures of our accounts as theirs; answers with those that were not known as such. */
async function keepOwn(db: ClewDb, policy: Policy, posts: readonly Post[], at: number): Promise<string[]> {
  const own = new Map<string, string>();
  for (const { author } of posts) {
    const account = author.avatar ? ownAccount(author, policy) : null;
    if (account && author.avatar) own.set(pictureKey(author.avatar), accountKey(account));
  }
  if (own.size === 0) return [];
  return db.transaction('rw', db.pictures, async () => {
    const fresh: string[] = [];
    for (const [key, of] of own) {
      const row = await db.pictures.get(key);
      if (row?.of !== of) fresh.push(key);
      await db.pictures.put({ ...row, key, of, at });
    }
    return fresh;
  });
}

/** Brings the posts in line with what is known of pictures now: all aimed ones where one of ours is among them. */
async function settle(
  db: ClewDb,
  badges: Badges,
  keys: readonly string[],
  postIds: readonly string[],
): Promise<void> {
  const policy = await readPolicy(db);
  const changed = await db.transaction('rw', db.posts, db.pictures, async () => {
    const ours = (await db.pictures.bulkGet([...keys])).some((row) => row?.of !== undefined);
    const rows = ours
      ? await db.posts.where('aimedAt').above(0).toArray()
      : (await db.posts.bulkGet([...postIds])).filter((row) => row !== undefined);
    const dress = await withWorn(
      db,
      policy,
      rows.map(({ post }) => post.author),
    );
    const changes = rows.flatMap((row): StoredPost[] => {
      const author = dress(row.post.author);
      return author.wears === row.post.author.wears ? [] : [{ ...row, post: { ...row.post, author } }];
    });
    await db.posts.bulkPut(changes);
    return changes.map(({ id }) => id);
  });
  if (changed.length > 0) await badges.refresh(changed);
}

async function forgetOldest(db: ClewDb): Promise<void> {
  const over = (await db.pictures.count()) - mostKept;
  if (over <= 0) return;
  const oldest = await db.pictures
    .orderBy('at')
    .filter(({ of }) => of === undefined)
    .limit(over)
    .primaryKeys();
  await db.pictures.bulkDelete(oldest);
}
