import { expect, test } from 'vitest';
import { makeDemo } from '../../tests/support/demo.ts';
import { ceo, makePost, replyToCeo } from '../../tests/support/posts.ts';
import { options, sidebar as sender } from '../../tests/support/services.ts';
import correctTriage from '../commands/correct-triage.ts';
import exportCorrections from '../commands/export-corrections.ts';
import linkPost from '../commands/link-post.ts';
import listQueue from '../commands/list-queue.ts';
import saveDraft from '../commands/save-draft.ts';
import setReminder from '../commands/set-reminder.ts';
import { judgePosts } from '../detect/judge-posts.ts';
import { readPolicy } from '../policy/stored-policy.ts';
import { setReminder as keepReminder, makeDue } from '../reminders/remind.ts';
import type { ClewDb } from './clew-db.ts';
import { prune } from './prune.ts';

const day = 24 * 60 * 60 * 1000;

test('after 30 days a post goes with its draft, unless it is linked', async () => {
  const services = await makeDemo();
  const { caseId, customerId, db, now } = services;
  await judgePosts(db, await readPolicy(db), [replyToCeo('102')], now().getTime());
  await saveDraft.handle({
    input: { postId: '102', text: 'Hello', typedAt: now().getTime() },
    sender,
    services,
  });
  const opId = '00000000-0000-4000-8000-000000000001';
  await linkPost.handle({ input: { postId: '101', customerId, caseId, opId }, sender, services });
  await services.settle();
  await prune(db, now().getTime() + 29 * day);
  expect(await db.posts.count()).toBe(2);
  await prune(db, now().getTime() + 31 * day);
  expect((await db.posts.toArray()).map((row) => row.id)).toEqual(['101']);
  expect(await db.drafts.count()).toBe(0);
  expect(await db.operations.count()).toBe(0);
});

test('what is seen, or written to, is not old', async () => {
  const services = await makeDemo();
  const { db, now } = services;
  const later = now().getTime() + 31 * day;
  await judgePosts(db, await readPolicy(db), [replyToCeo('102'), replyToCeo('103')], now().getTime());
  await judgePosts(db, await readPolicy(db), [replyToCeo('102')], later);
  await db.drafts.put({ postId: '103', text: 'Hello', updatedAt: new Date(later).toISOString() });
  await prune(db, later);
  expect((await db.posts.toArray()).map((row) => row.id)).toEqual(['102', '103']);
  expect(await db.drafts.count()).toBe(1);
});

test('a reminder of a year comes true: the post, what it answers and what it quotes are still there', async () => {
  const services = await makeDemo();
  const { db, judging, now } = services;
  const time = now().getTime();
  const above = makePost({ id: '90', author: ceo, text: 'We are hiring' });
  const quoted = makePost({ id: '80', text: 'The panel that I wrote of' });
  const asked = replyToCeo('102', {
    conversationId: '90',
    replyTo: { postId: '90', userId: ceo.id, handle: ceo.handle },
    quoted: { postId: '80', author: null, text: null },
  });
  await judgePosts(db, await readPolicy(db), [above, quoted, asked, replyToCeo('103')], time);
  await db.posts.put({ ...(await kept(db, '102')), id: '80', post: quoted, conversationId: '80' });
  await judging.settle();
  const at = time + 366 * day;
  await setReminder.handle({ input: { postId: '102', at }, sender, services });
  for (let days = 4; days <= 366; days += 4) await prune(db, time + days * day);
  expect((await db.posts.toArray()).map(({ id }) => id).sort()).toEqual(['102', '80', '90']);
  expect(await makeDue(db, await judging.situation(), at)).toBeNull();
  expect(await db.places.get('102')).toMatchObject({
    reminder: 'due',
    lane: expect.not.stringMatching(/^~/),
  });
  const input = { search: '', states: [], relations: [], before: null, limit: 9 };
  const { entries } = await listQueue.handle({ input, sender, services });
  expect(entries.map(({ id }) => id)).toContain('102');
  // Nobody has looked yet: it waits on. Dealt with, it goes.
  await prune(db, at + 40 * day);
  expect(await db.posts.get('102')).toBeDefined();
  await db.transaction('rw', db.tables, async () =>
    keepReminder(db, '102', null, await judging.situation(), at),
  );
  await prune(db, at + 40 * day);
  expect(await db.posts.count()).toBe(0);
});

test('a correction stands, and can be exported, long after; taken back, its post goes', async () => {
  const services = await makeDemo();
  const { db, now } = services;
  const correct = (correction: Parameters<typeof correctTriage.handle>[0]['input']['correction']) =>
    correctTriage.handle({ input: { postId: '101', correction }, sender, services });
  await services.judging.settle();
  await correct({ intent: 'praise', flags: [], severity: 0 });
  await prune(db, now().getTime() + 400 * day);
  expect(await db.places.get('101')).toMatchObject({ intent: 'praise', corrected: true });
  expect((await exportCorrections.handle({ input: {}, sender: options, services })).count).toBe(1);
  await correct(null);
  await prune(db, now().getTime() + 400 * day);
  expect(await db.posts.count()).toBe(0);
});

test('what X gives out no more stays gone for as long as its post stays', async () => {
  const services = await makeDemo();
  const { db, judging, now } = services;
  await judging.settle();
  const at = now().getTime() + 100 * day;
  await setReminder.handle({ input: { postId: '101', at }, sender, services });
  await db.gone.bulkPut([
    { postId: '101', how: 'deleted', at: now().getTime() },
    { postId: '999', how: 'deleted', at: now().getTime() },
  ]);
  await judging.settle();
  await prune(db, now().getTime() + 31 * day);
  await judging.settle();
  expect(await db.gone.toCollection().primaryKeys()).toEqual(['101']);
  expect((await db.places.get('101'))?.lane).toBe('~gone');
});

async function kept(db: ClewDb, id: string) {
  const row = await db.posts.get(id);
  if (!row) throw new Error(`${id} is not kept`);
  return row;
}
