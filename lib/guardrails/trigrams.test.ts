import { expect, it, vi } from 'vitest';
import type { RecentReply } from './rule.ts';
import { bare, twinIndex } from './trigrams.ts';

const reply = (text: string, id = '1'): RecentReply => ({ id, text, to: null, permalink: null });

it.each([
  ['@ada Hi Ada, the lift is out. https://example.com/a ^KL', 'the lift is out'],
  ['Hello there! The lift is OUT… - Kim', 'there the lift is out'],
  ['Éclair café', 'eclair cafe'],
])('%s is compared as “%s”', (text, plain) => {
  expect(bare(text)).toBe(plain);
});

it('is compiled once per array', () => {
  const recent = [reply('The lift at Moor Lane is out of order.')];
  const reads = vi.fn(() => 'The lift at Moor Lane is out of order.');
  Object.defineProperty(recent[0], 'text', { get: reads });
  const index = twinIndex(recent);
  expect(twinIndex(recent)).toBe(index);
  index.twins('The lift at Moor Lane is out of order', 0.6);
  expect(reads).toHaveBeenCalledTimes(1);
  expect(twinIndex([...recent])).not.toBe(index);
});

it('the likest comes first, and only the newest 200 count', () => {
  const recent = [
    reply('The lift at Moor Lane is broken since noon.', 'a'),
    reply('The lift at Moor Lane is broken since nine.', 'b'),
    ...Array.from({ length: 198 }, (_, at) => reply(`Nothing to compare with ${at}`, String(at))),
    reply('A text past the two hundredth reply.', 'z'),
  ];
  const ids = (draft: string) =>
    twinIndex(recent)
      .twins(draft, 0.6)
      .map((twin) => twin.reply.id);
  expect(ids('The lift at Moor Lane is broken since nine!')).toEqual(['b', 'a']);
  expect(ids('A text past the two hundredth reply.')).toEqual([]);
});
