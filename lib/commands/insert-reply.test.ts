import { expect, test } from 'vitest';
import { makeDemo } from '../../tests/support/demo.ts';
import { ceo, makePost, policy } from '../../tests/support/posts.ts';
import { sidebar as sender } from '../../tests/support/services.ts';
import { judgePosts } from '../detect/judge-posts.ts';
import insertReply from './insert-reply.ts';
import markShown from './mark-shown.ts';

const harmless = "Three weeks is too long, sorry. I've asked the team to look.";

/** The demo, with the CEO's post that the complaint answers seen and read. */
async function readDemo() {
  const services = await makeDemo();
  await judgePosts(services.db, policy, [makePost({ id: '100', author: ceo })], 1);
  await markShown.handle({ input: { postIds: ['100', '101'] }, sender, services });
  return services;
}

const insert = (services: Awaited<ReturnType<typeof makeDemo>>, text: string) =>
  insertReply.handle({ input: { postId: '101', text, replace: false }, sender, services });

test('the text that passed goes to the page, and is waited for', async () => {
  const services = await readDemo();
  services.log.answers['insert-text'] = 'inserted';
  expect(await insert(services, harmless)).toEqual({ outcome: 'inserted' });
  expect(services.log.sent).toEqual([
    { tabId: 7, name: 'insert-text', input: { postId: '101', text: harmless, replace: false } },
  ]);
  expect(await services.db.replies.get('101')).toMatchObject({ state: 'inserted', permalink: null });
});

test('a value of the record never leaves, whatever the sidebar thought of it', async () => {
  const services = await readDemo();
  services.log.answers['insert-text'] = 'inserted';
  const serial = services.record.products.find((product) => product.serial)?.serial;
  expect(await insert(services, `Your unit ${serial} is offline.`)).toEqual({ outcome: 'blocked' });
  expect(services.log.sent).toEqual([]);
});

test.each(['no-composer', 'not-empty', 'other-post', 'not-taken'] as const)(
  '%s leaves nothing waiting',
  async (outcome) => {
    const services = await readDemo();
    services.log.answers['insert-text'] = outcome;
    expect(await insert(services, harmless)).toEqual({ outcome });
    expect(await services.db.replies.count()).toBe(0);
  },
);

test('a tab without a page script has no composer', async () => {
  const services = await readDemo();
  expect(await insert(services, harmless)).toEqual({ outcome: 'no-composer' });
});

test('without an answer from the CRM, nothing can be checked and nothing leaves', async () => {
  const services = await readDemo();
  services.embedded.close();
  await expect(insert(services, harmless)).rejects.toMatchObject({ code: 'Unavailable' });
  expect(services.log.sent).toEqual([]);
});
