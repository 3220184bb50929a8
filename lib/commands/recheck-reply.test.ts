import { expect, test } from 'vitest';
import { insertedReply, makeReadDemo } from '../../tests/support/read-demo.ts';
import { sidebar as sender } from '../../tests/support/services.ts';
import recheckReply from './recheck-reply.ts';

async function changed(boxText: string) {
  const services = await makeReadDemo();
  await services.db.replies.put({ ...insertedReply, overrides: [], boxText });
  return services;
}
const recheck = (services: Awaited<ReturnType<typeof changed>>) =>
  recheckReply.handle({ input: { postId: '101' }, sender, services });

test('what passes is the checked text from then on', async () => {
  const text = `${insertedReply.text} Thank you.`;
  const services = await changed(text);
  expect(await recheck(services)).toEqual({ outcome: 'checked', text });
  expect(await services.db.replies.get('101')).toMatchObject({ text, boxText: null, state: 'inserted' });
  expect(await services.db.audit.toArray()).toMatchObject([{ action: 'recheck-reply', detail: text }]);
});

test('what does not pass stays unchecked', async () => {
  const text = 'We will refund you by Friday.';
  const services = await changed(text);
  expect(await recheck(services)).toEqual({ outcome: 'blocked', text });
  expect(await services.db.replies.get('101')).toMatchObject({ text: insertedReply.text, boxText: text });
  expect(await services.db.audit.count()).toBe(0);
});

test('the page’s word of this moment counts more than what it told last', async () => {
  const services = await changed('Sorry about that.');
  services.log.answers['read-box'] = 'We will refund you by Friday.';
  expect(await recheck(services)).toMatchObject({ outcome: 'blocked' });
});

test('a reply that was posted is not checked again', async () => {
  const services = await changed('Sorry about that.');
  await services.db.replies.update('101', { state: 'confirmed' });
  await expect(recheck(services)).rejects.toMatchObject({ code: 'Invalid' });
});
