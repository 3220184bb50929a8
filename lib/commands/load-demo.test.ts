import { expect, test } from 'vitest';
import { makeServices, options as sender } from '../../tests/support/services.ts';
import loadDemo from './load-demo.ts';

test('fills the CRM, and a second time leaves the same', async () => {
  const services = makeServices();
  const { counts } = await loadDemo.handle({ input: {}, sender, services });
  expect(counts.customers).toBeGreaterThanOrEqual(60);
  expect(counts.cases).toBeGreaterThanOrEqual(120);
  expect(counts.interactions).toBeGreaterThanOrEqual(400);
  expect((await loadDemo.handle({ input: {}, sender, services })).counts).toEqual(counts);
});
