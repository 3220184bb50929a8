import { act } from 'react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Case } from '../../lib/crm/model.ts';
import type { OperationInfo } from '../../lib/snapshot/snapshot.ts';
import { Cases } from './cases.tsx';
import { button, clear, draw, known, post, press, record, snapshotOf, text } from './room-for-tests.tsx';

const call = vi.hoisted(() => vi.fn());
vi.mock('../../lib/messaging/client.ts', () => ({ call }));
vi.mock('../../lib/platform/page-browser.ts', () => ({ browser: {} }));

beforeEach(() => call.mockReset().mockResolvedValue(null));
afterEach(async () => {
  vi.useRealTimers();
  await clear();
});

const [first] = record.cases as [Case];
const open: Case = { ...first, version: 'v1' };
const operation = (changes: Partial<OperationInfo> = {}): OperationInfo => ({
  opId: 'o1',
  kind: 'set-status',
  state: 'pending',
  createdAt: 1,
  problem: null,
  caseId: open.id,
  status: 'waiting',
  ...changes,
});
const show = (row: Case, operations: OperationInfo[] = []) => {
  const of = { ...record, cases: [row] };
  return draw(<Cases snapshot={snapshotOf({ ...known, record: of, operations })} record={of} post={post} />);
};
const is = (status: string) => button(`CS-204817 is ${status}: change`);
const choose = async () => {
  await press('CS-204817 is open: change');
  await press('waiting');
};

test('the new status shows at once, with the word that it is being saved, and stays once it is', async () => {
  await show(open);
  await choose();
  expect(is('waiting')?.getAttribute('aria-busy')).toBe('true');
  expect(text()).toContain('Saving');
  await show(open, [operation()]);
  expect(is('waiting')).toBeDefined();
  // Done, and the record not yet read again.
  await show(open);
  expect(is('waiting')).toBeDefined();
  await show({ ...open, status: 'waiting', version: 'v2' });
  expect(is('waiting')?.hasAttribute('aria-busy')).toBe(false);
  expect(text()).not.toContain('Saving');
});

test('refused, the old one is back, with the reason', async () => {
  await show(open);
  await choose();
  await show(open, [operation()]);
  const problem = { code: 'Conflict' as const, sentence: { key: 'crm_error_changed_meanwhile' } };
  await show(open, [operation({ state: 'failed', problem })]);
  expect(is('open')).toBeDefined();
  expect(document.querySelector('[role=alert]')?.textContent).toContain('Status: not done.');
});

test('what never reached the outbox is taken back, and so is what the CRM does not show in the end', async () => {
  await show(open);
  call.mockRejectedValueOnce(new Error('gone'));
  await choose();
  expect(is('open')).toBeDefined();
  vi.useFakeTimers();
  await choose();
  expect(is('waiting')).toBeDefined();
  await act(async () => vi.advanceTimersByTime(5000));
  expect(is('open')).toBeDefined();
});

test('a colleague’s change in the meantime counts more than what was asked for and is no longer on its way', async () => {
  await show(open);
  await choose();
  await show({ ...open, status: 'escalated', version: 'v9' });
  expect(is('escalated')).toBeDefined();
});

test('after a reload, what is on its way is still told', async () => {
  await show(open, [operation()]);
  expect(is('waiting')?.getAttribute('aria-busy')).toBe('true');
});
