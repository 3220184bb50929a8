import { expect, test } from 'vitest';
import { makeDemo } from '../../tests/support/demo.ts';
import { sidebar as sender } from '../../tests/support/services.ts';
import setCaseStatus from './set-case-status.ts';

const opId = (n: number) => `00000000-0000-4000-8000-00000000000${n}`;
type Services = Awaited<ReturnType<typeof makeDemo>>;

const set = ({ customerId, caseId, ...services }: Services, n: number, version: string | null) =>
  setCaseStatus.handle({
    input: { customerId, caseId, status: 'waiting', version, opId: opId(n) },
    sender,
    services,
  });

test('sets the status on top of what the specialist saw; sent twice, once', async () => {
  const services = await makeDemo();
  const { caseId, embedded, record } = services;
  const version = record.cases.find(({ id }) => id === caseId)?.version ?? null;
  await set(services, 1, version);
  await set(services, 1, version);
  await services.settle();
  const first = await embedded.cases.get(caseId);
  expect(first?.status).toBe('waiting');
  await services.db.operations.toCollection().modify({ state: 'sending' });
  await services.settle();
  expect(await embedded.cases.get(caseId)).toEqual(first);
});

test('on top of a colleague’s newer change it is refused, and shown as not done', async () => {
  const services = await makeDemo();
  const { caseId, db, embedded, record } = services;
  const version = record.cases.find(({ id }) => id === caseId)?.version ?? null;
  await embedded.cases.update(caseId, { status: 'resolved', updatedAt: '2026-11-20T11:00:00.000Z' });
  await set(services, 1, version);
  await services.settle();
  expect((await embedded.cases.get(caseId))?.status).toBe('resolved');
  expect(await db.operations.toArray()).toMatchObject([
    { state: 'failed', problem: { sentence: { key: 'crm_error_changed_meanwhile' } } },
  ]);
});

test('an unknown case is refused, and nothing is written', async () => {
  const services = await makeDemo();
  await expect(set({ ...services, caseId: 'nowhere' }, 1, null)).rejects.toMatchObject({ code: 'Invalid' });
  expect(await services.db.operations.count()).toBe(0);
});
