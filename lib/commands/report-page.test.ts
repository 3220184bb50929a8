import { expect, test } from 'vitest';
import { makeServices, page as sender } from '../../tests/support/services.ts';
import reportPage from './report-page.ts';

test('the look is kept for the tab, beside its open post', async () => {
  const services = makeServices();
  await services.tabs.update(7, { postId: '101', open: true });
  const look = { theme: 'dark', dir: 'rtl', account: 'HaldenHelp', unreadable: 2 } as const;
  await reportPage.handle({ input: look, sender, services });
  expect(await services.tabs.get(7)).toEqual({ postId: '101', open: true, look });
});
