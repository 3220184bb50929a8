import { expect, test } from 'vitest';
import { makeDemo } from '../../tests/support/demo.ts';
import { sidebar as sender } from '../../tests/support/services.ts';
import claimCase from './claim-case.ts';

const opId = (n: number) => `00000000-0000-4000-8000-00000000000${n}`;
type Services = Awaited<ReturnType<typeof makeDemo>>;

const claim = ({ customerId, caseId, ...services }: Services, n: number, takeOver = false, version = null) =>
  claimCase.handle({
    input: { customerId, caseId, takeOver, version, opId: opId(n) },
    sender,
    services,
  });
const owner = async ({ embedded, caseId }: Services) => (await embedded.cases.get(caseId))?.owner;

test('takes a case that nobody has; sent twice, once', async () => {
  const services = await makeDemo();
  await services.embedded.cases.update(services.caseId, { owner: '' });
  await claim(services, 1);
  await claim(services, 1);
  expect(await services.db.operations.count()).toBe(1);
  await services.settle();
  expect(await owner(services)).toBe('Jo');
});

test('a colleague’s case is refused with their name, and taken over only where that is said', async () => {
  const services = await makeDemo();
  await services.embedded.cases.update(services.caseId, { owner: 'Ada' });
  await claim(services, 1);
  await services.settle();
  expect(await owner(services)).toBe('Ada');
  expect(await services.db.operations.toArray()).toMatchObject([
    { state: 'failed', problem: { sentence: { key: 'crm_error_owned', args: { owner: 'Ada' } } } },
  ]);
  await claim(services, 2, true);
  await services.settle();
  expect(await owner(services)).toBe('Jo');
});

test('an unknown case is refused, and nothing is written', async () => {
  const services = await makeDemo();
  await expect(claim({ ...services, caseId: 'nowhere' }, 1)).rejects.toMatchObject({ code: 'Invalid' });
  expect(await services.db.operations.count()).toBe(0);
});
