import { expect, test } from 'vitest';
import { policy } from '../../tests/support/posts.ts';
import { makeServices } from '../../tests/support/services.ts';
import { writePolicy } from '../policy/stored-policy.ts';
import type { Link } from '../snapshot/snapshot.ts';
import { changeLink, dropLink, linkOf, linksOf, putLink } from './links.ts';

const there = 'open https://crm.example.com';
const link = (crm: string, changes: Partial<Link> = {}): Link => ({
  postId: '101',
  crm,
  customerId: 'c',
  caseId: 'k',
  state: 'done',
  at: '',
  opId: crm,
  problem: null,
  ...changes,
});

test('one link for each CRM; the connected one’s is the post’s', async () => {
  const { db } = makeServices();
  await putLink(db, link('embedded'));
  await putLink(db, link(there));
  expect(await linkOf(db, '101')).toEqual(link('embedded'));
  expect(await linkOf(db, '101', there)).toEqual(link(there));
  expect(await linkOf(db, '101', 'rt x')).toBeUndefined();
  const settings = { open: { baseUrl: 'https://crm.example.com' } };
  await writePolicy(db, { ...policy, crm: { adapter: 'open', settings } });
  expect(await linkOf(db, '101')).toEqual(link(there));
  expect(await linksOf(db, '101')).toEqual([link(there), link('embedded')]);
  expect(await linksOf(db, '102')).toEqual([]);
});

test('put again, it takes the place of its own and of no other, wherever that one lies', async () => {
  const { db } = makeServices();
  await putLink(db, link('embedded'));
  await putLink(db, link(there));
  await putLink(db, link('embedded', { state: 'removing' }));
  await putLink(db, link('embedded', { state: 'failed' }));
  expect(await linksOf(db, '101')).toEqual([link('embedded', { state: 'failed' }), link(there)]);
});

test('an operation finds its link in either table', async () => {
  const { db } = makeServices();
  await putLink(db, link('embedded', { state: 'pending' }));
  await putLink(db, link(there));
  await changeLink(db, 'embedded', { caseId: 'new' });
  expect(await linkOf(db, '101', 'embedded')).toMatchObject({ caseId: 'new' });
  await dropLink(db, 'embedded', ['done', 'failed']);
  expect(await linksOf(db, '101')).toHaveLength(2);
  await dropLink(db, 'embedded', ['pending']);
  await dropLink(db, there);
  expect(await linksOf(db, '101')).toEqual([]);
});
