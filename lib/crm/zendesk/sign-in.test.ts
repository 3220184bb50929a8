import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  depsFor,
  memoryTokens,
  reaching,
  redirectUrl,
  signedIn,
  testSettings,
} from '../../../tests/support/zendesk/reach.ts';
import { FakeZendesk } from '../../../tests/support/zendesk/server.ts';
import type { FakeUser } from '../../../tests/support/zendesk/state.ts';
import zendesk from '../adapters/zendesk.ts';

const { signal } = new AbortController();
let clock = 0;
let fake: FakeZendesk;
let origin = '';
let ana: FakeUser;
const now = () => clock;

beforeEach(async () => {
  clock = Date.parse('2026-11-21T12:00:00.000Z');
  fake = new FakeZendesk({ now, accessTokenSeconds: 3600 });
  fake.oauth.redirectUris.add(redirectUrl);
  ana = fake.state.addUser({ name: 'Ana Lindqvist', role: 'agent' });
  origin = await fake.start();
});
afterEach(() => fake.stop());

type Given = Parameters<typeof depsFor>[2];
const signIn = (tokens = memoryTokens(), given: Given = {}) =>
  zendesk.signIn?.(testSettings, depsFor(origin, tokens, { now, signInAs: ana.id, ...given }), signal);
const crmWith = (tokens: ReturnType<typeof memoryTokens>, fetch?: typeof globalThis.fetch) =>
  zendesk.create(testSettings, depsFor(origin, tokens, { now, fetch: reaching(origin, fetch) }));
const whoIs = async (crm: ReturnType<typeof crmWith>) => (await crm.probe(signal)).agent.name;
const renewals = () => fake.log.filter((line) => line === 'POST /oauth/tokens').length;
const authError = { code: 'AuthError', action: { key: 'crm_action_sign_in' } };

describe('signing in', () => {
  it('gives tokens that the adapter works with', async () => {
    const tokens = memoryTokens();
    await signIn(tokens);
    expect(await whoIs(crmWith(tokens))).toBe('Ana Lindqvist');
  });

  it('asks with a challenge and a state of its own each time, and for what it needs', async () => {
    const asked: URLSearchParams[] = [];
    for (let round = 0; round < 2; round += 1) {
      const { launchAuth } = depsFor(origin, memoryTokens(), { signInAs: ana.id });
      await signIn(memoryTokens(), {
        launchAuth(url) {
          asked.push(new URL(url).searchParams);
          return launchAuth(url);
        },
      });
    }
    const [first, second] = asked;
    for (const name of ['state', 'code_challenge']) {
      expect(first?.get(name)).toMatch(/^[\w-]{43}$/);
      expect(first?.get(name)).not.toBe(second?.get(name));
    }
    expect(Object.fromEntries(first ?? [])).toMatchObject({
      response_type: 'code',
      client_id: 'clew',
      redirect_uri: redirectUrl,
      scope: 'read write',
      code_challenge_method: 'S256',
    });
  });

  it.each([
    ['another state', `${redirectUrl}?code=stolen&state=other`],
    ['no state', `${redirectUrl}?code=stolen`],
    ['another place', 'https://evil.example/?code=stolen&state=other'],
    ['no address', 'nonsense'],
  ])('takes no code that came back with %s', async (_what, returned) => {
    const tokens = memoryTokens();
    await expect(signIn(tokens, { launchAuth: async () => returned })).rejects.toMatchObject({
      ...authError,
      sentence: { key: 'crm_zendesk_sign_in_not_ours' },
    });
    expect(tokens.kept()).toBeNull();
    expect(renewals()).toBe(0);
  });

  it('says so where the page was closed, or refused', async () => {
    const closed = signIn(memoryTokens(), { launchAuth: () => Promise.reject(new Error('closed')) });
    await expect(closed).rejects.toMatchObject({ sentence: { key: 'crm_zendesk_sign_in_closed' } });
    const refused = signIn(memoryTokens(), {
      launchAuth: async (url) =>
        `${redirectUrl}?error=access_denied&state=${new URL(url).searchParams.get('state')}`,
    });
    await expect(refused).rejects.toMatchObject({ sentence: { key: 'crm_zendesk_sign_in_refused' } });
  });

  it('is worth nothing with a code that somebody else began', async () => {
    // The page comes back with our state, but the code belongs to another challenge.
    const { launchAuth } = depsFor(origin, memoryTokens(), { signInAs: ana.id });
    const foreign = async (url: string) => {
      const other = new URL(url);
      other.searchParams.set('code_challenge', 'A'.repeat(43));
      return launchAuth(other.href);
    };
    await expect(signIn(memoryTokens(), { launchAuth: foreign })).rejects.toMatchObject(authError);
  });
});

describe('tokens', () => {
  it('of nobody, of another account or of another shape are none', async () => {
    const kept = signedIn(fake, ana.id).kept() as object;
    for (const token of [null, 'abc', {}, { ...kept, subdomain: 'other' }, { ...kept, clientId: 'other' }])
      await expect(whoIs(crmWith(memoryTokens(token)))).rejects.toMatchObject(authError);
    expect(fake.log).toEqual([]);
  });

  it('are renewed before they expire, once for all who wait', async () => {
    const tokens = signedIn(fake, ana.id);
    const before = tokens.kept();
    clock += 3600_000 - 30_000;
    const names = await Promise.all([1, 2, 3].map(() => whoIs(crmWith(tokens))));
    expect(names).toEqual(Array(3).fill('Ana Lindqvist'));
    expect(renewals()).toBe(1);
    expect(tokens.kept()).not.toEqual(before);
  });

  it('are kept before they are used', async () => {
    const tokens = signedIn(fake, ana.id);
    clock += 3600_000;
    const order: string[] = [];
    const { write } = tokens;
    tokens.write = async (token) => {
      await new Promise((resolve) => setTimeout(resolve, 20));
      order.push('kept');
      return write(token);
    };
    const crm = crmWith(tokens, (input, init) => {
      if (!String(input).endsWith('/oauth/tokens')) order.push('used');
      return fetch(input, init);
    });
    await whoIs(crm);
    expect(order.slice(0, 2)).toEqual(['kept', 'used']);
  });

  it('are renewed to the end, also where whoever asked goes away', async () => {
    const tokens = signedIn(fake, ana.id);
    const before = tokens.kept();
    clock += 3600_000;
    const stop = new AbortController();
    const crm = crmWith(tokens, async (input, init) => {
      const answer = await fetch(input, init);
      if (String(input).endsWith('/oauth/tokens')) stop.abort(new Error('went away'));
      return answer;
    });
    await expect(crm.probe(stop.signal)).rejects.toThrow('went away');
    expect(tokens.kept()).not.toEqual(before);
    expect(await whoIs(crmWith(tokens))).toBe('Ana Lindqvist');
  });

  it('whose renewal got lost on its way have to be signed in for again', async () => {
    const tokens = signedIn(fake, ana.id);
    clock += 3600_000;
    const losing = crmWith(tokens, async (input, init) => {
      await fetch(input, init);
      throw new TypeError('fetch failed');
    });
    await expect(whoIs(losing)).rejects.toMatchObject({ code: 'Unavailable' });
    await expect(whoIs(crmWith(tokens))).rejects.toMatchObject(authError);
    await signIn(tokens);
    expect(await whoIs(crmWith(tokens))).toBe('Ana Lindqvist');
  });

  it('that were revoked are tried once more with new ones, and then asked for', async () => {
    const tokens = signedIn(fake, ana.id);
    // Renewed elsewhere: what is kept is old, but its refresh token is good.
    const kept = tokens.kept() as { access: string };
    await tokens.write({ ...kept, access: 'revoked' });
    expect(await whoIs(crmWith(tokens))).toBe('Ana Lindqvist');
    fake.oauth.revoke(ana.id);
    await expect(whoIs(crmWith(tokens))).rejects.toMatchObject(authError);
  });

  it('go to the account’s own address alone', () => {
    expect(zendesk.origins(testSettings)).toEqual(['https://clewtest.zendesk.com/*']);
  });
});
