import { expect, test } from 'vitest';
import { makeDemo } from '../../tests/support/demo.ts';
import { sidebar as sender } from '../../tests/support/services.ts';
import createCase from './create-case.ts';
import linkPost from './link-post.ts';
import retryOperation from './retry-operation.ts';

const opId = (n: number) => `00000000-0000-4000-8000-00000000000${n}`;
type Services = Awaited<ReturnType<typeof makeDemo>>;

const send = (services: Services, changes: Partial<Parameters<typeof createCase.handle>[0]['input']> = {}) =>
  createCase.handle({
    input: {
      postId: '101',
      customerId: services.customerId,
      title: 'Powerwall dead',
      body: 'For three weeks',
      opId: opId(1),
      ...changes,
    },
    sender,
    services,
  });
const inCrm = async ({ adapter, customerId, record }: Services) => {
  const now = await adapter.getRecord(customerId, AbortSignal.timeout(5000));
  const before = new Set(record.cases.map(({ id }) => id));
  return { cases: now?.cases.filter(({ id }) => !before.has(id)) ?? [], all: now?.interactions ?? [] };
};

test('one case, the post linked to it, its body a note; the post waits for the id until the CRM gave it', async () => {
  const services = await makeDemo();
  await send(services);
  expect(await services.db.links.get('101')).toMatchObject({ state: 'pending', caseId: '' });
  expect((await services.db.posts.get('101'))?.state).toBe('linked');
  await services.settle();
  const { cases, all } = await inCrm(services);
  expect(cases).toMatchObject([{ title: 'Powerwall dead', status: 'open' }]);
  const [{ id: caseId } = { id: '' }] = cases;
  expect(await services.db.links.get('101')).toMatchObject({ state: 'done', caseId });
  expect(all.filter((row) => row.caseId === caseId).map(({ direction }) => direction)).toEqual(
    expect.arrayContaining(['in', 'internal']),
  );
});

test.each(['before the sending', 'while sending', 'after the CRM took it'])(
  'sent twice over a worker that died %s, it is there once',
  async (when) => {
    const services = await makeDemo();
    const { db } = services;
    await send(services);
    if (when === 'after the CRM took it') await services.settle();
    if (when !== 'before the sending') await db.operations.toCollection().modify({ state: 'sending' });
    await send(services);
    await services.settle();
    const { cases, all } = await inCrm(services);
    expect(cases).toHaveLength(1);
    expect(all.filter(({ postId }) => postId === '101')).toHaveLength(1);
    expect(await db.links.get('101')).toMatchObject({ state: 'done', caseId: cases[0]?.id });
  },
);

test('what the CRM refuses is shown as failed, the post is new again, and another try goes through', async () => {
  const services = await makeDemo();
  const { db, embedded, customerId } = services;
  const customer = await embedded.customers.get(customerId);
  await send(services);
  await embedded.customers.delete(customerId);
  await services.settle();
  expect(await db.links.get('101')).toMatchObject({ state: 'failed' });
  expect(await db.operations.toArray()).toMatchObject([{ kind: 'create-case', state: 'failed' }]);
  expect((await db.posts.get('101'))?.state).toBe('new');
  if (customer) await embedded.customers.put(customer);
  await send(services, { opId: opId(2) });
  await services.settle();
  expect((await inCrm(services)).cases).toHaveLength(1);
});

test('a post that is linked, an unknown post and an unknown customer are refused, and nothing is written', async () => {
  const services = await makeDemo();
  const { caseId, customerId, db } = services;
  await expect(send(services, { postId: '999' })).rejects.toMatchObject({ code: 'Invalid' });
  await expect(send(services, { customerId: 'nobody' })).rejects.toMatchObject({ code: 'Invalid' });
  expect(await db.operations.count()).toBe(0);
  const input = { postId: '101', customerId, caseId, opId: opId(3) };
  await linkPost.handle({ input, sender, services });
  await expect(send(services)).rejects.toMatchObject({ code: 'Conflict' });
  expect(await db.operations.count()).toBe(1);
});

test('refused, linked elsewhere since and tried again, it leaves no stray case and says why', async () => {
  const services = await makeDemo();
  const { caseId, customerId, db, embedded } = services;
  const customer = await embedded.customers.get(customerId);
  await send(services);
  await embedded.customers.delete(customerId);
  await services.settle();
  if (customer) await embedded.customers.put(customer);
  const input = { postId: '101', customerId, caseId, opId: opId(2) };
  await linkPost.handle({ input, sender, services });
  await services.settle();
  const retry = retryOperation.handle({ input: { opId: opId(1) }, sender, services });
  await expect(retry).rejects.toMatchObject({ code: 'Conflict', sentence: { key: 'error_link_other' } });
  await services.settle();
  expect((await inCrm(services)).cases).toEqual([]);
  expect(await db.operations.where({ opId: opId(1) }).toArray()).toMatchObject([{ state: 'failed' }]);
  expect(await db.links.get('101')).toMatchObject({ state: 'done', caseId });
});

test('refused and tried again, it holds the post against other links until it is there', async () => {
  const services = await makeDemo();
  const { caseId, customerId, db, embedded } = services;
  const customer = await embedded.customers.get(customerId);
  await send(services);
  await embedded.customers.delete(customerId);
  await services.settle();
  if (customer) await embedded.customers.put(customer);
  await retryOperation.handle({ input: { opId: opId(1) }, sender, services });
  expect((await db.posts.get('101'))?.state).toBe('linked');
  const input = { postId: '101', customerId, caseId, opId: opId(2) };
  await expect(linkPost.handle({ input, sender, services })).rejects.toMatchObject({ code: 'Conflict' });
  await services.settle();
  const { cases } = await inCrm(services);
  expect(cases).toHaveLength(1);
  expect(await db.links.get('101')).toMatchObject({ state: 'done', caseId: cases[0]?.id });
});

test('how grave it is reaches the CRM; unsaid, as in operations of before, nobody says it', async () => {
  const services = await makeDemo();
  await send(services, { severity: 2 });
  await services.settle();
  expect((await inCrm(services)).cases).toMatchObject([{ severity: 2 }]);
  const others = await makeDemo();
  await send(others);
  await others.settle();
  expect((await inCrm(others)).cases[0]?.severity ?? null).toBeNull();
});
