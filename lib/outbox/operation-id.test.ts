import * as v from 'valibot';
import { expect, test } from 'vitest';
import { opIdSchema } from '../messaging/fields.ts';
import { followingId, newOperationId } from './operation-id.ts';

test('the layout of RFC 9562: its own example’s time, version 7, variant 10', () => {
  // RFC 9562, A.6: 2022-02-22T19:22:22Z is 0x017F22E279B0.
  const made = newOperationId(Date.parse('2022-02-22T19:22:22.000Z'));
  expect(made).toMatch(/^017f22e2-79b0-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(v.is(opIdSchema, made)).toBe(true);
});

test('the whole of 48 bits is time, and later ones sort behind earlier ones', () => {
  const times = [0, 1, 0xffff_ffff, 0x1_0000_0000, Date.now(), 2 ** 48 - 1];
  const made = times.map((time) => newOperationId(time));
  expect(made.map((id) => Number.parseInt(id.replace('-', '').slice(0, 12), 16))).toEqual(times);
  expect(made.toSorted()).toEqual(made);
});

test('no two are the same, and all bits that may be random are', () => {
  const made = Array.from({ length: 2000 }, () => newOperationId(5));
  expect(new Set(made).size).toBe(made.length);
  const tail = made.map((id) => BigInt(`0x${id.replaceAll('-', '')}`) & ((1n << 80n) - 1n));
  const ones = tail.reduce((all, bits) => all | bits, 0n);
  const zeros = tail.reduce((all, bits) => all | ~bits, 0n) & ((1n << 80n) - 1n);
  // Of 80 bits behind the time six are set: version 0111, variant 10.
  const bits = (n: bigint) => n.toString(2).replaceAll('0', '').length;
  expect([bits(ones), bits(zeros)]).toEqual([78, 76]);
});

test('what follows has an id of its own, always the same one', () => {
  const opId = newOperationId();
  expect(followingId(opId)).toBe(followingId(opId));
  expect(followingId(opId)).not.toBe(opId);
  expect(v.is(opIdSchema, followingId(opId))).toBe(true);
});
