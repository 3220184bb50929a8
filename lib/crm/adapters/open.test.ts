import * as v from 'valibot';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { insertRecords } from '../../../server/seed.ts';
import { adapterDeps } from '../../../server/testing/adapter-deps.ts';
import { startTestServer, type TestServer } from '../../../server/testing/open-server.ts';
import type { CrmAdapter } from '../adapter.ts';
import { demoRecords } from '../demo/records.ts';
import definition from './open.ts';

const now = new Date('2026-11-21T19:31:00.000Z');
const at = now.toISOString();
const hero = 'HC-10001';
const { signal } = new AbortController();
const operation = (opId = crypto.randomUUID() as string) => ({ opId, attempt: 1, signal });
const settingsOf = (input: unknown) => v.parse(definition.settings, input);

describe('settings', () => {
  it.each([
    'https://crm.example',
    'https://crm.example/clew/',
    'http://127.0.0.1:8787',
    'http://localhost:8787',
    'http://[::1]:1',
  ])('take %s', (baseUrl) => {
    expect(settingsOf({ baseUrl }).baseUrl).not.toMatch(/\/$/);
  });
  it.each([
    'http://crm.example',
    'http://127.0.0.1.evil.example',
    'http://localhost@evil.example',
    'https://user:pass@crm.example',
    'https://crm.example/?a=1',
    'https://crm.example/#a',
    'javascript:alert(1)',
    'ftp://localhost',
    'crm.example',
  ])('refuse %s', (baseUrl) => {
    expect(v.is(definition.settings, { baseUrl })).toBe(false);
    const oidc = { issuer: baseUrl, clientId: 'clew' };
    expect(v.is(definition.settings, { baseUrl: 'https://crm.example', oidc })).toBe(false);
  });
  it('ask the browser for the CRM and the issuer, and nothing else', () => {
    const oidc = { issuer: 'https://id.example/realm', clientId: 'clew' };
    expect(definition.origins(settingsOf({ baseUrl: 'https://crm.example/clew', oidc }))).toEqual([
      'https://crm.example/*',
      'https://id.example/*',
    ]);
    expect(definition.origins(settingsOf({ baseUrl: 'http://127.0.0.1:8787' }))).toEqual([
      'http://127.0.0.1/*',
    ]);
  });
  it('take a token as it was pasted, and no header of its own', () => {
    expect(v.parse(definition.secret ?? v.never(), '  clew_0123456789abcdef\n')).toBe(
      'clew_0123456789abcdef',
    );
    expect(v.is(definition.secret ?? v.never(), 'clew_0123456789\r\nx: y')).toBe(false);
  });
});

describe('over the reference server', () => {
  let server: TestServer;
  let crm: CrmAdapter;
  const as = async (id: string, team: string | null = null) =>
    definition.create(
      settingsOf({ baseUrl: server.url }),
      adapterDeps({ token: await server.tokenOf({ id, name: `Agent ${id}`, team }) }),
    );
  const newCase = (title: string) =>
    crm.createCase({ customerId: hero, title, body: '', agent: '', at }, operation());

  beforeAll(async () => {
    server = await startTestServer();
    await insertRecords(server.database, demoRecords(now));
    crm = await as('ana');
  }, 60_000);
  afterAll(async () => {
    expect(server.logged).toEqual([]);
    await server.stop();
  }, 60_000);

  it('a claim that a colleague won names the colleague, whether the version is old or new', async () => {
    const { value } = await newCase('Race');
    const ben = await as('ben');
    const claim = { caseId: value.id, agent: '', takeOver: false };
    const won = await ben.claimCase({ ...claim, version: '1' }, operation());
    expect(won.value.owner).toBe('Agent ben');
    const owned = { code: 'Conflict', sentence: { key: 'crm_error_owned', args: { owner: 'Agent ben' } } };
    for (const version of ['1', '2', null])
      await expect(crm.claimCase({ ...claim, version }, operation())).rejects.toMatchObject(owned);
    await expect(
      crm.claimCase({ ...claim, version: '1', takeOver: true }, operation()),
    ).rejects.toMatchObject(owned);
    await expect(
      crm.setStatus({ caseId: value.id, agent: '', version: '1', status: 'closed' }, operation()),
    ).rejects.toMatchObject({ code: 'Conflict', sentence: { key: 'crm_error_changed_meanwhile' } });
  });

  it('what a problem says reaches the specialist as a sentence of its own', async () => {
    await server.database.query("update customers set team = 'south' where id = 'HC-10002'");
    const nora = await as('nora', 'north');
    await expect(nora.getRecord('HC-10002', signal)).rejects.toMatchObject({
      code: 'Forbidden',
      sentence: { key: 'crm_open_other_team' },
    });
    const note = { customerId: hero, caseId: 'gone', text: 'x', agent: '', at };
    await expect(crm.addNote(note, operation())).rejects.toMatchObject({
      sentence: { key: 'crm_error_case_gone' },
    });
    const identity = {
      customerId: 'HC-10003',
      userId: '1600000000000000001',
      handle: 'a',
      basis: 'told-us',
      agent: '',
      at,
    } as const;
    await expect(crm.addIdentity(identity, operation())).rejects.toMatchObject({
      code: 'Conflict',
      sentence: { key: 'crm_error_identity_taken', args: { handle: 'sunnyside_up' } },
    });
    const one = operation();
    await crm.createCase({ customerId: hero, title: 'One', body: '', agent: '', at }, one);
    await expect(
      crm.createCase({ customerId: hero, title: 'Two', body: '', agent: '', at }, one),
    ).rejects.toMatchObject({ code: 'Conflict', sentence: { key: 'crm_error_operation_reused' } });
  });

  it('a text that was cut through a character is sent without its half', async () => {
    const { value: made } = await newCase('Cut');
    const text = 'Sunny 🌞'.slice(0, -1);
    const note = { customerId: hero, caseId: made.id, text, agent: '', at };
    const { value } = await crm.addNote(note, operation());
    expect(value.body).toBe('Sunny \ufffd');
  });

  it('an id that a URL would take for a step up goes nowhere', async () => {
    for (const id of ['', '.', '..'])
      await expect(crm.getTimeline(id, null, signal)).rejects.toMatchObject({ code: 'Invalid' });
    expect(await crm.getRecord('../agents/me', signal)).toBeNull();
  });

  it('watch tells who changed, and after a pause what was missed', async () => {
    const changed: string[] = [];
    const watch = () => {
      const stop = new AbortController();
      const ended = crm.watch?.((id) => changed.push(id), stop.signal) ?? Promise.resolve();
      return { stop: () => stop.abort(new Error('enough')), ended: ended.catch((error: unknown) => error) };
    };
    const first = watch();
    // Nothing is told before the stream is open: write until it is heard.
    await expect
      .poll(async () => {
        await newCase('Heard');
        return changed[0];
      })
      .toBe(hero);
    first.stop();
    expect(await first.ended).toMatchObject({ message: 'enough' });
    const link = {
      postId: '1990000000000000777',
      customerId: 'HC-10004',
      permalink: 'https://x.com/a/status/1990000000000000777',
      text: 'x',
      at,
      agent: '',
    };
    const other = await crm.createCase(
      { customerId: 'HC-10004', title: 'Missed', body: '', agent: '', at },
      operation(),
    );
    await crm.linkPost({ ...link, caseId: other.value.id }, operation());
    const second = watch();
    await expect.poll(() => changed).toContain('HC-10004');
    second.stop();
    await second.ended;
  });

  it('watch rejects where the token is none', async () => {
    const stranger = definition.create(
      settingsOf({ baseUrl: server.url }),
      adapterDeps({ token: 'clew_unknown_unknown' }),
    );
    await expect(stranger.watch?.(() => {}, signal)).rejects.toMatchObject({ code: 'AuthError' });
    const nobody = definition.create(settingsOf({ baseUrl: server.url }), adapterDeps({ token: null }));
    await expect(nobody.probe(signal)).rejects.toMatchObject({ code: 'AuthError' });
  });
});
