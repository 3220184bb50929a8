import { expect, test } from 'vitest';
import { makeDemo } from '../../tests/support/demo.ts';
import { sidebar as sender } from '../../tests/support/services.ts';
import linkPost from './link-post.ts';

const opId = (n: number) => `00000000-0000-4000-8000-00000000000${n}`;

async function inCrm(services: Awaited<ReturnType<typeof makeDemo>>) {
  const record = await services.adapter.getRecord(services.customerId, AbortSignal.timeout(5000));
  return record?.interactions.filter((found) => found.postId === '101') ?? [];
}

test('one click links, a second one changes nothing', async () => {
  const services = await makeDemo();
  const { caseId, customerId } = services;
  const input = { postId: '101', customerId, caseId, opId: opId(1) };
  expect(await linkPost.handle({ input, sender, services })).toMatchObject({ state: 'pending', caseId });
  await linkPost.handle({ input: { ...input, opId: opId(2) }, sender, services });
  expect(await services.db.operations.count()).toBe(1);
  await services.settle();
  expect(await services.db.links.get('101')).toMatchObject({ state: 'done' });
  expect(await inCrm(services)).toHaveLength(1);
  expect((await services.db.posts.get('101'))?.state).toBe('linked');
  expect(services.log.sent.at(-1)).toMatchObject({
    name: 'show-badges',
    input: { badges: { 101: { state: 'linked' } } },
  });
});

test.each(['before the sending', 'while sending', 'after the CRM took it'])(
  'a worker that dies %s leaves one link',
  async (when) => {
    const services = await makeDemo();
    const { caseId, customerId, db } = services;
    const input = { postId: '101', customerId, caseId, opId: opId(1) };
    await linkPost.handle({ input, sender, services });
    if (when !== 'before the sending') await db.operations.toCollection().modify({ state: 'sending' });
    if (when === 'after the CRM took it') {
      await services.settle();
      await db.operations.toCollection().modify({ state: 'sending' });
    }
    // The sidebar never heard back, and sends the same click again to the next worker.
    await linkPost.handle({ input, sender, services });
    await services.settle();
    expect(await inCrm(services)).toHaveLength(1);
    expect(await db.links.get('101')).toMatchObject({ state: 'done', caseId });
  },
);

test('another case is refused while the post is linked', async () => {
  const services = await makeDemo();
  const { caseId, customerId, record } = services;
  await linkPost.handle({ input: { postId: '101', customerId, caseId, opId: opId(1) }, sender, services });
  const other = record.cases.find((found) => found.id !== caseId)?.id ?? '';
  const again = linkPost.handle({
    input: { postId: '101', customerId, caseId: other, opId: opId(2) },
    sender,
    services,
  });
  await expect(again).rejects.toMatchObject({ code: 'Conflict' });
});

test('an unknown case or post is refused, and nothing is written', async () => {
  const services = await makeDemo();
  const { caseId, customerId } = services;
  const link = (postId: string, id: string) =>
    linkPost.handle({ input: { postId, customerId, caseId: id, opId: opId(1) }, sender, services });
  await expect(link('101', 'nowhere')).rejects.toMatchObject({ code: 'Invalid' });
  await expect(link('999', caseId)).rejects.toMatchObject({ code: 'Invalid' });
  expect(await services.db.operations.count()).toBe(0);
});
