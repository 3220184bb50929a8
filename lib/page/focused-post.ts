import { readArticleId } from '../detect/read-article.ts';
import { statusId } from '../detect/status-id.ts';
import type { BadgeInfo } from '../messaging/page-messages.ts';
import { selectors } from '../selectors.ts';

/**
 * The post that the shortcut means: the one that has the focus (X's j and k move it), else the one whose page this is,
 * else the first badged one in view.
 */
export function focusedPost(badges: ReadonlyMap<string, BadgeInfo>): string | null {
  const address = location.pathname;
  const focused = document.activeElement?.closest(selectors.post);
  const inFocus = focused && readArticleId(focused, address);
  if (inFocus) return inFocus;
  const own = statusId(address);
  if (own) return own;
  for (const article of document.querySelectorAll(selectors.post)) {
    const { top, bottom } = article.getBoundingClientRect();
    const id = readArticleId(article, address);
    if (id && badges.has(id) && bottom > 0 && top < innerHeight) return id;
  }
  return null;
}
