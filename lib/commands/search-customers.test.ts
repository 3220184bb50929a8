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

test('answers masked, whatever was searched by', async () => {
  const services = await makeDemo();
  const { name, email, phone } = services.record.customer;
  for (const text of [name, email ?? '', phone ?? '', 'CS-204817']) {
    const found = await searchCustomers.handle({ input: { text }, sender, services });
    expect(found.length, text).toBeGreaterThan(0);
    const told = JSON.stringify(found);
    for (const secret of [...name.split(' '), email ?? '', phone ?? '']) expect(told).not.toContain(secret);
  }
});
