import { expect, test } from 'vitest';
import { ended, sendParts } from '../../tests/support/import-csv.ts';
import { makeServices, options as sender } from '../../tests/support/services.ts';
import { crmCounts } from '../crm/embedded/maintenance.ts';
import importCsv from './import-csv.ts';
import importCancel from './import-csv-cancel.ts';

test('a cancelled import changes nothing, and another can begin', async () => {
  const services = makeServices();
  const text = `id,name\n${Array.from({ length: 20_000 }, (_, at) => `c${at},Customer ${at}\n`).join('')}`;
  const importId = await sendParts(services, [{ name: 'c.csv', text }]);
  await importCsv.handle({ input: { importId, parts: [1] }, sender, services });
  await importCancel.handle({ input: { importId }, sender, services });
  expect(await ended(services, importId)).toEqual({ state: 'cancelled' });
  expect((await crmCounts(services.embedded)).customers).toBe(0);
  expect(await services.embedded.uploads.count()).toBe(0);
  const next = await sendParts(services, [{ name: 'c.csv', text }]);
  await importCsv.handle({ input: { importId: next, parts: [1] }, sender, services });
  expect((await ended(services, next)).state).toBe('finished');
});
