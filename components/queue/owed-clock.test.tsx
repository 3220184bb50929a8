import '../dom-for-tests.ts';
import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { policy as base } from '../../tests/support/posts.ts';
import { duration } from './duration.ts';
import { OwedClock, PlaceClock } from './owed-clock.tsx';

vi.mock('../../lib/platform/page-browser.ts', () => ({ browser: {} }));

const times = ['09:00-17:00'];
const week = { mon: times, tue: times, wed: times, thu: times, fri: times };
const policy = (zone: string) => ({
  ...base,
  routing: { ...base.routing, hours: { office: { zone, week, holidays: [] } } },
});
const at = (text: string) => Date.parse(text);

let root: ReturnType<typeof createRoot>;
beforeEach(() => {
  vi.useFakeTimers();
  document.body.innerHTML = '<div id="root"></div>';
});
afterEach(async () => {
  await act(async () => root.unmount());
  vi.useRealTimers();
});

async function read(zone: string, since: string, now: string): Promise<string> {
  vi.setSystemTime(at(now));
  root = createRoot(document.getElementById('root') as HTMLElement);
  await act(async () => root.render(<OwedClock since={at(since)} home="complaints" policy={policy(zone)} />));
  // The one clock of all looks every fifteen seconds.
  await act(async () => vi.advanceTimersByTime(15_000));
  return document.querySelector('[data-owed] > [aria-hidden]:not(svg)')?.textContent ?? '';
}

// Four hours of the office. The clocks go forward on 29 March in Berlin, back on 1 November in New York.
test.each([
  ['Europe/Berlin', '2026-03-27T15:00:00Z', '2026-03-27T15:29:50Z', '3h 30m'],
  ['Europe/Berlin', '2026-03-27T15:00:00Z', '2026-03-29T12:00:00Z', '3h'],
  ['Europe/Berlin', '2026-03-27T15:00:00Z', '2026-03-30T07:59:50Z', '2h'],
  ['Europe/Berlin', '2026-03-27T15:00:00Z', '2026-03-30T10:29:50Z', '30m late'],
  ['America/New_York', '2026-10-30T20:00:00Z', '2026-11-02T14:59:50Z', '2h'],
  ['Asia/Kolkata', '2026-10-30T10:30:00Z', '2026-11-02T04:29:50Z', '2h'],
])('%s: posted %s, at %s it reads %s', async (zone, since, now, expected) => {
  expect(await read(zone, since, now)).toBe(expected);
});

test('off-hours it says until when it stands still', async () => {
  await read('Europe/Berlin', '2026-03-27T15:00:00Z', '2026-03-29T12:00:00Z');
  const whole = document.querySelector('[data-owed]')?.getAttribute('title');
  expect(whole).toMatch(/^An answer is owed within 3 hours\. Due .*\. The clock stands still until .*\.$/);
});

test('whole minutes: what is left upwards, what is late downwards; from ten hours on whole hours', () => {
  const minute = 60_000;
  const of = (...ms: number[]) => ms.map((each) => duration(each));
  expect(of(1, 59.1 * minute, 60 * minute, 61 * minute, 700 * minute)).toEqual([
    '1m',
    '1h',
    '1h',
    '1h 1m',
    '11h',
  ]);
  expect(of(0, -1, -59.9 * minute, -60 * minute)).toEqual(['1m', '1m', '59m', '1h']);
});

// From Friday, five in the afternoon, on: what passes while nobody is there is nobody's delay.
test.each([
  ['Europe/Berlin', '2026-03-27T16:00:00Z', '2026-03-29T12:00:00Z', '1m late'],
  ['Europe/Berlin', '2026-03-27T16:00:00Z', '2026-03-30T08:59:50Z', '2h late'],
  ['America/New_York', '2026-10-30T21:00:00Z', '2026-11-02T15:59:50Z', '2h late'],
])('%s: the desk’s time was over at %s, at %s it reads %s', async (zone, over, now, expected) => {
  vi.setSystemTime(at(now));
  root = createRoot(document.getElementById('root') as HTMLElement);
  const late = { desk: 'legal', name: 'Legal', at: at(over), hours: { zone, week, holidays: [] } };
  await act(async () =>
    root.render(<PlaceClock late={late} since={0} home="complaints" policy={policy(zone)} />),
  );
  await act(async () => vi.advanceTimersByTime(15_000));
  const clock = document.querySelector('[data-late]');
  expect(clock?.querySelector('[aria-hidden]:not(svg)')?.textContent).toBe(expected);
  expect(clock?.getAttribute('title')).toMatch(/^Legal should have answered .*; it is .* late\.$/);
  expect(document.querySelector('[data-owed]')).toBeNull();
});
