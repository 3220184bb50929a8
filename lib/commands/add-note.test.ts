import { expect, test } from 'vitest';
import { makeDemo } from '../../tests/support/demo.ts';
import { sidebar as sender } from '../../tests/support/services.ts';
import addNote from './add-note.ts';

const opId = '00000000-0000-4000-8000-000000000001';

async function notes({ adapter, customerId }: Awaited<ReturnType<typeof makeDemo>>) {
  const record = await adapter.getRecord(customerId, AbortSignal.timeout(5000));
  return record?.interactions.filter(({ body }) => body === 'Rang, no answer') ?? [];
}

test('keeps a note for colleagues on the case, under the specialist’s name; sent twice, once', async () => {
  const services = await makeDemo();
  const { caseId, customerId, db } = services;
  const input = { customerId, caseId, text: 'Rang, no answer', opId };
  await addNote.handle({ input, sender, services });
  await addNote.handle({ input, sender, services });
  expect(await db.operations.count()).toBe(1);
  await services.settle();
  await db.operations.toCollection().modify({ state: 'sending' });
  await services.settle();
  expect(await notes(services)).toMatchObject([{ caseId, direction: 'internal', agent: 'Jo' }]);
});

test('a case of somebody else is refused, and nothing is written', async () => {
  const services = await makeDemo();
  const { customerId, db, embedded } = services;
  const other = await embedded.cases.filter((row) => row.customerId !== customerId).first();
  const input = { customerId, caseId: other?.id ?? '', text: 'Rang', opId };
  await expect(addNote.handle({ input, sender, services })).rejects.toMatchObject({ code: 'Invalid' });
  expect(await db.operations.count()).toBe(0);
});
