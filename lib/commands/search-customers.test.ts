import { expect, test } from 'vitest';
import { makeDemo } from '../../tests/support/demo.ts';
import { sidebar as sender } from '../../tests/support/services.ts';
import searchCustomers from './search-customers.ts';

test('finds a customer by name', async () => {
  const services = await makeDemo();
  const found = await searchCustomers.handle({
    input: { text: services.record.customer.name },
    sender,
    services,
  });
  expect(found.map((customer) => customer.id)).toContain(services.customerId);
});
