import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { makePost, policy } from '../../tests/support/posts.ts';
import { makeServices, sidebar as sender } from '../../tests/support/services.ts';
import type { StoredPost } from '../db/clew-db.ts';
import type { PostState, Relation } from '../detect/post.ts';
import { writePolicy } from '../policy/stored-policy.ts';
import { postStates, readQueueInfo } from '../snapshot/queue-info.ts';
import type { QueueFilter } from '../snapshot/read-queue.ts';
import listQueue from './list-queue.ts';

const services = makeServices();
const relations: Relation[] = ['reply', 'mention', 'quote', 'thread'];
const words = ['powerwall', 'Installation', 'später', 'فاتورة', 'app\nsecond line', 'refund'];

/** Ids of differing lengths, as X's are, and in no order. */
function row(n: number): StoredPost {
  const id = String((n * 7919) % 20_011 || 1);
  const word = (step: number) => words[(n * step) % words.length] ?? '';
  const post = makePost({
    id,
    author: { id: String(5000 + (n % 50)), handle: `user_${n % 50}`, name: n % 3 ? `Zoë ${n % 50}` : 'Jo' },
    text: `${word(3)} ${word(5)} ${n}`,
  });
  const state = postStates[n % postStates.length] ?? 'new';
  const aimed = n % 10 !== 0;
  const own = [relations[n % 3] as Relation, ...(n % 4 ? [] : (['mention'] as Relation[]))];
  return {
    id,
    conversationId: id,
    post,
    relations: aimed ? [...new Set(own)] : ['thread'],
    state,
    ...(aimed && { aimedAt: n }),
    seenAt: n,
  };
}

const rows = Array.from({ length: 600 }, (_, n) => row(n + 1));
beforeAll(async () => {
  await writePolicy(services.db, policy);
  await services.db.posts.bulkPut(rows);
});

/** The plainest way to say it: all of them, filtered and sorted. */
function naive({ search, states, relations }: QueueFilter): string[] {
  const plain = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return rows
    .filter(({ aimedAt }) => aimedAt !== undefined)
    .filter(({ state }) => states.length === 0 || states.includes(state))
    .filter((each) => relations.length === 0 || each.relations.some((one) => relations.includes(one)))
    .filter(({ post: { author, text } }) =>
      plain(search)
        .split(' ')
        .every((word) => plain(`${author.name} @${author.handle} ${text}`).includes(word)),
    )
    .map(({ id }) => id)
    .sort((a, b) => Number(b) - Number(a));
}

const list = (filter: QueueFilter, before: string | null, limit: number) =>
  listQueue.handle({
    input: { ...filter, states: [...filter.states], relations: [...filter.relations], before, limit },
    sender,
    services,
  });

test('pages put together are the list that a plain filter gives', async () => {
  const filter = fc.record({
    search: fc.constantFrom(
      '',
      '',
      'POWERWALL',
      'spater',
      '@user_7',
      'zoe refund',
      'فاتورة',
      'nothing at all',
    ),
    states: fc.subarray([...postStates] as PostState[]),
    relations: fc.subarray(relations),
  });
  await fc.assert(
    fc.asyncProperty(filter, fc.integer({ min: 1, max: 90 }), async (asked, limit) => {
      const found: string[] = [];
      let before: string | null = null;
      do {
        const { entries, next } = await list(asked, before, limit);
        found.push(...entries.map(({ id }) => id));
        expect(entries.length).toBeLessThanOrEqual(limit);
        before = next;
      } while (before);
      expect(found).toEqual(naive(asked));
    }),
    { numRuns: 25 },
  );
});

test('a row holds what it shows, and not the text', async () => {
  const long = `\n${'🔋'.repeat(400)}\nmore`;
  const aimed: StoredPost = {
    ...row(1),
    id: '999999',
    post: makePost({ id: '999999', text: long }),
    aimedAt: 1,
  };
  await services.db.posts.put(aimed);
  const { entries } = await list({ search: '', states: [], relations: [] }, null, 1);
  await services.db.posts.delete('999999');
  expect(entries[0]?.line).toBe(`${'🔋'.repeat(160)}…`);
  expect(Object.keys(entries[0] ?? {}).sort()).toEqual(
    [
      'id',
      'author',
      'line',
      'relations',
      'state',
      'createdAt',
      'gone',
      'impostor',
      'takenBy',
      'place',
    ].sort(),
  );
});

test('a row names the colleague who has the post, for as long as they have it', async () => {
  const { db } = services;
  const taken = rows.find(({ state, aimedAt }) => state === 'taken' && aimedAt !== undefined);
  const id = taken?.id ?? '';
  const takenBy = { agent: 'Ada Berg', at: '', crm: 'embedded', customerId: 'HC-1', over: 'post' as const };
  await db.work.put({ postId: id, takenBy });
  const named = async (states: PostState[]) =>
    (await list({ search: '', states, relations: [] }, null, 1000)).entries.find((entry) => entry.id === id)
      ?.takenBy;
  expect(await named(['taken'])).toBe('Ada Berg');
  await db.posts.update(id, { state: 'answered' });
  expect(await named(['answered'])).toBeNull();
  await db.posts.update(id, { state: 'taken' });
  await db.work.delete(id);
});

test('counts come from the index; the version follows every change of the list', async () => {
  const before = await readQueueInfo(services.db);
  for (const state of postStates)
    expect(before.counts[state]).toBe(naive({ search: '', states: [state], relations: [] }).length);
  await services.db.posts.update(rows[0]?.id ?? '', { state: 'answered' });
  const after = await readQueueInfo(services.db);
  expect(after.version).not.toBe(before.version);
  await services.db.drafts.put({ postId: '1', text: 'a', updatedAt: '' });
  expect((await readQueueInfo(services.db)).version).toBe(after.version);
});

test('ten thousand posts', async () => {
  const { db } = makeServices();
  const many = Array.from({ length: 10_000 }, (_, n) => ({ ...row(1), id: String(10_000 + n), aimedAt: n }));
  await db.posts.bulkPut(
    many.map((each, n) => ({
      ...each,
      post: makePost({ id: each.id, text: `${'words of a post '.repeat(12)}${n}` }),
      state: n % 100 ? ('answered' as const) : ('new' as const),
      relations: ['reply' as const],
    })),
  );
  const of = { ...services, db };
  const took: Record<string, number> = {};
  const run = async (name: string, input: Parameters<typeof listQueue.handle>[0]['input']) => {
    const start = performance.now();
    const { entries } = await listQueue.handle({ input, sender, services: of });
    took[name] = Math.round(performance.now() - start);
    return entries.length;
  };
  const all = { search: '', states: [], relations: [], before: null, limit: 200 };
  expect(await run('first page', all)).toBe(200);
  expect(await run('page in the middle', { ...all, before: '15000' })).toBe(200);
  expect(await run('one state, 1 in 100', { ...all, states: ['new'] })).toBe(100);
  expect(await run('search for the oldest', { ...all, search: 'post 0' })).toBeGreaterThan(0);
  const start = performance.now();
  expect((await readQueueInfo(db)).counts.new).toBe(100);
  took.counts = Math.round(performance.now() - start);
  console.info('10,000 posts, milliseconds:', took);
}, 60_000);
