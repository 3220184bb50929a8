import { expect, test } from 'vitest';
import { shippedCards } from './shipped-cards.ts';

test.each(Object.entries(shippedCards()))(
  '%s: what to do and not to do, whom to tell, and on what it rests',
  (_flag, card) => {
    expect([card.do.length, card.dont.length]).toEqual([2, 2]);
    for (const line of [...card.do, ...card.dont, card.tell, card.clock])
      expect(line).not.toMatch(/^(?:ways_|$)/);
    expect(card.sources.length).toBeGreaterThan(0);
    // No line of a source is longer than the column it stands in can wrap, and none is there twice.
    expect(new Set(card.sources).size).toBe(card.sources.length);
  },
);
