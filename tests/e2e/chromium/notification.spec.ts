import { rm } from 'node:fs/promises';
import { expect, test } from '@playwright/test';
import { extensionFolder, openStage, type Stage } from '../support/chromium.ts';
import { Databases } from '../support/databases.ts';
import { grantedBuild } from '../support/granted-build.ts';
import { chromiumOptions, setUpClew } from '../support/options-page.ts';
import { wordsOf } from '../support/words.ts';

interface Chrome {
  permissions: { contains(of: { permissions: string[] }): Promise<boolean> };
  notifications?: {
    getAll(): Promise<Record<string, boolean>>;
    onClicked: { dispatch(id: string): void };
  };
  action: { getBadgeText(of: object): Promise<string> };
}
const words = wordsOf('en');

const shown = ({ options }: Stage) =>
  options.evaluate(async () => {
    const { notifications } = (globalThis as unknown as { chrome: Chrome }).chrome;
    return notifications ? Object.keys(await notifications.getAll()) : null;
  });
const allowed = ({ options }: Stage) =>
  options.evaluate(() =>
    (globalThis as unknown as { chrome: Chrome }).chrome.permissions.contains({
      permissions: ['notifications'],
    }),
  );
const badge = ({ options }: Stage) =>
  options.evaluate(() => (globalThis as unknown as { chrome: Chrome }).chrome.action.getBadgeText({}));
const laneOf = async (stage: Stage, id: string) =>
  (await new Databases(stage).rows('clew', 'places')).find(({ postId }) => postId === id)?.lane;

/** What the browser does in the worker when somebody clicks a notification on the screen, where no test reaches. */
async function click({ context, origin }: Stage, id: string): Promise<void> {
  const worker = context.serviceWorkers().find((each) => each.url().startsWith(origin));
  if (!worker) throw new Error('There is no worker.');
  await worker.evaluate(
    (name) => (globalThis as unknown as { chrome: Chrome }).chrome.notifications?.onClicked.dispatch(name),
    id,
  );
}

test('of danger one notification, to whoever asked for it, and a click opens its post', async () => {
  const folder = await grantedBuild(extensionFolder);
  const stage = await openStage({ extension: folder });
  try {
    await stage.restart({ extension: extensionFolder });
    await stage.options.goto(`${stage.origin}/options.html`);
    await setUpClew(chromiumOptions(stage.options));
    const { posts, hero } = stage.site.world;
    const { options } = stage;
    const page = await stage.context.newPage();
    const meet = async (id: string, text: string) => {
      const post = posts.get(id);
      if (!post) throw new Error(`${id} is gone.`);
      post.text = text;
      await page.goto(`https://x.com/x/status/${id}`);
      await expect.poll(() => laneOf(stage, id)).toBe('safety');
    };

    // Allowed, and yet silent, since nobody asked for it.
    expect(await allowed(stage)).toBe(true);
    await meet(hero.complaintId, 'There is smoke coming out of my Powerwall');
    await expect.poll(() => badge(stage)).toBe('1');
    expect(await shown(stage)).toEqual([]);

    const wish = options.getByRole('checkbox', { name: words('queue_settings_notify') });
    await wish.click();
    await expect(wish).toBeChecked();

    // Of what waits already nothing is told; of the next one once.
    await meet(hero.photoId, 'Sparks and flames from my inverter, it burns');
    await expect.poll(() => shown(stage)).toEqual([`safety-${hero.photoId}`]);
    await page.reload();
    await expect.poll(() => badge(stage)).toBe('2');
    expect(await shown(stage)).toEqual([`safety-${hero.photoId}`]);

    const opened = stage.context.waitForEvent('page');
    await click(stage, `safety-${hero.photoId}`);
    await (await opened).waitForURL(`**/status/${hero.photoId}`);

    // Whoever wants it no more is asked for nothing, and the permission goes, too.
    await wish.click();
    await expect(wish).not.toBeChecked();
    await expect.poll(() => allowed(stage)).toBe(false);
  } finally {
    await stage.close();
    await rm(folder, { recursive: true, force: true });
  }
});
