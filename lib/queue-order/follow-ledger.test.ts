import { expect, test } from 'vitest';
import { makeDemo } from '../../tests/support/demo.ts';
import { policy, replyToCeo, sunny } from '../../tests/support/posts.ts';
import { clearCrm, loadDemo } from '../crm/embedded/maintenance.ts';
import { contactsBefore } from '../crm/reads/contacts.ts';
import type { ClewDb } from '../db/clew-db.ts';
import { judgePosts } from '../detect/judge-posts.ts';
import { writePolicy } from '../policy/stored-policy.ts';
import { followFilling } from './follow-ledger.ts';
import { Judging } from './judging.ts';
import type { Ledger } from './ledger.ts';

const placeOf = async (db: ClewDb, id = '101') => (await db.places.get(id)) ?? null;
const stranger = { id: '4242', handle: 'nobody_here', name: 'Nobody' };

test('a customer who is on file asks again: a reason, and the number alone is kept', async () => {
  const { db, judging, record, now } = await makeDemo();
  await judging.settle();
  const post = (await db.posts.get('101'))?.post;
  if (!post) throw new Error('The post is gone.');
  const contacts = contactsBefore(record, post, now().getTime());
  expect(contacts).toBeGreaterThan(1);
  const place = await placeOf(db);
  expect(place?.contacts).toBe(contacts);
  expect(place?.judged.reasons.map(({ message }) => message)).toContainEqual({
    key: 'triage_contacts_recorded',
    args: { count: contacts },
  });
  for (const { summary } of record.interactions) expect(JSON.stringify(place)).not.toContain(summary);
});

test('a stranger has made none; linked to a customer’s case, the post is of one who has', async () => {
  const { db, judging, customerId, caseId, now } = await makeDemo();
  await judgePosts(db, policy, [replyToCeo('102', { author: stranger })], now().getTime());
  await judging.settle();
  expect((await placeOf(db, '102'))?.contacts).toBe(0);
  const at = now().toISOString();
  const link = { postId: '102', crm: 'embedded', customerId, caseId, state: 'done' as const, at };
  await db.links.put({ ...link, opId: 'one', problem: null });
  const row = await db.posts.get('102');
  await judging.recount(row ? [row] : []);
  expect((await placeOf(db, '102'))?.contacts).toBeGreaterThan(1);
});

test('a contact that the CRM tells of later counts, and one that is told again is not judged again', async () => {
  const { db, judging, reads, embedded, record, customerId, now } = await makeDemo();
  await judging.settle();
  const before = await placeOf(db);
  const [any] = record.interactions;
  if (!any || !before) throw new Error('There is nothing to go on from.');
  const at = new Date(now().getTime() - 3 * 3_600_000).toISOString();
  await embedded.interactions.put({
    ...any,
    id: 'again',
    caseId: null,
    postId: null,
    direction: 'in',
    channel: 'phone',
    at,
  });
  await reads.renewRecord(customerId);
  await expect.poll(async () => (await placeOf(db))?.contacts).toBe(before.contacts + 1);
  const after = await placeOf(db);
  await reads.renewRecord(customerId);
  await reads.know(sunny, { references: [], name: '', text: '' });
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(await placeOf(db)).toEqual(after);
});

test('the number goes with the customer, and with whoever was signed in', async () => {
  const { db, judging, reads, embedded } = await makeDemo();
  await judging.settle();
  expect((await placeOf(db))?.contacts).toBeGreaterThan(0);
  await reads.forget();
  await expect.poll(async () => (await placeOf(db))?.contacts).toBe(0);
  await judging.recountAll();
  expect((await placeOf(db))?.contacts).toBeGreaterThan(0);
  await clearCrm(embedded);
  await judging.recountAll();
  const place = await placeOf(db);
  expect(place?.contacts).toBe(0);
  expect(place?.judged.reasons.map(({ message }) => message.key)).not.toContain('triage_contacts_recorded');
});

test('a CRM that cannot be read takes nothing back; another CRM knows nobody', async () => {
  const { db, judging, reads, now } = await makeDemo();
  await judging.settle();
  const before = (await placeOf(db))?.contacts;
  const broken: Ledger = { peek: () => Promise.reject(new Error('The CRM is being filled.')) };
  const others = new Judging(db, 'test', () => now().getTime(), broken);
  await judgePosts(db, policy, [replyToCeo('101', { text: 'Still dead' })], now().getTime() + 1);
  await others.settle();
  expect((await placeOf(db))?.contacts).toBe(before);
  const open = { adapter: 'open', settings: { open: { baseUrl: 'https://crm.example.com' } } };
  await writePolicy(db, { ...policy, crm: open });
  await judging.settle();
  // Nothing was said yet by that one, and what the first said is of its own customers.
  expect(await reads.peek(sunny, null)).toBeUndefined();
  expect((await placeOf(db))?.contacts).toBe(0);
});

test('a CRM that is filled when the posts are there already is counted by itself', async () => {
  const { db, judging, embedded, now } = await makeDemo();
  await clearCrm(embedded);
  await judging.settle();
  expect((await placeOf(db))?.contacts).toBe(0);
  const following = followFilling(embedded, judging);
  await new Promise((resolve) => setTimeout(resolve, 30));
  await loadDemo(embedded, now());
  await expect.poll(async () => (await placeOf(db))?.contacts).toBeGreaterThan(0);
  following.unsubscribe();
});
