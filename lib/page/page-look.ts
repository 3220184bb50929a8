import { selectors } from '../selectors.ts';
import type { PageLook } from '../snapshot/snapshot.ts';

/** X's theme by its background, its direction, and the account signed in. */
export function readLook(): Omit<PageLook, 'unreadable'> {
  const background = getComputedStyle(document.body).backgroundColor;
  const [red = 255, green = 255, blue = 255] = (background.match(/\d+/g) ?? []).map(Number);
  const container = document
    .querySelector(`${selectors.accountSwitcher} ${selectors.avatarOfAccount}`)
    ?.getAttribute('data-testid');
  return {
    theme: red + green + blue < 384 ? 'dark' : 'light',
    dir: document.dir === 'rtl' ? 'rtl' : 'ltr',
    account: /-(\w{1,20})$/.exec(container ?? '')?.[1] ?? null,
  };
}

/** Calls back when theme or direction may have changed; the account is looked at on the same occasions. */
export function watchLook(changed: () => void, signal: AbortSignal): void {
  const observer = new MutationObserver(changed);
  const attributes = { attributes: true, attributeFilter: ['style', 'class', 'dir', 'lang', 'data-theme'] };
  observer.observe(document.documentElement, attributes);
  observer.observe(document.body, attributes);
  signal.addEventListener('abort', () => observer.disconnect());
  document.addEventListener('click', () => setTimeout(changed, 300), { capture: true, signal });
}
