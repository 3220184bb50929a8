import { expect, test } from 'vitest';
import { makeDemo } from '../../tests/support/demo.ts';
import { sidebar as sender } from '../../tests/support/services.ts';
import { conflictOf, wayOf } from '../outbox/conflict.ts';
import { drain } from '../outbox/drain.ts';
import assignCase from './assign-case.ts';
import claimCase from './claim-case.ts';
import escalatePost from './escalate-post.ts';
import redoOperation from './redo-operation.ts';
import retryOperation from './retry-operation.ts';
import setCaseStatus from './set-case-status.ts';

const opId = (n: number) => `00000000-0000-4000-8000-00000000000${n}`;
const soon = () => AbortSignal.timeout(5000);
type Services = Awaited<ReturnType<typeof makeDemo>>;

const caseOf = async ({ adapter, customerId, caseId }: Services) => {
  const record = await adapter.getRecord(customerId, soon());
  const found = record?.cases.find(({ id }) => id === caseId);
  if (!found) throw new Error('The case is gone.');
  return found;
};
const first = async ({ db }: Services) => {
  const [row] = await db.operations.toArray();
  if (!row) throw new Error('There is no operation.');
  return row;
};
/** A colleague takes the case, and sets it to waiting. */
async function meanwhile(services: Services): Promise<void> {
  const { adapter, caseId } = services;
  const ben = { caseId, version: null, agent: 'Ben' };
  await adapter.claimCase({ ...ben, takeOver: true }, { opId: opId(8), attempt: 1, signal: soon() });
  await adapter.setStatus({ ...ben, status: 'waiting' }, { opId: opId(9), attempt: 1, signal: soon() });
}
const redo = (services: Services, input = { opId: opId(1), newOpId: opId(2) }) =>
  redoOperation.handle({ input, sender, services });
const retry = (services: Services) => retryOperation.handle({ input: { opId: opId(1) }, sender, services });

async function refused(): Promise<Services> {
  const services = await makeDemo();
  const { customerId, caseId } = services;
  const { version = null } = await caseOf(services);
  const input = { customerId, caseId, version, status: 'resolved' as const, opId: opId(1) };
  await setCaseStatus.handle({ input, sender, services });
  await meanwhile(services);
  await services.settle();
  return services;
}

test('a stale change says what became of the case, and is not resent as it is', async () => {
  const services = await refused();
  const row = await first(services);
  expect(row).toMatchObject({ state: 'failed', attempt: 1, problem: { code: 'Conflict' } });
  expect(wayOf(row)).toBe('redo');
  expect(conflictOf(row)).toMatchObject({
    before: { status: 'open', owner: 'Mountain West service centre' },
    now: { status: 'waiting', owner: 'Ben' },
    others: [],
  });
  await retry(services);
  await services.settle();
  expect(await first(services)).toEqual(row);
});

test('all the same: done on top of what was shown, under an id of its own, once however often it is sent', async () => {
  const services = await refused();
  const { db } = services;
  await redo(services);
  await redo(services);
  await services.settle();
  await redo(services);
  expect(await db.operations.toArray()).toMatchObject([{ opId: opId(2), state: 'done' }]);
  expect(await caseOf(services)).toMatchObject({ status: 'resolved', owner: 'Ben' });
  expect(await db.audit.toArray()).toMatchObject([{ action: 'redo-operation', detail: 'set-status' }]);
});

test('changed once more since it was shown, it is refused once more, with what changed since', async () => {
  const services = await refused();
  const { adapter, caseId } = services;
  await adapter.claimCase(
    { caseId, version: null, agent: 'Cy', takeOver: true },
    { opId: opId(7), attempt: 1, signal: soon() },
  );
  await redo(services);
  await services.settle();
  const row = await first(services);
  expect([row.opId, row.state]).toEqual([opId(2), 'failed']);
  expect(conflictOf(row)).toMatchObject({
    before: { status: 'waiting', owner: 'Ben' },
    now: { status: 'waiting', owner: 'Cy' },
  });
  expect((await caseOf(services)).status).toBe('waiting');
});

test('where the case could not be read then, it is looked up first, and nothing is sent', async () => {
  const services = await makeDemo();
  const { adapter, customerId, caseId, db, now } = services;
  const { version = null } = await caseOf(services);
  const input = { customerId, caseId, version, status: 'resolved' as const, opId: opId(1) };
  await setCaseStatus.handle({ input, sender, services });
  await meanwhile(services);
  const blind = { ...adapter, getRecord: () => Promise.reject(new TypeError('fetch failed')) };
  const crm = { adapter: async () => blind, renewRecord: async () => undefined };
  await drain(db, crm, () => now().getTime());
  expect(wayOf(await first(services))).toBe('look');
  await redo(services);
  expect(await first(services)).toMatchObject({ opId: opId(1), state: 'failed' });
  await retry(services);
  const row = await first(services);
  expect(row).toMatchObject({ state: 'failed', attempt: 1, conflict: { owner: 'Ben' } });
  expect(wayOf(row)).toBe('redo');
});

test('a case that a colleague has is taken over all the same, and given away by whom it is with', async () => {
  const claimed = await makeDemo();
  const { customerId, caseId } = claimed;
  const seen = { customerId, caseId, opId: opId(1) };
  const { version = null, owner } = await caseOf(claimed);
  await claimCase.handle({ input: { ...seen, version, takeOver: false }, sender, services: claimed });
  await claimed.settle();
  expect((await first(claimed)).problem?.sentence.key).toBe('crm_error_owned');
  await redo(claimed);
  await claimed.settle();
  expect((await caseOf(claimed)).owner).toBe('Jo');

  const given = await makeDemo();
  const input = { ...seen, version, from: owner, to: { id: 'Jo', name: 'Jo' } };
  await assignCase.handle({ input, sender, services: given });
  await meanwhile(given);
  await given.settle();
  await redo(given);
  await given.settle();
  expect((await caseOf(given)).owner).toBe('Jo');
});

test('a hand-over that is done all the same keeps its desk’s clock', async () => {
  const services = await makeDemo();
  const { customerId, caseId, db } = services;
  const { version = null } = await caseOf(services);
  const of = { customerId, caseId, version };
  const input = { postId: '101', of, desk: 'billing', note: 'Please look', opId: opId(1) };
  await escalatePost.handle({ input, sender, services });
  await meanwhile(services);
  await services.settle();
  await redo(services);
  await services.settle();
  expect((await caseOf(services)).status).toBe('escalated');
  expect((await db.escalations.toArray()).map(({ id }) => id)).toEqual([opId(2)]);
});

test('for a CRM that is not connected, nothing is done', async () => {
  const services = await refused();
  await services.db.operations.toCollection().modify({ crm: 'open https://crm.example.com' });
  await expect(redo(services)).rejects.toMatchObject({ sentence: { key: 'outbox_other_crm' } });
  expect(await first(services)).toMatchObject({ opId: opId(1), state: 'failed' });
});
