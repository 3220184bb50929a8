import { expect, test } from 'vitest';
import { makeDemo } from '../../tests/support/demo.ts';
import { ceo, makePost, policy, replyToCeo, sunny } from '../../tests/support/posts.ts';
import { sidebar as sender } from '../../tests/support/services.ts';
import escalate from '../commands/escalate-post.ts';
import keepOwed from '../commands/keep-owed.ts';
import { judgePosts } from '../detect/judge-posts.ts';
import { eraseText, textTables } from './erase-text.ts';

test('of a post that is gone no word stays in a hand-over’s note, and of the CEO’s none in what is owed', async () => {
  const services = await makeDemo();
  const { customerId, caseId, db } = services;
  const to = { postId: '101', userId: sunny.id, handle: sunny.handle };
  const reply = makePost({
    id: '102',
    conversationId: '100',
    author: ceo,
    text: "We'll fix this today",
    replyTo: to,
  });
  await judgePosts(db, policy, [replyToCeo('101'), reply], services.now().getTime());
  const of = { customerId, caseId, version: null };
  const note =
    'For Legal.\nPost: https://x.com/a/status/101\n“Powerwall dead for three weeks”\nMy own words.';
  await escalate.handle({
    input: { postId: '101', of, desk: 'legal', note, opId: crypto.randomUUID() },
    sender,
    services,
  });
  const input = { postId: '101', replyId: '102', customerId, caseId, opId: crypto.randomUUID() };
  await keepOwed.handle({ input, sender, services });
  await db.transaction('rw', textTables(db), async () => eraseText(db, ['101', '102']));
  const payloads = (await db.operations.toArray()).map(({ payload }) => payload);
  expect(payloads).toMatchObject([
    { note: 'For Legal.\nPost: https://x.com/a/status/101\nMy own words.' },
    { text: 'Owed: the CEO wrote to the customer: https://x.com/mirahalden/status/102' },
  ]);
});
