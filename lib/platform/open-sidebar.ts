import type { Services } from '../messaging/services.ts';
import { readPolicy } from '../policy/stored-policy.ts';

/**
 * The toolbar button and the shortcut: opens the sidebar in the tab's X page, on the post in focus. A second time
 * closes it, except where another post has the focus by then. On a tab without X, the options open.
 */
export async function openSidebar(
  { db, page, tabs, now }: Services,
  tabId: number | undefined,
): Promise<void> {
  const id = tabId ?? (await page.activeTab());
  const answer = id === null ? null : await page.send(id, 'focused-post', {});
  if (id === null || !answer) return page.openOptions();
  const { postId } = answer;
  const before = await tabs.get(id);
  if (before.open && (postId === null || postId === before.postId)) {
    await tabs.update(id, { open: false });
    await page.send(id, 'hide-sidebar', {});
    return;
  }
  const inPage = (await readPolicy(db)).sidebar === 'page';
  await tabs.update(id, { open: inPage, ...(postId && { postId }) });
  if (inPage) await page.send(id, 'show-sidebar', { nonce: await tabs.issueNonce(id, now().getTime()) });
}
