import '../dom-for-tests.ts';
import { act, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { demoRecords } from '../../lib/crm/demo/records.ts';
import type { CustomerRecord } from '../../lib/crm/model.ts';
import { defaultPolicy } from '../../lib/policy/policy.ts';
import type { Snapshot } from '../../lib/snapshot/snapshot.ts';
import { replyToCeo, sunny } from '../../tests/support/posts.ts';

const all = demoRecords(new Date());
const customerId = 'HC-10001';
const own = <T extends { customerId: string }>(rows: T[]) =>
  rows.filter((row) => row.customerId === customerId);
const customer = all.customers.find(({ id }) => id === customerId);
if (!customer) throw new Error('The first demo customer is gone.');

/** The record of the customer whom the demo shows. */
export const record: CustomerRecord = {
  customer,
  identities: own(all.identities),
  sites: own(all.sites),
  products: own(all.products),
  cases: own(all.cases),
  interactions: own(all.interactions),
};
export const post = replyToCeo('101', { author: sunny, createdAt: new Date().toISOString() });

/** A snapshot in which nothing is known yet but the post. */
export function snapshotOf(changes: Partial<Snapshot> = {}): Snapshot {
  return {
    page: { theme: 'light', dir: 'ltr', account: null, unreadable: 0 },
    policy: { ...defaultPolicy, agent: 'Jo' },
    queue: { counts: { new: 1, mine: 0, linked: 0 } } as unknown as Snapshot['queue'],
    post,
    relations: ['reply'],
    state: 'new',
    claimed: false,
    closed: null,
    takenBy: null,
    place: null,
    triage: null,
    reminder: null,
    impostor: null,
    thread: [post],
    marks: { shown: [], gone: {} },
    unread: [],
    readReason: null,
    changes: [],
    recent: [],
    matches: [],
    record: null,
    notCustomer: null,
    link: null,
    draft: null,
    reply: null,
    approval: { way: 'word', own: null, requests: [] },
    crmProblem: null,
    crmFetchedAt: null,
    crmLoading: false,
    operations: [],
    escalations: [],
    ways: null,
    held: [],
    sync: { saving: 0, waiting: 0, needsYou: 0, version: '' },
    filter: null,
    ...changes,
  };
}

const [identity] = record.identities;
if (!identity) throw new Error('The first demo customer has no identity.');
/** What makes the author surely this customer. */
export const known: Partial<Snapshot> = {
  record,
  matches: [{ customer: record.customer, evidence: 'x-id', identity, detail: null }],
};

// What happy-dom does not have: it lays nothing out.
Object.defineProperty(HTMLElement.prototype, 'clientHeight', { get: () => 400 });
Object.assign(globalThis, {
  ResizeObserver: class {
    observe() {}
    disconnect() {}
  },
});

let root: ReturnType<typeof createRoot> | null = null;

/** Draws into an empty page; again, over what is there. */
export async function draw(node: ReactNode): Promise<void> {
  if (!root) {
    document.body.innerHTML = '<div id="root"></div>';
    root = createRoot(document.getElementById('root') as HTMLElement);
  }
  await act(async () => root?.render(node));
}

export async function clear(): Promise<void> {
  await act(async () => root?.unmount());
  root = null;
}

/** What stands in the page, in words. */
export const text = (): string => (document.body.textContent ?? '').replaceAll(/\s+/g, ' ');

/** The button, or what else can be pressed, of this name. */
export function button(name: string | RegExp): HTMLElement | undefined {
  const fits = (label: string) => (typeof name === 'string' ? label === name : name.test(label));
  return [...document.querySelectorAll<HTMLElement>('button')].find((found) =>
    fits((found.getAttribute('aria-label') ?? found.textContent ?? '').trim()),
  );
}

export async function press(name: string | RegExp): Promise<void> {
  const found = button(name);
  if (!found) throw new Error(`There is no button ${name}. There is: ${text()}`);
  await act(async () => found.click());
}

export async function type(selector: string, value: string): Promise<void> {
  const field = document.querySelector<HTMLInputElement>(selector);
  if (!field) throw new Error(`There is no ${selector}.`);
  await act(async () => {
    // React listens to the element's own setter.
    const proto = Object.getPrototypeOf(field);
    Object.getOwnPropertyDescriptor(proto, 'value')?.set?.call(field, value);
    field.dispatchEvent(new Event(field.tagName === 'SELECT' ? 'change' : 'input', { bubbles: true }));
  });
}
