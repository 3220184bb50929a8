import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { RtClient } from './client.ts';
import { entryOfEarlier } from './entries.ts';
import type { RtEntry } from './shapes.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const written: RtEntry = {
  id: '7',
  Type: 'Comment',
  ObjectId: '1',
  Created: '2026-01-02T00:00:00.000Z',
  Creator: { id: 'ana', Name: 'ana', RealName: 'Ana' },
  CustomFields: new Map([['Clew', ['operation one']]]),
};

/** RT takes `takes` ms for a look, which finds what was there when it was asked; the entry is there after `appears`. */
async function look(takes: number, appears: number) {
  const began = Date.now();
  let looks = 0;
  const list: RtClient['list'] = async () => {
    looks += 1;
    const there = Date.now() - began >= appears;
    await new Promise((resolve) => setTimeout(resolve, takes));
    return (there ? [written] : []) as never[];
  };
  const found = entryOfEarlier({ list } as unknown as RtClient, 'one', new AbortController().signal);
  await vi.runAllTimersAsync();
  return { id: (await found)?.id ?? null, looks, after: Date.now() - began };
}

it.each([
  ['there at once, asks once', 100, 0, { id: '7', looks: 1, after: 100 }],
  ['still at work in a quick RT', 100, 1000, { id: '7', looks: 2, after: 1200 }],
  ['still at work in a slow RT', 1500, 5500, { id: '7', looks: 2, after: 1500 + 4500 + 1500 }],
  ['never written', 100, Number.POSITIVE_INFINITY, { id: null, looks: 2, after: 1200 }],
  [
    'never written, in an RT that hardly answers',
    5000,
    Number.POSITIVE_INFINITY,
    { id: null, looks: 2, after: 16_000 },
  ],
])('an entry that is %s', async (_what, takes, appears, expected) => {
  expect(await look(takes, appears)).toEqual(expected);
});
