import { expect, test } from 'vitest';
import { makeServices } from '../../tests/support/services.ts';
import type { Operation } from '../db/clew-db.ts';
import { readUnfinished } from './read-operations.ts';
import { readSync, syncInfo } from './read-sync.ts';

const problem = { code: 'Unavailable' as const, sentence: { key: 'error_unexpected' } };
const operation = (opId: string, changes: Partial<Operation> = {}): Operation => ({
  opId,
  crm: 'embedded',
  kind: 'add-note',
  entity: `case:${opId}`,
  payload: {},
  state: 'pending',
  attempt: 0,
  notBefore: 0,
  createdAt: 1,
  ...changes,
});

const nobody = { agent: null, left: false };

async function states(rows: Operation[]) {
  const { db } = makeServices();
  await db.operations.bulkAdd(rows);
  const all = await readSync(db, await readUnfinished(db), 'embedded', nobody);
  return { all: all.map(({ row, state }) => `${row.opId} ${state}`), info: syncInfo(all), db };
}

test('on its way, to be tried again, refused, for another CRM; what is done is not told of', async () => {
  const { all, info } = await states([
    operation('a'),
    operation('b', { state: 'sending' }),
    operation('c', { problem }),
    operation('d', { state: 'failed', problem }),
    operation('e', { crm: 'rt https://rt.example.com' }),
    operation('f', { state: 'done' }),
  ]);
  expect(all).toEqual(['a saving', 'b saving', 'c waiting', 'd needs-you', 'e needs-you']);
  expect(info).toMatchObject({ saving: 2, waiting: 1, needsYou: 2 });
});

test('what is behind one that waits waits with it, on the same thing alone', async () => {
  const same = { entity: 'case:1' };
  const { all } = await states([
    operation('a', { ...same, problem }),
    operation('b', same),
    operation('c', { entity: 'case:2' }),
  ]);
  expect(all).toEqual(['a waiting', 'b waiting', 'c saving']);
});

test('a link that was refused and asked for anew is not told of twice', async () => {
  const { db } = makeServices();
  const link = { kind: 'link-post', entity: '101', problem };
  await db.operations.bulkAdd([
    operation('old', { ...link, state: 'failed' }),
    operation('new', { ...link, state: 'failed' }),
  ]);
  const at = { postId: '101', crm: 'embedded', customerId: 'C1', caseId: 'K1', at: '2026-01-01T00:00:00Z' };
  await db.links.put({ ...at, state: 'failed', opId: 'new', problem: problem.sentence });
  const all = await readSync(db, await readUnfinished(db), 'embedded', nobody);
  expect(all.map(({ row }) => row.opId)).toEqual(['new']);
});

test('the version changes with what the list shows', async () => {
  const one = (await states([operation('a')])).info.version;
  const refused = (await states([operation('a', { state: 'failed', problem })])).info.version;
  expect((await states([operation('a')])).info.version).toBe(one);
  expect(refused).not.toBe(one);
});
