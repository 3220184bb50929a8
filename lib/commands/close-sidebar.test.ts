import { expect, test } from 'vitest';
import { makeServices, sidebar as sender } from '../../tests/support/services.ts';
import closeSidebar from './close-sidebar.ts';

test('stays closed after a reload, and the page takes the frame away', async () => {
  const services = makeServices();
  await services.tabs.update(7, { open: true });
  await closeSidebar.handle({ input: {}, sender, services });
  expect((await services.tabs.get(7)).open).toBe(false);
  expect(services.log.sent).toEqual([{ tabId: 7, name: 'hide-sidebar', input: {} }]);
});
