import { expect, test } from 'vitest';
import { record } from '../../../tests/support/record.ts';
import type { Case, Interaction } from '../model.ts';
import { contactsBefore } from './contacts.ts';

const [anyCase] = record.cases;
const [anyContact] = record.interactions;
if (!anyCase || !anyContact) throw new Error('The first demo customer has no history.');

const now = Date.parse('2026-11-20T12:00:00.000Z');
const day = 86_400_000;
const of = (id: string, status: Case['status']): Case => ({ ...anyCase, id, status });
const contact = (daysAgo: number, changes: Partial<Interaction> = {}): Interaction => ({
  ...anyContact,
  direction: 'in',
  caseId: null,
  postId: null,
  at: new Date(now - daysAgo * day).toISOString(),
  ...changes,
});
const post = { id: '101', createdAt: new Date(now).toISOString() };
const count = (interactions: Interaction[], cases: Case[] = []) =>
  contactsBefore({ cases, interactions }, post, now);

test('what the customer wrote or said before the post, within 90 days', () => {
  expect(count([contact(1), contact(89), contact(91), contact(-1)])).toBe(2);
  expect(count([contact(1, { direction: 'out' }), contact(1, { direction: 'internal' })])).toBe(0);
});

test('the post itself is no contact before it; what came of a settled case is another matter', () => {
  expect(count([contact(0.1, { channel: 'post', postId: '101' }), contact(2, { postId: '99' })])).toBe(1);
  const cases = [of('open', 'waiting'), of('over', 'resolved'), of('shut', 'closed')];
  const each = ['open', 'over', 'shut', 'unknown'].map((caseId) => contact(3, { caseId }));
  expect(count(each, cases)).toBe(2);
});

test('a post of which X did not say when it was written is of now', () => {
  expect(contactsBefore({ cases: [], interactions: [contact(1)] }, { id: '1', createdAt: null }, now)).toBe(
    1,
  );
});
