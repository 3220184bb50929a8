import { expect, test } from 'vitest';
import { importOver, sendParts } from '../../tests/support/import-csv.ts';
import { makeServices, options as sender } from '../../tests/support/services.ts';
import { createEmbeddedAdapter } from '../crm/adapters/embedded.ts';
import { crmCounts } from '../crm/embedded/maintenance.ts';
import importCsv from './import-csv.ts';

const customers = { name: 'customers.csv', text: 'id,name\nc1,Ida Vold\nc2,Ota Brink\n' };

test('imports files that refer to one another', async () => {
  const services = makeServices();
  const identities = { name: 'x.csv', text: 'customer_id,handle,user_id\nc1,@ida_v,42\n' };
  const state = await importOver(services, [identities, customers]);
  expect(state).toMatchObject({
    state: 'finished',
    outcome: { imported: { customers: { added: 2, updated: 0 }, identities: { added: 1 } } },
  });
  const matches = await createEmbeddedAdapter(services.embedded).findCustomers(
    { userId: '42', handle: '' },
    AbortSignal.timeout(5000),
  );
  expect(matches).toMatchObject([{ evidence: 'x-id', customer: { name: 'Ida Vold' } }]);
  expect(await services.embedded.uploads.count()).toBe(0);
});

test('one bad row: its line and reason, and nothing at all is imported', async () => {
  const services = makeServices();
  const bad = { name: 'bad.csv', text: 'customer_id,handle\nc1,ida_v\nc9,two words\n' };
  const state = await importOver(services, [customers, bad]);
  expect(state).toMatchObject({ outcome: { problems: [{ file: 'bad.csv', line: 3 }] } });
  expect((await crmCounts(services.embedded)).customers).toBe(0);
});

test('wrong columns are one problem of the file', async () => {
  const wrong = { name: 'orders.csv', text: 'sku,price\n1,2\n' };
  expect(await importOver(makeServices(), [wrong])).toMatchObject({
    outcome: { problems: [{ file: 'orders.csv' }] },
  });
});

test('a piece that did not arrive, and a second import while one runs, are refused', async () => {
  const services = makeServices();
  const importId = await sendParts(services, [customers]);
  const begin = (id: string, parts: number[]) =>
    importCsv.handle({ input: { importId: id, parts }, sender, services });
  await expect(begin(importId, [2])).rejects.toMatchObject({ sentence: { key: 'crm_import_upload_lost' } });
  await begin(importId, [1]);
  await begin(importId, [1]);
  await expect(begin(crypto.randomUUID(), [1])).rejects.toMatchObject({ code: 'Conflict' });
});
