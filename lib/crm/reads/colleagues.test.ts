import { expect, test } from 'vitest';
import { makeDemo } from '../../../tests/support/demo.ts';
import type { CustomerRecord, Interaction } from '../model.ts';
import { handlerOf, sameName } from './colleagues.ts';

const { record: base, caseId } = await makeDemo();
const post = { id: '101', createdAt: '2026-11-20T10:00:00.000Z' };
const me = { signedIn: null, agent: 'Jo' };

const entry = (changes: Partial<Interaction> = {}): Interaction => ({
  id: 'post:101',
  customerId: base.customer.id,
  caseId,
  channel: 'post',
  direction: 'in',
  at: post.createdAt,
  summary: '',
  body: null,
  answered: false,
  agent: 'Ana',
  postId: '101',
  permalink: null,
  ...changes,
});

function told(owner: string, entries: Interaction[], changes: Partial<CustomerRecord> = {}): CustomerRecord {
  const cases = base.cases.map((row) => (row.id === caseId ? { ...row, owner } : row));
  return { ...base, cases, interactions: entries, ...changes };
}
const handler = (
  owner: string,
  entries = [entry()],
  who: typeof me | { signedIn: string; agent: string } = me,
) => handlerOf(told(owner, entries), post, who, undefined);

test('who owns the case has the post; with no owner, who linked it', () => {
  expect(handler('Ben')).toEqual({ agent: 'Ben', over: 'case' });
  expect(handler('')).toEqual({ agent: 'Ana', over: 'post' });
  expect(handler('Ben', [entry({ caseId: null })])).toEqual({ agent: 'Ana', over: 'post' });
  expect(handler('', [entry({ agent: null })])).toBeNull();
});

test('one’s own link or case is nobody else’s, in whatever letters and blanks', () => {
  expect(handler(' jO ')).toBeNull();
  expect(handler('Ben', [entry({ agent: 'JO' })])).toBeNull();
  expect(handler('', [entry({ agent: 'Jo' })])).toBeNull();
});

test('an owner is compared by the name that the CRM has of who is signed in, where it is known', () => {
  const signedIn = { signedIn: 'Jo Park', agent: 'Jo' };
  expect(handler('jo  park', [entry()], signedIn)).toBeNull();
  expect(handler('Jo', [entry()], signedIn)).toEqual({ agent: 'Jo', over: 'case' });
  expect(handler('Ben', [entry({ agent: 'Jo Park' })], signedIn)).toBeNull();
  expect(handler('Ben', [entry({ agent: 'Jo' })], signedIn)).toBeNull();
});

test('with no owner, who answered comes before who linked', () => {
  const reply = (agent: string, changes: Partial<Interaction> = {}) =>
    entry({ id: 'post:102', postId: '102', direction: 'out', agent, at: '2026-11-20T11:00:00Z', ...changes });
  const answered = entry({ answered: true });
  expect(handler('', [reply('Cy'), answered])).toEqual({ agent: 'Cy', over: 'post' });
  expect(handler('', [reply('Jo'), answered])).toBeNull();
  expect(handler('', [reply('Cy', { caseId: 'other' }), answered])).toEqual({ agent: 'Ana', over: 'post' });
});

test('nobody has a post that the record does not know; of what is older than its first page nothing is said', () => {
  expect(handler('Ben', [])).toBeNull();
  expect(handler('Ben', [entry({ postId: '103' })])).toBeNull();
  const other = entry({ postId: '103', at: '2026-11-20T11:00:00Z' });
  const older = entry({ postId: '104', at: '2026-11-20T09:00:00Z' });
  const long = (entries: Interaction[]) => told('Ben', entries, { moreInteractions: 'next' });
  expect(handlerOf(long([other]), post, me, undefined)).toBeUndefined();
  expect(handlerOf(long([other, older]), post, me, undefined)).toBeNull();
  expect(handlerOf(long([older]), { ...post, createdAt: null }, me, undefined)).toBeUndefined();
});

test('who gave the case up does not have the post for having linked it', () => {
  const letGo = { agent: 'ana', crm: 'embedded' };
  expect(handlerOf(told('', [entry()]), post, me, letGo)).toBeNull();
  expect(handlerOf(told('Ana', [entry()]), post, me, letGo)).toEqual({ agent: 'Ana', over: 'case' });
  expect(handlerOf(told('', [entry({ agent: 'Cy' })]), post, me, letGo)).toEqual({
    agent: 'Cy',
    over: 'post',
  });
});

test('names', () => {
  expect(sameName(' Ana  María ', 'ana maría')).toBe(true);
  expect(sameName('', ' ')).toBe(false);
  expect(sameName('Ana', 'Anna')).toBe(false);
});
