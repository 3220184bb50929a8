import { expect, test } from 'vitest';
import { makeDemo } from '../../tests/support/demo.ts';
import { policy } from '../../tests/support/posts.ts';
import { options as sender } from '../../tests/support/services.ts';
import { withWaiting } from '../../tests/support/waiting.ts';
import { writePolicy } from '../policy/stored-policy.ts';
import { readHeld } from '../snapshot/read-operations.ts';
import linkPost from './link-post.ts';
import signOutCrm from './sign-out-crm.ts';

test('the token and what was kept of the CRM are gone; what waits stays', async () => {
  const services = await makeDemo();
  const { caseId, customerId, db, record } = services;
  const input = { postId: '101', customerId, caseId, opId: crypto.randomUUID() };
  await linkPost.handle({ input, sender, services });
  const open = { baseUrl: 'https://crm.example.com' };
  await writePolicy(db, { ...policy, crm: { adapter: 'open', settings: { open } } });
  await db.secrets.bulkPut([
    { adapter: 'open', value: 'a-token-of-this-agent' },
    { adapter: 'rt', value: '1-2-another' },
  ]);
  const kept = { value: record, fetchedAt: 1, triedAt: 1, problem: null };
  await db.crmCache.bulkPut([
    { ...kept, key: `open record ${customerId}` },
    { ...kept, key: 'open find 1' },
  ]);
  await signOutCrm.handle({ input: { letGo: false }, sender, services });
  await signOutCrm.handle({ input: { letGo: false }, sender, services });
  expect(await db.secrets.toArray()).toEqual([{ adapter: 'rt', value: '1-2-another' }]);
  expect(await db.crmCache.count()).toBe(0);
  expect(await db.operations.toArray()).toMatchObject([{ kind: 'link-post', state: 'pending' }]);
});

test('what waits of the one who signs out can be let go of, each as not done; nobody else’s is', async () => {
  const { db, opIds, services } = await withWaiting();
  await signOutCrm.handle({ input: { letGo: true }, sender, services });
  expect(await opIds()).toEqual(['of Ben', 'elsewhere']);
  expect(await db.links.count()).toBe(0);
  expect(await db.posts.get('101')).toMatchObject({ state: 'answered' });
  expect(await db.replies.get('101')).toMatchObject({ problem: { key: 'leave_reply_not_kept' } });
  expect((await db.audit.toArray()).map(({ action, detail }) => [action, detail])).toEqual([
    ['dismiss-operation', 'link-post'],
    ['dismiss-operation', 'add-reply'],
    ['dismiss-operation', 'add-note'],
  ]);
  expect(await db.secrets.count()).toBe(0);
});

test('else it stays, and is shown as theirs', async () => {
  const { key, db, opIds, services } = await withWaiting();
  await signOutCrm.handle({ input: { letGo: false }, sender, services });
  expect(await opIds()).toHaveLength(5);
  const held = await readHeld(db, key);
  expect(held.map(({ opId, person }) => [opId, person])).toEqual([
    ['link', 'Ana Lindqvist'],
    ['reply', 'Ana Lindqvist'],
    ['refused', 'Ana Lindqvist'],
    ['of Ben', 'Ben Osei'],
    ['elsewhere', null],
  ]);
});
