import * as v from 'valibot';
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

test("a fault is told in Clew's own names alone", async () => {
  const look = { theme: 'dark', dir: 'ltr', account: null, unreadable: 0 } as const;
  const fits = (fault: unknown) => v.is(reportPage.input, { ...look, fault });
  expect(fits({ surface: 'thread', missing: ['post', 'actions.reply'] })).toBe(true);
  expect(fits(null)).toBe(true);
  expect(fits({ surface: 'thread', missing: ['My phone is +1 555 010 0142 <b>'] })).toBe(false);
  expect(fits({ surface: 'thread', missing: [], text: 'more' })).toBe(false);
});
