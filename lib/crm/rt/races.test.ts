import 'fake-indexeddb/auto';
import { randomUUID } from 'node:crypto';
import * as v from 'valibot';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RequestTracker, startRequestTracker } from '../../../scripts/request-tracker.ts';
import rt from '../adapters/rt.ts';
import { EmbeddedCrm } from '../embedded/db.ts';

/**
 * On the real server, as two browsers do it: their locks are not each other's, so only RT stands between them. (Two names
 * of one server make two names of a lock.)
 */
const asked = process.env.CLEW_CONTRACT?.split(',').includes('rt') ?? false;
const { signal } = new AbortController();
const at = '2026-11-20T10:00:00.000Z';

describe.skipIf(!asked)('two browsers at once (CLEW_CONTRACT=rt)', () => {
  let server: RequestTracker;
  let customers: string[];
  const open = (
    agent: 'ana' | 'ben',
    host: string,
    fetch = globalThis.fetch,
    token = server.tokens[agent],
  ) => {
    const tokens = {
      read: async () => token,
      write: async () => {},
      clear: async () => {},
      exclusively: <T>(run: () => Promise<T>) => run(),
    };
    const settings = v.parse(rt.settings, { baseUrl: server.url.replace('127.0.0.1', host) });
    const embedded = new EmbeddedCrm('unused');
    const launchAuth = () => Promise.reject(new Error('no page'));
    return rt.create(settings, { fetch, tokens, launchAuth, redirectUrl: () => '', embedded, now: Date.now });
  };
  const both = () => [open('ana', '127.0.0.1'), open('ben', 'localhost')] as const;
  const draft = (customerId = '', title = 'No power') => ({
    customerId,
    title,
    body: 'Posted.',
    agent: 'Ana',
    at,
  });
  const once = (opId: string = randomUUID()) => ({ opId, attempt: 1, signal });
  const customer = (place: number) => customers[place] ?? '';

  beforeAll(async () => {
    server = await startRequestTracker();
    const made = server.seed(
      [1, 2].map((place) => ({
        customer: { id: `c${place}`, name: `Customer ${place}` },
        ...{ identities: [], sites: [], products: [], cases: [], interactions: [] },
      })),
    );
    customers = Object.values(made.customers).map(String);
  }, 600_000);
  afterAll(() => server?.stop());

  it('one operation makes one case', async () => {
    const [ana, ben] = both();
    for (let round = 0; round < 5; round += 1) {
      const opId = randomUUID();
      const made = await Promise.all([ana, ben].map((crm) => crm.createCase(draft(customer(0)), once(opId))));
      const cases = (await ana.getRecord(customer(0), signal))?.cases ?? [];
      expect(cases).toHaveLength(round + 1);
      for (const { value } of made) expect(cases.map(({ id }) => id)).toContain(value.id);
    }
  });

  it('one post goes to one case, and both are told which', async () => {
    const [ana, ben] = both();
    for (let round = 0; round < 5; round += 1) {
      const two = await Promise.all([0, 1].map((place) => ana.createCase(draft(customer(place)), once())));
      const postId = String(1_990_000_000_000_000_000n + BigInt(round));
      const permalink = `https://x.com/somebody/status/${postId}`;
      const linked = await Promise.all(
        [ana, ben].map((crm, place) =>
          crm.linkPost(
            {
              postId,
              permalink,
              customerId: customer(place),
              caseId: two[place]?.value.id ?? '',
              text: 'Why?',
              at,
              agent: 'Ana',
            },
            once(),
          ),
        ),
      );
      expect(new Set(linked.map(({ value }) => value.caseId)).size).toBe(1);
      expect(linked.map(({ outcome }) => outcome).sort()).toEqual(['already-applied', 'created']);
      const shown = await Promise.all([0, 1].map((place) => ana.getTimeline(customer(place), null, signal)));
      expect(shown.flatMap(({ items }) => items).filter((item) => item.postId === postId)).toHaveLength(1);
    }
  });

  it('one X account is one customer’s', async () => {
    for (let round = 0; round < 5; round += 1) {
      const userId = String(700 + round);
      const identity = { userId, handle: `racer_${round}`, basis: 'told-us' as const, agent: 'Ana', at };
      const race = await Promise.allSettled(
        both().map((crm, place) => crm.addIdentity({ ...identity, customerId: customer(place) }, once())),
      );
      expect(race.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
      for (const one of race)
        if (one.status === 'rejected') expect(one.reason).toMatchObject({ code: 'Conflict' });
      expect(await both()[0].findCustomers({ userId, handle: 'x' }, signal)).toHaveLength(1);
    }
  });

  it('a browser whose token RT no longer takes is told to sign in, and not that RT is away', async () => {
    const asBrowser: typeof fetch = (input, init) => {
      const headers = new Headers(init?.headers);
      headers.set('user-agent', 'Mozilla/5.0');
      return fetch(input, { ...init, headers });
    };
    const revoked = open('ana', '127.0.0.1', asBrowser, '1-33-00000000000000000000000000000000');
    await expect(revoked.probe(signal)).rejects.toMatchObject({ code: 'AuthError' });
    expect((await open('ana', '127.0.0.1', asBrowser).probe(signal)).agent).toMatchObject({ name: 'Ana' });
  });
});
