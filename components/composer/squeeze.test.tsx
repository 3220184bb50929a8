import { act, useState } from 'react';
import { afterEach, expect, test, vi } from 'vitest';
import squeezeText from '../../lib/commands/squeeze-text.ts';
import { weightedLength } from '../../lib/guardrails/weighted-length.ts';
import { clear, draw, press, text as shown } from '../customer/room-for-tests.tsx';
import { Squeeze } from './squeeze.tsx';

vi.mock('../../lib/messaging/client.ts', () => ({
  call: async (_name: string, input: { text: string; limit: number }) =>
    squeezeText.handle({ input } as Parameters<typeof squeezeText.handle>[0]),
}));
vi.mock('../../lib/platform/page-browser.ts', () => ({ browser: {} }));

const long =
  'We are really very sorry about this. In order to help you as quickly as possible, at this point in time we have asked our service team to take a look at it!!!';
let now = '';

function Both() {
  const [text, setText] = useState(long);
  now = text;
  return (
    <>
      <Squeeze text={text} weighted={weightedLength(text, 280).weighted} limit={120} onText={setText} />
      <button type="button" onClick={() => setText('Sorry. We have asked the team.')}>
        type
      </button>
    </>
  );
}
const boxes = () => [...document.querySelectorAll<HTMLInputElement>('input[type=checkbox]')];
const savings = () =>
  [...document.querySelectorAll('li label > span:last-child')].map((each) =>
    Number(/\d+/.exec(each.textContent ?? '')?.[0]),
  );

afterEach(clear);

test('each edit is taken and left alone, the dearest first', async () => {
  await draw(<Both />);
  expect(boxes().length).toBeGreaterThan(2);
  expect(savings()).toEqual([...savings()].sort((a, b) => b - a));
  const [first, second] = boxes();
  await act(async () => first?.click());
  const saved = weightedLength(long, 280).weighted - weightedLength(now, 280).weighted;
  expect(saved).toBe(savings()[0]);
  const afterFirst = now;
  await act(async () => second?.click());
  expect(now).not.toBe(afterFirst);
  await act(async () => second?.click());
  expect(now).toBe(afterFirst);
  await act(async () => first?.click());
  expect(now).toBe(long);
});

test('words typed meanwhile are looked at anew', async () => {
  await draw(<Both />);
  await act(async () => boxes()[0]?.click());
  await press('type');
  expect(boxes().every(({ checked }) => !checked)).toBe(true);
  expect(shown()).not.toContain('In order to');
});
