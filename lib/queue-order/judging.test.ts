import { expect, test, vi } from 'vitest';
import { ceo, makePost, policy, replyToCeo } from '../../tests/support/posts.ts';
import { keepGone } from '../conversation/keep-gone.ts';
import { ClewDb } from '../db/clew-db.ts';
import { judgePosts } from '../detect/judge-posts.ts';
import type { Post } from '../detect/post.ts';
import { writePolicy } from '../policy/stored-policy.ts';
import * as judges from '../triage/judge.ts';
import { Judging } from './judging.ts';
import type { Place } from './place.ts';
import { whyOf } from './why.ts';

// The real one, counted.
vi.mock('../triage/judge.ts', { spy: true });

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

test('what X no longer gives out leaves its lane, also without words; what it shows again comes back', async () => {
  const wordless = replyToCeo('103', { text: '', author: { id: '5', handle: 'five', name: '' } });
  const { db, judging, places } = await start([fire, calm, wordless]);
  await judging().settle();
  await keepGone(db, [], { deleted: ['101', '103'], unavailable: ['102'] }, Date.now());
  await judging().settle();
  const lanes = async () => [101, 102, 103].map(async (id) => (await places())[id]?.lane);
  expect(await Promise.all(await lanes())).toEqual(['~gone', '~gone', '~gone']);
  // What its case needs of it is still there.
  expect((await places())[101]).toMatchObject({ home: 'safety', severity: 3 });
  // In the order of the report: first it is kept, and only then X's word is taken back.
  await judgePosts(db, policy, [fire, calm, wordless], Date.now());
  await judging().settle();
  await keepGone(db, [fire, calm, wordless], {}, Date.now());
  await judging().settle();
  expect(await Promise.all(await lanes())).toEqual(['~gone', 'complaints', '~gone']);
});

const other = (id: string, changes: Partial<Post> = {}) =>
  replyToCeo(id, { conversationId: id, createdAt: '2026-11-20T10:00:00.000Z', ...changes });

test('who asked twice in other conversations asks again here; not where that was weeks ago', async () => {
  const before = [other('101', { text: 'Where is my bike?' }), other('102', { text: 'Any news of it?' })];
  const { db, judging, places } = await start([
    ...before,
    other('103', { text: 'Can you look at it today?' }),
  ]);
  await judging().settle();
  const reasons = async (id: number) =>
    (await places())[id]?.judged.reasons.map(({ message }) => message.key);
  expect(await reasons(103)).toContain('triage_posts_before');
  expect(await reasons(102)).not.toContain('triage_posts_before');
  // What they wrote first is known last: what follows it is judged again.
  const late = { author: { id: '5', handle: 'five', name: '' } };
  await judgePosts(db, policy, [other('205', late), other('206', late)], Date.now());
  await judging().settle();
  expect(await reasons(206)).not.toContain('triage_posts_before');
  await judgePosts(db, policy, [other('204', late)], Date.now());
  await judging().settle();
  expect(await reasons(206)).toContain('triage_posts_before');
  const weeks = { author: { id: '6', handle: 'six', name: '' } };
  const old = { ...weeks, createdAt: '2026-10-20T10:00:00.000Z' };
  await judgePosts(db, policy, [other('301', old), other('302', old), other('303', weeks)], Date.now());
  await judging().settle();
  expect(await reasons(303)).not.toContain('triage_posts_before');
});

test('what a picture or the quoted post says counts as well, also where X told of it later', async () => {
  const see = (id: string, changes: Partial<Post>) =>
    other(id, { text: 'See this', author: { id, handle: `u${id}`, name: '' }, ...changes });
  const quoted = { postId: '50', author: null, text: null };
  const { db, judging, places } = await start([see('101', {}), see('102', { quoted })]);
  await judging().settle();
  expect((await places())[101]?.flags).toEqual([]);
  const alt = ['The inverter has caught fire'];
  await judgePosts(db, policy, [see('101', { altTexts: alt })], Date.now());
  await db.posts.put({
    id: '50',
    conversationId: '50',
    post: makePost({ id: '50', text: 'You will hear from my lawyer' }),
    relations: ['thread'],
    state: 'new',
    seenAt: 1,
  });
  await judgePosts(db, policy, [see('102', { quoted })], Date.now());
  await judging().settle();
  expect((await places())[101]).toMatchObject({ flags: ['safety'], lane: 'safety' });
  expect((await places())[102]?.flags).toEqual(['legal_threat']);
});

test('X counts more and more replies: a reason, and judged once for each count and no more', async () => {
  const counts = (replies: number) => ({ replies, reposts: 0, likes: 0, views: 10 * replies, followers: 12 });
  const { db, judging, places } = await start([calm]);
  const began = Date.now();
  const show = async (minutes: number, replies: number) => {
    await judgePosts(db, policy, [{ ...calm, metrics: counts(replies) }], began + minutes * 60_000);
    await judging().settle();
  };
  const judged = vi.mocked(judges.triage);
  await show(0, 0);
  await show(5, 1);
  const before = judged.mock.calls.length;
  await show(10, 5);
  expect(judged.mock.calls.length).toBe(before + 1);
  // The same count again, by a page that is scrolled: nothing to judge.
  await show(11, 5);
  expect(judged.mock.calls.length).toBe(before + 1);
  const place = (await places())[102];
  expect(place?.judged.reasons.map(({ message }) => message)).toContainEqual({
    key: 'triage_reach_rising',
    args: { count: 5, minutes: 10 },
  });
  expect(place && whyOf(place, began + 11 * 60_000)).toContainEqual({
    key: 'queue_why_replies_rising',
    args: { count: 5, minutes: 10 },
  });
});

test('a post without words is judged by what its picture shows, also where that is known later', async () => {
  const { db, judging, places } = await start([other('101', { text: '' })]);
  await judging().settle();
  expect((await places())[101]?.flags).toEqual([]);
  await judgePosts(
    db,
    policy,
    [other('101', { text: '', altTexts: ['The battery is on fire'] })],
    Date.now(),
  );
  await judging().settle();
  expect((await places())[101]?.flags).toEqual(['safety']);
  await keepGone(db, [], { deleted: ['101'] }, Date.now());
  await judging().settle();
  expect((await places())[101]).toMatchObject({ lane: '~gone', severity: 3, judged: { reasons: [] } });
});

test('the words of a quoted post that is erased are not kept as a reason', async () => {
  const quoting = (id: string) =>
    other(id, { text: 'Look', quoted: { postId: '50', author: null, text: null }, conversationId: '50' });
  const { db, judging, places } = await start([other('50', { text: 'You will hear from my lawyer' })]);
  await judgePosts(db, policy, [quoting('101')], Date.now());
  await judging().settle();
  const reasons = async () => JSON.stringify((await places())[101]?.judged.reasons);
  expect(await reasons()).toContain('lawyer');
  await keepGone(db, [], { deleted: ['50'] }, Date.now());
  await judging().settle();
  expect(await reasons()).not.toContain('lawyer');
});
