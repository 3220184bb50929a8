import { afterEach, beforeEach, expect, test } from 'vitest';
import { dropCopy, keepCopiesIn, keepCopy, readCopies } from './draft-copies.ts';

let values: Map<string, unknown>;

beforeEach(() => {
  values = new Map();
  keepCopiesIn({
    get: async (key) => Object.fromEntries([...values].filter(([name]) => key === null || name === key)),
    set: async (all) => {
      for (const [name, value] of Object.entries(all)) values.set(name, value);
    },
    remove: async (keys) => {
      for (const key of [keys].flat()) values.delete(key);
    },
  });
});
afterEach(() => keepCopiesIn(undefined));

test('keeps the latest text of each post until it is dropped', async () => {
  keepCopy({ postId: '1', text: 'a', typedAt: 1 });
  keepCopy({ postId: '1', text: 'ab', typedAt: 2 });
  keepCopy({ postId: '2', text: 'c', typedAt: 3 });
  await dropCopy('2', 3);
  expect(await readCopies()).toEqual([{ postId: '1', text: 'ab', typedAt: 2 }]);
});

test('what was typed on is not dropped by whoever saved less', async () => {
  keepCopy({ postId: '1', text: 'ab', typedAt: 2 });
  await dropCopy('1', 1);
  expect(await readCopies()).toHaveLength(1);
});

test('what is not a copy is passed over', async () => {
  values.set('draft:1', { postId: 1 });
  values.set('draft:2', 'broken');
  values.set('other', { postId: '1', text: 'a', typedAt: 1 });
  expect(await readCopies()).toEqual([]);
});

test('without storage, or with one that refuses, there are no copies, and nothing fails', async () => {
  keepCopiesIn(undefined);
  keepCopy({ postId: '1', text: 'a', typedAt: 1 });
  await dropCopy('1', 1);
  expect(await readCopies()).toEqual([]);
  const refuse = () => Promise.reject(new Error('full'));
  keepCopiesIn({ get: refuse, set: refuse, remove: refuse });
  keepCopy({ postId: '1', text: 'a', typedAt: 1 });
  await dropCopy('1', 1);
  expect(await readCopies()).toEqual([]);
});
