import { expect, test } from 'vitest';
import { makeDemo } from '../../tests/support/demo.ts';
import { makePost, policy, replyToCeo } from '../../tests/support/posts.ts';
import { judgePosts } from '../detect/judge-posts.ts';
import type { Escalation } from '../escalation/escalation.ts';
import { readLate } from '../escalation/late.ts';
import { asTold } from '../escalation/told.ts';
import { defaultPolicy } from '../policy/policy.ts';
import { writePolicy } from '../policy/stored-policy.ts';
import { setReminder } from '../reminders/remind.ts';
import { bringBack } from './bring-back.ts';
import { placeTables } from './place-posts.ts';
import { countForToolbar } from './toolbar-count.ts';

const hour = 3_600_000;
const glad = { id: '777', handle: 'glad', name: 'Glad' };

async function start() {
  const services = await makeDemo();
  const { db, judging } = services;
  const now = services.now().getTime();
  await judging.settle();
  const at = (hours: number) => new Date(now + hours * hour).toISOString();
  const escalate = (id: string, postId: string, due: number, changes: Partial<Escalation> = {}) =>
    db.escalations.put({
      id,
      crm: 'embedded',
      postId,
      customerId: null,
      caseId: null,
      caseNumber: '',
      desk: 'legal',
      name: 'Legal desk',
      tells: 'desk',
      agent: 'Jo',
      at: at(-9),
      dueAt: at(due),
      waitsUntil: at(due),
      ...changes,
    });
  const comeBack = async (id: string) => {
    const { waitsUntil: _over, ...rest } = (await db.escalations.get(id)) as Escalation;
    await db.escalations.put({ ...rest, back: { at: at(0), agent: 'Jo', outcome: 'solved', told: 'desk' } });
  };
  /** As the alarm does it, so many hours from now. */
  const wake = async (hours = 0) => {
    const time = now + hours * hour;
    const situation = { ...(await judging.situation()), late: await readLate(db, policy, time) };
    return bringBack(db, situation, time);
  };
  const place = async (id = '101') => (await db.places.get(id)) ?? null;
  const state = async (to: 'answered' | 'no-reply' | 'taken', id = '101') => {
    await db.posts.update(id, { state: to });
    await judging.settle();
  };
  return { services, db, judging, now, at, escalate, comeBack, wake, place, state };
}

test('an answered post comes back when its desk is late, counts on the button, and goes when the desk answered', async () => {
  const { db, now, escalate, comeBack, wake, place, state } = await start();
  await escalate('one', '101', 2);
  await state('answered');
  const count = async () => (await countForToolbar(db, defaultPolicy.routing)).waiting;
  expect([(await place())?.lane, await count()]).toEqual(['~done', 0]);
  // Nothing before its time, and the background is woken for it.
  expect(await wake(1.99)).toBe(now + 2 * hour);
  expect((await place())?.lane).toBe('~done');
  expect(await wake(2)).toBeNull();
  expect(await place()).toMatchObject({ lane: 'urgent', late: { name: 'Legal desk', at: now + 2 * hour } });
  expect(await count()).toBe(1);
  const { placed } = (await place()) ?? {};
  await wake(3);
  expect((await place())?.placed).toBe(placed);
  await comeBack('one');
  await wake(3);
  expect([(await place())?.lane, (await place())?.late, await count()]).toEqual(['~done', null, 0]);
});

test('once its desk has answered, a closed post comes back for the customer who was not told', async () => {
  const { db, now, at, escalate, wake, place, state } = await start();
  await escalate('one', '101', 2, {
    back: { at: at(-1), agent: 'Jo', outcome: 'solved', told: 'specialist' },
  });
  await state('no-reply');
  expect(await wake(1)).toBe(now + 2 * hour);
  expect((await place())?.lane).toBe('~done');
  await wake(2);
  expect(await place()).toMatchObject({ lane: 'urgent', late: { untold: true, at: now + 2 * hour } });
  const row = (await db.escalations.get('one')) as Escalation;
  await db.escalations.put(asTold(row, at(2)));
  await wake(3);
  expect([(await place())?.lane, (await place())?.late]).toEqual(['~done', null]);
});

test.each(['no-reply', 'taken'] as const)('whatever was done with it meanwhile: %s', async (to) => {
  const { escalate, wake, place, state } = await start();
  await escalate('one', '101', -1);
  await state(to);
  await wake();
  expect((await place())?.lane).toBe('urgent');
});

test('judging it anew does not lose it, and a new worker finds it by itself', async () => {
  const { db, judging, now, escalate, wake, place } = await start();
  await escalate('one', '101', -1);
  await wake();
  await judgePosts(db, policy, [replyToCeo('101', { text: 'Lovely roof' })], now);
  await judging.settle();
  expect((await place())?.late?.desk).toBe('legal');
  // The tables are all that a worker leaves behind.
  await db.places.clear();
  await writePolicy(db, { ...policy, products: ['Roof'] });
  await judging.settle();
  expect((await place())?.late?.desk).toBe('legal');
});

test('put off when the desk was late already, it waits; a reminder from before does not hold it back', async () => {
  const { db, judging, now, escalate, wake, place } = await start();
  const remind = async (setAt: number) => {
    const situation = { ...(await judging.situation()), late: await readLate(db, policy, now) };
    await db.transaction('rw', [db.posts, ...placeTables(db)], async () =>
      setReminder(db, '101', now + 9 * hour, situation, setAt),
    );
  };
  await escalate('one', '101', -1);
  await remind(now - 2 * hour);
  await wake();
  expect((await place())?.lane).toBe('urgent');
  await remind(now);
  expect((await place())?.lane).toBe('~later');
});

test('where its lane owes nothing, it comes back in the last that does; counted, whatever the policy counts', async () => {
  const { db, judging, now, escalate, wake, place } = await start();
  await judgePosts(
    db,
    policy,
    [replyToCeo('102', { author: glad, text: 'I love my new roof, thank you all so much!' })],
    now,
  );
  await judging.settle();
  expect((await place('102'))?.lane).toBe('rest');
  await escalate('one', '102', -1);
  await wake();
  expect(await place('102')).toMatchObject({ lane: 'questions', home: 'rest' });
  const waiting = (counted: string[]) => countForToolbar(db, { ...defaultPolicy.routing, counted });
  expect((await waiting([])).waiting).toBe(1);
  expect((await waiting(['questions'])).waiting).toBe(1);
});

test('one that is aimed at nobody is in the queue for as long as its desk is late, also when X shows it again', async () => {
  const { db, judging, now, escalate, comeBack, wake, place } = await start();
  const aside = makePost({
    id: '103',
    conversationId: '100',
    text: 'Mine is broken too',
    replyTo: { postId: '101', userId: '9', handle: 'someone' },
  });
  await judgePosts(db, policy, [aside], now);
  await judging.settle();
  expect(await place('103')).toBeNull();
  await escalate('one', '103', -1);
  await wake();
  expect((await place('103'))?.late?.desk).toBe('legal');
  await judgePosts(db, policy, [aside], now + 1);
  await judging.settle();
  expect((await place('103'))?.late?.desk).toBe('legal');
  await comeBack('one');
  await wake();
  await judging.settle();
  expect([await place('103'), (await db.posts.get('103'))?.aimedAt]).toEqual([null, undefined]);
});

test('what the CRM refused, or went to another CRM, brings nothing back; of two desks the later one counts', async () => {
  const { db, escalate, wake, place } = await start();
  await escalate('refused', '101', -5);
  await escalate('elsewhere', '101', -4, { crm: 'open https://crm.example.com' });
  await db.operations.add({
    opId: 'refused',
    crm: 'embedded',
    kind: 'escalate-case',
    entity: 'case:1',
    payload: {},
    state: 'failed',
    attempt: 1,
    notBefore: 0,
    createdAt: 0,
  });
  await wake();
  expect((await place())?.late).toBeNull();
  await escalate('short', '101', -1, { name: 'Press' });
  await escalate('long', '101', -3, { name: 'Billing' });
  await wake();
  expect((await place())?.late?.name).toBe('Billing');
});
