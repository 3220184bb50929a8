import { act } from 'react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { CustomerRecord, Interaction } from '../../lib/crm/model.ts';
import { ClewError } from '../../lib/messaging/errors.ts';
import { button, clear, draw, post, press, record, text } from './room-for-tests.tsx';
import { Timeline } from './timeline.tsx';

const call = vi.hoisted(() => vi.fn());
vi.mock('../../lib/messaging/client.ts', () => ({ call }));
vi.mock('../../lib/platform/page-browser.ts', () => ({ browser: {} }));

beforeEach(() => {
  call.mockReset();
});
afterEach(clear);

const [model] = record.interactions as [Interaction];
const contacts = (from: number, count: number): Interaction[] =>
  Array.from({ length: count }, (_, index) => ({
    ...model,
    id: `c${from + index}`,
    channel: index % 10 === 0 ? 'phone' : 'app',
    summary: `Contact ${from + index}`,
    at: new Date(Date.now() - (from + index + 1) * 3_600_000).toISOString(),
  }));
const show = (changes: Partial<CustomerRecord> = {}) =>
  draw(<Timeline record={{ ...record, ...changes }} post={post} />);
const rows = () => [...document.querySelectorAll<HTMLElement>('li')];
const settle = () => act(async () => new Promise((resolve) => setTimeout(resolve, 0)));

test('all channels in one list, newest first, each with its time, who wrote and what waits for an answer', async () => {
  await show();
  expect(rows().map((row) => row.querySelector('time')?.getAttribute('datetime'))).toEqual(
    [post.createdAt, ...record.interactions.map(({ at }) => at)].sort((a, b) =>
      String(a) < String(b) ? 1 : -1,
    ),
  );
  expect(rows()[0]?.textContent).toContain('this one');
  expect(text()).toContain('Wes Harrowgate');
  expect(text().match(/no answer yet/g)).toHaveLength(2);
  const days = rows().map((row) => row.firstElementChild?.textContent);
  expect(days[0]).toBe('Today');
  expect(new Set(days.filter(Boolean)).size).toBe(days.filter(Boolean).length);
});

test('an entry opens and shuts; what is private in it stays hidden', async () => {
  await show();
  await press('Asked for a call-back');
  expect(text()).toContain('her power bill is •••••');
  expect(text()).not.toContain('412');
  await press('Asked for a call-back');
  expect(text()).not.toContain('Caller says');
});

test('one channel at a time, with counts; the arrows choose', async () => {
  await show();
  const radios = [...document.querySelectorAll<HTMLElement>('[role=radio]')];
  expect(radios.map((radio) => radio.getAttribute('aria-label'))).toEqual([
    'All channels, 9',
    'App message, 2',
    'Phone, 2',
    'Email, 3',
    'Visit, 1',
    'Post on X, 1',
  ]);
  expect(radios.map((radio) => radio.tabIndex)).toEqual([0, -1, -1, -1, -1, -1]);
  await press('Phone, 2');
  expect(rows()).toHaveLength(2);
  await act(async () => {
    button('Phone, 2')?.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true }));
  });
  expect(rows()).toHaveLength(3);
  expect(document.activeElement?.getAttribute('aria-label')).toBe('Email, 3');
});

test('of thousands, few are drawn, and each knows its place', async () => {
  await show({ interactions: contacts(0, 5000), moreInteractions: null });
  expect(rows().length).toBeGreaterThan(5);
  expect(rows().length).toBeLessThan(60);
  expect(rows()[3]?.getAttribute('aria-posinset')).toBe('4');
  expect(rows()[3]?.getAttribute('aria-setsize')).toBe('5001');
});

test('the end of what is here brings the next page, once; the last page ends it', async () => {
  call.mockResolvedValueOnce({ items: contacts(10, 5), next: null });
  await show({ interactions: contacts(0, 10), moreInteractions: 'next-1' });
  await settle();
  expect(call.mock.calls).toEqual([['get-timeline', { customerId: 'HC-10001', cursor: 'next-1' }]]);
  expect(text()).toContain('Contact 14');
  expect(text()).not.toContain('Reading earlier');
  // The record comes anew, with a newer contact: nothing of the earlier page goes.
  await show({ interactions: [...contacts(-1, 1), ...contacts(0, 9)], moreInteractions: 'next-2' });
  expect(rows()).toHaveLength(1 + 16);
});

test('a page that does not come says why, and comes on demand', async () => {
  call.mockRejectedValueOnce(new ClewError('Unavailable', { key: 'crm_error_unreachable' }));
  await show({ interactions: contacts(0, 10), moreInteractions: 'next-1' });
  await settle();
  expect(text()).toContain('The CRM cannot be reached.');
  expect(call).toHaveBeenCalledTimes(1);
  call.mockResolvedValueOnce({ items: contacts(10, 5), next: null });
  await press('Try again');
  expect(text()).toContain('Contact 14');
});

test('while one channel shows, earlier contacts are read only when asked for', async () => {
  call.mockResolvedValue({ items: [], next: null });
  await show({ interactions: contacts(0, 200), moreInteractions: 'next-1' });
  expect(call).not.toHaveBeenCalled();
  await press('Phone, 20 or more');
  await settle();
  expect(call).not.toHaveBeenCalled();
  await press('Read earlier contacts');
  expect(call).toHaveBeenCalledTimes(1);
});

test('another customer’s history begins anew in the same place: nothing read for one is shown for the next', async () => {
  const pages = new Map<string, (page: object) => void>();
  call.mockImplementation(
    (_name: string, { customerId }: { customerId: string }) =>
      new Promise((resolve) => pages.set(customerId, resolve)),
  );
  const other = { ...record.customer, id: 'HC-2' };
  const short = { interactions: contacts(0, 3), moreInteractions: 'more' };
  await show(short);
  await settle();
  expect(pages.has(record.customer.id)).toBe(true);
  await show({ ...short, interactions: contacts(100, 3), customer: other });
  await settle();
  // Asked for again, though the end of both is as far away.
  expect(pages.has('HC-2')).toBe(true);
  await act(async () => pages.get(record.customer.id)?.({ items: contacts(3, 1), next: null }));
  expect(text()).not.toContain('Contact 3');
  expect(text()).toContain('Contact 100');
  await act(async () => pages.get('HC-2')?.({ items: contacts(103, 1), next: null }));
  expect(text()).toContain('Contact 103');
  expect(text()).not.toContain('Contact 0');
});
