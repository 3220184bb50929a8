import { expect, test, vi } from 'vitest';
import { makeDemo } from '../../tests/support/demo.ts';
import { sunny } from '../../tests/support/posts.ts';
import { sidebar as sender } from '../../tests/support/services.ts';
import { ClewError } from '../messaging/errors.ts';
import { drain } from '../outbox/drain.ts';
import confirmIdentity from './confirm-identity.ts';
import removeIdentity from './remove-identity.ts';

const opId = (n: number) => `00000000-0000-4000-8000-00000000000${n}`;
type Services = Awaited<ReturnType<typeof makeDemo>>;

const find = ({ adapter }: Services) =>
  adapter.findCustomers({ userId: sunny.id, handle: sunny.handle }, AbortSignal.timeout(5000));

test('taken back, nobody is sure any more; undone, it is as before, with whose word it is and since when', async () => {
  const services = await makeDemo();
  const { customerId, db, record } = services;
  const [identity] = record.identities;
  const input = { customerId, identityId: identity?.id ?? '', opId: opId(1) };
  await removeIdentity.handle({ input, sender, services });
  await removeIdentity.handle({ input, sender, services });
  expect(await db.operations.count()).toBe(1);
  await services.settle();
  expect(await find(services)).toEqual([]);
  await db.posts.toCollection().modify((row) => {
    row.post.author.handle = 'renamed_since';
  });
  const basis = 'public-profile' as const;
  const again = { postId: '101', customerId, basis, opId: opId(2), undoes: opId(1) };
  await confirmIdentity.handle({ input: again, sender, services });
  await services.settle();
  const { id: _own, ...said } = identity ?? {};
  expect(said).not.toMatchObject({ agent: 'Jo' });
  expect(await find(services)).toMatchObject([{ evidence: 'x-id', identity: said }]);
  expect(await db.audit.toArray()).toMatchObject([
    { action: 'remove-identity', subject: customerId, agent: 'Jo' },
    { action: 'confirm-identity', subject: customerId },
  ]);
});

test('one that is gone already changes nothing, and no other identity goes with it', async () => {
  const services = await makeDemo();
  const { customerId } = services;
  const input = { customerId, identityId: 'nowhere', opId: opId(1) };
  await removeIdentity.handle({ input, sender, services });
  await services.settle();
  expect(await find(services)).toMatchObject([{ customer: { id: customerId }, evidence: 'x-id' }]);
});

test('what one operation took is not restored for another customer, or another account', async () => {
  const services = await makeDemo();
  const { db, record } = services;
  const [identity] = record.identities;
  const input = { customerId: services.customerId, identityId: identity?.id ?? '', opId: opId(1) };
  await removeIdentity.handle({ input, sender, services });
  await services.settle();
  const again = { postId: '101', basis: 'told-us' as const, undoes: opId(1) };
  await confirmIdentity.handle({
    input: { ...again, customerId: 'HC-10002', opId: opId(2) },
    sender,
    services,
  });
  expect((await db.operations.where({ opId: opId(2) }).first())?.payload).toMatchObject({
    basis: 'told-us',
    agent: 'Jo',
  });
  expect((await db.operations.where({ opId: opId(2) }).first())?.payload).not.toHaveProperty('was');
});

test('what waits for the CRM is not taken back yet, and nobody forgets the customer over it', async () => {
  const services = await makeDemo();
  const { customerId, record } = services;
  const forgotten = vi.spyOn(services.reads, 'renewMatches');
  const input = { customerId, identityId: record.identities[0]?.id ?? '', opId: opId(1) };
  expect(await removeIdentity.handle({ input, sender, services })).toEqual({ state: 'pending' });
  expect(forgotten).not.toHaveBeenCalled();
  // Done later, by the outbox alone: then it is.
  await services.settle();
  expect(forgotten).toHaveBeenCalledWith(customerId);
  const drained = await makeDemo();
  const done = removeIdentity.handle({
    input,
    sender,
    services: { ...drained, drain: async () => void (await drained.settle()) },
  });
  expect(await done).toEqual({ state: 'done' });
});

test('what the CRM refuses is told, and the customer stays', async () => {
  const services = await makeDemo();
  const { adapter, customerId, db, record } = services;
  const refusing = {
    ...adapter,
    removeIdentity: () => Promise.reject(new ClewError('Forbidden', { key: 'crm_error_forbidden' })),
  };
  const crm = { adapter: async () => refusing, renewRecord: async () => undefined };
  const input = { customerId, identityId: record.identities[0]?.id ?? '', opId: opId(1) };
  const end = removeIdentity.handle({
    input,
    sender,
    services: { ...services, drain: async () => void (await drain(db, crm, () => 0)) },
  });
  await expect(end).rejects.toMatchObject({ sentence: { key: 'crm_error_forbidden' } });
  expect(await find(services)).toMatchObject([{ customer: { id: customerId }, evidence: 'x-id' }]);
});

test('said again before the CRM has heard that it was taken back, it is theirs in the end', async () => {
  const services = await makeDemo();
  const { customerId, record } = services;
  const input = { customerId, identityId: record.identities[0]?.id ?? '', opId: opId(1) };
  await removeIdentity.handle({ input, sender, services });
  const again = { postId: '101', customerId, basis: 'told-us' as const, opId: opId(2), undoes: opId(1) };
  await confirmIdentity.handle({ input: again, sender, services });
  // The first was refused for now, so that the second could go before it.
  await services.db.operations.where({ opId: opId(1) }).modify({ notBefore: services.now().getTime() + 1 });
  await services.settle();
  await services.db.operations.toCollection().modify({ notBefore: 0 });
  await services.settle();
  expect(await find(services)).toMatchObject([{ customer: { id: customerId }, evidence: 'x-id' }]);
});
