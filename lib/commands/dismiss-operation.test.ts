import { expect, test } from 'vitest';
import { makeDemo } from '../../tests/support/demo.ts';
import { sidebar as sender } from '../../tests/support/services.ts';
import addNote from './add-note.ts';
import dismissOperation from './dismiss-operation.ts';

const opId = '00000000-0000-4000-8000-000000000001';

async function noted() {
  const services = await makeDemo();
  const { caseId, customerId } = services;
  await addNote.handle({ input: { customerId, caseId, text: 'Rang', opId }, sender, services });
  return services;
}

test('a refused write is let go of; the log keeps that it was not done', async () => {
  const services = await noted();
  const { caseId, db, embedded } = services;
  await embedded.cases.delete(caseId);
  await services.settle();
  await dismissOperation.handle({ input: { opId }, sender, services });
  await dismissOperation.handle({ input: { opId }, sender, services });
  expect(await db.operations.count()).toBe(0);
  expect(await db.audit.toArray()).toMatchObject([
    { action: 'dismiss-operation', subject: `case:${caseId}`, detail: 'add-note', agent: 'Jo' },
  ]);
});

test('one that waits or is done stays', async () => {
  const services = await noted();
  const { db } = services;
  await dismissOperation.handle({ input: { opId }, sender, services });
  expect(await db.operations.toArray()).toMatchObject([{ state: 'pending' }]);
  await services.settle();
  await dismissOperation.handle({ input: { opId }, sender, services });
  expect(await db.operations.toArray()).toMatchObject([{ state: 'done' }]);
  expect(await db.audit.count()).toBe(0);
});
