import { expect, test } from 'vitest';
import { insertedReply, makeReadDemo } from '../../tests/support/read-demo.ts';
import { page as sender } from '../../tests/support/services.ts';
import reportBox from './report-box.ts';

test('another text is kept as not checked, the checked one is no change, and an empty box holds nothing', async () => {
  const services = await makeReadDemo();
  const { db } = services;
  const report = (text: string) => reportBox.handle({ input: { postId: '101', text }, sender, services });
  const boxText = async () => (await db.replies.get('101'))?.boxText;
  expect(await report('Before there is any reply')).toEqual({ waiting: false });
  expect(await db.replies.count()).toBe(0);

  await db.replies.put({ ...insertedReply, overrides: [] });
  expect(await report(`${insertedReply.text}!`)).toEqual({ waiting: true });
  expect(await boxText()).toBe(`${insertedReply.text}!`);
  await report(' \n');
  expect(await boxText()).toBe('');
  await report(`${insertedReply.text} `);
  expect(await boxText()).toBeNull();

  await db.replies.update('101', { state: 'confirmed' });
  expect(await report('Afterwards')).toEqual({ waiting: false });
  expect(await db.replies.get('101')).toMatchObject({ text: insertedReply.text, boxText: null });
});
