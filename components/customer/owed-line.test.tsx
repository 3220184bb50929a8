import { afterEach, expect, test, vi } from 'vitest';
import type { CustomerRecord } from '../../lib/crm/model.ts';
import { OwedLine } from './owed-line.tsx';
import { clear, draw, post, record, text } from './room-for-tests.tsx';

vi.mock('../../lib/messaging/client.ts', () => ({ call: vi.fn() }));
vi.mock('../../lib/platform/page-browser.ts', () => ({ browser: {} }));
afterEach(clear);

const show = (changes: Partial<CustomerRecord>) =>
  draw(<OwedLine record={{ ...record, ...changes }} post={post} />);

test('with the whole history known, the numbers are exact', async () => {
  await show({ moreInteractions: null });
  expect(text()).toMatch(/^\d+ contacts before, \d+ unanswered, oldest [^,]+$/);
});

test('with a part of it known, none of the three is told as exact', async () => {
  await show({ moreInteractions: 'next' });
  expect(text()).toMatch(
    /^at least \d+ contacts before this post, at least \d+ unanswered, oldest at least [^,]+$/,
  );
  await show({
    moreInteractions: 'next',
    interactions: record.interactions.map((row) => ({
      ...row,
      answered: row.answered === null ? null : true,
    })),
  });
  expect(text()).toContain('the latest all answered');
  await show({ moreInteractions: 'next', interactions: [] });
  expect(text()).not.toContain('First contact');
});
