import { connectedKey } from '../crm/crm-key.ts';
import type { Link } from '../snapshot/snapshot.ts';
import type { ClewDb } from './clew-db.ts';

/** The tables that links are in, and the settings, which say whose links count now. */
export const linkTables = (db: ClewDb) => [db.links, db.otherLinks, db.settings];

/**
 * The post's link in one CRM, by default the one that is connected. What was linked in another CRM is no link here: its
 * ids may be anybody's.
 */
export async function linkOf(db: ClewDb, postId: string, crm?: string): Promise<Link | undefined> {
  const key = crm ?? (await connectedKey(db));
  const link = await db.links.get(postId);
  return link?.crm === key ? link : db.otherLinks.get([key, postId]);
}

/** The post's links in every CRM. */
export async function linksOf(db: ClewDb, postId: string): Promise<Link[]> {
  const [link, others] = await Promise.all([db.links.get(postId), db.otherLinks.where({ postId }).toArray()]);
  return link ? [link, ...others] : others;
}

/** In the place of an earlier one in the same CRM; one in another CRM is kept beside. Call it inside a transaction. */
export async function putLink(db: ClewDb, link: Link): Promise<void> {
  const before = await db.links.get(link.postId);
  if (before && before.crm !== link.crm) await db.otherLinks.put(before);
  await db.otherLinks.delete([link.crm, link.postId]);
  await db.links.put(link);
}

/** Changes the link that this operation brought into its state; where a newer one did since, nothing. */
export async function changeLink(db: ClewDb, opId: string, changes: Partial<Link>): Promise<void> {
  for (const table of [db.links, db.otherLinks])
    await table.filter((link) => link.opId === opId).modify(changes);
}

/** Removes the link that this operation brought into its state, where it is in one of `states`. */
export async function dropLink(db: ClewDb, opId: string, states?: readonly Link['state'][]): Promise<void> {
  for (const table of [db.links, db.otherLinks])
    await table.filter((link) => link.opId === opId && (states?.includes(link.state) ?? true)).delete();
}

/** Forgets links and undoings of this post that the CRM refused: what is done with it now stands in their place. */
export async function forgetRefused(db: ClewDb, postId: string, crm: string): Promise<void> {
  await db.operations
    .where({ entity: postId })
    .filter(
      (row) =>
        row.state === 'failed' && row.crm === crm && (row.kind === 'link-post' || row.kind === 'unlink-post'),
    )
    .delete();
}
