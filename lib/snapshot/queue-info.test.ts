import { expect, test } from 'vitest';
import { waitingIn } from './queue-info.ts';

const counts = { new: 0, mine: 0, taken: 0, linked: 0, answered: 0, 'no-reply': 0 };

test('what waits is what stands in a lane of the policy’s, whatever was done with it', () => {
  expect(waitingIn({ counts: { ...counts, answered: 3, new: 1 }, lanes: { urgent: 2, '~done': 2 } })).toBe(2);
  expect(waitingIn({ counts: { ...counts, new: 4 }, lanes: { '~later': 3, '~gone': 1 } })).toBe(0);
});

test('what was not placed yet waits by its state; there are never more of those than are missing', () => {
  expect(waitingIn({ counts: { ...counts, new: 4, linked: 1, answered: 9 }, lanes: {} })).toBe(5);
  expect(waitingIn({ counts: { ...counts, new: 4 }, lanes: { urgent: 3 } })).toBe(4);
  expect(waitingIn({ counts: { ...counts, new: 1 }, lanes: { urgent: 3 } })).toBe(3);
});
