import { expect, test } from 'vitest';
import { makeDemo } from '../../tests/support/demo.ts';
import { help, makePost, policy, sunny } from '../../tests/support/posts.ts';
import { sidebar as sender } from '../../tests/support/services.ts';
import addNote from '../commands/add-note.ts';
import claimCase from '../commands/claim-case.ts';
import createCase from '../commands/create-case.ts';
import dismissOperation from '../commands/dismiss-operation.ts';
import linkPost from '../commands/link-post.ts';
import retryOperation from '../commands/retry-operation.ts';
import { confirmReply } from '../composer/confirm-reply.ts';
import type { CrmAdapter } from '../crm/adapter.ts';
import { ClewError, type ErrorCode } from '../messaging/errors.ts';
import { operationsOn, readUnfinished } from '../snapshot/read-operations.ts';
import { caseToCome } from './case-to-come.ts';
import { wayOf } from './conflict.ts';
import { drain } from './drain.ts';
import { followingId } from './operation-id.ts';

const opId = (n: number) => `00000000-0000-4000-8000-00000000000${n}`;
const soon = () => AbortSignal.timeout(5000);
type Services = Awaited<ReturnType<typeof makeDemo>>;

const create = (services: Services, of = opId(1)) =>
  createCase.handle({
    input: { postId: '101', customerId: services.customerId, title: 'Dead', body: '', opId: of },
    sender,
    services,
  });
const send = ({ db, now }: Services, adapter: CrmAdapter) =>
  drain(db, { adapter: async () => adapter, renewRecord: async () => undefined }, () => now().getTime());
const refusing = (crm: CrmAdapter, what: keyof CrmAdapter, code: ErrorCode = 'Forbidden'): CrmAdapter => ({
  ...crm,
  [what]: async () => {
    throw new ClewError(code, { key: 'crm_error_forbidden' });
  },
});
const replySeen = ({ db, now }: Services) =>
  confirmReply(
    db,
    policy,
    {
      post: makePost({
        id: '200',
        author: help,
        text: 'On it',
        replyTo: { postId: '101', userId: sunny.id, handle: sunny.handle },
      }),
      composed: true,
      account: help.handle,
    },
    now(),
  );
async function made({ adapter, customerId, record }: Services) {
  const now = await adapter.getRecord(customerId, soon());
  const before = new Set(record.cases.map(({ id }) => id));
  const cases = now?.cases.filter(({ id }) => !before.has(id)) ?? [];
  const of = (caseId: string | undefined) => now?.interactions.filter((row) => row.caseId === caseId) ?? [];
  return { cases, on: of(cases[0]?.id), of };
}
const states = async ({ db }: Services) =>
  (await db.operations.orderBy('n').toArray()).map(({ kind, state }) => `${kind} ${state}`);

test.each(['before the case is asked for', 'while it is being made', 'after the CRM refused it once'])(
  'a reply that was seen %s is on the case',
  async (when) => {
    const services = await makeDemo();
    if (when.startsWith('before')) await replySeen(services);
    await create(services);
    if (when.startsWith('while')) await replySeen(services);
    if (when.startsWith('after')) {
      await send(services, refusing(services.adapter, 'createCase'));
      await replySeen(services);
      await retryOperation.handle({ input: { opId: opId(1) }, sender, services });
    }
    await services.settle();
    const { cases, on } = await made(services);
    expect(cases).toHaveLength(1);
    expect(on.map(({ postId, direction, answered }) => [postId, direction, answered])).toEqual(
      expect.arrayContaining([
        ['101', 'in', true],
        ['200', 'out', null],
      ]),
    );
    expect(new Set((await services.db.operations.toArray()).map(({ state }) => state))).toEqual(
      new Set(['done']),
    );
  },
);

test('whatever is done with a case that is being made goes to it, in order, and never before it is there', async () => {
  const services = await makeDemo();
  const { customerId, db } = services;
  await create(services);
  const input = { customerId, caseId: caseToCome(opId(1)) };
  await addNote.handle({ input: { ...input, text: 'Rang', opId: opId(2) }, sender, services });
  await claimCase.handle({
    input: { ...input, version: null, takeOver: false, opId: opId(3) },
    sender,
    services,
  });
  const asked: string[] = [];
  const spied: CrmAdapter = {
    ...services.adapter,
    addNote: (note, operation) => {
      asked.push(note.caseId);
      return services.adapter.addNote(note, operation);
    },
  };
  await send(services, refusing(spied, 'createCase', 'Unavailable'));
  expect(asked).toEqual([]);
  expect(await states(services)).toEqual(['create-case pending', 'add-note pending', 'claim-case pending']);
  await db.operations.toCollection().modify({ notBefore: 0 });
  await send(services, spied);
  const { cases, on } = await made(services);
  expect(asked).toEqual([cases[0]?.id]);
  expect(cases).toMatchObject([{ owner: 'Jo' }]);
  expect(on.map(({ summary }) => summary)).toContain('Rang');
  // One that comes late, by a sidebar that has not seen it yet, too.
  await addNote.handle({ input: { ...input, text: 'Again', opId: opId(4) }, sender, services });
  await services.settle();
  expect((await made(services)).on.map(({ summary }) => summary)).toContain('Again');
  const other = { customerId: 'HC-10002', caseId: caseToCome(opId(1)), text: 'No', opId: opId(5) };
  await expect(addNote.handle({ input: other, sender, services })).rejects.toMatchObject({ code: 'Invalid' });
});

test('a case whose link is refused is made, and only the link is tried again', async () => {
  const services = await makeDemo();
  const { customerId, db } = services;
  await create(services);
  let asked = 0;
  const counting: CrmAdapter = {
    ...services.adapter,
    createCase: (draft, operation) => {
      asked += 1;
      return services.adapter.createCase(draft, operation);
    },
  };
  await send(services, refusing(counting, 'linkPost'));
  const [own] = (await made(services)).cases;
  expect(await states(services)).toEqual(['create-case done', 'link-post failed']);
  expect(await db.links.get('101')).toMatchObject({ state: 'failed', caseId: own?.id });
  expect((await db.posts.get('101'))?.state).toBe('new');
  const post = (await db.posts.get('101'))?.post;
  if (!post) throw new Error('The post is gone.');
  const shown = operationsOn(
    await readUnfinished(db),
    'embedded',
    { agent: null, left: false },
    post,
    customerId,
    null,
  );
  expect(shown).toMatchObject([{ kind: 'link-post', state: 'failed', made: own?.number, way: 'retry' }]);
  const input = { opId: followingId(opId(1)) };
  await retryOperation.handle({ input, sender, services });
  expect(await db.links.get('101')).toMatchObject({ state: 'pending', caseId: own?.id });
  await send(services, counting);
  expect(asked).toBe(1);
  expect((await made(services)).cases).toHaveLength(1);
  expect(await db.links.get('101')).toMatchObject({ state: 'done', caseId: own?.id });
});

test('letting go of that link does not say that the case was not made', async () => {
  const services = await makeDemo();
  const { db } = services;
  await create(services);
  await send(services, refusing(services.adapter, 'linkPost'));
  const [own] = (await made(services)).cases;
  await dismissOperation.handle({ input: { opId: followingId(opId(1)) }, sender, services });
  expect(await db.links.count()).toBe(0);
  expect((await db.audit.toArray()).map(({ action, detail }) => `${action} ${detail}`)).toEqual([
    `dismiss-operation link-post; ${own?.number} is made`,
  ]);
});

test('letting go of a case that is not made lets go of what waits for it, but for the reply', async () => {
  const services = await makeDemo();
  const { caseId, customerId, db } = services;
  await create(services);
  await replySeen(services);
  const note = { customerId, caseId: caseToCome(opId(1)), text: 'Rang', opId: opId(2) };
  await addNote.handle({ input: note, sender, services });
  await send(services, refusing(services.adapter, 'createCase'));
  await dismissOperation.handle({ input: { opId: opId(1) }, sender, services });
  expect(await db.operations.count()).toBe(0);
  expect((await db.audit.toArray()).map(({ detail }) => detail)).toEqual(['create-case', 'add-note']);
  await linkPost.handle({ input: { postId: '101', customerId, caseId, opId: opId(3) }, sender, services });
  await services.settle();
  expect((await made(services)).of(caseId).map(({ postId }) => postId)).toContain('200');
});

test('a refused note on what was overridden says nothing against the reply, and is sent alone', async () => {
  const services = await makeDemo();
  const { caseId, customerId, db } = services;
  await linkPost.handle({ input: { postId: '101', customerId, caseId, opId: opId(1) }, sender, services });
  await replySeen(services);
  await db.operations
    .filter(({ kind }) => kind === 'add-reply')
    .modify((row) => {
      (row.payload as { overrides?: object[] }).overrides = [
        { rule: 'promise', reason: 'agreed with legal' },
      ];
    });
  let replies = 0;
  const counting: CrmAdapter = {
    ...services.adapter,
    addReply: (...all) => {
      replies += 1;
      return services.adapter.addReply(...all);
    },
  };
  await send(services, refusing(counting, 'addNote'));
  expect(await states(services)).toEqual(['link-post done', 'add-reply done', 'add-note failed']);
  expect((await db.replies.get('101'))?.problem).toBeNull();
  const [note] = await db.operations.filter(({ kind }) => kind === 'add-note').toArray();
  await retryOperation.handle({ input: { opId: note?.opId ?? '' }, sender, services });
  await send(services, counting);
  expect(replies).toBe(1);
  expect((await made(services)).of(caseId).map(({ body }) => body)).toContainEqual(
    expect.stringContaining('promise: agreed with legal'),
  );
});

test('a post that a colleague has linked gets no second case; the specialist is told whose and which', async () => {
  const services = await makeDemo();
  const { adapter, caseId, customerId, db, record } = services;
  const [post] = await db.posts.toArray();
  const link = { postId: '101', customerId, caseId, permalink: 'https://x.com/a/status/101', text: 'Dead' };
  const at = post?.post.createdAt ?? services.now().toISOString();
  await adapter.linkPost({ ...link, at, agent: 'Ben' }, { opId: opId(9), attempt: 1, signal: soon() });
  await create(services);
  await replySeen(services);
  await services.settle();
  const { cases, of } = await made(services);
  expect(cases).toEqual([]);
  const number = record.cases.find(({ id }) => id === caseId)?.number;
  const [row] = await db.operations.where({ opId: opId(1) }).toArray();
  expect(row).toMatchObject({
    state: 'failed',
    problem: { code: 'Conflict', sentence: { key: 'outbox_linked_by', args: { number, agent: 'Ben' } } },
  });
  expect(row && wayOf(row)).toBe('none');
  expect(await db.links.get('101')).toMatchObject({ state: 'done', caseId });
  expect((await db.posts.get('101'))?.state).toBe('answered');
  expect(of(caseId).map(({ postId }) => postId)).toContain('200');
  // What is refused for ever is not sent again.
  await retryOperation.handle({ input: { opId: opId(1) }, sender, services });
  await services.settle();
  expect(await db.operations.where({ opId: opId(1) }).toArray()).toEqual([row]);
});

test('a post that a colleague links in that very moment: the case just made stands empty, and that is said', async () => {
  const services = await makeDemo();
  const { adapter, caseId, customerId, db, record } = services;
  await create(services);
  await replySeen(services);
  const racing: CrmAdapter = {
    ...adapter,
    async createCase(draft, operation) {
      const link = { postId: '101', customerId, caseId, permalink: 'https://x.com/a/status/101', text: '' };
      const at = services.now().toISOString();
      await adapter.linkPost({ ...link, at, agent: 'Ben' }, { ...operation, opId: opId(9) });
      return adapter.createCase(draft, operation);
    },
  };
  await send(services, racing);
  const { cases, of } = await made(services);
  const [own] = cases;
  const other = record.cases.find(({ id }) => id === caseId)?.number;
  const [row] = await db.operations.filter(({ kind }) => kind === 'link-post').toArray();
  expect(row).toMatchObject({
    state: 'failed',
    made: { caseId: own?.id, number: own?.number },
    problem: { sentence: { key: 'outbox_case_empty', args: { number: own?.number, other } } },
  });
  expect(row && wayOf(row)).toBe('none');
  expect(await db.links.get('101')).toMatchObject({ state: 'done', caseId });
  // The reply goes where the post is.
  expect(of(caseId).map(({ postId }) => postId)).toContain('200');
  expect(of(own?.id).map(({ postId }) => postId)).not.toContain('200');
});
