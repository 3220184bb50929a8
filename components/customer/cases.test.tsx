import { act } from 'react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Case, CustomerRecord } from '../../lib/crm/model.ts';
import type { CaseConflict } from '../../lib/outbox/conflict.ts';
import type { Link, OperationInfo, Snapshot } from '../../lib/snapshot/snapshot.ts';
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

beforeEach(() => call.mockReset().mockResolvedValue(null));
afterEach(clear);

const [open] = record.cases as [Case];
const opId = expect.any(String);
const seen = { customerId: open.customerId, caseId: open.id, version: open.version ?? null };

function show(cases: Case[], changes: Partial<Snapshot> = {}) {
  const of: CustomerRecord = { ...record, cases };
  return draw(<Cases snapshot={snapshotOf({ ...known, record: of, ...changes })} record={of} post={post} />);
}
const operation = (changes: Partial<OperationInfo>): OperationInfo => ({
  opId: '00000000-0000-4000-8000-000000000001',
  kind: 'add-note',
  state: 'failed',
  createdAt: 1,
  problem: { code: 'Invalid', sentence: { key: 'crm_error_refused' } },
  caseId: open.id,
  ...changes,
});
const link = (changes: Partial<Link>): Link => ({
  postId: '101',
  crm: 'embedded',
  customerId: open.customerId,
  caseId: open.id,
  state: 'done',
  at: post.createdAt ?? '',
  opId: '',
  problem: null,
  ...changes,
});

test('an open case with status, number and owner; one click links', async () => {
  await show(record.cases);
  expect(text()).toContain('Powerwall offline after update');
  expect(text()).toContain('open');
  expect(text()).toContain('Mountain West service centre');
  expect(text()).not.toContain('Installation of two');
  await press('Link post to CS-204817');
  expect(call).toHaveBeenCalledWith('link-post', {
    postId: '101',
    customerId: open.customerId,
    caseId: open.id,
    opId,
  });
});

test('a case that nobody has is taken at once; a colleague’s only after it is said whose it is', async () => {
  await show([{ ...open, owner: '' }]);
  expect(text()).toContain('nobody has it');
  await press('Take CS-204817');
  expect(call).toHaveBeenLastCalledWith('claim-case', { ...seen, takeOver: false, opId });
  await show([open]);
  call.mockClear();
  await press('Take CS-204817');
  expect(call).not.toHaveBeenCalled();
  expect(text()).toContain('Mountain West service centre has this case.');
  await press('Take over');
  expect(call).toHaveBeenLastCalledWith('claim-case', { ...seen, takeOver: true, opId });
  expect(button('Take over')).toBeUndefined();
});

test('one’s own case is not to be taken', async () => {
  await show([{ ...open, owner: 'Jo' }]);
  expect(text()).toContain('you');
  expect(button('Take CS-204817')).toBeUndefined();
});

test('the status is chosen out of those that there are; the one it has changes nothing', async () => {
  await show([{ ...open, version: 'v1' }]);
  await press('CS-204817 is open: change');
  expect(button('open')?.getAttribute('aria-pressed')).toBe('true');
  expect(button('escalated')).toBeUndefined();
  await press('waiting');
  expect(call).toHaveBeenLastCalledWith('set-case-status', {
    ...seen,
    version: 'v1',
    status: 'waiting',
    opId,
  });
  call.mockClear();
  await press('CS-204817 is waiting: change');
  await press('waiting');
  expect(call).not.toHaveBeenCalled();
  expect(button('open')).toBeUndefined();
});

test('a note is kept, and lost neither when it fails nor sent twice under two ids', async () => {
  await show([open]);
  await press('Note on CS-204817');
  expect(document.activeElement?.tagName).toBe('TEXTAREA');
  await type('textarea', '  Rang, no answer ');
  call.mockRejectedValueOnce(new Error('gone'));
  await press('Keep note');
  expect(document.querySelector('textarea')?.value).toContain('Rang');
  await press('Keep note');
  expect(call).toHaveBeenLastCalledWith('add-note', {
    customerId: open.customerId,
    caseId: open.id,
    text: 'Rang, no answer',
    opId,
  });
  expect(document.querySelector('textarea')).toBeNull();
});

test('a new case in two steps: its title out of the post, to be edited', async () => {
  await show([]);
  expect(text()).toContain('No open case');
  await press('New case');
  const title = document.querySelector<HTMLInputElement>('form input');
  expect(title?.value).toBe('Powerwall dead for three weeks');
  expect(document.querySelector('textarea')?.value).toContain('https://x.com/sunnyside_up/status/101');
  expect(document.querySelector('select')?.value).toBe('1');
  await type('select', '3');
  await type('form input', 'Powerwall offline');
  await press('Create and link');
  expect(call).toHaveBeenCalledWith('create-case', {
    postId: '101',
    customerId: open.customerId,
    severity: 3,
    title: 'Powerwall offline',
    body: expect.stringContaining('Powerwall 3 ×2'),
    opId,
  });
  expect(document.querySelector('form')).toBeNull();
});

test('a case on its way has no id yet; refused, it says why, and the post can be linked elsewhere', async () => {
  await show([open], { link: link({ caseId: '', state: 'pending' }) });
  expect(text()).toContain('Creating…');
  expect(text()).not.toContain('another customer');
  expect(button('New case')).toBeUndefined();
  const refused = operation({ kind: 'create-case', caseId: null });
  await show([open], { link: link({ caseId: '', state: 'failed' }), operations: [refused] });
  expect(text()).toContain('New case: not done. The CRM refused that.');
  expect((button('Link post to CS-204817') as HTMLButtonElement).disabled).toBe(false);
  await press('Let go');
  expect(call).toHaveBeenLastCalledWith('dismiss-operation', { opId: refused.opId });
});

test('linked to a case that has only just been made is not another customer’s', async () => {
  await show([open], { link: link({ caseId: 'case:new' }) });
  expect(text()).toContain('Linked to a new case');
  await show([open], { link: link({ caseId: 'x', customerId: 'HC-2' }) });
  expect(text()).toContain('Linked to another customer');
});

test('what was refused stands at its case, what is only on its way does not', async () => {
  await show([open], { operations: [operation({ state: 'pending', problem: null })] });
  expect(text()).toContain('Saving');
  expect(text()).not.toContain('Note:');
  await show([open], { operations: [operation({})] });
  expect(document.querySelector('[data-case="CS-204817"] [role=alert]')?.textContent).toContain(
    'Note: not done. The CRM refused that.',
  );
  await press('Try again');
  expect(call).toHaveBeenLastCalledWith('retry-operation', { opId: operation({}).opId });
});

test('more cases are found as one types, closed ones too', async () => {
  const many = Array.from({ length: 9 }, (_, place) => ({
    ...open,
    id: `c${place}`,
    number: `CS-${place}`,
    title: place === 7 ? 'Roof leaks' : 'Battery',
    status: place > 5 ? ('closed' as const) : ('open' as const),
  }));
  await show(many);
  expect(document.querySelectorAll('li')).toHaveLength(2);
  await press('7 more cases');
  expect(document.querySelectorAll('li')).toHaveLength(9);
  await type('input[type=search]', 'roof');
  expect([...document.querySelectorAll('li')].map((row) => row.dataset.case)).toEqual(['CS-7']);
});

test('Escape closes what is open at a case, and gives the focus back', async () => {
  const { listenForEscape } = await import('../ui/escape.ts');
  const stop = new AbortController();
  listenForEscape(() => undefined, stop.signal);
  await show([open]);
  button('Note on CS-204817')?.focus();
  await press('Note on CS-204817');
  await act(async () => {
    window.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
  });
  expect(document.querySelector('textarea')).toBeNull();
  expect(document.activeElement).toBe(button('Note on CS-204817'));
  stop.abort();
});

test('no sum of money is in a title before it is revealed', async () => {
  await show([{ ...open, title: 'Refund of $412.80 is missing' }]);
  expect(text()).toContain('Refund of ••••• is missing');
});

test('a link that waits says why, with what can be done about it', async () => {
  const signedOut = {
    code: 'AuthError' as const,
    sentence: { key: 'crm_error_signed_out' },
    action: { key: 'crm_action_sign_in' },
  };
  const waits = operation({ kind: 'link-post', state: 'pending', problem: signedOut, opId: 'the link' });
  await show([open], { link: link({ state: 'pending', opId: 'the link' }), operations: [waits] });
  expect(document.querySelector('[data-case="CS-204817"]')?.textContent).toMatch(
    /Waits.*Link: waits\. The CRM no longer knows who you are/,
  );
  await press('Sign in to the CRM');
  expect(call).toHaveBeenLastCalledWith('open-options', {});
  // Another person's, who is not signed in now: whose it is, is said above.
  const held = {
    opId: 'the link',
    kind: 'link-post',
    createdAt: 0,
    crm: 'open',
    handle: null,
    person: 'Ana',
  };
  await show([open], { link: link({ state: 'pending', opId: 'the link' }), held: [held] });
  expect(document.querySelector('[data-case="CS-204817"]')?.textContent).toContain('Waits');
  // Linked to a case that is not in sight.
  const elsewhere = link({ state: 'removing', opId: 'the link', caseId: 'far' });
  await show([open], {
    link: elsewhere,
    operations: [{ ...waits, kind: 'unlink-post', caseId: 'far' }],
  });
  expect(text()).toContain('Undoing the link: waits. The CRM no longer knows who you are');
  await show([open], { link: link({ state: 'pending', opId: 'the link' }), operations: [] });
  expect(text()).toContain('Linking…');
});

const conflict: CaseConflict = {
  before: { status: 'open', owner: '' },
  now: { status: 'waiting', owner: 'Ben', updatedAt: '2026-11-20T10:00:00.000Z' },
  others: ['amount'],
};
const stale = (changes: Partial<OperationInfo> = {}) =>
  operation({
    kind: 'set-status',
    problem: { code: 'Conflict', sentence: { key: 'crm_error_changed_meanwhile' } },
    way: 'redo',
    conflict,
    ...changes,
  });

test('a change of a case that is another by now: what changed, and two ways, none of them the same again', async () => {
  await show([open], { operations: [stale()] });
  const line = document.querySelector('[data-case="CS-204817"] [role=alert]')?.textContent;
  expect(line).toContain('Status: open → waiting. Owner: nobody has it → Ben. Changed too: amount.');
  expect(line).toContain('Last change: Nov 20');
  expect(button('Try again')).toBeUndefined();
  await press('Do it all the same');
  await press('Do it all the same');
  const [first, second] = call.mock.calls;
  expect(first).toEqual(['redo-operation', { opId: stale().opId, newOpId: opId }]);
  // Clicked twice, it is one decision.
  expect(second).toEqual(first);
  await press('Let go');
  expect(call).toHaveBeenLastCalledWith('dismiss-operation', { opId: stale().opId });
});

test('where it is not known what became of the case, that is asked first; where nothing helps, nothing is offered', async () => {
  await show([open], { operations: [stale({ way: 'look', conflict: null })] });
  expect(button('Do it all the same')).toBeUndefined();
  await press('See what changed');
  expect(call).toHaveBeenLastCalledWith('retry-operation', { opId: stale().opId });
  await show([open], { operations: [stale({ way: 'none', conflict: null })] });
  expect(button('Try again')).toBeUndefined();
  expect(button('Let go')).toBeDefined();
});

test('a case that is made and not linked is told as just that, and only its link is tried again', async () => {
  const refused = operation({ kind: 'link-post', opId: 'the link', made: 'CS-204817', way: 'retry' });
  await show([open], {
    link: link({ state: 'failed', opId: 'the link', problem: { key: 'crm_error_refused' } }),
    operations: [refused],
  });
  expect(text()).toContain('CS-204817 is made; the post is not linked: The CRM refused that.');
  expect(text()).not.toContain('New case: not done');
  await press('Try again');
  expect(call.mock.calls).toEqual([['retry-operation', { opId: 'the link' }]]);
  expect(button('Let go')?.title).toContain('The case stays');
});

test('a case that stands empty is named, and brought into sight', async () => {
  const made = Array.from({ length: 6 }, (_, place) => ({ ...open, id: `c${place}`, number: `CS-${place}` }));
  const empty = operation({
    kind: 'link-post',
    opId: 'the link',
    caseId: null,
    made: 'CS-5',
    way: 'none',
    problem: {
      code: 'Conflict',
      sentence: { key: 'outbox_case_empty', args: { number: 'CS-5', other: 'CS-0' } },
    },
  });
  await show(made, { link: link({ caseId: 'c0' }), operations: [empty] });
  expect(text()).toContain('CS-5 is made, but the post is linked to CS-0 since.');
  expect(document.querySelector('[data-case="CS-5"]')).toBeNull();
  await press('Show CS-5');
  expect(document.querySelector('[data-case="CS-5"]')).not.toBeNull();
  await press('Understood');
  expect(call).toHaveBeenLastCalledWith('dismiss-operation', { opId: 'the link' });
});

test('an undo that the CRM refuses says so where the link is, and why', async () => {
  await show([open], { link: link({ problem: { key: 'crm_error_forbidden' } }) });
  const card = document.querySelector('[data-case="CS-204817"]');
  expect(card?.querySelector('[role=alert]')?.textContent).toMatch(/^Still linked: /);
  expect(card?.textContent).toContain('Linked');
  await show([open], { link: link({}) });
  expect(text()).not.toContain('Still linked');
});

const key = (name: string) =>
  act(async () => {
    const event = new KeyboardEvent('keydown', { key: name, bubbles: true, cancelable: true });
    // As a person's: what a page makes up is not trusted, and does nothing.
    Object.defineProperty(event, 'isTrusted', { value: true });
    (document.activeElement ?? document.body).dispatchEvent(event);
  });

test('one key links the post to the newest open case, once, and is said on that case alone', async () => {
  const second = { ...open, id: 'second', number: 'CS-2' };
  await show([{ ...open, id: 'old', number: 'CS-0', status: 'closed' }, open, second]);
  expect(button('Link post to CS-204817')?.getAttribute('aria-keyshortcuts')).toBe('f');
  expect(button('Link post to CS-2')?.hasAttribute('aria-keyshortcuts')).toBe(false);
  await key('f');
  await key('f');
  expect(call.mock.calls.filter(([name]) => name === 'link-post')).toEqual([
    ['link-post', { postId: '101', customerId: open.customerId, caseId: open.id, opId }],
  ]);
});

test('the key does nothing where the post is linked, in a field, or with no open case', async () => {
  await show([open], { link: link({}) });
  await key('f');
  await show([{ ...open, status: 'closed' }]);
  await key('f');
  await show([open]);
  await press('Note on CS-204817');
  await key('f');
  expect(call).not.toHaveBeenCalled();
});

test('a new case is as grave as the post is judged; how grave a case is stands on it in words', async () => {
  const triage = { severity: 2 } as Snapshot['triage'];
  await show([{ ...open, severity: 3 }], { triage });
  expect(text()).toContain('danger');
  expect(text()).toContain('Severity: danger');
  await press('New case');
  expect(document.querySelector('select')?.value).toBe('2');
});

test('a linked case stands alone; the others are behind "more"', async () => {
  const second = { ...open, id: 'second', number: 'CS-2' };
  await show([open, second]);
  expect(text()).toContain('CS-2');
  await show([open, second], { link: link({}) });
  expect(document.querySelectorAll('li[data-case]')).toHaveLength(1);
  await press('1 more case');
  expect(text()).toContain('CS-2');
});
