import { expect, test } from 'vitest';
import { makeDemo } from '../../tests/support/demo.ts';
import { help, makePost, policy, sunny } from '../../tests/support/posts.ts';
import { sidebar as sender } from '../../tests/support/services.ts';
import { confirmReply } from '../composer/confirm-reply.ts';
import { prune } from '../db/prune.ts';
import { overdueEscalations } from '../escalation/overdue.ts';
import { isUntold } from '../escalation/told.ts';
import { writePolicy } from '../policy/stored-policy.ts';
import escalate from './escalate-post.ts';
import returnEscalation from './return-escalation.ts';
import tellCustomer from './tell-customer.ts';

const uuid = (n: number) => `00000000-0000-4000-8000-00000000000${n}`;
const id = uuid(1);

/** A hand-over that is back; the desk did not tell the customer, unless it is said to. */
async function back(told: 'desk' | 'specialist' | 'nobody-yet' = 'specialist', onCase = true) {
  const services = await makeDemo();
  await writePolicy(services.db, { ...policy, routing: { ...policy.routing, hours: {} } });
  const { customerId, caseId, db } = services;
  const of = onCase ? { customerId, caseId, version: null } : null;
  await escalate.handle({
    input: { postId: '101', of, desk: 'billing', note: 'Two charges.', opId: id },
    sender,
    services,
  });
  await returnEscalation.handle({
    input: {
      id,
      outcome: 'solved',
      told,
      note: '',
      status: 'open',
      version: null,
      statusOpId: uuid(2),
      noteOpId: uuid(3),
    },
    sender,
    services,
  });
  await services.settle();
  const row = () => db.escalations.get(id);
  const at = services.now().getTime();
  const late = async (hours: number) =>
    (await overdueEscalations(db, 'embedded', new Date(at + hours * 3_600_000))).length;
  return { services, db, row, at, late };
}

test.each(['specialist', 'nobody-yet'] as const)(
  'told by %s: the customer waits for eight hours, then it is overdue, until somebody has told them',
  async (told) => {
    const { services, row, late } = await back(told);
    expect(isUntold((await row()) ?? {})).toBe(true);
    expect([await late(7.9), await late(8), await late(5000)]).toEqual([0, 1, 1]);
    await tellCustomer.handle({ input: { id, noteOpId: uuid(4) }, sender, services });
    await tellCustomer.handle({ input: { id, noteOpId: uuid(5) }, sender, services });
    await services.settle();
    expect(isUntold((await row()) ?? {})).toBe(false);
    expect(await row()).not.toHaveProperty('waitsUntil');
    expect((await row())?.back).toMatchObject({ told, toldAt: services.now().toISOString() });
    expect(await late(5000)).toBe(0);
    const record = await services.adapter.getRecord(services.customerId, AbortSignal.timeout(5000));
    const notes = record?.interactions.filter(({ body }) => body?.includes('The customer has been told'));
    expect(notes).toMatchObject([{ direction: 'internal', caseId: services.caseId }]);
  },
);

test('the desk told them: nothing is owed', async () => {
  const { row, late } = await back('desk');
  expect(isUntold((await row()) ?? {})).toBe(false);
  expect(await late(5000)).toBe(0);
});

test('without a case the clock runs here alone, and no note is written', async () => {
  const { services, db, late } = await back('specialist', false);
  expect(await late(9)).toBe(1);
  await tellCustomer.handle({ input: { id, noteOpId: uuid(4) }, sender, services });
  expect([await late(9), await db.operations.count()]).toEqual([0, 0]);
});

test('a public reply of ours to that post tells them, if it is newer than what the desk answered', async () => {
  const { services, db, row, at, late } = await back();
  const reply = (replyId: string, minutes: number, changes: object = {}) =>
    confirmReply(
      db,
      policy,
      {
        post: makePost({
          id: replyId,
          author: help,
          createdAt: new Date(at + minutes * 60_000).toISOString(),
          replyTo: { postId: '101', userId: sunny.id, handle: sunny.handle },
          ...changes,
        }),
        composed: false,
        account: null,
      },
      services.now(),
    );
  await reply('201', -5);
  await reply('202', 5, { author: sunny });
  await reply('203', 5, { replyTo: { postId: '999', userId: '1', handle: 'x' } });
  expect([isUntold((await row()) ?? {}), await late(9)]).toEqual([true, 1]);
  await reply('204', 5);
  expect([isUntold((await row()) ?? {}), await late(9)]).toEqual([false, 0]);
});

test('it is kept for as long as the customer knows nothing, its post too; then forgotten like all others', async () => {
  const { services, db, row, at } = await back();
  await db.posts.update('101', { seenAt: at });
  await prune(db, at + 60 * 86_400_000);
  expect([await row(), await db.posts.get('101')].map(Boolean)).toEqual([true, true]);
  await tellCustomer.handle({ input: { id, noteOpId: uuid(4) }, sender, services });
  await prune(db, at + 60 * 86_400_000);
  expect(await row()).toBeUndefined();
});

test('one that was never made is Invalid', async () => {
  const services = await makeDemo();
  await expect(
    tellCustomer.handle({ input: { id, noteOpId: uuid(4) }, sender, services }),
  ).rejects.toMatchObject({ code: 'Invalid' });
});
