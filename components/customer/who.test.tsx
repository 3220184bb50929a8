import { act } from 'react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { CustomerRecord, Identity } from '../../lib/crm/model.ts';
import { masked } from '../../lib/customer/masked.ts';
import type { Candidate } from '../../lib/identity/candidate.ts';
import { ClewError } from '../../lib/messaging/errors.ts';
import type { OperationInfo, Snapshot } from '../../lib/snapshot/snapshot.ts';
import { useSidebar } from '../store.ts';
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
import { Who } from './who.tsx';

const call = vi.hoisted(() => vi.fn());
vi.mock('../../lib/messaging/client.ts', () => ({ call }));
vi.mock('../../lib/platform/page-browser.ts', () => ({ browser: {} }));

beforeEach(() => call.mockReset().mockResolvedValue(null));
afterEach(clear);

const show = (changes: Partial<Snapshot> = {}, at = post) =>
  draw(<Who snapshot={snapshotOf(changes)} post={at} />);
const [identity] = record.identities as [Identity];
const candidate = (changes: Partial<Candidate> = {}): Candidate => ({
  customer: masked(record.customer),
  evidence: 'handle',
  identity: { ...identity, userId: null },
  detail: null,
  ...changes,
});
const named = (id: string) => candidate({ customer: { ...masked(record.customer), id } });
// And a half: the room's clock stands still between its ticks.
const minutesAgo = (count: number) => Date.now() - (count + 0.5) * 60_000;

test('a known customer: on whose word, since when, with products and region, nothing private', async () => {
  await show(known);
  expect(text()).toContain('Told us so · Priti Valekar, Sep 3, 2024');
  expect(text()).toContain('Powerwall 3 ×2 · Solar 9.6 kW · since 2024 · Cedar Fork, Utah (Mountain West)');
  for (const secret of ['Sunniva', 'Eklund', 'example.com', '555', 'Larkspur', '84003'])
    expect(text()).not.toContain(secret);
});

test('a renamed account and other handles of the person are told', async () => {
  const others = [identity, { ...identity, id: 'i2', handle: 'sunny_on_the_road' }];
  const renamed = { ...post, author: { ...post.author, handle: 'sun_new' } };
  await show({ ...known, record: { ...record, identities: others } }, renamed);
  expect(text()).toContain('was @sunnyside_up');
  expect(text()).toContain('also @sunny_on_the_road');
});

test('"Not this person" takes the identity back; Undo says it again on the basis that it had', async () => {
  await show(known);
  await press('Not this person');
  expect(call).toHaveBeenLastCalledWith('remove-identity', {
    customerId: 'HC-10001',
    identityId: identity.id,
    opId: expect.any(String),
  });
  await show();
  expect(text()).toContain('Taken back: not S••••• E•••••.');
  await press('Undo');
  expect(call).toHaveBeenLastCalledWith('confirm-identity', {
    undoes: expect.any(String),
    postId: '101',
    customerId: 'HC-10001',
    basis: 'told-us',
    opId: expect.any(String),
  });
  await show();
  expect(text()).not.toContain('Taken back');
});

const onItsWay = (changes: Partial<OperationInfo>): OperationInfo => ({
  opId: '00000000-0000-4000-8000-000000000001',
  kind: 'remove-identity',
  state: 'pending',
  createdAt: 1,
  problem: { code: 'Unavailable', sentence: { key: 'crm_error_unreachable' } },
  caseId: null,
  ...changes,
});

test('what is not taken back yet is said to wait, and cannot be asked for twice; refused, it can be again', async () => {
  await show({ ...known, operations: [onItsWay({})] });
  expect(text()).toContain('Waits to be taken back');
  expect(text()).toContain('Not this person: waits.');
  expect(button('Not this person')).toBeUndefined();
  await show({ ...known, operations: [onItsWay({ state: 'failed' })] });
  expect(text()).toContain('Not this person: not done.');
  expect(button('Not this person')).toBeDefined();
});

test('"Taken back" is said only when it is so, whoever is shown meanwhile', async () => {
  await show(known);
  await press('Not this person');
  const [, { opId }] = call.mock.lastCall as [string, { opId: string }];
  await show({ operations: [onItsWay({ opId })] });
  expect(text()).not.toContain('Taken back');
  expect(text()).toContain('Waits to be taken back');
  await show({ operations: [onItsWay({ opId, state: 'failed' })] });
  expect(text()).not.toContain('aken back');
  await show();
  expect(text()).toContain('Taken back: not S••••• E•••••.');
  await press('Undo');
});

test.each([
  [candidate(), 'same handle', 'Handles change hands', 'Gave us this handle'],
  [candidate({ evidence: 'handle-moved' }), 'handle changed hands', 'with another X account', null],
  [
    candidate({ evidence: 'reference', identity: null, detail: 'CS-204817' }),
    'number posted',
    'Posted CS-204817',
    null,
  ],
  [
    candidate({ evidence: 'name-city', identity: null, detail: 'Duluth' }),
    'name and city only',
    'this alone is not enough',
    null,
  ],
])('a candidate tells its evidence and what that is worth: %#', async (one, pill, weight, extra) => {
  await show({ matches: [one] });
  expect(text()).toContain(pill);
  expect(text()).toContain(weight);
  expect((button('Confirm') as HTMLButtonElement).disabled).toBe(true);
  const bases = [...document.querySelectorAll('option')].map((option) => option.textContent);
  expect(bases.includes('Gave us this handle')).toBe(extra !== null);
  expect(call).not.toHaveBeenCalled();
  await type('select', 'public-profile');
  await press('Confirm');
  expect(call).toHaveBeenCalledWith('confirm-identity', {
    postId: '101',
    customerId: 'HC-10001',
    basis: 'public-profile',
    opId: expect.any(String),
  });
});

test('one X account on two customers: no record, both to choose from; the chosen one says so, and is given up here', async () => {
  const two = ['a', 'b'].map((id) => ({ ...named(id), evidence: 'x-id-shared' as const, holders: 2 }));
  await show({ matches: two });
  expect(text()).toContain('2 customers have this X account in the CRM. Nobody is sure');
  expect(document.querySelectorAll('li')).toHaveLength(2);
  expect(text()).not.toContain('Told us so ·');
  await act(async () => document.querySelectorAll<HTMLElement>('li > button')[1]?.click());
  await type('select', 'told-us');
  await press('Confirm');
  expect(call).toHaveBeenCalledWith('confirm-identity', expect.objectContaining({ customerId: 'b' }));
  await show({ ...known, matches: [{ ...candidate(), evidence: 'x-id', holders: 2, identity }] });
  expect(text()).toContain('chosen: 2 customers have this X account');
  await press('Not this person');
  expect(call).toHaveBeenLastCalledWith('answer-identity', {
    postId: '101',
    customerId: 'HC-10001',
    holds: true,
  });
});

test('many candidates are a short list; each opens, one at a time', async () => {
  await show({ matches: ['a', 'b', 'c', 'd', 'e'].map(named) });
  expect(document.querySelectorAll('li')).toHaveLength(3);
  expect(document.querySelectorAll('select')).toHaveLength(0);
  await press('2 more');
  expect(document.querySelectorAll('li')).toHaveLength(5);
  const heads = [...document.querySelectorAll<HTMLElement>('li > button')];
  await act(async () => heads[1]?.click());
  await act(async () => heads[3]?.click());
  expect(document.querySelectorAll('select')).toHaveLength(1);
  expect(heads.map((head) => head.getAttribute('aria-expanded'))).toEqual([
    'false',
    'false',
    'false',
    'true',
    'false',
  ]);
});

test('"Not this person" of a candidate is kept, with a way back', async () => {
  await show({ matches: [candidate()] });
  await press('Not this person');
  const input = { postId: '101', customerId: 'HC-10001' };
  expect(call).toHaveBeenLastCalledWith('answer-identity', { ...input, holds: true });
  await act(async () => useSidebar.getState().toast?.action?.run());
  expect(call).toHaveBeenLastCalledWith('answer-identity', { ...input, holds: false });
});

test('"Not a customer" stands in the place of everybody, with who said so, and is taken back', async () => {
  await show({ matches: [candidate()] });
  await press('Not a customer');
  const input = { postId: '101', customerId: null };
  expect(call).toHaveBeenLastCalledWith('answer-identity', { ...input, holds: true });
  const at = new Date(minutesAgo(120)).toISOString();
  await show({ notCustomer: { crm: 'embedded', userId: '1', customerId: '', agent: 'Ada', at } });
  expect(text()).toContain('Not a customer · Ada, 2 hours ago');
  expect(document.querySelector('input[type=search]')).toBeNull();
  await press('Undo');
  expect(call).toHaveBeenLastCalledWith('answer-identity', { ...input, holds: false });
});

test('nobody: a search, whose results come masked and need a basis', async () => {
  await show();
  expect(text()).toContain('No customer with this X account');
  call.mockResolvedValueOnce([masked(record.customer)]);
  await type('input[type=search]', 'Eklund');
  await press('Find a customer');
  expect(call).toHaveBeenLastCalledWith('search-customers', { text: 'Eklund' });
  await press(/^S••••• E•••••/);
  expect((button('Confirm') as HTMLButtonElement).disabled).toBe(true);
});

test('while it is looked up: an outline; after a while, that the CRM is slow', async () => {
  vi.useFakeTimers();
  await show({ crmLoading: true });
  expect(text()).toContain('Looking up who this is');
  expect(text()).not.toContain('takes its time');
  expect(document.querySelector('input')).toBeNull();
  await act(async () => vi.advanceTimersByTime(4000));
  expect(text()).toContain('takes its time');
  vi.useRealTimers();
});

test('an answer out of the cache tells its age once it has one, and is asked for anew', async () => {
  await show({ ...known, crmFetchedAt: Date.now() });
  expect(text()).not.toContain('as of');
  await show({ ...known, crmFetchedAt: minutesAgo(4) });
  expect(text()).toContain('as of 4m ago');
  await press('Ask the CRM again');
  expect(call).toHaveBeenLastCalledWith('refresh-customer', { postId: '101' });
});

test.each([
  ['Unavailable', 'crm_error_unreachable', undefined, 'Try again', 'refresh-customer'],
  ['Unavailable', 'crm_error_slow', undefined, 'Try again', 'refresh-customer'],
  ['AuthError', 'crm_error_signed_out', 'crm_action_sign_in', 'Sign in to the CRM', 'open-options'],
  ['Forbidden', 'crm_error_forbidden', undefined, 'Try again', 'refresh-customer'],
  ['Forbidden', 'crm_error_no_access', 'crm_action_set_up', 'Open the settings', 'open-options'],
  ['Invalid', 'crm_error_not_set_up', 'crm_action_set_up', 'Open the settings', 'open-options'],
] as const)('%s, %s: one sentence and what to do about it', async (code, key, action, label, command) => {
  const problem = { code, sentence: { key }, ...(action && { action: { key: action } }) };
  const { say } = await import('../../lib/platform/i18n.ts');
  await show({ crmProblem: problem });
  expect(text()).toContain(say({ key }));
  // Nothing is said of who it is not: the CRM has not been heard.
  expect(text()).not.toContain('No customer');
  await press(label);
  expect(call.mock.calls[0]?.[0]).toBe(command);
  await show({ ...known, crmProblem: problem, crmFetchedAt: minutesAgo(4) });
  expect(text()).toContain('As of 4 minutes ago.');
  expect(text()).toContain('S••••• E•••••');
});

test('a confirmation that waits or was refused is told, with what can be done', async () => {
  const operation = {
    opId: '00000000-0000-4000-8000-000000000001',
    kind: 'add-identity',
    state: 'pending',
    createdAt: 1,
    caseId: null,
    problem: { code: 'Unavailable', sentence: { key: 'crm_error_unreachable' } },
  } as const;
  await show({ operations: [operation] });
  expect(text()).toContain('Confirmation: waits. The CRM cannot be reached.');
  expect(button('Let go')).toBeUndefined();
  await show({ operations: [{ ...operation, state: 'failed' }] });
  await press('Try again');
  expect(call).toHaveBeenLastCalledWith('retry-operation', { opId: operation.opId });
  await press('Let go');
  expect(call).toHaveBeenLastCalledWith('dismiss-operation', { opId: operation.opId });
});

test('where X’s number is missing, the post on X is the way to it', async () => {
  await show({ matches: [candidate()] });
  const action = { key: 'error_action_open_post' };
  call.mockRejectedValueOnce(new ClewError('Invalid', { key: 'error_author_id_unknown' }, action));
  await press('Not a customer');
  const { toast } = useSidebar.getState();
  expect(toast).toMatchObject({ message: { key: 'error_author_id_unknown' }, action: { label: action } });
  await act(async () => toast?.action?.run());
  expect(call).toHaveBeenLastCalledWith('show-on-x', { postId: '101', select: true });
});

test('sites of one region are each told by their town; alike ones are counted, many are cut short; no key twice', async () => {
  const [site] = record.sites as [CustomerRecord['sites'][number]];
  const at = (id: string, city: string) => ({ ...site, id, city });
  const products = record.products.map((product) => ({ ...product, model: 'Powerwall 3', quantity: 1 }));
  const error = vi.spyOn(console, 'error');
  const sites = [at('a', 'Lehi'), at('b', 'Orem'), at('c', 'Lehi')];
  await show({ ...known, record: { ...record, products, sites } });
  expect(text()).toContain('Lehi, Utah (Mountain West) ×2 · Orem, Utah (Mountain West)');
  const many = ['Lehi', 'Orem', 'Provo', 'Sandy', 'Ogden'].map((city) => at(city, city));
  await show({ ...known, record: { ...record, products, sites: many } });
  expect(text()).toContain('Provo, Utah (Mountain West) · 2 more places');
  expect(error.mock.calls.filter(([said]) => String(said).includes('same key'))).toEqual([]);
});

test('what is old and asked for anew: after two seconds it is said that the CRM is slow, until it answers', async () => {
  vi.useFakeTimers();
  const old = Date.now() - 5 * 60_000;
  await show({ ...known, crmFetchedAt: old });
  await act(async () => vi.advanceTimersByTime(1900));
  expect(text()).not.toContain('The CRM takes its time.');
  await act(async () => vi.advanceTimersByTime(200));
  expect(text()).toContain('The CRM takes its time.');
  await show({ ...known, crmFetchedAt: Date.now() });
  expect(text()).not.toContain('The CRM takes its time.');
  // It was fresh when it was opened: nobody asks while it grows old.
  await act(async () => vi.advanceTimersByTime(10 * 60_000));
  expect(text()).not.toContain('The CRM takes its time.');
  vi.useRealTimers();
});
