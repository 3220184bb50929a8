import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { dropCopy, keepCopy, readCopies } from './draft-copies.ts';

beforeEach(() => {
  const values = new Map<string, string>();
  vi.stubGlobal('sessionStorage', {
    get length() {
      return values.size;
    },
    key: (place: number) => [...values.keys()][place] ?? null,
    getItem: (key: string) => values.get(key) ?? null,
    setItem: (key: string, value: string) => values.set(key, value),
    removeItem: (key: string) => values.delete(key),
  });
});
afterEach(() => vi.unstubAllGlobals());

test('keeps the latest text of each post until it is dropped', () => {
  keepCopy({ postId: '1', text: 'a', typedAt: 1 });
  keepCopy({ postId: '1', text: 'ab', typedAt: 2 });
  keepCopy({ postId: '2', text: 'c', typedAt: 3 });
  dropCopy('2');
  expect(readCopies()).toEqual([{ postId: '1', text: 'ab', typedAt: 2 }]);
});

test('what is not a copy is passed over', () => {
  sessionStorage.setItem('draft:1', '{"postId":1}');
  sessionStorage.setItem('draft:2', 'broken');
  sessionStorage.setItem('other', '{}');
  expect(readCopies()).toEqual([]);
});

test('a frame without storage has no copies, and nothing fails', () => {
  vi.stubGlobal('sessionStorage', undefined);
  keepCopy({ postId: '1', text: 'a', typedAt: 1 });
  dropCopy('1');
  expect(readCopies()).toEqual([]);
});
