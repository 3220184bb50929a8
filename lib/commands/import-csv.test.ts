import { expect, test } from 'vitest';
import { makeServices, options as sender } from '../../tests/support/services.ts';
import { crmCounts } from '../crm/embedded/maintenance.ts';
import importCsv from './import-csv.ts';

const customers = { name: 'customers.csv', text: 'id,name\nc1,Ida Vold\nc2,Ota Brink\n' };

test('imports files that refer to one another', async () => {
  const services = makeServices();
  const identities = { name: 'x.csv', text: 'customer_id,handle,user_id\nc1,@ida_v,42\n' };
  const outcome = await importCsv.handle({ input: { files: [identities, customers] }, sender, services });
  expect(outcome).toMatchObject({ imported: { customers: 2, identities: 1 } });
  const matches = await services.crm.findCustomers({ userId: '42', handle: '' }, AbortSignal.timeout(5000));
  expect(matches).toMatchObject([{ evidence: 'x-id', customer: { name: 'Ida Vold' } }]);
});

test('one bad row: its line and reason, and nothing at all is imported', async () => {
  const services = makeServices();
  const bad = { name: 'bad.csv', text: 'customer_id,handle\nc1,ida_v\nc9,two words\n' };
  const outcome = await importCsv.handle({ input: { files: [customers, bad] }, sender, services });
  expect(outcome).toMatchObject({ problems: [{ file: 'bad.csv', line: 3 }] });
  expect((await crmCounts(services.embedded)).customers).toBe(0);
});

test('wrong columns are one problem of the file', async () => {
  const wrong = { name: 'orders.csv', text: 'sku,price\n1,2\n' };
  const outcome = await importCsv.handle({ input: { files: [wrong] }, sender, services: makeServices() });
  expect(outcome).toMatchObject({ problems: [{ file: 'orders.csv' }] });
});
