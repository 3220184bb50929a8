import { expect, test, vi } from 'vitest';
import { policy } from '../../tests/support/posts.ts';
import { ClewDb } from '../db/clew-db.ts';
import { writePolicy } from '../policy/stored-policy.ts';
import type { Escalation } from './escalation.ts';
import { followEscalations } from './follow-escalations.ts';

const row: Escalation = {
  id: 'one',
  crm: 'embedded',
  postId: '101',
  customerId: 'HC-1',
  caseId: 'case-1',
  caseNumber: 'CS-1',
  desk: 'legal',
  name: 'Legal',
  tells: 'desk',
  agent: 'Jo',
  at: '2026-11-20T12:00:00.000Z',
  dueAt: '2026-11-20T20:00:00.000Z',
  waitsUntil: '2026-11-20T20:00:00.000Z',
};
const operation = {
  opId: 'one',
  crm: 'embedded',
  kind: 'escalate-case',
  entity: 'case:case-1',
  payload: {},
  state: 'pending' as const,
  attempt: 1,
  notBefore: 0,
  createdAt: 0,
};

test('it tells of what went to a desk, was refused, came back, and of another CRM; of nothing else', async () => {
  const db = new ClewDb('follow-escalations');
  await writePolicy(db, policy);
  const changed = vi.fn();
  const following = followEscalations(db, changed);
  let told = 0;
  const tells = async (times: number) => {
    told += times;
    await expect.poll(() => changed.mock.calls.length).toBe(told);
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect(changed.mock.calls.length).toBe(told);
  };
  await tells(1);
  await db.escalations.put(row);
  await tells(1);
  const n = await db.operations.add(operation);
  await db.operations.update(n, { state: 'sending' });
  await tells(0);
  await db.operations.update(n, { state: 'failed' });
  await tells(1);
  await writePolicy(db, { ...policy, agent: 'Ada' });
  await tells(0);
  const open = { adapter: 'open', settings: { open: { baseUrl: 'https://crm.example.com' } } };
  await writePolicy(db, { ...policy, crm: open });
  await tells(1);
  const { waitsUntil: _over, ...rest } = row;
  const back = { at: row.dueAt, agent: 'Jo', outcome: 'solved', told: 'desk' } as const;
  await db.escalations.put({ ...rest, back });
  await tells(1);
  following.unsubscribe();
});
