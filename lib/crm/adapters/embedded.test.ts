import 'fake-indexeddb/auto';
import { liveQuery } from 'dexie';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { LinkedPost, NewIdentity } from '../adapter.ts';
import { demoRecords } from '../demo/records.ts';
import type { Interaction } from '../model.ts';
import { clearCrm, createEmbeddedAdapter, crmCounts, EmbeddedCrm, loadDemo } from './embedded.ts';

const now = new Date('2026-11-21T20:30:00.000Z');
const { signal } = new AbortController();
const hero = { customerId: 'HC-10001', userId: '1600000000000000001', handle: 'sunnyside_up' };
const other = { customerId: 'HC-10002', caseId: '' };
const handleOnly = { customerId: 'HC-10047', handle: 'bfalconeruiz', xUserId: '1600000000000000047' };

const post: LinkedPost = {
  postId: '1990000000000000007',
  customerId: hero.customerId,
  caseId: 'case-204817',
  permalink: 'https://x.com/sunnyside_up/status/1990000000000000007',
  text: 'Three weeks offline since your update.',
  at: '2026-11-21T19:00:00.000Z',
  agent: 'Ada',
};
const reply: Interaction = {
  id: 'reply-1',
  customerId: hero.customerId,
  caseId: 'case-204817',
  channel: 'post',
  direction: 'out',
  at: '2026-11-21T20:00:00.000Z',
  summary: 'Replied on X',
  body: 'I have asked the team to look at this today.',
  answered: null,
  agent: 'Ada',
  postId: '1990000000000000009',
  permalink: 'https://x.com/halden/status/1990000000000000009',
};
const identity: NewIdentity = {
  customerId: handleOnly.customerId,
  userId: handleOnly.xUserId,
  handle: handleOnly.handle,
  basis: 'told-us',
  agent: 'Ada',
  at: '2026-11-21T19:30:00.000Z',
};

let db: EmbeddedCrm;
let count = 0;
let crm: ReturnType<typeof createEmbeddedAdapter>;
const op = (opId: string) => ({ opId, attempt: 1, signal });
const posts = () => db.interactions.where('postId').equals(post.postId).count();

beforeEach(async () => {
  count += 1;
  db = new EmbeddedCrm(`clew-crm-test-${count}`);
  crm = createEmbeddedAdapter(db);
  await loadDemo(db, now);
  other.caseId = (await db.cases.where('customerId').equals(other.customerId).first())?.id ?? '';
});
afterEach(() => db.delete());

describe('linking a post', () => {
  it('links two posts to one case', async () => {
    await crm.linkPost(post, op('a'));
    const second = { ...post, postId: '1990000000000000008', permalink: `${post.permalink.slice(0, -1)}8` };
    expect((await crm.linkPost(second, op('b'))).outcome).toBe('created');
  });

  it('refuses what does not exist or does not belong, and keeps no proof of it', async () => {
    const refused: [LinkedPost, string][] = [
      [{ ...post, caseId: 'case-0' }, 'crm_error_case_gone'],
      [{ ...post, caseId: other.caseId }, 'crm_error_case_of_another'],
      [{ ...post, permalink: 'https://example.com/1' }, 'crm_error_row_refused'],
    ];
    for (const [input, key] of refused)
      await expect(crm.linkPost(input, op('a'))).rejects.toMatchObject({
        code: 'Invalid',
        sentence: { key },
      });
    expect(await db.applied.count()).toBe(0);
    expect((await crm.linkPost(post, op('a'))).outcome).toBe('created');
  });

  it('takes the longest posts', async () => {
    const long = { ...post, text: '🌞 '.repeat(9_000) };
    expect((await crm.linkPost(long, op('a'))).value.summary.length).toBeLessThanOrEqual(200);
  });
});

describe('undoing a link', () => {
  it('restores both records', async () => {
    const before = [
      await crm.getRecord(hero.customerId, signal),
      await crm.getRecord(other.customerId, signal),
    ];
    await crm.linkPost(post, op('a'));
    expect((await crm.getRecord(hero.customerId, signal))?.interactions[0]?.postId).toBe(post.postId);
    expect((await crm.unlinkPost(post.postId, op('b'))).outcome).toBe('removed');
    expect([
      await crm.getRecord(hero.customerId, signal),
      await crm.getRecord(other.customerId, signal),
    ]).toEqual(before);
  });

  it('is not undone by a late repeat of the link, but by a new link', async () => {
    await crm.linkPost(post, op('a'));
    await crm.unlinkPost(post.postId, op('b'));
    expect((await crm.linkPost(post, op('a'))).outcome).toBe('already-applied');
    expect(await posts()).toBe(0);
    expect((await crm.linkPost(post, op('c'))).outcome).toBe('created');
    expect((await crm.unlinkPost(post.postId, op('b'))).outcome).toBe('already-applied');
    expect(await posts()).toBe(1);
  });
});

describe('keeping a reply', () => {
  it('keeps it once, also under another id', async () => {
    expect((await crm.addReply(reply, '77', op('a'))).outcome).toBe('created');
    expect((await crm.addReply(reply, '77', op('a'))).outcome).toBe('already-applied');
    const again = await crm.addReply({ ...reply, id: 'reply-2' }, '77', op('b'));
    expect(again).toMatchObject({ outcome: 'already-applied', value: { id: 'reply-1' } });
    expect(
      await db.interactions
        .where('postId')
        .equals(reply.postId ?? '')
        .count(),
    ).toBe(1);
  });

  it('is not removed by unlinking', async () => {
    await crm.addReply(reply, '77', op('a'));
    expect((await crm.unlinkPost(reply.postId ?? '', op('b'))).outcome).toBe('already-applied');
    expect(await db.interactions.get('reply-1')).toBeDefined();
  });
});

describe('finding the author', () => {
  const find = (userId: string | null, handle: string) => crm.findCustomers({ userId, handle }, signal);

  it('finds nobody where the customer is gone', async () => {
    await db.customers.delete(hero.customerId);
    expect(await find(hero.userId, hero.handle)).toEqual([]);
  });
});

describe('identities', () => {
  it('turn a possible customer into a known one, once, and back', async () => {
    const query = { userId: handleOnly.xUserId, handle: handleOnly.handle };
    const before = await crm.getRecord(handleOnly.customerId, signal);
    const added = await crm.addIdentity(identity, op('a'));
    expect(added.outcome).toBe('created');
    expect((await crm.addIdentity(identity, op('a'))).outcome).toBe('already-applied');
    expect((await crm.addIdentity(identity, op('b'))).outcome).toBe('already-applied');
    expect(await crm.findCustomers(query, signal)).toMatchObject([{ evidence: 'x-id' }]);
    expect((await crm.removeIdentity(added.value.id, op('c'))).outcome).toBe('removed');
    expect((await crm.removeIdentity(added.value.id, op('d'))).outcome).toBe('already-applied');
    expect(await crm.getRecord(handleOnly.customerId, signal)).toEqual(before);
  });
});

describe('the record', () => {
  it('is whole, newest first by instant, and null for nobody', async () => {
    await db.interactions.put({ ...reply, id: 'offset', at: '2026-11-17T22:30:00+05:00', postId: null });
    const record = await crm.getRecord(hero.customerId, signal);
    const times = record?.interactions.map((row) => Date.parse(row.at)) ?? [];
    expect(times.length).toBe(9);
    expect(times).toEqual([...times].sort((a, b) => b - a));
    expect(record?.products).toHaveLength(2);
    expect(record?.cases[0]?.number).toBe('CS-204817');
    expect(await crm.getRecord('nobody', signal)).toBeNull();
  });

  it('is followed by liveQuery', async () => {
    const seen: number[] = [];
    await new Promise<void>((resolve, reject) => {
      const query = liveQuery(() => crm.getRecord(hero.customerId, signal));
      const subscription = query.subscribe({
        next(record) {
          seen.push(record?.interactions.length ?? 0);
          if (seen.length === 1) void crm.linkPost(post, op('a'));
          if (seen.length === 2) {
            subscription.unsubscribe();
            resolve();
          }
        },
        error: reject,
      });
    });
    expect(seen).toEqual([8, 9]);
  });
});

describe('the whole CRM', () => {
  it('is counted, cleared and loaded as the demo says', async () => {
    const demo = demoRecords(now);
    const lengths = Object.fromEntries(Object.entries(demo).map(([name, rows]) => [name, rows.length]));
    expect(await crmCounts(db)).toEqual(lengths);
    await crm.linkPost(post, op('a'));
    expect(await loadDemo(db, now)).toEqual(lengths);
    await clearCrm(db);
    expect(Object.values(await crmCounts(db))).toEqual([0, 0, 0, 0, 0, 0]);
    expect(await db.applied.count()).toBe(0);
  });

  it('keeps everything across a restart', async () => {
    await crm.linkPost(post, op('a'));
    db.close();
    await db.open();
    expect((await crm.linkPost(post, op('a'))).outcome).toBe('already-applied');
  });

  it('asks for writes that outlive a crash of the machine', async () => {
    // Dexie keeps the function it finds when it opens.
    const opened = vi.spyOn(IDBDatabase.prototype, 'transaction');
    const fresh = new EmbeddedCrm(`clew-crm-test-${count}-strict`);
    await createEmbeddedAdapter(fresh).unlinkPost(post.postId, op('a'));
    const writes = opened.mock.calls.filter(([, mode]) => mode === 'readwrite');
    expect(writes.map(([, , options]) => options?.durability)).toEqual(['strict']);
    await fresh.delete();
    opened.mockRestore();
  });

  it('says so where storage fails', async () => {
    db.close({ disableAutoOpen: true });
    await expect(crm.getRecord(hero.customerId, signal)).rejects.toMatchObject({
      code: 'Unavailable',
      sentence: { key: 'crm_error_unavailable' },
    });
  });
});
