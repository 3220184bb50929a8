import { expect, test } from 'vitest';
import { makeServices, sidebar as sender } from '../../tests/support/services.ts';
import openOptions from './open-options.ts';

test('opens the options page', async () => {
  const services = makeServices();
  await openOptions.handle({ input: {}, sender, services });
  expect(services.log.optionsOpened).toBe(1);
});
