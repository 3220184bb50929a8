import { expect, test } from 'vitest';
import { makeDemo } from '../../tests/support/demo.ts';
import { sunny } from '../../tests/support/posts.ts';
import { sidebar as sender } from '../../tests/support/services.ts';
import confirmIdentity from './confirm-identity.ts';
import removeIdentity from './remove-identity.ts';

const opId = (n: number) => `00000000-0000-4000-8000-00000000000${n}`;
type Services = Awaited<ReturnType<typeof makeDemo>>;

const find = ({ adapter }: Services) =>
  adapter.findCustomers({ userId: sunny.id, handle: sunny.handle }, AbortSignal.timeout(5000));

test('taken back, nobody is sure any more; confirmed again on the basis that it had, it is as before', async () => {
  const services = await makeDemo();
  const { customerId, db, record } = services;
  const [identity] = record.identities;
  const input = { customerId, identityId: identity?.id ?? '', opId: opId(1) };
  await removeIdentity.handle({ input, sender, services });
  await removeIdentity.handle({ input, sender, services });
  expect(await db.operations.count()).toBe(1);
  await services.settle();
  expect(await find(services)).toEqual([]);
  const again = { postId: '101', customerId, basis: identity?.basis ?? 'import', opId: opId(2) };
  await confirmIdentity.handle({ input: again, sender, services });
  await services.settle();
  expect(await find(services)).toMatchObject([
    {
      evidence: 'x-id',
      identity: { customerId, userId: sunny.id, handle: sunny.handle, basis: identity?.basis },
    },
  ]);
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
