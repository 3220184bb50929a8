import { expect, test } from 'vitest';
import { makeDemo } from '../../tests/support/demo.ts';
import { policy } from '../../tests/support/posts.ts';
import { options as sender } from '../../tests/support/services.ts';
import { recordKey } from '../crm/reads/crm-reads.ts';
import { writePolicy } from '../policy/stored-policy.ts';
import { readHeld } from '../snapshot/read-operations.ts';
import exportWaiting from './export-waiting.ts';
import linkPost from './link-post.ts';
import listWaiting from './list-waiting.ts';
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

const place = 'https://crm.example.com';
const ana = { id: 'ana', name: 'Ana Lindqvist' };

/** A link and a reply of Ana's on their way, a note that was refused, and one of Ben's that is held here. */
async function anaWaits() {
  const services = await makeDemo();
  const { caseId, customerId, db } = services;
  const crm = `open ${place}`;
  await writePolicy(db, { ...policy, crm: { adapter: 'open', settings: { open: { baseUrl: place } } } });
  await db.secrets.put({ adapter: 'open', value: 'a-token-of-this-agent' });
  const value = { session: 'one', agent: ana, left: false };
  await db.settings.put({ key: `crm-agent ${crm}`, value });
  const row = { crm, customerId, attempt: 0, notBefore: 0, createdAt: 0, state: 'pending' as const };
  const note = { ...row, kind: 'add-note', entity: `case:${caseId}`, payload: { caseId, text: 'Rang' } };
  const link = { postId: '101', crm, customerId, caseId, at: '', problem: null };
  await db.links.put({ ...link, state: 'pending', opId: 'link' });
  await db.posts.update('101', { state: 'linked' });
  await db.replies.put({ postId: '101', state: 'confirmed', problem: null } as never);
  await db.operations.bulkAdd([
    { ...row, opId: 'link', kind: 'link-post', entity: '101', payload: { postId: '101', caseId }, by: ana },
    { ...row, opId: 'reply', kind: 'add-reply', entity: '101', payload: { text: 'On it' }, by: ana },
    { ...note, opId: 'refused', state: 'failed', by: ana },
    { ...note, opId: 'of Ben', by: { id: 'ben', name: 'Ben Osei' } },
    { ...note, opId: 'elsewhere', crm: 'open https://other.example', by: ana },
  ]);
  const signOut = (letGo: boolean) => signOutCrm.handle({ input: { letGo }, sender, services });
  const opIds = async () => (await db.operations.toArray()).map(({ opId }) => opId);
  return { ...services, services, crm, signOut, opIds };
}

test('what waits of the one who signs out can be let go of, each as not done; nobody else’s is', async () => {
  const { db, opIds, signOut } = await anaWaits();
  await signOut(true);
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
  const { crm, db, opIds, signOut } = await anaWaits();
  await signOut(false);
  expect(await opIds()).toHaveLength(5);
  const held = await readHeld(db, crm);
  expect(held.map(({ opId, person }) => [opId, person])).toEqual([
    ['link', 'Ana Lindqvist'],
    ['reply', 'Ana Lindqvist'],
    ['refused', 'Ana Lindqvist'],
    ['of Ben', 'Ben Osei'],
    ['elsewhere', null],
  ]);
});

test('how much waits is told without what is in it; the file has all of it, of one’s own or of everybody', async () => {
  const { caseId, customerId, crm, db, record, services } = await anaWaits();
  const listed = () => listWaiting.handle({ input: {}, sender, services });
  expect(await listed()).toEqual({ agent: 'Ana Lindqvist', own: 3, all: 5 });
  await db.crmCache.put({
    key: recordKey(crm, customerId),
    ...{ value: record, fetchedAt: 1, triedAt: 1, problem: null },
  });
  await db.operations.where({ opId: 'refused' }).modify({
    problem: { code: 'Invalid', sentence: { key: 'crm_error_case_gone' } },
  });
  const save = async (whose: 'own' | 'all') => {
    const { json, count } = await exportWaiting.handle({ input: { whose }, sender, services });
    const { waiting } = JSON.parse(json) as { waiting: Record<string, unknown>[] };
    expect(waiting).toHaveLength(count);
    return waiting;
  };
  const number = record.cases.find(({ id }) => id === caseId)?.number;
  expect(await save('own')).toMatchObject([
    { kind: 'link-post', post: '101', case: number, madeBy: 'Ana Lindqvist', state: 'waits', crm: place },
    { kind: 'add-reply', case: null, text: 'On it' },
    { kind: 'add-note', case: number, text: 'Rang', state: 'refused', writtenAt: '1970-01-01T00:00:00.000Z' },
  ]);
  await services.crm.signOut();
  expect(await db.crmCache.count()).toBe(0);
  expect(await listed()).toEqual({ agent: '', own: 0, all: 5 });
  // Their numbers are known still, though the record is not.
  expect((await save('all')).map((row) => row.case)).toEqual([number, null, number, number, caseId]);
  expect(await db.audit.filter(({ action }) => action === 'export-waiting').count()).toBe(2);
});
