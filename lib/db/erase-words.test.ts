import { expect, test } from 'vitest';
import { withoutWordsOf } from './erase-words.ts';

const post = '@mirahalden Powerwall dead for three weeks. Nobody calls me back! https://t.co/a1';

test.each([
  ['the first sentence', 'Powerwall dead for three weeks', ''],
  ['cut short', 'Powerwall dead for…', ''],
  ['in other letters and marks', 'POWERWALL, dead — for', ''],
  ['among one’s own words', 'Customer says: nobody calls me back', ''],
  ['one’s own words', 'Battery offline', 'Battery offline'],
  ['a word or two in common', 'Powerwall dead', 'Powerwall dead'],
  ['only its link', 'See https://t.co/a1', 'See https://t.co/a1'],
  ['nothing', '', ''],
])('%s', (_what, own, left) => {
  expect(withoutWordsOf(post, own)).toBe(left);
});

test('of several lines, those with its words go', () => {
  const own = `${post}\n\n@sunny: https://x.com/sunny/status/101\n\nPowerwall 3 ×2`;
  expect(withoutWordsOf(post, own)).toBe('@sunny: https://x.com/sunny/status/101\n\nPowerwall 3 ×2');
});

test('a post of one or two words goes by these', () => {
  expect(withoutWordsOf('Scam!', 'Scam')).toBe('');
  expect(withoutWordsOf('Total scam', 'Total scam, says the customer')).toBe('');
  expect(withoutWordsOf('Total scam', 'Total outage')).toBe('Total outage');
});

test('scripts without spaces', () => {
  expect(withoutWordsOf('電池が三週間動きません', '電池が三週間')).toBe('');
  expect(withoutWordsOf('電池が三週間動きません', '故障')).toBe('故障');
});

test('a post without words has none to be found', () => {
  expect(withoutWordsOf('🔋🔋', 'Battery')).toBe('Battery');
});
