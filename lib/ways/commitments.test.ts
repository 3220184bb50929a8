import { expect, test } from 'vitest';
import { ceo, help, makePost, policy, replyToCeo, sunny } from '../../tests/support/posts.ts';
import { commitmentsTo } from './commitments.ts';

const post = replyToCeo('101');
const answer = (text: string, changes: object = {}) =>
  makePost({
    id: '102',
    author: ceo,
    text,
    replyTo: { postId: '101', userId: sunny.id, handle: sunny.handle },
    ...changes,
  });
const quotes = (text: string, changes: object = {}) =>
  commitmentsTo(post, [post, answer(text, changes)], policy).map(({ quote }) => quote);

test.each([
  ["We'll fix this by Friday. Sorry.", "We'll fix this by Friday"],
  ['Looking into it', 'Looking into it'],
  ['On it.', 'On it'],
  ['Should be fixed in the next release', 'Should be fixed in the next release'],
  ['Team will call you today', 'Team will call you today'],
  ['Will do', 'Will do'],
])('%s', (text, quote) => expect(quotes(text)).toEqual([quote]));

test.each([
  "We won't do that",
  'Is it fixed?',
  'Haha',
  'Batteries are hard',
  'We will never sell the data',
  '🔋',
  '',
])('“%s” commits to nothing', (text) => expect(quotes(text)).toEqual([]));

test('only the CEO’s own words, and only those to this customer', () => {
  expect(quotes("We'll fix this", { author: help })).toEqual([]);
  expect(quotes("We'll fix this", { replyTo: { postId: '999', userId: '7', handle: 'other' } })).toEqual([]);
  expect(quotes("We'll fix this", { replyTo: null })).toEqual([]);
});
