import { expect, test } from 'vitest';
import { makeDemo } from '../../tests/support/demo.ts';
import { options as sender } from '../../tests/support/services.ts';
import crmStatus from './crm-status.ts';

test('names the adapter and counts what it holds', async () => {
  const services = await makeDemo();
  const status = await crmStatus.handle({ input: {}, sender, services });
  expect(status.adapter).toBe('embedded');
  expect(status.counts.customers).toBeGreaterThanOrEqual(60);
});
