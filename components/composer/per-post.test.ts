import { expect, test } from 'vitest';
import { withOverride } from './per-post.ts';

test('a later reason takes the place of an earlier one for the same words, and of no other', () => {
  const first = { rule: 'links', quote: 'a.example', reason: 'asked' };
  const other = { rule: 'links', quote: 'b.example', reason: 'asked' };
  expect(withOverride([first, other], { ...first, reason: 'the lead agreed' })).toEqual([
    other,
    { ...first, reason: 'the lead agreed' },
  ]);
});
