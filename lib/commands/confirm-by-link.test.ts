import { expect, test } from 'vitest';
import { help, makePost } from '../../tests/support/posts.ts';
import { insertedReply, makeReadDemo } from '../../tests/support/read-demo.ts';
import { sidebar as sender } from '../../tests/support/services.ts';
import { judgePosts } from '../detect/judge-posts.ts';
import { readPolicy } from '../policy/stored-policy.ts';
import confirmByLink from './confirm-by-link.ts';
import linkPost from './link-post.ts';

const url = 'https://x.com/HaldenHelp/status/50012345678';
type Services = Awaited<ReturnType<typeof makeReadDemo>>;
const confirm = (services: Services, pasted = url) =>
  confirmByLink.handle({ input: { postId: '101', url: pasted }, sender, services });

test('the pasted link goes on the case, once, with what was overridden in a note', async () => {
  const services = await makeReadDemo();
  const { adapter, caseId, customerId, db } = services;
  const opId = '00000000-0000-4000-8000-000000000001';
  await linkPost.handle({ input: { postId: '101', customerId, caseId, opId }, sender, services });
  const overrides = [{ rule: 'promise', quote: 'look', reason: 'Agreed with the desk' }];
  await db.replies.put({ ...insertedReply, overrides });
  await confirm(services);
  await confirm(services);
  await services.settle();
  expect(await db.replies.get('101')).toMatchObject({ state: 'confirmed', permalink: url, seenText: null });
  expect((await db.posts.get('101'))?.state).toBe('answered');
  const record = await adapter.getRecord(customerId, AbortSignal.timeout(5000));
  const kept = record?.interactions.filter(({ permalink }) => permalink === url);
  expect(kept).toMatchObject([{ caseId, direction: 'out', body: insertedReply.text }]);
  const notes = record?.interactions.filter(({ body, summary }) =>
    `${body}${summary}`.includes('promise “look”: Agreed with the desk'),
  );
  expect(notes).toHaveLength(1);
  expect((await db.audit.toArray()).filter(({ action }) => action === 'confirm-by-link')).toHaveLength(1);
});

test('what is no answer of the brand’s to this post is refused, and the reply waits on', async () => {
  const services = await makeReadDemo();
  const { db } = services;
  await db.replies.put({ ...insertedReply, overrides: [] });
  const elsewhere = makePost({
    id: '50099999999',
    author: help,
    conversationId: '100',
    replyTo: { postId: '102', userId: null, handle: null },
  });
  await judgePosts(db, await readPolicy(db), [elsewhere], 1);
  for (const pasted of [
    'no link',
    'https://x.com/somebody/status/50012345678',
    'https://x.com/HaldenHelp/status/101',
    'https://x.com/HaldenHelp/status/99',
    'https://x.com/HaldenHelp/status/50099999999',
  ])
    await expect(confirm(services, pasted), pasted).rejects.toMatchObject({ code: 'Invalid' });
  expect((await db.replies.get('101'))?.state).toBe('inserted');
});

test('a reply that was copied by hand has the draft’s text; without one there is none', async () => {
  const services = await makeReadDemo();
  await expect(confirm(services)).rejects.toMatchObject({ code: 'Invalid' });
  await services.db.drafts.put({
    postId: '101',
    text: 'We hear you.',
    updatedAt: '2026-11-20T11:00:00.000Z',
  });
  await confirm(services, 'x.com/i/status/50012345678');
  expect(await services.db.replies.get('101')).toMatchObject({
    state: 'confirmed',
    text: 'We hear you.',
    permalink: 'https://x.com/i/status/50012345678',
  });
});
