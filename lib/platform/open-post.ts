import type { ClewDb } from '../db/clew-db.ts';
import { permalink } from '../detect/permalink.ts';
import { browser } from './browser.ts';

/** Opens a post on X in a tab of its own: only ever on the specialist's click. */
export async function openPost(db: ClewDb, postId: string): Promise<void> {
  const row = await db.posts.get(postId);
  if (row) await browser.tabs.create({ url: permalink(row.post) });
}
