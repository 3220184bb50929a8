import { loadThread } from '../conversation/load-thread.ts';
import { connectedKey } from '../crm/crm-key.ts';
import type { CrmReads } from '../crm/reads/crm-reads.ts';
import type { ClewDb } from '../db/clew-db.ts';
import { readPosted } from '../identity/posted.ts';
import { readPolicy } from '../policy/stored-policy.ts';

/** Who wrote a post, as far as is known now, and by which CRM. */
export type KnownAuthor = Awaited<ReturnType<typeof readKnown>>;

/**
 * Null where the post is not known. Reads only, from tables that live-snapshots.ts names; what the CRM is asked
 * comes with a later run.
 */
export async function readKnown(db: ClewDb, reads: CrmReads, postId: string) {
  const [stored, crm] = await Promise.all([db.posts.get(postId), connectedKey(db)]);
  if (!stored) return null;
  const posted = async () => {
    const rows = await loadThread(db, stored, await readPolicy(db));
    return readPosted(
      stored.post.author,
      rows.map(({ post }) => post),
    );
  };
  return { crm, ...(await reads.know(stored.post.author, posted)) };
}
