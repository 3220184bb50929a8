import { expect, test } from 'vitest';
import { makeDemo } from '../../tests/support/demo.ts';
import { policy, replyToCeo } from '../../tests/support/posts.ts';
import { sidebar as sender } from '../../tests/support/services.ts';
import type { Operation } from '../db/clew-db.ts';
import { judgePosts } from '../detect/judge-posts.ts';
import { buildSnapshot } from '../snapshot/build-snapshot.ts';
import linkPost from './link-post.ts';
import listOperations from './list-operations.ts';
import setCaseStatus from './set-case-status.ts';

const opId = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;

test('a write refused on one post is told of while another one is open, to whom it was and why', async () => {
  const services = await makeDemo();
  const { caseId, customerId, db, embedded, record } = services;
  await linkPost.handle({ input: { postId: '101', customerId, caseId, opId: opId(1) }, sender, services });
  await embedded.cases.delete(caseId);
  await services.settle();
  const stranger = { id: '77', handle: 'nobody_yet', name: 'Nobody' };
  await judgePosts(db, policy, [replyToCeo('102', { author: stranger })], 1);
  await services.tabs.update(7, { postId: '102' });
  const shown = await buildSnapshot(db, services.reads, await services.tabs.get(7));
  expect(shown.operations).toEqual([]);
  expect(shown.sync).toMatchObject({ saving: 0, waiting: 0, needsYou: 1 });
  const { rows, more } = await listOperations.handle({ input: {}, sender, services });
  expect(more).toBe(0);
  expect(rows).toMatchObject([
    {
      opId: opId(1),
      kind: 'link-post',
      state: 'needs-you',
      postId: '101',
      handle: 'sunnyside_up',
      crm: null,
    },
  ]);
  expect(rows[0]?.problem?.sentence.key).toMatch(/^crm_error_/);
  expect(rows[0]?.customer).toMatch(/•/);
  const told = JSON.stringify(rows);
  for (const secret of [record.customer.name, record.customer.email, record.customer.phone])
    expect(told).not.toContain(secret);
});

test('a change of a case leads to its customer’s last post, with the case’s number', async () => {
  const services = await makeDemo();
  const { caseId, customerId, db, record } = services;
  await judgePosts(db, policy, [replyToCeo('99')], 1);
  const version = record.cases.find(({ id }) => id === caseId)?.version ?? null;
  const input = { customerId, caseId, version, status: 'waiting' as const, opId: opId(1) };
  await setCaseStatus.handle({ input, sender, services });
  const number = record.cases.find(({ id }) => id === caseId)?.number;
  const { rows } = await listOperations.handle({ input: {}, sender, services });
  expect(rows).toMatchObject([{ kind: 'set-status', state: 'saving', postId: '101', caseNumber: number }]);
});

test('at most a hundred, those that need somebody before all others, the newest last', async () => {
  const services = await makeDemo();
  const rowOf = (n: number): Operation => ({
    opId: opId(n),
    crm: 'embedded',
    kind: 'add-note',
    entity: `case:${n}`,
    payload: { customerId: 'C', caseId: 'K', text: '', agent: '', at: '' },
    state: n > 115 ? 'failed' : 'pending',
    attempt: 0,
    notBefore: 0,
    createdAt: n,
  });
  await services.db.operations.bulkAdd(Array.from({ length: 120 }, (_, n) => rowOf(n + 1)));
  const { rows, more } = await listOperations.handle({ input: {}, sender, services });
  expect([rows.length, more]).toEqual([100, 20]);
  expect(rows.map(({ createdAt }) => createdAt)).toEqual([
    ...Array.from({ length: 95 }, (_, n) => n + 1),
    116,
    117,
    118,
    119,
    120,
  ]);
});
