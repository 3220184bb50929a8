import { expect, test } from 'vitest';
import { makeDemo } from '../../tests/support/demo.ts';
import { sidebar as sender } from '../../tests/support/services.ts';
import assignCase from './assign-case.ts';

const opId = (n: number) => `00000000-0000-4000-8000-00000000000${n}`;
const ada = { id: 'Ada', name: 'Ada' };
type Services = Awaited<ReturnType<typeof makeDemo>>;

async function demo(owner: string) {
  const services = await makeDemo();
  const { embedded, caseId } = services;
  const other = await embedded.cases.filter(({ id }) => id !== caseId).first();
  await embedded.cases.update(other?.id ?? '', { owner: ada.name });
  await embedded.cases.update(caseId, { owner });
  return services;
}
const assign = (
  { customerId, caseId, ...services }: Services,
  n: number,
  to: { id: string; name: string } | null,
  from = '',
) =>
  assignCase.handle({
    input: { customerId, caseId, version: null, from, to, opId: opId(n) },
    sender,
    services,
  });
const owner = async ({ embedded, caseId }: Services) => (await embedded.cases.get(caseId))?.owner;

test('gives a case to a colleague; sent twice, once; and takes it back', async () => {
  const services = await demo('');
  await assign(services, 1, ada);
  await assign(services, 1, ada);
  expect(await services.db.operations.count()).toBe(1);
  await services.settle();
  expect(await owner(services)).toBe('Ada');
  await assign(services, 2, null, 'Ada');
  await services.settle();
  expect(await owner(services)).toBe('');
});

test('over a colleague’s newer decision it is refused with their name, and shown as not done', async () => {
  const services = await demo('Bo');
  await assign(services, 1, ada);
  await services.settle();
  expect(await owner(services)).toBe('Bo');
  expect(await services.db.operations.toArray()).toMatchObject([
    { state: 'failed', problem: { sentence: { key: 'crm_error_owned', args: { owner: 'Bo' } } } },
  ]);
});

test('whoever the CRM does not know is given nothing', async () => {
  const services = await demo('');
  await assign(services, 1, { id: 'Nobody Known', name: 'Nobody Known' });
  await services.settle();
  expect(await owner(services)).toBe('');
  expect(await services.db.operations.toArray()).toMatchObject([
    { state: 'failed', problem: { sentence: { key: 'crm_error_agent_gone' } } },
  ]);
});

test('an unknown case is refused, and nothing is written', async () => {
  const services = await demo('');
  await expect(assign({ ...services, caseId: 'nowhere' }, 1, ada)).rejects.toMatchObject({ code: 'Invalid' });
  expect(await services.db.operations.count()).toBe(0);
});
