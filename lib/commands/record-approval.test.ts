import { expect, test } from 'vitest';
import { policy } from '../../tests/support/posts.ts';
import { makeReadDemo } from '../../tests/support/read-demo.ts';
import { sidebar as sender } from '../../tests/support/services.ts';
import { writePolicy } from '../policy/stored-policy.ts';
import createCase from './create-case.ts';
import insertReply from './insert-reply.ts';
import linkPost from './link-post.ts';
import recheckReply from './recheck-reply.ts';
import recordApproval from './record-approval.ts';

const text = "Three weeks is too long, sorry. We'll look into it by Friday.";
const opId = '00000000-0000-4000-8000-000000000009';
type Demo = Awaited<ReturnType<typeof makeReadDemo>>;
const record = (services: Demo, changes: { by?: string; text?: string } = {}) => {
  const input = { postId: '101', text, by: 'Kim Vance', how: 'on the phone', opId, ...changes };
  return recordApproval.handle({ input, sender, services });
};
const insert = (services: Demo, draft = text) =>
  insertReply.handle({ input: { postId: '101', text: draft, mode: null, overrides: [] }, sender, services });

test('nothing of the approve level leaves unless somebody agreed to these very words', async () => {
  const services = await makeReadDemo();
  services.log.answers['insert-text'] = 'inserted';
  expect(await insert(services)).toMatchObject({ outcome: 'blocked' });
  await record(services, { text: `${text} Thanks.` });
  expect(await insert(services)).toMatchObject({ outcome: 'blocked' });
  await record(services);
  expect(await insert(services, `${text}!`)).toMatchObject({ outcome: 'blocked' });
  expect(services.log.sent).toEqual([]);
  expect(await insert(services)).toMatchObject({ outcome: 'inserted' });
  expect(await services.db.replies.get('101')).toMatchObject({ agreed: { by: 'Kim Vance', how: 'word' } });
  const audit = await services.db.audit.toArray();
  expect(audit.map(({ action }) => action)).toEqual(
    expect.arrayContaining(['record-approval', 'insert-reply', 'approved']),
  );
});

test('typed on in X’s box, it is nobody’s consent any more', async () => {
  const services = await makeReadDemo();
  services.log.answers['insert-text'] = 'inserted';
  await record(services);
  await insert(services);
  services.log.answers['read-box'] = `${text} And by Monday at the latest.`;
  expect(await recheckReply.handle({ input: { postId: '101' }, sender, services })).toMatchObject({
    outcome: 'blocked',
  });
});

test('on a linked post’s case it is a note that says whose word it is; sent twice, one', async () => {
  const services = await makeReadDemo();
  const { db, customerId, caseId, adapter } = services;
  const linking = { postId: '101', customerId, caseId, opId: opId.replace('9', '8') };
  await linkPost.handle({ input: linking, sender, services });
  await record(services);
  await record(services);
  await services.settle();
  expect(await db.operations.filter(({ kind }) => kind === 'add-note').count()).toBe(1);
  const kept = await adapter.getRecord(customerId, AbortSignal.timeout(5000));
  expect(kept?.interactions.filter(({ body }) => body?.includes(text))).toMatchObject([
    { caseId, direction: 'internal', agent: 'Jo' },
  ]);
  // That it stands there now makes no secret of it.
  services.log.answers['insert-text'] = 'inserted';
  expect(await insert(services)).toMatchObject({ outcome: 'inserted' });
});

test('on a post whose case is still being made, it is a note on that case once it is there', async () => {
  const services = await makeReadDemo();
  const { db, customerId, adapter } = services;
  const input = { postId: '101', customerId, title: 'Dead', body: '', opId: opId.replace('9', '8') };
  await createCase.handle({ input, sender, services });
  await record(services);
  await services.settle();
  const caseId = (await db.links.get('101'))?.caseId ?? '';
  expect(caseId).not.toBe('');
  const kept = await adapter.getRecord(customerId, AbortSignal.timeout(5000));
  expect(kept?.interactions.filter(({ body }) => body?.includes(text))).toMatchObject([{ caseId }]);
});

test('not oneself, and none but whom the policy names', async () => {
  const services = await makeReadDemo();
  await expect(record(services, { by: ' jo ' })).rejects.toMatchObject({ code: 'Invalid' });
  await writePolicy(services.db, { ...policy, approvers: ['Ada Ruiz'] });
  await expect(record(services)).rejects.toMatchObject({ code: 'Invalid' });
  await record(services, { by: 'Ada Ruiz' });
  expect((await services.db.work.get('101'))?.said).toMatchObject({ by: 'Ada Ruiz' });
});
