import { expect, test } from 'vitest';
import { makeDemo } from '../../tests/support/demo.ts';
import { sidebar as sender } from '../../tests/support/services.ts';
import claimCase from '../commands/claim-case.ts';
import setCaseStatus from '../commands/set-case-status.ts';
import type { Applied, CrmAdapter } from '../crm/adapter.ts';
import type { Case } from '../crm/model.ts';
import { drain } from './drain.ts';

const opId = (n: number) => `00000000-0000-4000-8000-00000000000${n}`;
const soon = () => AbortSignal.timeout(5000);
type Services = Awaited<ReturnType<typeof makeDemo>>;

const caseOf = async ({ adapter, customerId, caseId }: Services): Promise<Case> => {
  const record = await adapter.getRecord(customerId, soon());
  const found = record?.cases.find(({ id }) => id === caseId);
  if (!found) throw new Error('The case is gone.');
  return found;
};
const claim = (services: Services, n: number, version: string | null) =>
  claimCase.handle({
    input: {
      customerId: services.customerId,
      caseId: services.caseId,
      version,
      takeOver: true,
      opId: opId(n),
    },
    sender,
    services,
  });
const set = (services: Services, n: number, status: Case['status'], version: string | null) =>
  setCaseStatus.handle({
    input: { customerId: services.customerId, caseId: services.caseId, version, status, opId: opId(n) },
    sender,
    services,
  });
const states = async ({ db }: Services) => (await db.operations.toArray()).map(({ state }) => state);

test('one’s own changes on one version follow on each other, though none saw what the one before made', async () => {
  const services = await makeDemo();
  const { version = null } = await caseOf(services);
  await claim(services, 1, version);
  await set(services, 2, 'waiting', version);
  await set(services, 3, 'resolved', version);
  await services.settle();
  expect(await states(services)).toEqual(['done', 'done', 'done']);
  expect(await caseOf(services)).toMatchObject({ owner: 'Jo', status: 'resolved' });
});

test('one that is made after the CRM took the first, and before its record is read anew, follows too', async () => {
  const services = await makeDemo();
  const { version = null } = await caseOf(services);
  await claim(services, 1, version);
  await services.settle();
  await set(services, 2, 'waiting', version);
  await services.settle();
  expect(await caseOf(services)).toMatchObject({ owner: 'Jo', status: 'waiting' });
});

test('a colleague’s change between one’s own is still a Conflict, and not overwritten', async () => {
  const services = await makeDemo();
  const { adapter, caseId, db } = services;
  const { version = null } = await caseOf(services);
  await claim(services, 1, version);
  await services.settle();
  const { version: mine = null } = await caseOf(services);
  const ben = { caseId, version: mine, agent: 'Ben', status: 'resolved' as const };
  await adapter.setStatus(ben, { opId: opId(9), attempt: 1, signal: soon() });
  await set(services, 2, 'waiting', version);
  await services.settle();
  expect(await db.operations.where({ opId: opId(2) }).toArray()).toMatchObject([
    {
      state: 'failed',
      problem: { code: 'Conflict' },
      conflict: { status: 'resolved', owner: 'Jo' },
    },
  ]);
  expect((await caseOf(services)).status).toBe('resolved');
});

test('what the CRM says was done already leads nowhere: a colleague may have changed the case since', async () => {
  const services = await makeDemo();
  const { version = null } = await caseOf(services);
  const late: CrmAdapter = {
    ...services.adapter,
    async claimCase(asked, operation): Promise<Applied<Case>> {
      const { value } = await services.adapter.claimCase(asked, operation);
      const ben = { caseId: value.id, version: value.version ?? null, agent: 'Ben' };
      const then = { ...operation, opId: opId(9) };
      const changed = await services.adapter.setStatus({ ...ben, status: 'resolved' }, then);
      return { value: changed.value, outcome: 'already-applied' };
    },
  };
  await claim(services, 1, version);
  await set(services, 2, 'waiting', version);
  const crm = { adapter: async () => late, renewRecord: async () => undefined };
  await drain(services.db, crm, () => services.now().getTime());
  expect(await states(services)).toEqual(['done', 'failed']);
  expect((await caseOf(services)).status).toBe('resolved');
});

test('a version that came back is sent as it is: to that CRM, the case is as the specialist saw it', async () => {
  const services = await makeDemo();
  // As Request Tracker’s and Zendesk’s: it says what the case is, not how often it changed.
  const said = ({ status, owner }: Pick<Case, 'status' | 'owner'>) => `${status} ${owner}`;
  const asked: (string | null)[] = [];
  const byWord: CrmAdapter = {
    ...services.adapter,
    async setStatus(change, operation) {
      asked.push(change.version);
      const applied = await services.adapter.setStatus({ ...change, version: null }, operation);
      return { ...applied, value: { ...applied.value, version: said(applied.value) } };
    },
  };
  const crm = { adapter: async () => byWord, renewRecord: async () => undefined };
  const version = said(await caseOf(services));
  for (const [n, status, on] of [
    [1, 'waiting', version],
    [2, 'open', said({ ...(await caseOf(services)), status: 'waiting' })],
    [3, 'resolved', version],
  ] as const) {
    await set(services, n, status, on);
    await drain(services.db, crm, () => services.now().getTime());
  }
  expect(asked).toEqual([version, expect.stringContaining('waiting'), version]);
});
