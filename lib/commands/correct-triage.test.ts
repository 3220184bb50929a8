import { expect, test } from 'vitest';
import { makeDemo } from '../../tests/support/demo.ts';
import { policy, replyToCeo } from '../../tests/support/posts.ts';
import { sidebar as sender } from '../../tests/support/services.ts';
import { judgePosts } from '../detect/judge-posts.ts';
import { Judging } from '../queue-order/judging.ts';
import correctTriage from './correct-triage.ts';
import listQueue from './list-queue.ts';

type Correction = Parameters<typeof correctTriage.handle>[0]['input']['correction'];

async function start() {
  const services = await makeDemo();
  const { db } = services;
  // On file nowhere, so that nothing counts but what is posted.
  await services.embedded.identities.clear();
  await judgePosts(db, policy, [replyToCeo('102', { text: 'I love my roof' })], services.now().getTime());
  await services.judging.settle();
  const correct = (correction: Correction, postId = '102') =>
    correctTriage.handle({ input: { postId, correction }, sender, services });
  const order = async () => {
    const input = { search: '', states: [], relations: [], before: null, limit: 9 };
    return (await listQueue.handle({ input, sender, services })).entries.map(({ id }) => id);
  };
  return { services, db, correct, order };
}

const danger: Correction = { intent: 'help_complaint', flags: ['vulnerable', 'safety'], severity: 3 };
const praise: Correction = { intent: 'praise', flags: [], severity: 0 };

test('what the specialist says wins, ranks the queue anew at once, and can be taken back', async () => {
  const { db, correct, order } = await start();
  await db.places.update('101', { since: 0 });
  await correct(praise);
  expect(await order()).toEqual(['101', '102']);
  await correct(danger);
  expect(await db.places.get('102')).toMatchObject({
    lane: 'safety',
    flags: ['safety', 'vulnerable'],
    corrected: true,
  });
  expect(await order()).toEqual(['102', '101']);
  await correct(null);
  expect(await db.places.get('102')).toMatchObject({ lane: 'complaints', flags: [], corrected: false });
});

test('it is kept over judging anew, by another version of the rules too', async () => {
  const { services, db, correct } = await start();
  await correct(danger);
  await judgePosts(db, policy, [replyToCeo('102', { text: 'I love my roof, I do' })], Date.now());
  await services.judging.settle();
  await new Judging(db, 'the next one', Date.now).settle();
  expect(await db.places.get('102')).toMatchObject({ lane: 'safety', severity: 3, corrected: true });
  expect((await db.places.get('102'))?.judged.flags).toEqual([]);
});

test('said twice it is one act; each act is in the trail', async () => {
  const { db, correct } = await start();
  await correct(danger);
  await correct(danger);
  await correct(praise);
  await correct(null);
  await correct(null);
  const trail = await db.audit.toArray();
  expect(trail.map(({ action, subject, agent }) => [action, subject, agent])).toEqual([
    ['correct-triage', '102', 'Jo'],
    ['correct-triage', '102', 'Jo'],
    ['uncorrect-triage', '102', 'Jo'],
  ]);
  expect(JSON.parse(trail[0]?.detail ?? '')).toMatchObject({ severity: 3, flags: ['safety', 'vulnerable'] });
});

test('before it was judged: judged first, so that the export knows what was corrected', async () => {
  const { services, db, correct } = await start();
  await judgePosts(db, policy, [replyToCeo('103', { text: 'See you in court' })], services.now().getTime());
  await correct(praise, '103');
  const { judged } = (await db.corrections.get('103')) ?? {};
  expect(judged).toMatchObject({ severity: 2, flags: ['legal_threat', 'repeat_contact'] });
});

test('a post that is not in the queue cannot be corrected', async () => {
  const { correct, db } = await start();
  await expect(correct(praise, '999')).rejects.toMatchObject({ code: 'Invalid' });
  expect(await db.corrections.count()).toBe(0);
});
