import { expect, test } from 'vitest';
import { makeDemo } from '../../tests/support/demo.ts';
import type { Work } from './clew-db.ts';
import { putLink } from './links.ts';
import { settleByCrm, settleState, stateTables } from './settle-state.ts';

const takenBy = { agent: 'Ana', at: '', crm: 'embedded', customerId: 'c', over: 'case' } as const;
const link = {
  postId: '101',
  customerId: 'c',
  caseId: 'k',
  state: 'done',
  at: '',
  opId: 'x',
  problem: null,
} as const;

async function state(work: Omit<Work, 'postId'>, changes: { crm?: string; answered?: boolean } = {}) {
  const { db } = await makeDemo();
  await db.work.put({ postId: '101', ...work });
  if (changes.crm) await putLink(db, { ...link, crm: changes.crm });
  if (changes.answered) await db.posts.update('101', { answered: true });
  await db.transaction('rw', stateTables(db), async () => settleState(db, '101'));
  return (await db.posts.get('101'))?.state;
}

test('a colleague’s work shows where there is none of one’s own', async () => {
  expect(await state({ takenBy })).toBe('taken');
  expect(await state({ takenBy, claimedAt: '2026' })).toBe('mine');
  expect(await state({ takenBy }, { crm: 'embedded' })).toBe('linked');
  expect(await state({ takenBy, closed: { reason: 'spam', at: '' } })).toBe('no-reply');
  expect(await state({ takenBy }, { answered: true })).toBe('answered');
});

test('what another CRM told, or is linked there, counts for nothing here', async () => {
  const crm = 'rt https://rt.example.com';
  expect(await state({ takenBy: { ...takenBy, crm } })).toBe('new');
  expect(await state({}, { crm })).toBe('new');
  expect(await state({ claimedAt: '2026' }, { crm })).toBe('mine');
});

test('after a switch, every post that it concerns is settled', async () => {
  const { db } = await makeDemo();
  await putLink(db, { ...link, crm: 'rt https://rt.example.com' });
  await db.posts.update('101', { state: 'linked' });
  await settleByCrm(db);
  expect((await db.posts.get('101'))?.state).toBe('new');
  await db.links.clear();
  await db.work.put({ postId: '101', takenBy });
  await settleByCrm(db);
  expect((await db.posts.get('101'))?.state).toBe('taken');
});
