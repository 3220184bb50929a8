import { expect, test } from 'vitest';
import { options as sender } from '../../tests/support/services.ts';
import { place, withWaiting } from '../../tests/support/waiting.ts';
import { recordKey } from '../crm/reads/crm-reads.ts';
import exportWaiting from './export-waiting.ts';

test('the file has all that waits, of one’s own or of everybody, by the numbers of the cases', async () => {
  const { caseId, customerId, key, db, record, services } = await withWaiting();
  await db.crmCache.put({
    key: recordKey(key, customerId),
    ...{ value: record, fetchedAt: 1, triedAt: 1, problem: null },
  });
  await db.operations.where({ opId: 'refused' }).modify({
    problem: { code: 'Invalid', sentence: { key: 'crm_error_case_gone' } },
  });
  const save = async (whose: 'own' | 'all') => {
    const { json, count } = await exportWaiting.handle({ input: { whose }, sender, services });
    const { waiting } = JSON.parse(json) as { waiting: Record<string, unknown>[] };
    expect(waiting).toHaveLength(count);
    return waiting;
  };
  const number = record.cases.find(({ id }) => id === caseId)?.number;
  expect(await save('own')).toMatchObject([
    { kind: 'link-post', post: '101', case: number, madeBy: 'Ana Lindqvist', state: 'waits', crm: place },
    { kind: 'add-reply', case: null, text: 'On it' },
    { kind: 'add-note', case: number, text: 'Rang', state: 'refused', writtenAt: '1970-01-01T00:00:00.000Z' },
  ]);
  await services.crm.signOut();
  expect(await db.crmCache.count()).toBe(0);
  // Their numbers are known still, though the record is not.
  expect((await save('all')).map((row) => row.case)).toEqual([number, null, number, number, caseId]);
  expect(await db.audit.filter(({ action }) => action === 'export-waiting').count()).toBe(2);
});
