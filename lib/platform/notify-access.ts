import { browser } from './page-browser.ts';

/** To be called by the click itself, before anything is awaited: the browsers refuse it otherwise. */
export const requestNotifications = (): Promise<boolean> =>
  browser.permissions.request({ permissions: ['notifications'] });

export async function dropNotifications(): Promise<void> {
  await browser.permissions.remove({ permissions: ['notifications'] });
}
