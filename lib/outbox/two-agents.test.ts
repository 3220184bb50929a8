import { afterAll, beforeAll, expect, test } from 'vitest';
import { cutAnswers, makeLive } from '../../tests/support/live-services.ts';
import { options, sidebar } from '../../tests/support/services.ts';
import addNote from '../commands/add-note.ts';
import dismissOperation from '../commands/dismiss-operation.ts';
import retryOperation from '../commands/retry-operation.ts';
import signOutCrm from '../commands/sign-out-crm.ts';
import { readHeld } from '../snapshot/read-operations.ts';

/** Two agents of one company at one device, and the server that they write to. */
let live: Awaited<ReturnType<typeof makeLive>>;
let on: Awaited<ReturnType<typeof live.findCustomer>>;

beforeAll(async () => {
  live = await makeLive();
  await live.signIn('ana', 'Ana Lindqvist');
  on = await live.findCustomer();
}, 60_000);
afterAll(() => live.server.stop());

const later = 3_600_000;
const signOut = () =>
  signOutCrm.handle({ input: { letGo: false }, sender: options, services: live.services });
async function note(text: string): Promise<string> {
  const opId = crypto.randomUUID();
  const { customerId, caseId } = on;
  const input = { customerId, caseId, text, opId };
  await addNote.handle({ input, sender: sidebar, services: live.services });
  return opId;
}
const texts = async () => (await live.notes()).map(({ body }) => body).sort();
const written = (agent: string) =>
  live.database.query<{ agent_id: string }>(
    'select agent_id from audit where agent_id = $1 and action like $2',
    [agent, '%ote%'],
  );

test('what one agent wrote is not sent as the next, though it arrived once and nobody knows; it is sent once by its own', async () => {
  live.between(cutAnswers);
  const arrived = await note('Note arrived');
  await live.send();
  live.between();
  expect(await texts()).toEqual(['Note arrived']);
  await note('Note unsent');
  await signOut();
  expect(await live.send(later)).toBeNull();
  await live.signIn('ben', 'Ben Osei');
  const ofBen = await note('Note by Ben');
  expect(await live.send(later)).toBeNull();
  expect(await texts()).toEqual(['Note arrived', 'Note by Ben']);
  expect(await readHeld(live.db, live.key)).toMatchObject([
    { opId: arrived, kind: 'add-note', person: 'Ana Lindqvist' },
    { kind: 'add-note', person: 'Ana Lindqvist' },
  ]);
  expect(await live.db.operations.where({ opId: ofBen }).first()).toMatchObject({
    state: 'done',
    by: { id: 'ben' },
  });
  const retry = retryOperation.handle({ input: { opId: arrived }, sender: sidebar, services: live.services });
  await expect(retry).rejects.toMatchObject({
    code: 'Conflict',
    sentence: { key: 'leave_other_person', args: { name: 'Ana Lindqvist' } },
  });
  expect(await written('ben')).toHaveLength(1);

  await live.signIn('ana', 'Ana Lindqvist');
  expect(await readHeld(live.db, live.key)).toEqual([]);
  expect(await live.send(later)).toBeNull();
  expect(await texts()).toEqual(['Note arrived', 'Note by Ben', 'Note unsent']);
  expect(await written('ana')).toHaveLength(2);
  expect(await live.db.operations.where('state').notEqual('done').count()).toBe(0);
});

test('while it is not known who signed in, nothing goes out under their name; what is held can be let go of', async () => {
  const held = await note('Note to let go');
  await signOut();
  live.between((send, { url }) =>
    url.endsWith('/agents/me') ? Promise.reject(new TypeError('gone')) : send(),
  );
  await live.signIn('ben', 'Ben Osei');
  const ofBen = await note('Note by Ben, whoever that is');
  expect(await live.send()).toBeGreaterThan(Date.now() + 4000);
  expect(await live.send(later)).toBeGreaterThan(Date.now() + later);
  expect(await texts()).toHaveLength(3);
  live.between();
  await live.send(2 * later);
  expect(await texts()).toEqual(expect.arrayContaining(['Note by Ben, whoever that is']));
  expect(await texts()).not.toContain('Note to let go');
  expect(await live.db.operations.where({ opId: ofBen }).first()).toMatchObject({ by: { id: 'ben' } });
  await dismissOperation.handle({ input: { opId: held }, sender: sidebar, services: live.services });
  expect(await live.db.operations.where({ opId: held }).count()).toBe(0);
});

test('whoever signs in between looking and sending gets nothing of the one before under their name', async () => {
  await live.signIn('ana', 'Ana Lindqvist');
  const opId = await note('Note in between');
  const kept = `crm-agent ${live.key}`;
  const before = await live.db.settings.get(kept);
  await live.signIn('ben', 'Ben Osei');
  const { settings } = live.db;
  const reading = settings.get.bind(settings);
  let looked = 0;
  // The first look, which decides what may go, is still at who was there before.
  settings.get = ((key: string) =>
    key === kept && looked++ === 0 ? Promise.resolve(before) : reading(key)) as typeof settings.get;
  await live.send(later).finally(() => {
    settings.get = reading as typeof settings.get;
  });
  expect(looked).toBeGreaterThan(1);
  expect(await texts()).not.toContain('Note in between');
  expect(await live.db.operations.where({ opId }).first()).toMatchObject({
    state: 'pending',
    by: { id: 'ana' },
  });
});
