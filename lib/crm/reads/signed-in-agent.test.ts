import { expect, test, vi } from 'vitest';
import { makeServices } from '../../../tests/support/services.ts';
import { ClewError } from '../../messaging/errors.ts';
import type { Probe } from '../adapter.ts';
import { beginSignIn, endSignIn, madeBy, signedIn, signedInAgent, whoIs } from './signed-in-agent.ts';

function elsewhere() {
  const { adapter, db } = makeServices();
  const probe = vi.fn(
    async (): Promise<Probe> => ({ agent: { id: '1', name: 'Jo Park', role: 'agent' }, warnings: [] }),
  );
  const crm = { ...adapter, probe, capabilities: { ...adapter.capabilities, onDevice: false } };
  return { adapter, crm, db, probe };
}

test('asked once, kept for this CRM until somebody signs in or out', async () => {
  const { crm, db, probe } = elsewhere();
  expect(await signedInAgent(db, 'open a', crm)).toBe('Jo Park');
  expect(await signedInAgent(db, 'open a', crm)).toBe('Jo Park');
  expect(probe).toHaveBeenCalledTimes(1);
  await signedInAgent(db, 'open b', crm);
  expect(probe).toHaveBeenCalledTimes(2);
  await beginSignIn(db, 'open b');
  await signedInAgent(db, 'open b', crm);
  expect(probe).toHaveBeenCalledTimes(3);
});

test('a CRM that cannot say so now is asked another time', async () => {
  const { crm, db, probe } = elsewhere();
  probe.mockRejectedValueOnce(new ClewError('Unavailable', { key: 'crm_error_unreachable' }));
  expect(await signedInAgent(db, 'open a', crm)).toBeNull();
  expect(await signedInAgent(db, 'open a', crm)).toBe('Jo Park');
});

test('nobody signs in to a CRM on this device', async () => {
  const { adapter, db } = elsewhere();
  expect(await signedInAgent(db, 'embedded', adapter)).toBeNull();
});

const waiting = (opId: string, crm = 'open a') => ({
  ...{ opId, crm, kind: 'add-note', entity: 'case:1', payload: {}, state: 'pending' as const },
  ...{ attempt: 0, notBefore: 0, createdAt: 0 },
});
const makers = async (db: ReturnType<typeof elsewhere>['db']) =>
  Object.fromEntries((await db.operations.toArray()).map(({ opId, by }) => [opId, by?.id ?? null]));
const jo = { id: '1', name: 'Jo Park' };

test('what was written down before the CRM said who it is, is of whom it names then', async () => {
  const { crm, db } = elsewhere();
  await beginSignIn(db, 'open a');
  expect(await madeBy(db, 'open a')).toBeUndefined();
  await db.operations.bulkAdd([waiting('one'), waiting('elsewhere', 'open b')]);
  expect(await whoIs(db, 'open a', crm)).toEqual(jo);
  expect(await madeBy(db, 'open a')).toEqual(jo);
  expect(await makers(db)).toEqual({ one: '1', elsewhere: null });
});

test('and where the next one signs in before that, it never becomes theirs', async () => {
  const { crm, db } = elsewhere();
  await beginSignIn(db, 'open a');
  await db.operations.add(waiting('of nobody'));
  await beginSignIn(db, 'open a');
  await whoIs(db, 'open a', crm);
  expect(await makers(db)).toEqual({ 'of nobody': '' });
});

test('an answer to the one who was signed in before says nothing of the next', async () => {
  const { crm, db, probe } = elsewhere();
  for (const turn of [beginSignIn, endSignIn]) {
    await beginSignIn(db, 'open a');
    probe.mockImplementationOnce(async () => {
      await turn(db, 'open a');
      return { agent: { ...jo, role: 'agent' }, warnings: [] };
    });
    await expect(whoIs(db, 'open a', crm)).rejects.toMatchObject({ code: 'AuthError' });
    expect((await signedIn(db, 'open a')).agent).toBeNull();
  }
});

test('who has left is still who was there last, and is known again only when the CRM says so', async () => {
  const { crm, db, probe } = elsewhere();
  await whoIs(db, 'open a', crm);
  await endSignIn(db, 'open a');
  expect(await signedIn(db, 'open a')).toMatchObject({ agent: jo, left: true });
  expect(await madeBy(db, 'open a')).toEqual(jo);
  await expect(whoIs(db, 'open a', crm)).rejects.toMatchObject({ code: 'AuthError' });
  probe.mockResolvedValueOnce({ agent: { id: '2', name: 'Ben Osei', role: 'agent' }, warnings: [] });
  await beginSignIn(db, 'open a');
  expect(await whoIs(db, 'open a', crm)).toEqual({ id: '2', name: 'Ben Osei' });
});

test('of an earlier version, the name alone is known: the CRM tells the rest', async () => {
  const { crm, db } = elsewhere();
  await db.operations.add({ ...waiting('old'), by: { id: '', name: 'jo park' } });
  await whoIs(db, 'open a', crm);
  expect(await makers(db)).toEqual({ old: '1' });
});
