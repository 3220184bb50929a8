import { expect, test } from 'vitest';
import { makeDemo } from '../../tests/support/demo.ts';
import { ceo, help, makePost, policy, replyToCeo, sunny } from '../../tests/support/posts.ts';
import { sidebar as sender } from '../../tests/support/services.ts';
import { judgePosts } from '../detect/judge-posts.ts';
import { overdueEscalations } from '../escalation/overdue.ts';
import { writePolicy } from '../policy/stored-policy.ts';
import keepOwed from './keep-owed.ts';

async function make() {
  const services = await makeDemo();
  const { routing } = policy;
  await writePolicy(services.db, { ...policy, routing: { ...routing, hours: {} } });
  const to = { postId: '101', userId: sunny.id, handle: sunny.handle };
  const posts = [
    replyToCeo('101'),
    makePost({ id: '102', conversationId: '100', author: ceo, text: "We'll fix this", replyTo: to }),
    makePost({ id: '103', conversationId: '100', author: help, text: "We'll fix this", replyTo: to }),
  ];
  await judgePosts(services.db, policy, posts, services.now().getTime());
  const { customerId, caseId } = services;
  const opId = '00000000-0000-4000-8000-000000000001';
  return { services, input: { postId: '101', replyId: '102', customerId, caseId, opId } };
}

test('a note on the case with the CEO’s words and where they stand, a clock of eight hours; kept twice, once', async () => {
  const { services, input } = await make();
  await keepOwed.handle({ input, sender, services });
  await keepOwed.handle({ input, sender, services });
  const again = { ...input, opId: input.opId.replace(/1$/, '2') };
  await keepOwed.handle({ input: again, sender, services });
  await services.settle();
  const record = await services.adapter.getRecord(services.customerId, AbortSignal.timeout(5000));
  const notes = record?.interactions.filter(({ body }) => body?.includes("We'll fix this")) ?? [];
  expect(notes).toMatchObject([{ direction: 'internal', caseId: services.caseId }]);
  expect(notes[0]?.body).toContain('https://x.com/mirahalden/status/102');
  expect(await services.db.escalations.toArray()).toMatchObject([
    { desk: 'ceo:102', dueAt: '2026-11-20T20:00:00.000Z' },
  ]);
  expect(await overdueEscalations(services.db, 'embedded', new Date('2026-11-22'))).toHaveLength(1);
});

test('what is not the CEO’s, or not kept here, is Invalid, and nothing is written', async () => {
  const { services, input } = await make();
  for (const replyId of ['103', '999'])
    await expect(keepOwed.handle({ input: { ...input, replyId }, sender, services })).rejects.toMatchObject({
      code: 'Invalid',
    });
  expect(await services.db.operations.count()).toBe(0);
  expect(await services.db.escalations.count()).toBe(0);
});
