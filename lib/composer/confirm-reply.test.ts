import { expect, test } from 'vitest';
import { help, makePost } from '../../tests/support/posts.ts';
import { insertedReply, makeReadDemo } from '../../tests/support/read-demo.ts';
import { readPolicy } from '../policy/stored-policy.ts';
import { confirmReply } from './confirm-reply.ts';

/** What the page alone shows of a reply: its text and author, and not which post it answers. */
const shown = (text: string) =>
  makePost({ id: '50099999999', author: help, text, replyTo: null, source: 'page', createdAt: null });

test('of two replies that wait with one text, what the page shows confirms neither', async () => {
  const { db, now } = await makeReadDemo();
  await db.replies.bulkPut([
    { ...insertedReply, overrides: [] },
    { ...insertedReply, postId: '102', overrides: [] },
  ]);
  const sighting = { post: shown(insertedReply.text), composed: false, account: help.handle };
  const confirm = async () => confirmReply(db, await readPolicy(db), sighting, now());
  expect(await confirm()).toBeNull();
  expect((await db.replies.toArray()).map(({ state }) => state)).toEqual(['inserted', 'inserted']);

  await db.replies.delete('102');
  expect(await confirm()).toBe('101');
  expect(await db.replies.get('101')).toMatchObject({ state: 'confirmed' });
});
