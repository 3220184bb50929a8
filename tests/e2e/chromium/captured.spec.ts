import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { mostRepliedTo, readCaptures, walkCaptured } from '../support/captured-walk.ts';
import { openStage } from '../support/chromium.ts';
import { Desk } from '../support/desk.ts';
import { chromiumOptions, setUpClew } from '../support/options-page.ts';
import { expect, test } from '../support/stage-test.ts';
import { waitFor } from '../support/wait-for.ts';

const captures = join(import.meta.dirname, '../../../../shared/captures');
const threads = [
  'twscrape/raw_tweet_details.2026-08.json',
  'mass-block-twitter/TweetDetail21.json',
  'mass-block-twitter/TweetDetail14.json',
];

test.describe('on real captures', () => {
  test.skip(!existsSync(captures), 'The captures of X are not here: ../shared/captures.');

  for (const thread of threads)
    test(`the walk on ${thread}`, async () => {
      const file = join(captures, 'json', thread);
      const posts = readCaptures([file]);
      const ceo = mostRepliedTo(posts);
      const stage = await openStage({ standIn: { captures: [file], ceo } });
      try {
        await setUpClew(chromiumOptions(stage.options), ceo);
        const page = await stage.context.newPage();
        const folder = `.output/shots/captured-${thread.split('/')[1]}`;
        await mkdir(folder, { recursive: true });
        await walkCaptured(new Desk(page), posts, ceo, {
          say: () => undefined,
          shot: async (name) => {
            await page.screenshot({ path: `${folder}/${name}.png` });
          },
        });
      } finally {
        await stage.close();
      }
    });

  test('the reply box of a saved status page is found, and is known to answer that post', async () => {
    const id = '2013045749580259680';
    const path = `/someone/status/${id}`;
    const file = join(captures, 'html/defuddle__general--x.com-article-2026-02-13.html');
    const stage = await openStage({ standIn: { pages: { [path]: file } } });
    try {
      await setUpClew(chromiumOptions(stage.options));
      const page = await stage.context.newPage();
      await page.goto(`https://x.com${path}`);
      const asked = await askPage(stage.context.serviceWorkers()[0], id);
      // The saved box has no editor behind it, so the text is not taken; but it was found, and tried.
      expect(asked.own).toBe('not-taken');
      expect(asked.other).toBe('other-post');
    } finally {
      await stage.close();
    }
  });
});

type Worker = { evaluate<R, A>(run: (argument: A) => R | Promise<R>, argument: A): Promise<R> } | undefined;

/** Has the page script look for the box, by the very message that Insert sends. */
async function askPage(worker: Worker, id: string): Promise<{ own: string; other: string }> {
  if (!worker) throw new Error('The background is not running.');
  return waitFor(async () => {
    const found = await worker.evaluate(async (postId) => {
      const { tabs } = (globalThis as unknown as { chrome: { tabs: TabsApi } }).chrome;
      const [tab] = await tabs.query({ url: 'https://x.com/*' });
      const insert = (post: string) =>
        tabs.sendMessage(tab?.id ?? -1, {
          to: 'page',
          name: 'insert-text',
          input: { postId: post, text: 'Hello', replace: false },
        });
      return { own: String(await insert(postId)), other: String(await insert('1')) };
    }, id);
    return found.own === 'null' ? undefined : found;
  }, 'the page script never answered');
}

interface TabsApi {
  query(about: { url: string }): Promise<{ id?: number }[]>;
  sendMessage(tabId: number, message: unknown): Promise<unknown>;
}
