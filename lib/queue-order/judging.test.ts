import { expect, test, vi } from 'vitest';
import { ceo, makePost, policy, replyToCeo } from '../../tests/support/posts.ts';
import { ClewDb } from '../db/clew-db.ts';
import { judgePosts } from '../detect/judge-posts.ts';
import type { Post } from '../detect/post.ts';
import { writePolicy } from '../policy/stored-policy.ts';
import { Judging } from './judging.ts';
import type { Place } from './place.ts';

let count = 0;
async function start(posts: Post[] = []) {
  const db = new ClewDb(`judging-${++count}`);
  await writePolicy(db, policy);
  const now = Date.now();
  await judgePosts(db, policy, posts, now);
  const judging = (version = '1') => new Judging(db, version, Date.now);
  const places = async () =>
    Object.fromEntries((await db.places.toArray()).map((place) => [place.postId, place]));
  return { db, judging, places };
}

const fire = replyToCeo('101', { text: 'There is smoke coming out of my inverter' });
const calm = replyToCeo('102', { text: 'Lovely roof' });

test('aimed posts get a place by their flags; others get none', async () => {
  const { judging, places } = await start([fire, calm, makePost({ id: '100', author: ceo, text: 'Hello' })]);
  await judging().settle();
  expect(await places()).toMatchObject({
    101: { lane: 'safety', home: 'safety', severity: 3, flags: ['safety'], corrected: false },
    // So short a post is taken as a reminder of what its author wrote before it.
    102: { lane: 'complaints', severity: 1, flags: [], intent: 'help_complaint' },
  });
  expect(Object.keys(await places())).toEqual(['101', '102']);
});

test('what did not change is not written again; what did is', async () => {
  const { db, judging, places } = await start([fire, calm]);
  await judging().settle();
  const before = await places();
  await judgePosts(db, policy, [fire, calm], Date.now() + 1);
  await judging().settle();
  expect(await places()).toEqual({
    101: { ...before[101], changed: (await db.posts.get('101'))?.changed },
    102: { ...before[102], changed: (await db.posts.get('102'))?.changed },
  });
  await db.posts.update('102', { state: 'answered' });
  await judging().settle();
  const after = await places();
  expect(after[102]).toMatchObject({ lane: '~done', home: 'complaints' });
  expect(after[102]?.placed).toBeGreaterThan(before[102]?.placed ?? 0);
});

test('another policy, or another version of the rules, places everything again', async () => {
  const { db, judging, places } = await start([fire, calm]);
  await judging().settle();
  const lanes = [{ id: 'one', name: 'One', when: {}, target: 5, hours: 'always' }];
  await writePolicy(db, { ...policy, routing: { ...policy.routing, lanes } });
  await judging().settle();
  expect(Object.values(await places()).map(({ lane }) => lane)).toEqual(['one', 'one']);
  // As an update of the rules finds it: what was kept says something else.
  await db.places.update('101', {
    judged: { ...(await db.places.get('101'))?.judged, severity: 0 } as never,
  });
  await judging().settle();
  expect((await places())[101]?.judged.severity).toBe(0);
  await judging('2').settle();
  expect((await places())[101]?.judged.severity).toBe(3);
});

test('a worker that ended half-way: the next one does the rest', async () => {
  const many = Array.from({ length: 250 }, (_, n) =>
    replyToCeo(String(1000 + n), { author: { id: `${n + 1}`, handle: `u${n}`, name: '' } }),
  );
  const { db, judging, places } = await start(many);
  const dying = judging();
  const write = db.places.bulkPut.bind(db.places);
  const spy = vi.spyOn(db.places, 'bulkPut');
  spy.mockImplementationOnce(((rows: Place[]) => write(rows)) as never);
  spy.mockImplementationOnce((() => Promise.reject(new Error('The worker ended.'))) as never);
  await expect(dying.settle()).rejects.toThrow('The worker ended.');
  spy.mockRestore();
  expect(Object.keys(await places())).toHaveLength(100);
  await judging().settle();
  expect(Object.keys(await places())).toHaveLength(250);
});

test('a third post of theirs, aimed at nobody, makes the first one of a person who asks again', async () => {
  const ask = (id: string, text: string) =>
    replyToCeo(id, {
      text,
      ...(id !== '101' && { replyTo: { postId: '100', userId: '9', handle: 'someone' } }),
    });
  const { db, judging, places } = await start([ask('101', 'Where is my bike?')]);
  await judging().settle();
  expect((await places())[101]?.flags).toEqual([]);
  await judgePosts(db, policy, [ask('102', 'Anybody?'), ask('103', 'Hello?')], Date.now());
  expect((await db.posts.get('103'))?.aimedAt).toBeUndefined();
  await judging().settle();
  expect((await places())[101]?.flags).toEqual(['repeat_contact']);
});

test('an erased text leaves the lane as it was, and nothing that was said of its words', async () => {
  const { db, judging, places } = await start([fire]);
  await judging().settle();
  expect((await places())[101]?.judged.reasons).not.toEqual([]);
  await db.posts.update('101', { post: { ...fire, text: '' } });
  await judging().settle();
  expect((await places())[101]).toMatchObject({ lane: 'safety', severity: 3, judged: { reasons: [] } });
});

test('it follows by itself, from the start on', async () => {
  const { db, judging, places } = await start([fire]);
  const following = judging().start();
  await expect.poll(async () => (await places())[101]?.lane).toBe('safety');
  await judgePosts(db, policy, [calm], Date.now());
  await expect.poll(async () => (await places())[102]?.lane).toBe('complaints');
  following.unsubscribe();
});
