import '../dom-for-tests.ts';
import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import exportWaiting from '../../lib/commands/export-waiting.ts';
import getPolicy from '../../lib/commands/get-policy.ts';
import listAdapters from '../../lib/commands/list-adapters.ts';
import listWaiting from '../../lib/commands/list-waiting.ts';
import probeCrm from '../../lib/commands/probe-crm.ts';
import savePolicy from '../../lib/commands/save-policy.ts';
import signInCrm from '../../lib/commands/sign-in-crm.ts';
import signOutCrm from '../../lib/commands/sign-out-crm.ts';
import { ClewError } from '../../lib/messaging/errors.ts';
import { commandsByName, route } from '../../lib/messaging/router.ts';
import { readPolicy } from '../../lib/policy/stored-policy.ts';
import { makeDemo } from '../../tests/support/demo.ts';
import { options as sender } from '../../tests/support/services.ts';
import { CrmConnection } from './crm-connection.tsx';

const call = vi.hoisted(() => vi.fn());
const request = vi.hoisted(() => vi.fn());
const downloadFile = vi.hoisted(() => vi.fn());
vi.mock('../../lib/messaging/client.ts', () => ({ call }));
vi.mock('./download-file.ts', () => ({ downloadFile }));
vi.mock('../../lib/platform/page-browser.ts', () => ({ browser: { permissions: { request } } }));

const commands = commandsByName({
  exportWaiting,
  getPolicy,
  listAdapters,
  listWaiting,
  probeCrm,
  savePolicy,
  signInCrm,
  signOutCrm,
});
let services: Awaited<ReturnType<typeof makeDemo>>;
let root: ReturnType<typeof createRoot>;

/** Over the real commands and databases; the browser alone is stood in for. */
beforeEach(async () => {
  services = await makeDemo();
  request.mockReset().mockResolvedValue(true);
  call.mockReset().mockImplementation(async (command: string, input: unknown) => {
    const answer = await route(commands, { command, input }, sender, services);
    if (answer.ok) return answer.value;
    throw new ClewError(answer.error.code, answer.error.sentence, answer.error.action);
  });
  document.body.innerHTML = '<div id="root"></div>';
  root = createRoot(document.getElementById('root') as HTMLElement);
  await draw();
  await vi.waitFor(() => expect(text()).toContain('Request Tracker'));
});
afterEach(() => act(async () => root.unmount()));

const text = () => document.body.textContent ?? '';
const policy = () => readPolicy(services.db);
async function draw() {
  const now = await policy();
  await act(async () => root.render(<CrmConnection policy={now} onPolicy={() => void draw()} />));
}
const settle = () => act(async () => new Promise((resolve) => setTimeout(resolve, 30)));
const named = (name: string) =>
  [...document.querySelectorAll<HTMLElement>('button, label')].find((found) =>
    (found.textContent ?? '').startsWith(name),
  );
/** As soon as it can be pressed. */
async function press(name: string) {
  const found = await vi.waitFor(() => {
    const now = named(name);
    if (!now || (now as HTMLButtonElement).disabled) throw new Error(`There is no ${name} to press.`);
    return now;
  });
  await act(async () => (found.querySelector('input') ?? found).click());
  await settle();
}
const reads = (words: string) => vi.waitFor(() => expect(text()).toContain(words), 5000);
async function fill(label: string, value: string) {
  const id = named(label)?.getAttribute('for') ?? '';
  const field = document.getElementById(id) as HTMLInputElement;
  await act(async () => {
    Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), 'value')?.set?.call(field, value);
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });
  await settle();
}

test('the CRM on this device is there from the start, and answers', async () => {
  expect((named('Use this CRM') as HTMLButtonElement).disabled).toBe(true);
  await press('Test the connection');
  await reads('Reached, as');
  expect(named('Sign out')).toBeUndefined();
});

test('another is used once its address is right and the browser lets Clew there', async () => {
  await press('Open CRM interface');
  await fill('Address', 'http://crm.example.com');
  await press('Use this CRM');
  await reads('That is not an address that Clew may use');
  expect(request).not.toHaveBeenCalled();
  await fill('Address', 'https://crm.example.com');
  request.mockResolvedValueOnce(false);
  await press('Use this CRM');
  expect(request).toHaveBeenCalledWith({ origins: ['https://crm.example.com/*'] });
  await reads('Nothing was changed.');
  expect((await policy()).crm.adapter).toBe('embedded');
  await press('Use this CRM');
  await reads('Saved.');
  expect((await policy()).crm).toMatchObject({
    adapter: 'open',
    settings: { open: { baseUrl: 'https://crm.example.com' } },
  });
  expect((await policy()).agent).toBe('Jo');
});

test('a secret is kept and never seen again; each failure has its sentence', async () => {
  await press('Open CRM interface');
  await fill('Address', 'https://crm.example.com');
  await press('Use this CRM');
  await press('Test the connection');
  await reads('no longer knows who you are');
  await fill('Token or key', 'short');
  await press('Keep it');
  await reads('That is not a key that this CRM gives out.');
  await fill('Token or key', 'a-token-of-this-agent');
  await press('Keep it');
  await reads('Kept.');
  const fields = [...document.querySelectorAll('input')];
  expect(fields.map(({ value }) => value).join()).not.toContain('a-token');
  expect(await services.db.secrets.count()).toBe(1);
  await press('Test the connection');
  await reads('cannot be reached');
  await press('Sign in');
  await reads('sign-in');
  await press('Sign out');
  await reads('Signed out.');
  expect(await services.db.secrets.count()).toBe(0);
});

test('what waits for the present CRM is told before another takes its place', async () => {
  await services.db.operations.add({
    opId: crypto.randomUUID(),
    crm: 'embedded',
    kind: 'unlink-post',
    entity: '101',
    payload: { postId: '101' },
    state: 'pending',
    attempt: 0,
    notBefore: 0,
    createdAt: 0,
  });
  await press('Open CRM interface');
  await fill('Address', 'https://crm.example.com');
  await reads('1 change has not reached the present CRM yet');
});

/** Signed in, with two notes on their way. */
async function withNotes() {
  await press('Open CRM interface');
  await fill('Address', 'https://crm.example.com');
  await press('Use this CRM');
  await fill('Token or key', 'a-token-of-this-agent');
  await press('Keep it');
  await reads('Kept.');
  const row = { crm: 'open https://crm.example.com', kind: 'add-note', entity: 'case:1', attempt: 0 };
  const rest = { state: 'pending' as const, notBefore: 0, createdAt: 0 };
  for (const text of ['Rang', 'Rang again'])
    await services.db.operations.add({ ...row, ...rest, opId: crypto.randomUUID(), payload: { text } });
}
const focused = () => document.activeElement?.textContent;
const group = () => document.querySelector('fieldset[aria-labelledby]');
const inGroup = (name: string) =>
  [...(group()?.querySelectorAll('button') ?? [])].find(({ textContent }) => textContent === name);
async function pressIn(name: string) {
  const found = await vi.waitFor(() => {
    const now = inGroup(name);
    if (!now || now.disabled) throw new Error(`There is no ${name} to press.`);
    return now;
  });
  await act(async () => found.click());
  await settle();
}

test('signing out while something waits says so, saves it as a file, and what was saved can be deleted', async () => {
  await withNotes();
  await press('Sign out');
  await reads('2 changes of yours have not reached the CRM yet.');
  expect(document.getElementById(group()?.getAttribute('aria-labelledby') ?? '')?.textContent).toContain(
    '2 changes',
  );
  expect(focused()).toBe('Save them as a file');
  expect(inGroup('Sign out and delete what waits')).toBeUndefined();
  await act(async () =>
    group()?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true })),
  );
  expect(group()).toBeNull();
  expect(focused()).toBe('Sign out');
  expect(await services.db.secrets.count()).toBe(1);

  await press('Sign out');
  await pressIn('Save them as a file');
  await reads('Saved: 2 changes, in clew-waiting.json.');
  const [json, name, type] = downloadFile.mock.lastCall ?? [];
  expect([name, type]).toEqual(['clew-waiting.json', 'application/json']);
  expect(JSON.parse(json).waiting.map((row: { text: string }) => row.text)).toEqual(['Rang', 'Rang again']);
  await pressIn('Sign out and delete what waits');
  await reads('What waited is deleted');
  expect(group()).toBeNull();
  expect(await services.db.operations.count()).toBe(0);
  expect(await services.db.secrets.count()).toBe(0);
});

test('what stays after signing out can be saved from the settings by whoever opens them', async () => {
  await withNotes();
  await press('Sign out');
  await pressIn('Sign out');
  await reads('Signed out.');
  expect(await services.db.operations.count()).toBe(2);
  await reads('2 changes have not reached their CRM.');
  downloadFile.mockClear();
  await press('Save them as a file');
  await reads('Saved: 2 changes');
  expect(JSON.parse(downloadFile.mock.lastCall?.[0]).waiting).toHaveLength(2);
  // Nobody’s to be lost by signing out again.
  await press('Sign out');
  expect(group()).toBeNull();
});
