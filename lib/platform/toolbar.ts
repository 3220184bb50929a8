import type { Toolbar } from '../queue-order/follow-toolbar.ts';
import { browser } from './browser.ts';
import { plural, t } from './i18n.ts';

// White on both is above 4.5:1.
const colours = { safety: '#b3261e', waiting: '#3b4cca' };
const prefix = 'safety-';

/** The browser gives a badge room for four characters. */
const short = (count: number): string => (count > 999 ? '999+' : String(count));

/** Listens to clicks where the browser lets it by now; twice it is the same listener. */
let listenNow = (): void => undefined;

interface NotificationClicks {
  /** From the worker's first turn on, or from whenever the specialist grants the permission. */
  onNotificationClick(listener: (postId: string) => void): void;
}

export const toolbar: Toolbar & NotificationClicks = {
  async show({ safety, waiting }) {
    const count = safety || waiting;
    const parts = [
      t('app_name'),
      ...(safety > 0 ? [plural('queue_toolbar_safety', safety)] : []),
      ...(waiting > 0 ? [plural('queue_toolbar_waiting', waiting)] : []),
    ];
    await browser.action.setBadgeText({ text: count > 0 ? short(count) : '' });
    await browser.action.setBadgeBackgroundColor({ color: safety > 0 ? colours.safety : colours.waiting });
    await browser.action.setTitle({ title: parts.join(' · ') });
  },
  async notify(postId, handle) {
    if (!(await browser.permissions.contains({ permissions: ['notifications'] }))) return false;
    listenNow();
    // The post's own words stay out: a notification shows on a locked screen, too.
    await browser.notifications.create(prefix + postId, {
      type: 'basic',
      iconUrl: browser.runtime.getURL('icon/128.png'),
      title: t('queue_notify_title'),
      message: t('queue_notify_text', { handle }),
    });
    return true;
  },
  onNotificationClick(listener) {
    const listen = (id: string) => id.startsWith(prefix) && listener(id.slice(prefix.length));
    listenNow = () => {
      // Without the permission the API is not there.
      const clicked = browser.notifications?.onClicked;
      if (clicked && !clicked.hasListener(listen)) clicked.addListener(listen);
    };
    listenNow();
    browser.permissions.onAdded.addListener(() => listenNow());
  },
};
