import { afterEach, expect, test, vi } from 'vitest';
import { button, clear, draw, press, text, type } from '../customer/room-for-tests.tsx';
import { OutcomeNotice } from './outcome-notice.tsx';

const call = vi.hoisted(() => vi.fn(async () => null));
vi.mock('../../lib/messaging/client.ts', () => ({ call }));
vi.mock('../../lib/platform/page-browser.ts', () => ({ browser: {} }));
afterEach(clear);

test('what X did not take is copied, and its link given once it is posted', async () => {
  const inserting = { busy: false, outcome: null, insert: vi.fn(), cancel: vi.fn() };
  const copies = [false, true];
  await draw(
    <OutcomeNotice
      outcome="not-taken"
      postId="101"
      inserting={inserting}
      onCopy={async () => copies.shift() ?? false}
      onShow={vi.fn()}
    />,
  );
  expect(text()).toContain('paste it into X’s box yourself');
  await press('Copy');
  expect(button('Copy')).toBeDefined();
  await press('Copy');
  expect(text()).toContain('Copied.');
  await press('Paste its link');
  await type('form input', 'https://x.com/HaldenHelp/status/50012345678');
  await press('Confirm');
  expect(call).toHaveBeenCalledWith('confirm-by-link', {
    postId: '101',
    url: 'https://x.com/HaldenHelp/status/50012345678',
  });
});
