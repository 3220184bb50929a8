import { expect, test } from 'vitest';
import { ceo, makePost } from '../../tests/support/posts.ts';
import { Undecided } from './undecided.ts';

const deep = makePost({
  id: '5',
  conversationId: '100',
  replyTo: { postId: '4', userId: '77', handle: 'other' },
});
const quote = makePost({ id: '6', quoted: { postId: '100', author: null, text: null } });

test('what a post decides comes back when it is told, once', () => {
  const undecided = new Undecided();
  undecided.remember([deep, quote]);
  expect(undecided.take([makePost({ id: '200' })])).toEqual([]);
  const root = makePost({ id: '100', author: ceo });
  expect(undecided.take([root])).toEqual([deep, quote]);
  expect(undecided.take([root])).toEqual([]);
});

test('a post that needs nobody does not wait, nor one that is told of again', () => {
  const undecided = new Undecided();
  undecided.remember([makePost({ id: '100' }), deep]);
  expect(undecided.take([deep, makePost({ id: '100' })])).toEqual([]);
});

test('the oldest go first, and leave nothing behind', () => {
  const undecided = new Undecided();
  for (let n = 0; n < 2001; n++)
    undecided.remember([makePost({ id: String(1000 + n), conversationId: '100' })]);
  const back = undecided.take([makePost({ id: '100' })]);
  expect(back).toHaveLength(2000);
  expect(back[0]?.id).toBe('1001');
});
