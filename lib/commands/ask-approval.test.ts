import { expect, test } from 'vitest';
import { makeReadDemo } from '../../tests/support/read-demo.ts';
import { sidebar as sender } from '../../tests/support/services.ts';
import askApproval from './ask-approval.ts';

const text = "Three weeks is too long, sorry. We'll look into it by Friday.";
const opId = '00000000-0000-4000-8000-000000000009';

// What comes of asking where somebody can answer is walked in tests/e2e/support/approval-walk.ts, on the open CRM's server.
test.each([
  ['a CRM that nobody signs in to', text],
  ['nothing that needs it', "Three weeks is too long, sorry. I've asked the team to look."],
  ['more than a note holds', `${text} `.repeat(200)],
])('%s: nothing is written', async (_why, asked) => {
  const services = await makeReadDemo();
  const input = { postId: '101', text: asked, opId };
  await expect(askApproval.handle({ input, sender, services })).rejects.toMatchObject({ code: 'Invalid' });
  expect(await services.db.operations.count()).toBe(0);
  expect((await services.db.work.get('101'))?.asked).toBeUndefined();
});
