import { expect, test } from 'vitest';
import { makeDemo } from '../../tests/support/demo.ts';
import { sidebar as sender } from '../../tests/support/services.ts';
import addNote from '../commands/add-note.ts';
import linkPost from '../commands/link-post.ts';
import unlinkPost from '../commands/unlink-post.ts';
import type { CrmAdapter } from '../crm/adapter.ts';
import { ClewError, type ErrorCode } from '../messaging/errors.ts';
import { buildSnapshot } from '../snapshot/build-snapshot.ts';
import { drain } from './drain.ts';

const opId = (n: number) => `00000000-0000-4000-8000-00000000000${n}`;
const failing = (crm: CrmAdapter, what: keyof CrmAdapter, code: ErrorCode): CrmAdapter => ({
  ...crm,
  [what]: async () => {
    throw new ClewError(code, { key: 'crm_error_case_gone' });
  },
});

const over = (adapter: CrmAdapter) => ({ adapter: async () => adapter, renewRecord: async () => undefined });

async function linked() {
  const services = await makeDemo();
  const { caseId, customerId } = services;
  await linkPost.handle({ input: { postId: '101', customerId, caseId, opId: opId(1) }, sender, services });
  return services;
}

test('a link that the CRM refuses is shown as failed with its reason, and the post as new', async () => {
  const { adapter, db } = await linked();
  expect(await drain(db, over(failing(adapter, 'linkPost', 'Invalid')), () => 0)).toBeNull();
  expect(await db.links.get('101')).toMatchObject({
    state: 'failed',
    problem: { key: 'crm_error_case_gone' },
  });
  expect((await db.posts.get('101'))?.state).toBe('new');
});

test('an undo that the CRM refuses leaves the post linked, and says why', async () => {
  const services = await linked();
  const { adapter, db } = services;
  await services.settle();
  await unlinkPost.handle({ input: { postId: '101', opId: opId(2) }, sender, services });
  await drain(db, over(failing(adapter, 'unlinkPost', 'Conflict')), () => 0);
  // What the sidebar is told; link-status.tsx says it where the link is shown.
  const shown = await buildSnapshot(db, services.reads, { ...(await services.tabs.get(7)), postId: '101' });
  expect(shown.link).toMatchObject({ state: 'done', problem: { key: 'crm_error_case_gone' } });
  expect((await db.posts.get('101'))?.state).toBe('linked');
  // Another try stands in the place of the first, and leaves nothing of it.
  await unlinkPost.handle({ input: { postId: '101', opId: opId(3) }, sender, services });
  expect(
    (await buildSnapshot(db, services.reads, { ...(await services.tabs.get(7)), postId: '101' })).link,
  ).toMatchObject({ state: 'removing', problem: null });
  await services.settle();
  expect(await db.links.count()).toBe(0);
  expect((await db.operations.toArray()).map(({ state }) => state)).toEqual(['done', 'done']);
});

test('what may pass is tried again later, and what follows on the same post waits behind it', async () => {
  const services = await linked();
  const { adapter, db } = services;
  const again = await drain(db, over(failing(adapter, 'linkPost', 'Unavailable')), () => 0);
  expect(again).toBeGreaterThanOrEqual(0);
  await db.operations.toCollection().modify({ notBefore: 5000 });
  await unlinkPost.handle({ input: { postId: '101', opId: opId(2) }, sender, services });
  expect(await drain(db, over(adapter), () => 1000)).toBe(5000);
  expect((await db.operations.toArray()).map((row) => row.state)).toEqual(['pending', 'pending']);
  expect(await drain(db, over(adapter), () => 5000)).toBeNull();
  expect(await db.links.count()).toBe(0);
});

test('an operation whose row can no longer be read is not sent', async () => {
  const { adapter, db } = await linked();
  await db.operations.toCollection().modify({ payload: { postId: 'nonsense' } });
  await drain(db, over(adapter), () => 0);
  expect(await db.operations.toArray()).toMatchObject([
    { state: 'failed', problem: { sentence: { key: 'error_operation_unreadable' } } },
  ]);
});

const limited = (
  crm: CrmAdapter,
  refused: (opId: string) => boolean,
  log: string[],
  wait = 0,
): CrmAdapter => ({
  ...crm,
  addNote(note, operation) {
    log.push(note.text);
    if (!refused(operation.opId)) return crm.addNote(note, operation);
    const details = { retryAfterMs: wait };
    return Promise.reject(new ClewError('RateLimited', { key: 'crm_error_too_many' }, undefined, details));
  },
});

test('a CRM that says "again at once" is not asked again at once', async () => {
  const services = await makeDemo();
  const { adapter, caseId, customerId, db } = services;
  const input = { customerId, caseId, text: 'Rang', opId: opId(1) };
  await addNote.handle({ input, sender, services });
  const log: string[] = [];
  const again = await drain(db, over(limited(adapter, () => true, log)), () => 5000);
  expect(log).toEqual(['Rang']);
  expect(again).toBeGreaterThanOrEqual(6000);
});

test('one that is refused for now again and again keeps no other one back, however slow each is', async () => {
  const services = await makeDemo();
  const { adapter, db, embedded, caseId, customerId } = services;
  const model = await embedded.cases.get(caseId);
  if (!model) throw new Error('The case is gone.');
  const texts = ['one', 'other', 'third'];
  for (const [n, text] of texts.entries()) {
    await embedded.cases.put({ ...model, id: text, number: text });
    const input = { customerId, caseId: text, text, opId: opId(n + 1) };
    await addNote.handle({ input, sender, services });
  }
  const log: string[] = [];
  let clock = 0;
  // Each answer takes longer than the pause: the first would be due again before the third was ever sent.
  const slow = limited(adapter, (id) => id !== opId(3), log);
  const now = () => clock;
  const addSlowly: CrmAdapter = {
    ...slow,
    addNote: (...all) => {
      if (log.length > 20) throw new ClewError('Invalid', { key: 'crm_error_refused' });
      clock += 10 * 60_000;
      return slow.addNote(...all);
    },
  };
  await drain(db, over(addSlowly), now);
  expect(log.slice(0, 3)).toEqual(texts);
  expect(await db.operations.where({ opId: opId(3) }).toArray()).toMatchObject([{ state: 'done' }]);
});
