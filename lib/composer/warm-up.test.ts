import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { record } from '../../components/customer/room-for-tests.tsx';
import { rules } from '../guardrails/check.ts';
import { contextFrom } from '../guardrails/context.ts';
import { work } from '../guardrails/kept.ts';
import { madeReady, warmUp } from './warm-up.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

const context = contextFrom({ record });

test('rules are warmed one in a turn, after the picture; what is cut short goes on with the next', async () => {
  const spies = rules.map((rule) => vi.spyOn(rule, 'check'));
  const ran = () => spies.filter(({ mock }) => mock.calls.length > 0).length;
  const stop = new AbortController();
  const first = warmUp(context, stop.signal);
  await vi.advanceTimersByTimeAsync(90);
  expect(ran()).toBe(0);
  await vi.advanceTimersByTimeAsync(15);
  expect(ran()).toBeGreaterThan(0);
  expect(ran()).toBeLessThan(rules.length);
  stop.abort();
  await vi.runAllTimersAsync();
  await first;
  expect(ran()).toBeLessThan(rules.length);
  const { drafts } = work;
  void warmUp(context, new AbortController().signal);
  await vi.runAllTimersAsync();
  expect(ran()).toBe(rules.length);
  // And a draft was held against the record at the end.
  expect(work.drafts).toBeGreaterThan(drafts);
});

test('contacts of years are read a few in a turn, until nobody looks any more', async () => {
  const [contact] = record.interactions;
  if (!contact) throw new Error('The first demo customer has no contact.');
  const stop = new AbortController();
  let read = 0;
  const years = Array.from({ length: 100 }, (_, at) => ({
    ...contact,
    id: `years-${at}`,
    get summary() {
      read = Math.max(read, at + 1);
      if (read === 60) stop.abort();
      return 'Called.';
    },
  }));
  const ready = madeReady(years, stop.signal);
  expect(read).toBe(40);
  await vi.runAllTimersAsync();
  await ready;
  expect(read).toBe(80);
});
