import { expect, test, vi } from 'vitest';
import { makeServices } from '../../../tests/support/services.ts';
import { ClewError } from '../../messaging/errors.ts';
import type { Probe } from '../adapter.ts';
import { forgetSignedInAgent, signedInAgent } from './signed-in-agent.ts';

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
  await forgetSignedInAgent(db);
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
