import { expect, test } from 'vitest';
import { ceo, help, makePost, policy, replyToCeo } from '../../tests/support/posts.ts';
import { authorsIn } from './authors.ts';
import type { Post } from './post.ts';
import { isAimed, relate } from './relate.ts';
import { relateAll } from './relate-all.ts';

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

test('an account known by several handles is known by each where X tells no id', () => {
  const renamed = { ...policy, ceo: [{ id: ceo.id, handle: ceo.handle, formerHandles: ['Mira_Old'] }] };
  const to = (userId: string | null) =>
    relate(makePost({ id: '5', replyTo: { postId: null, userId, handle: 'mira_old' } }), renamed, nobody);
  expect(to(null)).toEqual(['reply']);
  expect(to('999')).toEqual([]);
});

test('any of several CEOs counts, and one answering another is none of their customers', () => {
  const other = { id: '1500000000000000002', handle: 'co_ceo', name: 'Co' };
  const two = { ...policy, ceo: [...policy.ceo, { id: other.id, handle: other.handle }] };
  const parent = { postId: '100', userId: other.id, handle: other.handle };
  expect(relate(makePost({ id: '5', replyTo: parent }), two, nobody)).toEqual(['reply']);
  expect(relate(replyToCeo('6', { author: other }), two, nobody)).toEqual([]);
});

test('the id of a quoted author outweighs the handle in the link to it', () => {
  const quoted = { postId: '100', author: { id: null, handle: ceo.handle, name: '' }, text: null };
  expect(relate(makePost({ id: '5', quoted }), policy, nobody)).toEqual(['quote']);
  const taken = () => ({ id: '999', handle: ceo.handle });
  expect(relate(makePost({ id: '5', quoted }), policy, taken)).toEqual([]);
});

test('thread outweighs carried: a mention in the CEO’s own thread is not the only tie', () => {
  const post = makePost({
    id: '5',
    conversationId: '100',
    replyTo: { postId: '4', userId: '77', handle: 'other' },
    mentions: [{ ...ceoMention, hidden: true }],
  });
  expect(relate(post, policy, (id) => (id === '100' ? ceo : null))).toEqual(['thread']);
  expect(relate(post, policy, nobody)).toEqual(['carried']);
});

test('a reply to a root that nobody has seen tells who wrote it', () => {
  const deep = makePost({
    id: '102',
    conversationId: '100',
    replyTo: { postId: '101', userId: '77', handle: 'other' },
  });
  expect(relateAll([replyToCeo('101'), deep], policy)).toEqual({ 101: ['reply'], 102: ['thread'] });
});

test('of what is told of an author, the post itself counts first, and an id before none', () => {
  const quoted = { postId: '100', author: { id: null, handle: 'linked', name: '' }, text: null };
  const posts = [makePost({ id: '300', quoted }), replyToCeo('101')];
  expect(authorsIn(posts)('100')).toEqual({ id: ceo.id, handle: ceo.handle });
  expect(authorsIn([...posts, makePost({ id: '100', author: help })])('100')).toEqual(help);
  expect(authorsIn(posts)('5')).toBeNull();
});

test('what counts as aimed is the policy’s to say', () => {
  expect(isAimed(['thread'], policy)).toBe(false);
  expect(isAimed(['thread'], { aimed: ['thread'] })).toBe(true);
  expect(isAimed(['reply', 'mention'], { aimed: ['quote'] })).toBe(false);
});

test('a former handle in the text counts where X no longer links it, and is not taken from an address', () => {
  const renamed = { ...policy, ceo: [{ id: ceo.id, handle: ceo.handle, formerHandles: ['mira_old'] }] };
  const says = (text: string, mentions: Post['mentions'] = []) =>
    relate(makePost({ id: '5', text, mentions }), renamed, nobody);
  expect(says('why, @Mira_Old?')).toEqual(['mention']);
  // X links it: it is somebody else's now.
  expect(says('why, @mira_old?', [{ id: '999', handle: 'mira_old', hidden: false }])).toEqual([]);
  expect(says('me@mira_old, https://example.com/@mira_old, @mira_old.com, @mira_older')).toEqual([]);
  expect(says('RT @mira_old: so it is')).toEqual([]);
});
