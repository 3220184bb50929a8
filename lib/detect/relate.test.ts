import { expect, test } from 'vitest';
import { ceo, help, makePost, policy, replyToCeo } from '../../tests/support/posts.ts';
import { relate } from './relate.ts';

const nobody = () => null;
const ceoMention = { id: ceo.id, handle: ceo.handle, hidden: false };

test('a reply to the CEO, by the numeric id even where the handle is another by now', () => {
  const parent = { postId: '100', userId: ceo.id, handle: 'old_handle' };
  expect(relate(replyToCeo('5', { replyTo: parent }), policy, nobody)).toEqual(['reply']);
});

test('a reply to somebody who took over the handle is none', () => {
  const parent = { postId: '100', userId: '999', handle: ceo.handle };
  expect(relate(replyToCeo('5', { replyTo: parent, conversationId: '5' }), policy, nobody)).toEqual([]);
});

test('without an id, the handle counts, in any case', () => {
  const parent = { postId: null, userId: null, handle: 'MiraHalden' };
  expect(relate(makePost({ id: '5', replyTo: parent }), policy, nobody)).toEqual(['reply']);
});

test('a written mention counts; a carried one is only carried', () => {
  expect(relate(makePost({ id: '5', mentions: [ceoMention] }), policy, nobody)).toEqual(['mention']);
  expect(relate(makePost({ id: '5', mentions: [{ ...ceoMention, hidden: true }] }), policy, nobody)).toEqual([
    'carried',
  ]);
});

test('a quote, also where the author is known only from elsewhere', () => {
  const quoted = { postId: '100', author: null, text: null };
  expect(relate(makePost({ id: '5', quoted }), policy, (id) => (id === '100' ? ceo : null))).toEqual([
    'quote',
  ]);
  expect(relate(makePost({ id: '5', quoted }), policy, nobody)).toEqual([]);
});

test("deeper in the CEO's thread", () => {
  const post = makePost({
    id: '5',
    conversationId: '100',
    replyTo: { postId: '4', userId: '77', handle: 'other' },
  });
  expect(relate(post, policy, (id) => (id === '100' ? ceo : null))).toEqual(['thread']);
});

test('several relations at once are all kept', () => {
  const quoted = { postId: '100', author: ceo, text: null };
  expect(relate(replyToCeo('5', { mentions: [ceoMention], quoted }), policy, nobody)).toEqual([
    'reply',
    'mention',
    'quote',
  ]);
});

test.each([
  ['the CEO', { author: ceo }],
  ['the brand', { author: help }],
  ['an advertiser', { promoted: true }],
  ['a reposter', { repostOf: '4' }],
])('never by %s', (_who, changes) => {
  expect(relate(replyToCeo('5', changes), policy, nobody)).toEqual([]);
});
