import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ceo, help, makePost, policy, sunny } from '../../tests/support/posts.ts';
import type { Author, Post } from '../detect/post.ts';
import { arrange, type Entry } from './arrange.ts';
import { readFirst } from './read-first.ts';

const jo: Author = { id: '7', handle: 'jo', name: 'Jo' };

/** A post of the conversation 100: by whom, and which one it answers. */
function post(id: string, author: Author, parent: string | null, changes: Partial<Post> = {}): Post {
  const replyTo = parent ? { postId: parent, userId: null, handle: `of_${parent}` } : null;
  return makePost({ id, author, conversationId: '100', replyTo, text: `text ${id}`, ...changes });
}

const root = post('100', ceo, null);
const ids = (entries: readonly Entry[]) => entries.map(({ id }) => id);

describe('root and parents', () => {
  test('a direct reply has the root and no parents between', () => {
    const found = arrange([root, post('101', sunny, '100')], '101', policy);
    expect(found.root).toMatchObject({ id: '100', role: 'ceo', depth: 0 });
    expect(found.parents).toEqual([]);
    expect(found.focus).toMatchObject({ id: '101', depth: 1 });
    expect(found.missing).toEqual([]);
  });

  test('parents stand in order, the nearest last, whatever order they came in', () => {
    const posts = [post('103', jo, '102'), post('102', help, '101'), root, post('101', sunny, '100')];
    const found = arrange(posts, '103', policy);
    expect(ids(found.parents)).toEqual(['101', '102']);
    expect(found.parents.map(({ depth, role }) => [depth, role])).toEqual([
      [1, null],
      [2, 'brand'],
    ]);
    expect(found.focus?.depth).toBe(3);
  });

  test('the root itself has nothing above it', () => {
    const found = arrange([root, post('101', sunny, '100')], '100', policy);
    expect(found.root).toBeNull();
    expect(found.parents).toEqual([]);
    expect(ids(found.later)).toEqual(['101']);
  });

  test('a parent that nobody has seen leaves its place, and the root stays', () => {
    const found = arrange([root, post('103', sunny, '102')], '103', policy);
    expect(ids(found.parents)).toEqual(['102']);
    expect(found.missing).toMatchObject([{ id: '102', post: null, gone: null, handle: 'of_102' }]);
    expect(found.root?.post).toBe(root);
  });

  test('a root that nobody has seen leaves its place', () => {
    const found = arrange([post('103', sunny, '102'), post('102', jo, '100')], '103', policy);
    expect(found.root).toMatchObject({ id: '100', post: null });
    expect(ids(found.missing)).toEqual(['100']);
  });

  test('a deleted parent is marked, also where its text is still kept', () => {
    const posts = [root, post('101', jo, '100'), post('102', sunny, '101')];
    const found = arrange(posts, '102', policy, { 101: 'deleted' });
    expect(found.missing).toMatchObject([{ id: '101', gone: 'deleted' }]);
  });

  test('an unavailable one that was never seen is marked', () => {
    const found = arrange([root, post('102', sunny, '101')], '102', policy, { 101: 'unavailable' });
    expect(found.parents).toMatchObject([{ id: '101', post: null, gone: 'unavailable' }]);
  });

  test('a page that tells no parent: the post stands alone', () => {
    const alone = makePost({
      id: '5',
      source: 'page',
      conversationId: null,
      replyTo: { postId: null, userId: null, handle: 'x' },
    });
    expect(arrange([alone, root], '5', policy)).toMatchObject({
      root: null,
      parents: [],
      siblings: [],
      later: [],
    });
  });

  test('posts that name each other in a circle end', () => {
    const posts = [post('101', sunny, '103'), post('102', jo, '101'), post('103', jo, '102')];
    const found = arrange(posts, '101', policy);
    expect(ids(found.parents)).toEqual(['102', '103']);
    expect(found.later).toEqual([]);
  });

  test('a post that answers itself ends', () => {
    const found = arrange([post('101', sunny, '101')], '101', policy);
    expect(ids(found.parents)).toEqual([]);
    expect(found.later).toEqual([]);
  });

  test('an unknown focus is nothing', () => {
    expect(arrange([root], '9', policy)).toMatchObject({
      root: null,
      focus: null,
      later: [],
      ceoReplies: [],
    });
  });
});

describe('what follows', () => {
  test('answers come each with their own below them, older first', () => {
    const posts = [
      root,
      post('101', sunny, '100'),
      post('105', jo, '101'),
      post('102', help, '101'),
      post('104', sunny, '102'),
      post('1000', jo, '102'),
    ];
    const found = arrange(posts, '101', policy);
    expect(found.later.map(({ id, depth }) => [id, depth])).toEqual([
      ['102', 2],
      ['104', 3],
      ['1000', 3],
      ['105', 2],
    ]);
  });

  test("the author's answers to themselves are later ones, not siblings", () => {
    const posts = [root, post('101', sunny, '100'), post('102', sunny, '101'), post('103', sunny, '102')];
    const found = arrange(posts, '101', policy);
    expect(ids(found.later)).toEqual(['102', '103']);
    expect(found.siblings).toEqual([]);
    expect(ids(arrange(posts, '103', policy).parents)).toEqual(['101', '102']);
  });

  test("the author's other posts in the conversation are siblings, also under another handle", () => {
    const renamed = { ...sunny, handle: 'sunny_2' };
    const posts = [
      root,
      post('101', sunny, '100'),
      post('102', renamed, '100'),
      post('103', jo, '100'),
      post('104', sunny, '103'),
      makePost({ id: '200', author: sunny }),
    ];
    expect(ids(arrange(posts, '101', policy).siblings)).toEqual(['102', '104']);
  });

  test("the CEO's replies are pinned, and keep their places; a stranger with the old handle is not the CEO", () => {
    const impostor = { id: '66', handle: ceo.handle, name: ceo.name };
    const posts = [
      root,
      post('101', sunny, '100'),
      post('102', ceo, '101'),
      post('103', impostor, '101'),
      post('104', ceo, '90'),
    ];
    const found = arrange(posts, '101', policy);
    expect(ids(found.ceoReplies)).toEqual(['102', '104']);
    expect(found.later.map(({ id, role }) => [id, role])).toEqual([
      ['102', 'ceo'],
      ['103', null],
    ]);
  });
});

test('read first: unseen parents are unread, gone ones do not count', () => {
  const posts = [root, post('101', jo, '100'), post('103', sunny, '102')];
  const at = (id: string, gone = {}) => arrange(posts, id, policy, gone);
  expect(readFirst(at('101'), [])).toEqual({ read: 0, total: 1, unread: ['100'] });
  expect(readFirst(at('103'), ['100'])).toEqual({ read: 1, total: 2, unread: ['102'] });
  expect(readFirst(at('103', { 102: 'deleted' }), ['100'])).toEqual({ read: 1, total: 1, unread: [] });
});

test('whatever names whatever, it ends, and no post stands twice in the line', () => {
  const id = fc.integer({ min: 95, max: 110 }).map(String);
  const any = fc
    .tuple(id, fc.constantFrom(ceo, help, sunny, jo), fc.option(id), id)
    .map(([own, author, parent, conversationId]) => post(own, author, parent, { conversationId }));
  fc.assert(
    fc.property(fc.array(any, { maxLength: 30 }), id, (posts, focusId) => {
      const { root: first, parents, focus, siblings, later } = arrange(posts, focusId, policy);
      const line = [...(first ? [first] : []), ...parents, ...(focus ? [focus] : []), ...later, ...siblings];
      expect(new Set(ids(line)).size).toBe(line.length);
    }),
  );
});
