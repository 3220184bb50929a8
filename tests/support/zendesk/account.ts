import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, expect } from 'vitest';
import zendesk from '../../../lib/crm/adapters/zendesk.ts';
import { hasZendeskDocument, openZendeskOracle } from '../zendesk-oracle.ts';
import { depsFor, reaching, signedIn, testSettings } from './reach.ts';
import { addObjects } from './seed.ts';
import { FakeZendesk } from './server.ts';
import type { FakeTicket, FakeUser } from './state.ts';

/*
 * One account of the fake for each test of a file that imports this: two agents, a customer, and a ticket of hers that is
 * old and that nobody has. What is asked and answered is held to Zendesk's own document where that is at hand.
 */

const oracle = hasZendeskDocument ? await openZendeskOracle() : null;
export const { signal } = new AbortController();
export const at = '2026-11-20T10:00:00.000Z';
export const op = (attempt = 1, opId: string = randomUUID()) => ({ opId, attempt, signal });

/** What the clock is ahead of the real one, in milliseconds. */
let ahead = 0;
const now = () => Date.now() + ahead;
export const passTime = (ms: number): void => {
  ahead += ms;
};
export let fake: FakeZendesk;
export let origin = '';
export let ana: FakeUser;
export let ben: FakeUser;
export let marit: FakeUser;
export let ticket: FakeTicket;

beforeEach(async () => {
  ahead = 0;
  fake = new FakeZendesk({ now });
  const { state } = fake;
  addObjects(state);
  ana = state.addUser({ name: 'Ana Lindqvist', role: 'agent' });
  ben = state.addUser({ name: 'Ben Osei', role: 'agent' });
  marit = state.addUser({ name: 'Marit Solvang', email: 'marit@example.com' });
  ticket = state.addTicket({
    subject: 'Offline since the update',
    requester_id: marit.id,
    status: 'open',
    created_at: '2026-11-01T08:00:00Z',
    updated_at: '2026-11-01T08:00:00Z',
  });
  origin = await fake.start();
});
afterEach(async () => {
  await fake.stop();
  expect(oracle?.violations ?? []).toEqual([]);
});

export function crmOf(agent = ana, more: Partial<typeof testSettings> = {}, fetch?: typeof globalThis.fetch) {
  const reach = reaching(origin, fetch);
  const deps = depsFor(origin, signedIn(fake, agent.id), { now, fetch: oracle?.around(reach) ?? reach });
  return zendesk.create({ ...testSettings, ...more }, deps);
}
export const customer = () => String(marit.id);
export const caseId = () => String(ticket.id);
export const recordOf = async (id = customer()) => {
  const record = await crmOf().getRecord(id, signal);
  if (!record) throw new Error('The customer is gone.');
  return record;
};
export const identity = (userId: string, handle: string, customerId = customer()) => ({
  customerId,
  userId,
  handle,
  basis: 'told-us' as const,
  agent: 'Ana Lindqvist',
  at,
});
export const note = (text: string) => ({
  customerId: customer(),
  caseId: caseId(),
  text,
  agent: 'Ana Lindqvist',
  at,
});
export const notes = () => fake.state.comments.map(({ body }) => body);
