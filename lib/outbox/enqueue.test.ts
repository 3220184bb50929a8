import { expect, test } from 'vitest';
import { makeServices } from '../../tests/support/services.ts';
import type { Operation } from '../db/clew-db.ts';
import { enqueue, enqueueFollowing } from './enqueue.ts';
import { requireOwn } from './require-own.ts';

const crm = 'rt https://rt.example.com';
const ana = { id: 'ana', name: 'Ana' };
const note = { customerId: 'c', caseId: 'k', text: 'Overridden', agent: 'Ana', at: '2026-01-01T00:00:00Z' };
const made = (by?: Operation['by']) => ({ crm, createdAt: 1, ...(by && { by }) }) as Operation;

/** Ben is signed in, who was not when the first operation was sent. */
async function whileBenIsIn() {
  const { db } = makeServices();
  const agent = { id: 'ben', name: 'Ben' };
  await db.settings.put({ key: `crm-agent ${crm}`, value: { session: 's', agent, left: false } });
  const byOf = async (opId: string) => (await db.operations.where({ opId }).first())?.by;
  return { db, byOf };
}

test('what follows from an operation is of whoever made that one', async () => {
  const { db, byOf } = await whileBenIsIn();
  await enqueue(db, crm, 'add-note', 'case:k', 'own', note, new Date(1));
  await enqueueFollowing(db, made(ana), 'add-note', 'case:k', 'follows', note);
  await enqueueFollowing(db, made(), 'add-note', 'case:k', 'of nobody', note);
  expect(await byOf('own')).toMatchObject({ id: 'ben' });
  expect(await byOf('follows')).toEqual(ana);
  expect(await byOf('of nobody')).toBeUndefined();
});

test('nobody decides on another’s write, nor on one for another CRM than is connected', async () => {
  const { db } = await whileBenIsIn();
  await expect(requireOwn(db, made(ana))).rejects.toMatchObject({ sentence: { key: 'outbox_other_crm' } });
  await db.settings.put({
    key: 'crm-agent embedded',
    value: { session: 's', agent: { id: 'ben', name: 'Ben' }, left: false },
  });
  const here = { ...made(ana), crm: 'embedded' };
  await expect(requireOwn(db, here)).rejects.toMatchObject({
    code: 'Conflict',
    sentence: { key: 'leave_other_person', args: { name: 'Ana' } },
  });
  await expect(requireOwn(db, { ...here, by: { id: 'ben', name: 'Ben' } })).resolves.toBeUndefined();
});
