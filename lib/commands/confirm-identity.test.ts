import { expect, test } from 'vitest';
import { makeDemo } from '../../tests/support/demo.ts';
import { replyToCeo } from '../../tests/support/posts.ts';
import { sidebar as sender } from '../../tests/support/services.ts';
import { checkReply } from '../composer/check-reply.ts';
import { judgePosts } from '../detect/judge-posts.ts';
import type { TabSessions } from '../platform/tab-sessions.ts';
import { readPolicy } from '../policy/stored-policy.ts';
import { buildSnapshot } from '../snapshot/build-snapshot.ts';
import answerIdentity from './answer-identity.ts';
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

/** The first demo customer's X id, on another customer of theirs, too. */
async function shared() {
  const services = await makeDemo();
  const { embedded, customerId, db, record } = services;
  const [own] = record.identities;
  const other = (await embedded.customers.toCollection().primaryKeys()).find((id) => id !== customerId);
  if (!own || !other) throw new Error('The demo has too few customers.');
  const twin = { ...own, id: 'twin', customerId: other, handleKey: own.handle.toLowerCase() };
  await embedded.identities.add(twin);
  const shown = () => buildSnapshot(db, services.reads, { ...noSession, postId: '101' });
  const confirm = (who: string) =>
    confirmIdentity.handle({
      input: { postId: '101', customerId: who, basis: 'told-us', opId },
      sender,
      services,
    });
  return { ...services, other, shown, confirm };
}
const noSession = { postId: null, look: null } as unknown as Awaited<ReturnType<TabSessions['get']>>;

test('an X id on two customers makes nobody sure; whom the specialist chooses is, and the CRM is left as it is', async () => {
  const { customerId, other, shown, confirm, embedded, db } = await shared();
  const before = await shown();
  expect(before.record).toBeNull();
  expect(before.matches).toHaveLength(2);
  for (const { evidence, holders, customer } of before.matches) {
    expect([evidence, holders]).toEqual(['x-id-shared', 2]);
    expect(customer.name).toMatch(/•/);
  }
  await confirm(other);
  const after = await shown();
  expect(after.record?.customer.id).toBe(other);
  expect(after.matches).toMatchObject([
    { evidence: 'x-id', holders: 2, customer: { id: other }, identity: { basis: 'told-us', agent: 'Jo' } },
  ]);
  expect([await db.operations.count(), await embedded.identities.where('id').equals('twin').count()]).toEqual(
    [0, 1],
  );
  await confirm(customerId);
  expect((await shown()).record?.customer.id).toBe(customerId);
  expect(await db.audit.toArray()).toMatchObject([
    { action: 'confirm-identity', subject: other },
    { action: 'confirm-identity', subject: customerId },
  ]);
});

test('one more holder, and it is to be chosen anew; "not this person" takes the choice back', async () => {
  const { other, shown, confirm, embedded, db } = await shared();
  await confirm(other);
  await answerIdentity.handle({
    input: { postId: '101', customerId: other, holds: true },
    sender,
    services: { db, now: () => new Date() } as never,
  });
  expect(await shown()).toMatchObject({ record: null, matches: [{ evidence: 'x-id-shared' }] });
  await confirm(other);
  const twin = await embedded.identities.get('twin');
  const third = (await embedded.customers.toCollection().primaryKeys()).at(-1);
  if (!twin || !third) throw new Error('The demo has too few customers.');
  await embedded.identities.add({ ...twin, id: 'third', customerId: third });
  expect((await shown()).matches.map(({ evidence }) => evidence)).toEqual(Array(3).fill('x-id-shared'));
});

test('the check of a reply knows no record while nobody is sure', async () => {
  const services = await shared();
  const product = services.record.products[0]?.model ?? '';
  const text = `Hello ${services.record.customer.name}, your ${product} is being looked at.`;
  const rules = async () => (await checkReply(services, 7, '101', text, [])).findings.map(({ rule }) => rule);
  const unsure = await rules();
  await services.confirm(services.customerId);
  const sure = await rules();
  expect(unsure).not.toContain('private-record');
  expect(sure).toContain('private-record');
});
