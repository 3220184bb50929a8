import { expect, test } from 'vitest';
import { makeDemo } from '../../tests/support/demo.ts';
import { sidebar as sender } from '../../tests/support/services.ts';
import createCase from '../commands/create-case.ts';
import { caseFromPost } from '../customer/case-from-post.ts';
import { eraseText, textTables } from './erase-text.ts';

async function made(title?: string) {
  const services = await makeDemo();
  const { customerId, db, record } = services;
  const post = (await db.posts.get('101'))?.post;
  if (!post) throw new Error('The post is gone.');
  const draft = caseFromPost(post, record);
  const input = { postId: '101', customerId, ...draft, ...(title && { title }), opId: crypto.randomUUID() };
  await createCase.handle({ input, sender, services });
  const erase = () => db.transaction('rw', textTables(db), async () => eraseText(db, ['101']));
  const payload = async () => (await db.operations.toArray())[0]?.payload as Record<string, string>;
  return { ...services, draft, erase, payload };
}

test('a case out of a post that was deleted keeps none of its words, and goes to the CRM under the post’s link', async () => {
  const { adapter, customerId, draft, erase, payload, record, settle } = await made();
  expect(draft.title).toBe('Powerwall dead for three weeks');
  await erase();
  await erase();
  expect(await payload()).toMatchObject({ text: '', title: 'https://x.com/sunnyside_up/status/101' });
  expect((await payload()).body).toContain('@sunnyside_up: https://x.com/sunnyside_up/status/101');
  expect(JSON.stringify(await payload())).not.toContain('three weeks');
  await settle();
  const before = new Set(record.cases.map(({ id }) => id));
  const now = await adapter.getRecord(customerId, AbortSignal.timeout(5000));
  expect(now?.cases.filter(({ id }) => !before.has(id))).toMatchObject([
    { title: 'https://x.com/sunnyside_up/status/101' },
  ]);
});

test('what the specialist wrote in their own words stays, also once it is sent', async () => {
  const { erase, payload, settle } = await made('Battery offline');
  await settle();
  await erase();
  expect(await payload()).toMatchObject({ text: '', title: 'Battery offline' });
  expect((await payload()).body).not.toContain('three weeks');
});

test('what its pictures showed goes with its words, also where it had no others', async () => {
  const { db, erase } = await made();
  const row = await db.posts.get('101');
  if (!row) throw new Error('The post is gone.');
  await db.posts.put({ ...row, post: { ...row.post, text: '', altTexts: ['My letter to you'] } });
  await erase();
  expect((await db.posts.get('101'))?.post.altTexts).toEqual([]);
});
