import { expect, test } from 'vitest';
import { makeDemo } from '../../tests/support/demo.ts';
import { policy, replyToCeo } from '../../tests/support/posts.ts';
import { makeReadDemo } from '../../tests/support/read-demo.ts';
import { sidebar as sender } from '../../tests/support/services.ts';
import { judgePosts } from '../detect/judge-posts.ts';
import { writePolicy } from '../policy/stored-policy.ts';
import acknowledgeChanges from './acknowledge-changes.ts';
import giveReadReason from './give-read-reason.ts';
import insertReply from './insert-reply.ts';
import saveDraft from './save-draft.ts';

const harmless = "Three weeks is too long, sorry. I've asked the team to look.";

const insert = (services: Awaited<ReturnType<typeof makeDemo>>, text: string) =>
  insertReply.handle({ input: { postId: '101', text, mode: null, overrides: [] }, sender, services });

test('the text that passed goes to the page, and is waited for', async () => {
  const services = await makeReadDemo();
  services.log.answers['insert-text'] = 'inserted';
  expect(await insert(services, harmless)).toEqual({ outcome: 'inserted', text: harmless });
  expect(services.log.sent).toEqual([
    { tabId: 7, name: 'insert-text', input: { postId: '101', text: harmless, mode: null } },
  ]);
  expect(await services.db.replies.get('101')).toMatchObject({ state: 'inserted', permalink: null });
});

test('a value of the record never leaves, whatever the sidebar thought of it', async () => {
  const services = await makeReadDemo();
  services.log.answers['insert-text'] = 'inserted';
  const serial = services.record.products.find((product) => product.serial)?.serial;
  expect(await insert(services, `Your unit ${serial} is offline.`)).toMatchObject({ outcome: 'blocked' });
  expect(services.log.sent).toEqual([]);
});

test.each(['no-composer', 'not-empty', 'other-post', 'not-taken'] as const)(
  '%s leaves nothing waiting',
  async (outcome) => {
    const services = await makeReadDemo();
    services.log.answers['insert-text'] = outcome;
    expect(await insert(services, harmless)).toMatchObject({ outcome });
    expect(await services.db.replies.count()).toBe(0);
  },
);

test('a tab without a page script has no composer', async () => {
  const services = await makeReadDemo();
  expect(await insert(services, harmless)).toMatchObject({ outcome: 'no-composer' });
});

test('without an answer from the CRM, nothing can be checked and nothing leaves', async () => {
  const services = await makeReadDemo();
  services.embedded.close();
  await expect(insert(services, harmless)).rejects.toMatchObject({ code: 'Unavailable' });
  expect(services.log.sent).toEqual([]);
});

test('what the post answers must have been in view, or a reason be given', async () => {
  const services = await makeDemo();
  services.log.answers['insert-text'] = 'inserted';
  expect(await insert(services, harmless)).toMatchObject({ outcome: 'blocked' });
  await giveReadReason.handle({
    input: { postId: '101', reason: 'The CEO’s post is behind a login here.' },
    sender,
    services,
  });
  expect(await insert(services, harmless)).toMatchObject({ outcome: 'inserted' });
});

test('what came after the draft was begun stops Insert until it is acknowledged', async () => {
  const services = await makeReadDemo();
  const { db } = services;
  services.log.answers['insert-text'] = 'inserted';
  const typedAt = services.now().getTime() - 1000;
  await saveDraft.handle({ input: { postId: '101', text: harmless, typedAt }, sender, services });
  const answer = { postId: '101', userId: null, handle: null };
  const later = replyToCeo('103', { replyTo: answer, text: 'They called me, thanks' });
  await judgePosts(db, policy, [later], services.now().getTime());
  expect(await insert(services, harmless)).toMatchObject({ outcome: 'blocked' });
  expect((await db.drafts.get('101'))?.text).toBe(harmless);
  await acknowledgeChanges.handle({ input: { postId: '101' }, sender, services });
  expect(await insert(services, harmless)).toMatchObject({ outcome: 'inserted' });
});

test.each([
  [{ accounts: [] }, 'inga_private', 'blocked'],
  [{ accounts: [] }, 'haldenhelp', 'inserted'],
  [{ accounts: [{ handle: 'HaldenNights' }] }, 'HaldenHelp', 'blocked'],
  [{ accounts: [{ handle: 'HaldenNights' }] }, 'HaldenNights', 'inserted'],
])('with %j, signed in as %s: %s', async (changes, account, outcome) => {
  const services = await makeReadDemo();
  await writePolicy(services.db, { ...policy, ...changes });
  await services.tabs.update(7, { look: { theme: 'light', dir: 'ltr', account, unreadable: 0 } });
  services.log.answers['insert-text'] = 'inserted';
  expect(await insert(services, harmless)).toMatchObject({ outcome });
  expect(services.log.sent).toHaveLength(outcome === 'inserted' ? 1 : 0);
});

test('a block is overridden only where the policy allows it, and for the words that it is about', async () => {
  const services = await makeReadDemo();
  const { db } = services;
  services.log.answers['insert-text'] = 'inserted';
  const text = 'Sorry. We will refund you.';
  const overrides = [{ rule: 'promise', quote: 'We will refund you', reason: 'Agreed with the desk' }];
  const tried = (given: typeof overrides, mode: 'append' | null = null) =>
    insertReply.handle({ input: { postId: '101', text, mode, overrides: given }, sender, services });
  expect(await tried(overrides)).toMatchObject({ outcome: 'blocked' });
  await writePolicy(db, { ...policy, overridable: ['promise'] });
  expect(await tried(overrides.map((one) => ({ ...one, quote: 'something else' })))).toMatchObject({
    outcome: 'blocked',
  });
  // What X's box held before was promised without a reason.
  services.log.answers['read-box'] = 'We will replace it.';
  expect(await tried(overrides, 'append')).toMatchObject({ outcome: 'blocked' });
  expect(await tried(overrides)).toMatchObject({ outcome: 'inserted' });
  expect((await db.replies.get('101'))?.overrides).toEqual(overrides);
  expect((await db.audit.toArray()).map(({ action }) => action)).toContain('override');
});

test('appended, all that the box would hold is checked, and put behind what it holds', async () => {
  const services = await makeReadDemo();
  const { log } = services;
  log.answers['insert-text'] = 'inserted';
  const append = () =>
    insertReply.handle({
      input: { postId: '101', text: harmless, mode: 'append', overrides: [] },
      sender,
      services,
    });
  expect(await append()).toMatchObject({ outcome: 'no-composer' });
  log.answers['read-box'] = 'Hello {name},';
  expect(await append()).toMatchObject({ outcome: 'blocked' });
  log.answers['read-box'] = 'Hello there.';
  const text = `Hello there.\n${harmless}`;
  expect(await append()).toEqual({ outcome: 'inserted', text });
  expect(log.sent.at(-1)).toMatchObject({ name: 'insert-text', input: { text, mode: 'append' } });
  expect((await services.db.replies.get('101'))?.text).toBe(text);
});
