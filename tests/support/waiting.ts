import { writePolicy } from '../../lib/policy/stored-policy.ts';
import { makeDemo } from './demo.ts';
import { policy } from './posts.ts';

export const place = 'https://crm.example.com';
const ana = { id: 'ana', name: 'Ana Lindqvist' };

/** Signed in as Ana: a link and a reply of Ana's on their way, a note that was refused, and one of Ben's that is held here. */
export async function withWaiting() {
  const services = await makeDemo();
  const { caseId, customerId, db } = services;
  const key = `open ${place}`;
  await writePolicy(db, { ...policy, crm: { adapter: 'open', settings: { open: { baseUrl: place } } } });
  await db.secrets.put({ adapter: 'open', value: 'a-token-of-this-agent' });
  const value = { session: 'one', agent: ana, left: false };
  await db.settings.put({ key: `crm-agent ${key}`, value });
  const row = { crm: key, customerId, attempt: 0, notBefore: 0, createdAt: 0, state: 'pending' as const };
  const note = { ...row, kind: 'add-note', entity: `case:${caseId}`, payload: { caseId, text: 'Rang' } };
  const link = { postId: '101', crm: key, customerId, caseId, at: '', problem: null };
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
  const opIds = async () => (await db.operations.toArray()).map(({ opId }) => opId);
  return { ...services, services, key, opIds };
}
