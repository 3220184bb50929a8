import { readTable } from '../support/backstage.ts';
import { Desk } from '../support/desk.ts';
import { extensionId, openFirefox } from '../support/firefox.ts';
import { expect, test } from '../support/firefox-test.ts';
import { becomes } from '../support/look.ts';
import type { Marionette } from '../support/marionette.ts';
import { firefoxOptions, setUpClew } from '../support/options-page.ts';
import { waitFor } from '../support/wait-for.ts';
import { wordsOf } from '../support/words.ts';

const words = wordsOf('en');
/** Of the extension's notifications, as Firefox keeps them. */
const kept = `const { extension } = WebExtensionPolicy.getByID('${extensionId}');
  const { notificationsMap } = extension.apiManager.getAPI('notifications', extension);`;

const shown = (marionette: Marionette) =>
  marionette.run(`${kept} return [...notificationsMap.keys()].join();`, [], 'chrome');
/** What Firefox is told by the system when somebody clicks the notification on the screen. */
const click = (marionette: Marionette, id: string) =>
  marionette.run(
    `${kept} notificationsMap.get(arguments[0]).observe(null, 'alertclickcallback', '');`,
    [id],
    'chrome',
  );
const tabs = (marionette: Marionette) =>
  marionette.run(
    'return gBrowser.tabs.map((tab) => tab.linkedBrowser.currentURI.spec).join(" ");',
    [],
    'chrome',
  );

test('of danger one notification, in the session that granted the permission; a click opens its post', async () => {
  const firefox: { marionette?: Marionette } = {};
  const prepare = async (marionette: Marionette, origin: string) => {
    firefox.marionette = marionette;
    await setUpClew(await firefoxOptions(marionette, origin));
  };
  // Granted without a question, which no test could answer; shown by Firefox itself, with no system's help.
  const prefs = { 'extensions.webextOptionalPermissionPrompts': false, 'alerts.useSystemBackend': false };
  const stage = await openFirefox(prepare, { prefs });
  try {
    const { marionette } = firefox;
    if (!marionette) throw new Error('There is no Firefox.');
    const desk = new Desk(stage.page);
    const { posts, hero } = stage.site.world;
    const meet = async (id: string, text: string) => {
      const post = posts.get(id);
      if (!post) throw new Error(`${id} is gone.`);
      post.text = text;
      await desk.visit(`/x/status/${id}`);
      const place = async () =>
        (await readTable(stage.options, 'clew', 'places')).find(({ postId }) => postId === id);
      await becomes(async () => (await place())?.lane, 'safety');
    };
    await meet(hero.complaintId, 'There is smoke coming out of my Powerwall');
    await (await firefoxOptions(marionette, stage.origin)).choose(words('queue_settings_notify'));
    await waitFor(
      async () =>
        (await stage.options.evaluate(
          () => document.querySelector<HTMLInputElement>('label > input[type=checkbox]:checked') !== null,
          null,
        )) || undefined,
      'nobody is notified',
    );
    await meet(hero.photoId, 'Sparks and flames from my inverter, it burns');
    await becomes(() => shown(marionette), `safety-${hero.photoId}`);
    expect(await tabs(marionette)).not.toContain(`/sunnyside_up/status/${hero.photoId}`);
    await click(marionette, `safety-${hero.photoId}`);
    await waitFor(
      async () => String(await tabs(marionette)).split(`/status/${hero.photoId}`).length > 2 || undefined,
      'the click opened no tab',
    );
  } finally {
    await stage.close();
  }
});
