import { expect, test } from 'vitest';
import { makeDemo } from '../../tests/support/demo.ts';
import { policy, replyToCeo } from '../../tests/support/posts.ts';
import { sidebar as sender } from '../../tests/support/services.ts';
import { judgePosts } from '../detect/judge-posts.ts';
import { buildSnapshot } from '../snapshot/build-snapshot.ts';
import answerIdentity from './answer-identity.ts';

/** A post of somebody who quotes the first customer's case number. */
async function possible(id: string | null = '77') {
  const services = await makeDemo();
  const author = { id, handle: 'nobody_yet', name: 'Nobody' };
  const post = replyToCeo('102', { author, text: 'Ticket CS-204817!', ...(!id && { source: 'page' }) });
  await judgePosts(services.db, policy, [post], 1);
  await services.tabs.update(7, { postId: '102' });
  const answer = (customerId: string | null, holds: boolean) =>
    answerIdentity.handle({ input: { postId: '102', customerId, holds }, sender, services });
  const shown = async () => buildSnapshot(services.db, services.reads, await services.tabs.get(7));
  return { services, answer, shown };
}

test('"not this person" is kept and takes them off the list; taken back, they are there again', async () => {
  const { services, answer, shown } = await possible();
  const { customerId, db } = services;
  expect((await shown()).matches).toMatchObject([{ evidence: 'reference', customer: { id: customerId } }]);
  await answer(customerId, true);
  await answer(customerId, true);
  expect(await shown()).toMatchObject({ matches: [], notCustomer: null });
  await answer(customerId, false);
  expect((await shown()).matches).toHaveLength(1);
  expect(await db.audit.toArray()).toMatchObject([
    { action: 'not-this-person', subject: '77', detail: customerId, agent: 'Jo' },
    { action: 'not-this-person' },
    { action: 'not-this-person', detail: 'taken back' },
  ]);
});

test('"not a customer" stands in the place of all candidates, with who said so and when', async () => {
  const { services, answer, shown } = await possible();
  await answer(null, true);
  const at = services.now().toISOString();
  expect(await shown()).toMatchObject({ matches: [], notCustomer: { userId: '77', agent: 'Jo', at } });
  await answer(null, false);
  expect(await shown()).toMatchObject({ matches: [{ evidence: 'reference' }], notCustomer: null });
});

test('of an author without a number nothing is kept, since the handle may be somebody else’s tomorrow', async () => {
  const { services, answer } = await possible(null);
  await expect(answer(null, true)).rejects.toMatchObject({
    code: 'Invalid',
    action: { key: 'error_action_open_post' },
  });
  expect(await services.db.identityAnswers.count()).toBe(0);
});

test('an unknown post is refused', async () => {
  const { services } = await possible();
  const input = { postId: '999', customerId: null, holds: true };
  await expect(answerIdentity.handle({ input, sender, services })).rejects.toMatchObject({ code: 'Invalid' });
});

test('said of a customer in one CRM, it says nothing of one with the same id in another', async () => {
  const { services, answer, shown } = await possible();
  const { customerId, db } = services;
  await answer(customerId, true);
  await db.identityAnswers.toCollection().modify({ crm: 'rt https://rt.example.com' });
  expect((await shown()).matches).toHaveLength(1);
  await answer(null, true);
  expect(await db.identityAnswers.count()).toBe(2);
  await answer(null, false);
  expect(await db.identityAnswers.toArray()).toMatchObject([{ crm: 'rt https://rt.example.com' }]);
});
