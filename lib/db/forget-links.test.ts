import { expect, test } from 'vitest';
import { makeDemo } from '../../tests/support/demo.ts';
import { sidebar as sender } from '../../tests/support/services.ts';
import linkPost from '../commands/link-post.ts';
import { forgetLinks } from './forget-links.ts';
import { putLink } from './links.ts';

test('links and writes of one CRM go, those of others stay', async () => {
  const services = await makeDemo();
  const { caseId, customerId, db } = services;
  const opId = crypto.randomUUID();
  await linkPost.handle({ input: { postId: '101', customerId, caseId, opId }, sender, services });
  const [row] = await db.operations.toArray();
  const crm = 'rt https://rt.example.com';
  if (row) await db.operations.add({ ...row, crm, opId: 'other', n: 50 });
  const other = { crm, customerId, caseId, state: 'done', at: '', opId: 'other', problem: null } as const;
  await putLink(db, { ...other, postId: '7' });
  await putLink(db, { ...other, postId: '101' });
  await forgetLinks(db, 'embedded');
  expect((await db.operations.toArray()).map((each) => each.opId)).toEqual(['other']);
  expect((await db.links.toArray()).map((link) => [link.postId, link.crm])).toEqual([
    ['101', crm],
    ['7', crm],
  ]);
  expect(await db.otherLinks.count()).toBe(0);
  expect((await db.posts.get('101'))?.state).toBe('new');
});
