import { expect, test } from 'vitest';
import { makeDemo } from '../../tests/support/demo.ts';
import { sidebar as sender } from '../../tests/support/services.ts';
import { overdueEscalations } from '../escalation/overdue.ts';
import escalate from './escalate-post.ts';
import returnEscalation from './return-escalation.ts';

const id = '00000000-0000-4000-8000-000000000001';
const input = {
  id,
  outcome: 'solved' as const,
  told: 'specialist' as const,
  note: 'Unit 2 answers again.',
  status: 'waiting' as const,
  version: null,
  statusOpId: '00000000-0000-4000-8000-000000000002',
  noteOpId: '00000000-0000-4000-8000-000000000003',
};

async function escalated(onCase = true) {
  const services = await makeDemo();
  const { customerId, caseId } = services;
  const of = onCase ? { customerId, caseId, version: null } : null;
  await escalate.handle({
    input: { postId: '101', of, desk: 'legal', note: 'A letter came.', opId: id },
    sender,
    services,
  });
  await services.settle();
  return services;
}

test('status and note are on the case, in this order, once', async () => {
  const services = await escalated();
  const { db, customerId, caseId } = services;
  expect(await overdueEscalations(db, 'embedded', new Date('2027-01-01'))).toHaveLength(1);
  await returnEscalation.handle({ input, sender, services });
  await returnEscalation.handle({ input, sender, services });
  await services.settle();
  const record = await services.adapter.getRecord(customerId, AbortSignal.timeout(5000));
  expect(record?.cases.find((row) => row.id === caseId)?.status).toBe('waiting');
  const notes = record?.interactions.filter(({ body }) => body?.startsWith('Back from Legal: solved.'));
  expect(notes).toMatchObject([{ direction: 'internal' }]);
  expect(notes?.[0]?.body).toContain('I tell the customer.\nUnit 2 answers again.');
  // The desk is late no longer; that the customer does not know yet, is.
  expect(await overdueEscalations(db, 'embedded', new Date('2027-01-01'))).toMatchObject([
    { id, back: { outcome: 'solved', told: 'specialist' } },
  ]);
});

test('without a case only the device knows', async () => {
  const services = await escalated(false);
  await returnEscalation.handle({ input, sender, services });
  expect(await services.db.operations.count()).toBe(0);
  expect(await services.db.escalations.get(id)).toMatchObject({ back: { outcome: 'solved' } });
});

test('one that was never made is Invalid', async () => {
  const services = await makeDemo();
  await expect(returnEscalation.handle({ input, sender, services })).rejects.toMatchObject({
    code: 'Invalid',
  });
});
