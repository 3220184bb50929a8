import { expect, test } from 'vitest';
import { makeDemo } from '../../tests/support/demo.ts';
import { replyToCeo } from '../../tests/support/posts.ts';
import { sidebar as sender } from '../../tests/support/services.ts';
import { judgePosts } from '../detect/judge-posts.ts';
import { readPolicy } from '../policy/stored-policy.ts';
import confirmIdentity from './confirm-identity.ts';

const opId = '00000000-0000-4000-8000-000000000001';
const stranger = { id: '42', handle: 'other_sunny', name: 'Other' };

test('records the id with its basis, agent and time; the customer is sure from then on', async () => {
  const services = await makeDemo();
  const { adapter, customerId, db } = services;
  await judgePosts(db, await readPolicy(db), [replyToCeo('102', { author: stranger })], 1);
  const input = { postId: '102', customerId, basis: 'told-us', opId } as const;
  await confirmIdentity.handle({ input, sender, services });
  await confirmIdentity.handle({ input, sender, services });
  await services.settle();
  const matches = await adapter.findCustomers(
    { userId: '42', handle: 'whatever' },
    AbortSignal.timeout(5000),
  );
  expect(matches).toMatchObject([
    {
      evidence: 'x-id',
      identity: { customerId, basis: 'told-us', agent: 'Jo', at: '2026-11-20T12:00:00.000Z' },
    },
  ]);
  expect(await db.audit.count()).toBe(1);
});

test('an author without a number is not recorded', async () => {
  const services = await makeDemo();
  const { customerId, db } = services;
  const author = { ...stranger, id: null };
  await judgePosts(db, await readPolicy(db), [replyToCeo('102', { author, source: 'page' })], 1);
  const input = { postId: '102', customerId, basis: 'told-us', opId } as const;
  await expect(confirmIdentity.handle({ input, sender, services })).rejects.toMatchObject({
    code: 'Invalid',
  });
  expect(await db.operations.count()).toBe(0);
});
