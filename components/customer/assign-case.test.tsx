import { act } from 'react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Case } from '../../lib/crm/model.ts';
import type { OperationInfo } from '../../lib/snapshot/snapshot.ts';
import { Cases } from './cases.tsx';
import {
  button,
  clear,
  draw,
  known,
  post,
  press,
  record,
  snapshotOf,
  text,
  type,
} from './room-for-tests.tsx';

const call = vi.hoisted(() => vi.fn());
vi.mock('../../lib/messaging/client.ts', () => ({ call }));
vi.mock('../../lib/platform/page-browser.ts', () => ({ browser: {} }));

const ada = { id: 'ada', name: 'Ada' };
const ben = { id: 'ben', name: 'Ben Osei' };
const [first] = record.cases as [Case];
const open: Case = { ...first, owner: '', ownerId: null, version: 'v1' };
const opId = expect.any(String);
const operation: OperationInfo = {
  opId: '00000000-0000-4000-8000-000000000001',
  kind: 'assign-case',
  state: 'pending',
  createdAt: 1,
  problem: null,
  caseId: open.id,
};

beforeEach(() => {
  call.mockReset().mockImplementation(async (name: string, input: { text: string }) => {
    const fits = (agent: typeof ada) => agent.name.toLowerCase().includes(input.text.toLowerCase());
    return name === 'find-agents' ? [ada, ben, { id: 'jo', name: 'Jo' }].filter(fits) : null;
  });
});
afterEach(clear);

function show(row: Case, operations: OperationInfo[] = []) {
  const of = { ...record, cases: [row] };
  const snapshot = snapshotOf({ ...known, record: of, operations });
  return draw(<Cases snapshot={snapshot} record={of} post={post} />);
}
const names = () => [...document.querySelectorAll('li li')].map((row) => row.textContent);
const settle = (ms = 0) => act(() => new Promise((resolve) => setTimeout(resolve, ms)));
async function openTool() {
  await press('Give CS-204817 to a colleague');
  await settle(5);
}
const assigned = (to: unknown, from: string, version = 'v1') => [
  'assign-case',
  { customerId: open.customerId, caseId: open.id, version, from, to, opId },
];

test('colleagues are listed at once and found as one types; oneself is not among them', async () => {
  await show(open);
  await openTool();
  expect(document.activeElement?.tagName).toBe('INPUT');
  expect(names()).toEqual(['Ada', 'Ben Osei']);
  await type('li input', 'os');
  await settle(200);
  expect(names()).toEqual(['Ben Osei']);
  await type('li input', 'zz');
  await settle(200);
  expect(text()).toContain('No colleague of that name.');
});

test('an answer to an older question does not replace a newer one’s', async () => {
  await show(open);
  await openTool();
  let late: (agents: unknown) => void = () => undefined;
  call.mockImplementationOnce(() => new Promise((resolve) => (late = resolve)));
  await type('li input', 'a');
  await settle(200);
  await type('li input', 'ben');
  await settle(200);
  await act(async () => late([ada]));
  expect(names()).toEqual(['Ben Osei']);
});

test('by the keys: down to a colleague, up again, and the click gives it', async () => {
  await show(open);
  await openTool();
  const key = (name: string) =>
    act(async () => {
      document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key: name, bubbles: true }));
    });
  await key('Enter');
  expect(document.activeElement?.textContent).toBe('Ada');
  await key('ArrowDown');
  await key('ArrowDown');
  expect(document.activeElement?.textContent).toBe('Ben Osei');
  await key('ArrowUp');
  await key('ArrowUp');
  expect(document.activeElement?.tagName).toBe('INPUT');
  await press('Ben Osei');
  expect(call).toHaveBeenLastCalledWith(...assigned(ben, ''));
  expect(names()).toEqual([]);
  expect(document.activeElement).toBe(button('Give CS-204817 to a colleague'));
});

test('what is on its way says to whom, and what is done can be undone', async () => {
  await show(open);
  await openTool();
  await press('Ben Osei');
  await show(open, [operation]);
  expect(text()).toContain('for Ben Osei…');
  expect(button(/^Undo/)).toBeUndefined();
  // The CRM has taken it, and has not been read again.
  await show(open);
  expect(text()).toContain('for Ben Osei…');
  await show({ ...open, owner: 'Ben Osei', ownerId: 'ben', version: 'v2' });
  expect(text()).not.toContain('for Ben');
  expect(text()).toContain('Given to Ben Osei.');
  await press('Undo: nobody has CS-204817 again');
  expect(call).toHaveBeenLastCalledWith(...assigned(null, 'Ben Osei', 'v2'));
  await show({ ...open, version: 'v3' });
  expect(text()).toContain('Nobody has it now.');
  expect(button(/^Undo/)).toBeUndefined();
});

test('refused, it says who has it, and is neither on its way nor to be undone', async () => {
  await show(open);
  await openTool();
  await press('Ada');
  const problem = {
    code: 'Forbidden' as const,
    sentence: { key: 'crm_error_not_yours', args: { owner: 'Cy' } },
  };
  const cys = { ...open, owner: 'Cy', ownerId: 'cy' };
  await show(cys, [{ ...operation, state: 'failed', problem }]);
  expect(text()).toContain('Handing over: not done. Cy has this case: only they');
  expect(text()).not.toContain('for Ada');
  // Let go of: nothing is left of it.
  await show(open);
  expect(text()).not.toContain('for Ada');
  expect(button(/^Undo/)).toBeUndefined();
});

test('a colleague’s case can be nobody’s again, and goes back to them; a desk’s not back to the desk', async () => {
  await show({ ...open, owner: 'Ada', ownerId: 'ada' });
  await openTool();
  expect(names()).toEqual(['Ben Osei', 'Nobody']);
  await press('Nobody');
  expect(call).toHaveBeenLastCalledWith(...assigned(null, 'Ada'));
  await show(open);
  await press('Undo: back to Ada');
  expect(call).toHaveBeenLastCalledWith(...assigned(ada, ''));
  await clear();
  await show({ ...open, owner: 'Mountain West', ownerId: null });
  await openTool();
  await press('Ada');
  await show({ ...open, owner: 'Ada', ownerId: 'ada' });
  expect(text()).toContain('Given to Ada.');
  expect(button(/^Undo/)).toBeUndefined();
});
