import { expect, test } from 'vitest';
import { makeDemo } from '../../tests/support/demo.ts';
import { policy, replyToCeo } from '../../tests/support/posts.ts';
import { sidebar as sender } from '../../tests/support/services.ts';
import { judgePosts } from '../detect/judge-posts.ts';
import { makeDue } from '../reminders/remind.ts';
import setReminder from './set-reminder.ts';

async function start() {
  const services = await makeDemo();
  const { db, judging, log, now } = services;
  await judging.settle();
  const set = (at: number | null, postId = '101') =>
    setReminder.handle({ input: { postId, at }, sender, services });
  const place = async () => (await db.places.get('101')) ?? null;
  const wake = async (at: number) => makeDue(db, await judging.situation(), at);
  return { services, db, log, set, place, wake, now: now().getTime() };
}

test('put off until then, the background woken for it, and due from then on', async () => {
  const { log, set, place, wake, now } = await start();
  await set(now + 1000);
  expect(await place()).toMatchObject({ lane: '~later', reminder: 'set' });
  expect(log.alarm).toBe(now + 1000);
  expect(await wake(now + 999)).toBe(now + 1000);
  expect((await place())?.lane).toBe('~later');
  // A worker that slept through it finds it at its next start.
  expect(await wake(now + 90_000)).toBeNull();
  expect(await place()).toMatchObject({ lane: 'urgent', reminder: 'due' });
  expect(await wake(now + 90_000)).toBeNull();
  await set(null);
  expect(await place()).toMatchObject({ lane: 'urgent', reminder: null });
});

test('of several, the next one wakes; another time takes the place of the first', async () => {
  const { services, db, log, set, wake, now } = await start();
  await judgePosts(db, policy, [replyToCeo('102')], now);
  await services.judging.settle();
  await set(now + 5000);
  await set(now + 3000, '102');
  expect(log.alarm).toBe(now + 3000);
  await set(now + 9000, '102');
  expect(log.alarm).toBe(now + 5000);
  expect(await wake(now + 6000)).toBe(now + 9000);
  expect((await db.reminders.toArray()).map(({ state }) => state)).toEqual(['due', 'set']);
});

test('danger is never put off: the reminder only reminds', async () => {
  const { services, db, set, now } = await start();
  await judgePosts(db, policy, [replyToCeo('102', { text: 'There is smoke in my kitchen' })], now);
  await services.judging.settle();
  await set(now + 5000, '102');
  expect(await db.places.get('102')).toMatchObject({ lane: 'safety', reminder: 'set' });
});

test('a time that has passed, one in two years, and a post that is not kept are refused', async () => {
  const { set, db, now } = await start();
  await expect(set(now)).rejects.toMatchObject({ sentence: { key: 'queue_error_time' } });
  await expect(set(now + 2 * 366 * 86_400_000)).rejects.toMatchObject({ code: 'Invalid' });
  await expect(set(now + 5, '999')).rejects.toMatchObject({ sentence: { key: 'error_post_unknown' } });
  expect(await db.reminders.count()).toBe(0);
});
