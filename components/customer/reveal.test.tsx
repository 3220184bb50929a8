import '../dom-for-tests.ts';
import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { CustomerRecord } from '../../lib/crm/model.ts';
import { makePost } from '../../tests/support/posts.ts';
import { KnownCustomer } from './known-customer.tsx';

const call = vi.hoisted(() => vi.fn());
vi.mock('../../lib/messaging/client.ts', () => ({ call }));
vi.mock('../../lib/platform/page-browser.ts', () => ({ browser: {} }));

const secrets = ['Sunny', 'Edwards', 'sunny@example.com', '555 010 0142', 'Juniper Lane'];
const record = {
  customer: {
    id: 'c1',
    name: 'Sunny Edwards',
    since: '2024-03-02',
    email: 'sunny@example.com',
    phone: '+1 555 010 0142',
    language: null,
  },
  sites: [
    { street: '14 Juniper Lane', city: 'Boulder', postcode: '80302', region: 'CO', serviceCentre: 'West' },
  ],
  identities: [],
  products: [],
  cases: [],
  interactions: [],
} as unknown as CustomerRecord;

let root: ReturnType<typeof createRoot>;
beforeEach(async () => {
  document.body.innerHTML = '<div id="root"></div>';
  root = createRoot(document.getElementById('root') as HTMLElement);
  await act(async () =>
    root.render(<KnownCustomer record={record} matches={[]} post={makePost({ id: '1' })} />),
  );
});
afterEach(() => act(async () => root.unmount()));

const html = () => document.body.innerHTML;
const press = (selector: string) => act(async () => document.querySelector<HTMLElement>(selector)?.click());
async function giveReason() {
  await press('button[aria-expanded]');
  await act(async () => {
    const select = document.querySelector('select') as HTMLSelectElement;
    select.value = 'call';
    select.dispatchEvent(new Event('change', { bubbles: true }));
  });
  await press('button[type=submit]');
}

test('nothing private is in the page before a reason is on file', async () => {
  for (const secret of secrets) expect(html()).not.toContain(secret);
  await press('button[aria-expanded]');
  for (const secret of secrets) expect(html()).not.toContain(secret);
  expect(call).not.toHaveBeenCalled();
});

test('shown once the reason is logged, gone again when closed', async () => {
  call.mockResolvedValueOnce(null);
  await giveReason();
  expect(call).toHaveBeenCalledWith('log-reveal', { customerId: 'c1', reason: 'To call the customer back' });
  for (const secret of secrets) expect(html()).toContain(secret);
  await press('button[aria-expanded]');
  for (const secret of secrets) expect(html()).not.toContain(secret);
});

test('stays masked where the reason could not be logged', async () => {
  call.mockRejectedValueOnce(new Error('gone'));
  await giveReason();
  for (const secret of secrets) expect(html()).not.toContain(secret);
});
