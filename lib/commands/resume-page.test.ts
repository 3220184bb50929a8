import { expect, test } from 'vitest';
import { makeServices, page as sender } from '../../tests/support/services.ts';
import resumePage from './resume-page.ts';

test('only a sidebar that was open comes back', async () => {
  const services = makeServices();
  expect(await resumePage.handle({ input: {}, sender, services })).toEqual({ nonce: null });
  await services.tabs.update(7, { open: true });
  const { nonce } = await resumePage.handle({ input: {}, sender, services });
  expect(await services.tabs.claimNonce(nonce ?? '', 7, 'document', services.now().getTime())).toBe(true);
});
