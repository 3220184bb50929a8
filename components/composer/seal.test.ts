import { expect, test } from 'vitest';
import type { Reply } from '../../lib/snapshot/snapshot.ts';
import { sealOf } from './seal.ts';

const at = Date.parse('2026-11-20T09:00:00Z');
const reply = (part: Partial<Reply>): Reply => ({
  postId: '1',
  text: 'Sorry about the wait.',
  state: 'inserted',
  insertedAt: new Date(at).toISOString(),
  permalink: null,
  postedAt: null,
  seenText: null,
  problem: null,
  boxText: null,
  overrides: [],
  ...part,
});
const seal = (part: Partial<Reply>, text = 'Sorry about the wait.', blocked = false, after = 1000) =>
  sealOf(reply(part), text, blocked, at + after);

test('one character typed in X’s box breaks the seal, and the same text again restores it', () => {
  expect(seal({})).toBe('sealed');
  expect(seal({ boxText: 'Sorry about the wait!' })).toBe('changed');
  expect(seal({ boxText: 'Sorry about the wait.' })).toBe('sealed');
});

test('what may not go out is said before anything else', () => {
  expect(seal({ boxText: 'We will refund you.' }, undefined, true)).toBe('blocked');
  expect(seal({}, undefined, true)).toBe('blocked');
});

test('a draft that went on is not what X’s box holds; an emptied one says nothing', () => {
  expect(seal({}, 'Sorry about the long wait.')).toBe('older');
  expect(seal({}, '')).toBe('sealed');
});

test('what is not seen on X in time is never taken for posted', () => {
  expect(seal({ state: 'handing' })).toBe('handing');
  expect(seal({ state: 'handing' }, undefined, false, 11_000)).toBe('unconfirmed');
  expect(seal({}, undefined, false, 600_000)).toBe('sealed');
  expect(seal({}, undefined, false, 901_000)).toBe('unconfirmed');
  expect(seal({ boxText: '' })).toBe('unconfirmed');
  expect(seal({ state: 'confirmed' }, undefined, true, 121_000)).toBe('posted');
});
