import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { revokeToken } from '../../server/auth/tokens.ts';
import { makeLive } from '../../tests/support/live-services.ts';
import { sunny } from '../../tests/support/posts.ts';
import { options, sidebar } from '../../tests/support/services.ts';
import addNote from '../commands/add-note.ts';
import signOutCrm from '../commands/sign-out-crm.ts';
import { buildSnapshot } from '../snapshot/build-snapshot.ts';
import { signedIn } from './reads/signed-in-agent.ts';

let live: Awaited<ReturnType<typeof makeLive>>;
let on: Awaited<ReturnType<typeof live.findCustomer>>;
let token = '';

beforeAll(async () => {
  live = await makeLive();
}, 60_000);
afterAll(() => live.server.stop());
beforeEach(async () => {
  live.between();
  token = await live.signIn('ana', 'Ana Lindqvist');
  on = await live.findCustomer();
});
afterEach(() => live.between());

const signOut = () =>
  signOutCrm.handle({ input: { letGo: false }, sender: options, services: live.services });
const author = { id: sunny.id, handle: sunny.handle };
/** As a sidebar asks, until it knows or is told why not. */
async function known() {
  return vi.waitFor(async () => {
    const now = await live.reads.know(author, { references: [], name: '', text: '' });
    if (!now.record && !now.problem) throw new Error('Nothing is known yet.');
    return now;
  }, 5000);
}
/** As the CRM's administrator would; once the server refuses the token. */
async function revoke(token: string): Promise<void> {
  const rows = await live.database.query<{ id: string }>(
    'select id from tokens where revoked_at is null',
    [],
  );
  for (const { id } of rows) await revokeToken(live.database, id);
  const headers = { authorization: `Bearer ${token}` };
  await vi.waitFor(async () => {
    const { status } = await fetch(`${live.server.url}/v1/agents/me`, { headers });
    if (status !== 401) throw new Error(`The token is still good: ${status}`);
  }, 10_000);
}
const shown = async () =>
  JSON.stringify(await buildSnapshot(live.db, live.reads, { ...(await live.tabs.get(7)), postId: '101' }));

test('who is no longer let in: token and caches are gone at once, however many are told so; what waits stays theirs', async () => {
  await known();
  expect(await shown()).toContain(on.record.customer.name);
  live.between(() => Promise.reject(new TypeError('gone')));
  const note = { customerId: on.customerId, caseId: on.caseId, text: 'Note held', opId: crypto.randomUUID() };
  await addNote.handle({ input: note, sender: sidebar, services: live.services });
  live.between();
  const forgotten = vi.fn();
  const stop = live.reads.onForget(forgotten);
  await revoke(token);
  const crm = await live.crm.adapter();
  const { signal } = new AbortController();
  const told = await Promise.allSettled([
    ...Array.from({ length: 5 }, () => crm.getRecord(on.customerId, signal)),
    crm.searchCustomers('Sun', signal),
    live.reads.renewRecord(on.customerId),
    live.send(3_600_000),
  ]);
  stop();
  expect(told.slice(0, 6).map((one) => one.status === 'rejected' && one.reason.code)).toEqual(
    Array(6).fill('AuthError'),
  );
  expect(forgotten).toHaveBeenCalledTimes(1);
  expect(await live.db.secrets.count()).toBe(0);
  expect(await live.db.crmCache.filter(({ value }) => value !== undefined).count()).toBe(0);
  expect(await signedIn(live.db, live.key)).toMatchObject({ left: true, agent: { id: 'ana' } });

  const asked = vi.fn();
  live.between((send) => {
    asked();
    return send();
  });
  expect((await known()).problem).toMatchObject({ code: 'AuthError', action: { key: 'crm_action_sign_in' } });
  const now = await shown();
  expect(now).not.toContain(on.record.customer.name);
  expect(now).not.toContain(on.number);
  expect(JSON.parse(now)).toMatchObject({
    held: [{ opId: note.opId, person: 'Ana Lindqvist' }],
    operations: [],
  });
  // With no token, nobody is asked any more.
  await live.send(3_600_000);
  expect(asked).not.toHaveBeenCalled();
  expect(await live.db.operations.where({ opId: note.opId }).first()).toMatchObject({
    state: 'pending',
    by: { id: 'ana' },
    caseNumber: on.number,
  });
});

test('what one record is refused for is no word about the person', async () => {
  await known();
  const before = await live.db.crmCache.count();
  live.between(async (send, { url }) =>
    url.includes('/customers/') ? new Response(null, { status: 403 }) : send(),
  );
  await live.reads.renewRecord(on.customerId);
  expect((await known()).problem).toMatchObject({ code: 'Forbidden' });
  expect(await live.db.secrets.count()).toBe(1);
  expect(await live.db.crmCache.count()).toBe(before);
});

test('a read that is on its way when somebody signs out leaves nothing behind, and no later one is stopped by it', async () => {
  await live.reads.forget();
  let answer: () => void = () => undefined;
  const held = new Promise<void>((resolve) => {
    answer = resolve;
  });
  const begun = vi.fn();
  live.between(async (send) => {
    const response = await send();
    begun();
    await held;
    return response;
  });
  const heard = vi.fn();
  const stop = live.reads.onTold(heard);
  void live.reads.know(author, { references: [], name: '', text: '' });
  await vi.waitFor(() => expect(begun).toHaveBeenCalled(), 5000);
  await signOut();
  answer();
  await new Promise((resolve) => setTimeout(resolve, 600));
  stop();
  expect(await live.db.crmCache.filter(({ value }) => value !== undefined).count()).toBe(0);
  expect(heard).not.toHaveBeenCalled();
  expect((await known()).problem).toMatchObject({ code: 'AuthError' });
});

test('changes are no longer heard with the token of who signed out; of the next one, they are', async () => {
  const streams: { token: string; signal: AbortSignal | null | undefined }[] = [];
  live.between((send, { url, init }) => {
    if (url.endsWith('/changes'))
      streams.push({ token: new Headers(init.headers).get('authorization') ?? '', signal: init.signal });
    return send();
  });
  const look = new AbortController();
  live.followed.look(look.signal);
  await vi.waitFor(() => expect(streams).toHaveLength(1), 5000);
  await signOut();
  expect(streams[0]?.signal?.aborted).toBe(true);
  const next = await live.signIn('ben', 'Ben Osei');
  await vi.waitFor(() => expect(streams).toHaveLength(2), 5000);
  expect(streams[1]?.token).toBe(`Bearer ${next}`);
  look.abort();
});

test('a token that is renewed while somebody signs out is not brought back', async () => {
  const crm = await live.crm.adapter();
  await signOut();
  await expect(crm.probe(AbortSignal.timeout(5000))).rejects.toMatchObject({ code: 'AuthError' });
  // The adapter of who was there has no token of who is there now.
  await live.signIn('ben', 'Ben Osei');
  await expect(crm.probe(AbortSignal.timeout(5000))).rejects.toMatchObject({ code: 'AuthError' });
  expect(await live.db.secrets.count()).toBe(1);
  expect(await signedIn(live.db, live.key)).toMatchObject({ left: false, agent: { id: 'ben' } });
});
