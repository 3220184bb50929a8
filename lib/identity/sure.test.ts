import { expect, test } from 'vitest';
import type { CustomerMatch } from '../crm/adapter.ts';
import type { IdentityAnswer } from '../db/clew-db.ts';
import { holding } from './sure.ts';

const match = (id: string, evidence: CustomerMatch['evidence'] = 'x-id') => ({
  customer: { id, name: id, since: null, email: null, phone: null, language: null },
  evidence,
});
const said = (customerId: string, among?: string[]): IdentityAnswer => ({
  crm: 'embedded',
  userId: '7',
  customerId,
  agent: 'Jo',
  at: '2026-01-01T00:00:00Z',
  ...(among && { chosen: { basis: 'told-us', among } }),
});
const sure = (ids: string[], answers: IdentityAnswer[] = []) =>
  holding(
    ids.map((id) => match(id)),
    answers,
  ).sure?.customer.id ?? null;

test('the only one who has the X id is sure; of a handle, nobody is', () => {
  expect(sure(['a'])).toBe('a');
  expect(sure([])).toBeNull();
  expect(holding([match('a', 'handle')], []).sure).toBeNull();
});

test('of several, nobody is, whichever comes first; whoever was chosen among them is', () => {
  expect(sure(['a', 'b'])).toBeNull();
  expect(sure(['b', 'a'])).toBeNull();
  expect(sure(['a', 'b'], [said('b', ['a', 'b'])])).toBe('b');
});

test('a choice holds among those who were there to choose from, and two choices are none', () => {
  expect(sure(['a', 'b', 'c'], [said('b', ['a', 'b'])])).toBeNull();
  expect(sure(['a', 'b'], [said('b', ['a', 'b', 'c'])])).toBe('b');
  expect(sure(['a', 'b'], [said('a', ['a', 'b']), said('b', ['a', 'b'])])).toBeNull();
});

test('that one was refused makes the other one no surer', () => {
  expect(sure(['a', 'b'], [said('a')])).toBeNull();
});
