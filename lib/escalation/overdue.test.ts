import { beforeEach, expect, test } from 'vitest';
import { ClewDb } from '../db/clew-db.ts';
import { defaultPolicy } from '../policy/policy.ts';
import { aroundTheClock } from '../targets/hours.ts';
import { dueAfter, type Escalation, standingOf } from './escalation.ts';
import { escalationsOn, overdueEscalations } from './overdue.ts';

let count = 0;
let db: ClewDb;
beforeEach(() => {
  db = new ClewDb(`overdue-${++count}`);
});

const at = new Date('2026-11-20T12:00:00.000Z');
const make = (id: string, hours: number, changes: Partial<Escalation> = {}): Escalation => ({
  id,
  crm: 'embedded',
  postId: id,
  customerId: 'HC-1',
  caseId: 'case-1',
  caseNumber: 'CS-1',
  desk: 'legal',
  name: 'Legal',
  tells: 'desk',
  agent: 'Jo',
  at: at.toISOString(),
  dueAt: dueAfter(at, hours, aroundTheClock),
  waitsUntil: dueAfter(at, hours, aroundTheClock),
  ...changes,
});
const back = { at: at.toISOString(), agent: 'Jo', outcome: 'solved', told: 'desk' } as const;
const later = (hours: number) => new Date(at.getTime() + hours * 3_600_000);

test('overdue: the desk’s target is over and it is not back, the longest overdue first, of this CRM alone', async () => {
  const { waitsUntil: _none, ...returned } = make('returned', 1);
  await db.escalations.bulkAdd([
    make('late', 4),
    make('later', 2),
    make('waits', 24),
    make('elsewhere', 1, { crm: 'open https://crm.example.com' }),
    { ...returned, back },
  ]);
  const ids = async (hours: number) =>
    (await overdueEscalations(db, 'embedded', later(hours))).map(({ id }) => id);
  expect(await ids(1)).toEqual([]);
  expect(await ids(2)).toEqual(['later']);
  expect(await ids(5)).toEqual(['later', 'late']);
});

test('what the CRM refused went nowhere, and no desk is late with it', async () => {
  await db.escalations.add(make('refused', 1));
  const operation = {
    opId: 'refused',
    crm: 'embedded',
    kind: 'escalate-case',
    entity: 'case:case-1',
    payload: {},
    state: 'failed' as const,
    attempt: 1,
    notBefore: 0,
    createdAt: 0,
  };
  await db.operations.add(operation);
  expect(await overdueEscalations(db, 'embedded', later(9))).toEqual([]);
  const shown = escalationsOn(
    await db.escalations.toArray(),
    [operation],
    defaultPolicy,
    { id: '9' },
    'HC-1',
  );
  expect(shown).toMatchObject([{ id: 'refused', refused: true }]);
});

test('a post shows its own and its customer’s, newest first, and nobody else’s', () => {
  const rows = [
    make('own', 1, { customerId: null }),
    make('same-customer', 1, { at: later(1).toISOString() }),
    make('other', 1, { customerId: 'HC-2' }),
    make('unknown-author', 1, { customerId: null }),
  ];
  const ids = (customerId: string | null) =>
    escalationsOn(rows, [], defaultPolicy, { id: 'own' }, customerId).map(({ id }) => id);
  expect(ids('HC-1')).toEqual(['same-customer', 'own']);
  expect(ids(null)).toEqual(['own']);
});

test('where it stands, told at any moment', () => {
  const row = make('one', 1);
  expect(standingOf(row, later(0.5).getTime())).toBe('waits');
  expect(standingOf(row, later(1).getTime())).toBe('overdue');
  expect(standingOf(row, later(9).getTime(), true)).toBe('refused');
  expect(standingOf({ back }, later(9).getTime())).toBe('back');
});
