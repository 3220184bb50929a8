import { expect, test } from 'vitest';
import { makeDemo } from '../../tests/support/demo.ts';
import { help, makePost, policy, sunny } from '../../tests/support/posts.ts';
import { options, sidebar as sender } from '../../tests/support/services.ts';
import addNote from '../commands/add-note.ts';
import dismissOperation from '../commands/dismiss-operation.ts';
import linkPost from '../commands/link-post.ts';
import retryOperation from '../commands/retry-operation.ts';
import savePolicy from '../commands/save-policy.ts';
import unlinkPost from '../commands/unlink-post.ts';
import { confirmReply } from '../composer/confirm-reply.ts';
import { createEmbeddedAdapter } from '../crm/adapters/embedded.ts';
import { connectedKey } from '../crm/crm-key.ts';
import { EmbeddedCrm } from '../crm/embedded/db.ts';
import { loadDemo } from '../crm/embedded/maintenance.ts';
import { putLink } from '../db/links.ts';
import { readHeld } from '../snapshot/read-operations.ts';
import { drain } from './drain.ts';

const opId = (n: number) => `00000000-0000-4000-8000-00000000000${n}`;
const here = policy;
const there = {
  ...policy,
  crm: { adapter: 'open', settings: { open: { baseUrl: 'https://crm.example.com' } } },
};

let count = 0;

/** Two real CRMs with customers and cases of the same ids, a link and a note on their way to the first. */
async function twoCrms() {
  const services = await makeDemo();
  const { caseId, customerId, db, embedded } = services;
  const other = new EmbeddedCrm(`crm-other-${++count}`);
  await loadDemo(other, services.now());
  const adapters = {
    embedded: createEmbeddedAdapter(embedded),
    'open https://crm.example.com': createEmbeddedAdapter(other),
  };
  const crm = {
    adapter: async () => adapters[(await connectedKey(db)) as keyof typeof adapters],
    renewRecord: async () => undefined,
  };
  const send = () => drain(db, crm, () => services.now().getTime());
  const connect = (input: typeof policy) => savePolicy.handle({ input, sender: options, services });
  const inCrm = async (of: EmbeddedCrm) => ({
    applied: await of.applied.count(),
    notes: await of.interactions.where({ id: `note:${opId(2)}` }).count(),
    links: await of.interactions.where({ postId: '101' }).count(),
  });
  await linkPost.handle({ input: { postId: '101', customerId, caseId, opId: opId(1) }, sender, services });
  await addNote.handle({ input: { customerId, caseId, text: 'Rang', opId: opId(2) }, sender, services });
  return { ...services, services, other, send, connect, inCrm };
}

test('another CRM gets nothing of what waits for the first, and the first gets each once when it is back', async () => {
  const { connect, db, embedded, inCrm, other, send } = await twoCrms();
  const untouched = await inCrm(other);
  // The worker died while the first one was on its way.
  await db.operations.where({ opId: opId(1) }).modify({ state: 'sending', attempt: 1 });
  await connect(there);
  expect(await send()).toBeNull();
  expect(await inCrm(other)).toEqual(untouched);
  expect((await db.operations.toArray()).map(({ state }) => state)).toEqual(['pending', 'pending']);
  expect(await readHeld(db, await connectedKey(db))).toMatchObject([
    { opId: opId(1), kind: 'link-post', crm: 'embedded', handle: 'sunnyside_up' },
    { opId: opId(2), kind: 'add-note', crm: 'embedded', handle: null },
  ]);
  await connect(here);
  await send();
  await send();
  expect(await inCrm(embedded)).toEqual({ applied: 2, notes: 1, links: 1 });
  expect(await inCrm(other)).toEqual(untouched);
  expect((await db.operations.toArray()).map(({ state }) => state)).toEqual(['done', 'done']);
  expect(await readHeld(db, 'embedded')).toEqual([]);
});

test('a CRM that is exchanged between looking and sending gets nothing either', async () => {
  const { db, inCrm, other, services } = await twoCrms();
  const adapter = createEmbeddedAdapter(other);
  const untouched = await inCrm(other);
  let asked = 0;
  const crm = {
    async adapter() {
      asked++;
      return adapter;
    },
    renewRecord: async () => undefined,
  };
  // The policy names the other one from the second look on.
  const reading = db.settings.get.bind(db.settings);
  let looks = 0;
  db.settings.get = ((key: string) => {
    if (++looks > 1) return Promise.resolve({ key, value: there }) as never;
    return reading(key);
  }) as typeof db.settings.get;
  await drain(db, crm, () => services.now().getTime());
  expect(asked).toBe(1);
  expect(await inCrm(other)).toEqual(untouched);
  expect((await db.operations.toArray()).map(({ state }) => state)).toEqual(['pending', 'pending']);
});

test('a link in one CRM is none in another: not shown, not undone, and there again when its own is', async () => {
  const { caseId, connect, customerId, db, embedded, inCrm, other, send, services } = await twoCrms();
  const untouched = await inCrm(other);
  await send();
  expect((await db.posts.get('101'))?.state).toBe('linked');
  await connect(there);
  expect((await db.posts.get('101'))?.state).toBe('new');
  await unlinkPost.handle({ input: { postId: '101', opId: opId(3) }, sender, services });
  expect(await send()).toBeNull();
  expect(await inCrm(other)).toEqual(untouched);
  expect(await inCrm(embedded)).toMatchObject({ links: 1 });
  // Linked there as well, and undone there alone.
  await db.links.toCollection().modify({ at: 'the first' });
  const crm = await connectedKey(db);
  await db.transaction('rw', db.links, db.otherLinks, async () =>
    putLink(db, {
      postId: '101',
      crm,
      customerId,
      caseId,
      state: 'done',
      at: '',
      opId: opId(4),
      problem: null,
    }),
  );
  await unlinkPost.handle({ input: { postId: '101', opId: opId(5) }, sender, services });
  await send();
  expect(await inCrm(embedded)).toMatchObject({ links: 1 });
  await connect(here);
  expect((await db.posts.get('101'))?.state).toBe('linked');
  expect(await db.links.count()).toBe(0);
  expect(await db.otherLinks.toArray()).toMatchObject([{ crm: 'embedded', state: 'done', at: 'the first' }]);
});

test('what is held is not sent by trying again; let go of, it is gone from the outbox and in the log', async () => {
  const { connect, db, services } = await twoCrms();
  await connect(there);
  const retry = retryOperation.handle({ input: { opId: opId(1) }, sender, services });
  await expect(retry).rejects.toMatchObject({
    code: 'Conflict',
    sentence: { key: 'outbox_other_crm', args: { crm: 'embedded' } },
    action: { key: 'crm_action_set_up' },
  });
  await dismissOperation.handle({ input: { opId: opId(1) }, sender, services });
  expect((await db.operations.toArray()).map((row) => row.opId)).toEqual([opId(2)]);
  expect(await db.links.count()).toBe(0);
  expect(await db.audit.toArray()).toMatchObject([{ action: 'dismiss-operation', detail: 'link-post' }]);
});

test('a reply that is seen on X is kept for the CRM that its post is linked in, and goes to no other', async () => {
  const { connect, db, embedded, inCrm, other, send, services } = await twoCrms();
  const untouched = await inCrm(other);
  await send();
  await connect(there);
  const replyTo = { postId: '101', userId: sunny.id, handle: sunny.handle };
  const post = makePost({ id: '200', author: help, text: 'On it', replyTo });
  const seen = { post, composed: true, account: help.handle };
  expect(await confirmReply(db, there, seen, services.now())).toBe('101');
  expect(await send()).toBeNull();
  expect(await readHeld(db, await connectedKey(db))).toMatchObject([{ kind: 'add-reply', crm: 'embedded' }]);
  expect(await inCrm(other)).toEqual(untouched);
  await connect(here);
  await send();
  expect(await embedded.interactions.where({ postId: '200' }).count()).toBe(1);
  expect(await inCrm(other)).toEqual(untouched);
});
