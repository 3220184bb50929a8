import { expect, test, vi } from 'vitest';
import { makeDemo } from '../../../tests/support/demo.ts';
import { sidebar as sender } from '../../../tests/support/services.ts';
import claimPost from '../../commands/claim-post.ts';
import linkPost from '../../commands/link-post.ts';
import { buildSnapshot } from '../../snapshot/build-snapshot.ts';
import { followColleagues } from './follow-colleagues.ts';

const me = { signedIn: null, agent: 'Jo' };

/** Ana has linked the post in the CRM, on a case that nobody has. */
async function linkedByAna() {
  const services = await makeDemo();
  const { adapter, caseId, customerId, db, embedded, now } = services;
  const operation = { opId: crypto.randomUUID(), attempt: 1, signal: AbortSignal.timeout(5000) };
  const at = '2026-11-20T10:00:00.000Z';
  const permalink = 'https://x.com/sunnyside_up/status/101';
  const link = { postId: '101', customerId, caseId, permalink, text: 'Dead', at, agent: 'Ana' };
  await adapter.linkPost(link, operation);
  const own = (owner: string) => embedded.cases.update(caseId, { owner });
  await own('');
  const follow = async (who = me) => {
    const record = await adapter.getRecord(customerId, AbortSignal.timeout(5000));
    if (!record) throw new Error('The record is gone.');
    return followColleagues(db, 'embedded', record, who, now());
  };
  const state = async () => (await db.posts.get('101'))?.state;
  return { ...services, services, own, follow, state };
}

test('a colleague’s post is taken, by name and since when; told again, nothing is written', async () => {
  const { db, follow, now, state } = await linkedByAna();
  expect(await follow()).toEqual(['101']);
  expect(await state()).toBe('taken');
  expect((await db.work.get('101'))?.takenBy).toEqual({
    agent: 'Ana',
    over: 'post',
    at: now().toISOString(),
    crm: 'embedded',
    customerId: 'HC-10001',
  });
  const written = vi.fn();
  db.work.hook('updating', written);
  db.work.hook('creating', written);
  expect(await follow()).toEqual([]);
  expect(written).not.toHaveBeenCalled();
});

test('unlinked again in the CRM, it is new', async () => {
  const { db, embedded, follow, state } = await linkedByAna();
  await follow();
  await embedded.interactions.delete('post:101');
  expect(await follow()).toEqual(['101']);
  expect(await state()).toBe('new');
  expect(await db.work.count()).toBe(0);
});

test('a case that goes to another, to nobody and to the specialist', async () => {
  const { db, follow, own, state } = await linkedByAna();
  await own('Ben');
  await follow();
  expect((await db.work.get('101'))?.takenBy).toMatchObject({ agent: 'Ben', over: 'case' });
  await own('Ana');
  expect(await follow()).toEqual([]);
  expect((await db.work.get('101'))?.takenBy).toMatchObject({ agent: 'Ana', over: 'case' });
  await own('');
  expect(await follow()).toEqual(['101']);
  expect(await state()).toBe('new');
  // That Ana linked it says no more, however often it is told.
  expect(await follow()).toEqual([]);
  await own('Ana');
  expect(await follow()).toEqual(['101']);
  await own('Jo');
  expect(await follow()).toEqual(['101']);
  expect(await state()).toBe('new');
});

test('one’s own claim and link come first, and a colleague’s shows again after them', async () => {
  const { caseId, customerId, db, follow, services, state } = await linkedByAna();
  await follow();
  await claimPost.handle({ input: { postId: '101', claimed: true }, sender, services });
  expect(await state()).toBe('mine');
  await claimPost.handle({ input: { postId: '101', claimed: false }, sender, services });
  expect(await state()).toBe('taken');
  const opId = crypto.randomUUID();
  await linkPost.handle({ input: { postId: '101', customerId, caseId, opId }, sender, services });
  expect(await state()).toBe('linked');
  expect(await follow()).toEqual([]);
  expect((await db.work.get('101'))?.takenBy).toBeTruthy();
});

test('another specialist sees nothing of it as taken by a colleague', async () => {
  const { follow, state } = await linkedByAna();
  expect(await follow({ signedIn: null, agent: ' ANA' })).toEqual([]);
  expect(await state()).toBe('new');
});

test('looking at the customer is enough: the record tells it, and the sidebar says who', async () => {
  const { db, reads, state, tabs } = await linkedByAna();
  const heard = vi.fn();
  const off = reads.onColleagues(heard);
  await tabs.update(7, { postId: '101' });
  const session = await tabs.get(7);
  expect((await buildSnapshot(db, reads, session)).takenBy).toBeNull();
  await vi.waitFor(() => expect(heard).toHaveBeenCalledWith(['101']));
  expect(await state()).toBe('taken');
  expect((await buildSnapshot(db, reads, session)).takenBy).toMatchObject({ agent: 'Ana' });
  await new Promise((resolve) => setTimeout(resolve, 50));
  off();
  expect(heard).toHaveBeenCalledTimes(1);
});
