import { expect, test } from 'vitest';
import { makeDemo } from '../../tests/support/demo.ts';
import { sidebar as sender } from '../../tests/support/services.ts';
import addNote from './add-note.ts';
import retryOperation from './retry-operation.ts';

const opId = '00000000-0000-4000-8000-000000000001';

async function refused() {
  const services = await makeDemo();
  const { caseId, customerId, embedded } = services;
  await addNote.handle({ input: { customerId, caseId, text: 'Rang', opId }, sender, services });
  const row = await embedded.cases.get(caseId);
  await embedded.cases.delete(caseId);
  await services.settle();
  if (row) await embedded.cases.put(row);
  return services;
}

test('what was refused is sent again under the same id, and is there once however often', async () => {
  const services = await refused();
  const { db, embedded } = services;
  expect(await db.operations.toArray()).toMatchObject([{ state: 'failed' }]);
  await retryOperation.handle({ input: { opId }, sender, services });
  expect((await db.operations.toArray())[0]).not.toHaveProperty('problem');
  await services.settle();
  expect(await db.operations.toArray()).toMatchObject([{ opId, state: 'done' }]);
  await retryOperation.handle({ input: { opId }, sender, services });
  await services.settle();
  expect(await embedded.interactions.where({ id: `note:${opId}` }).count()).toBe(1);
});

test('what waits is sent now', async () => {
  const services = await refused();
  await services.db.operations
    .toCollection()
    .modify({ state: 'pending', notBefore: Number.MAX_SAFE_INTEGER });
  await retryOperation.handle({ input: { opId }, sender, services });
  expect(await services.settle()).toBeNull();
  expect(await services.db.operations.toArray()).toMatchObject([{ state: 'done' }]);
});
