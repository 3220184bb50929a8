import { ClewError } from '../../messaging/errors.ts';
import type { Capabilities, CrmAdapter } from '../adapter.ts';
import { type AdapterDeps, defineAdapter } from '../define-adapter.ts';
import type { CustomerRecord } from '../model.ts';
import { Accounts } from '../zendesk/accounts.ts';
import { Agents } from '../zendesk/agents.ts';
import { ticketsOf, toCase } from '../zendesk/cases.ts';
import { Changes } from '../zendesk/changes.ts';
import { isZendeskId, ZendeskClient } from '../zendesk/client.ts';
import { Finder } from '../zendesk/find.ts';
import { Names, readCustomer, sitesOf, toCustomer } from '../zendesk/people.ts';
import { Posts } from '../zendesk/posts.ts';
import { probe } from '../zendesk/probe.ts';
import { toProduct } from '../zendesk/products.ts';
import { Records } from '../zendesk/records.ts';
import { originOf, type ZendeskSettings, zendeskSettings } from '../zendesk/settings.ts';
import { signIn } from '../zendesk/sign-in.ts';
import { readTimeline, timelinePage } from '../zendesk/timeline.ts';

const capabilities: Capabilities = {
  createCase: 'idempotency-key',
  addNote: 'lookup-reconcile',
  concurrency: 'stamp',
  lookupBy: ['xUserId', 'xHandle', 'email', 'phone', 'name', 'externalId', 'reference'],
  searchLagSeconds: 120,
  escalate: true,
  assign: 'anyone',
  auth: 'oauth-pkce',
  pageMax: timelinePage,
  onDevice: false,
};

export default defineAdapter({
  id: 'zendesk',
  settings: zendeskSettings,
  fields: [
    { name: 'subdomain', label: 'crm_field_subdomain', kind: 'text', placeholder: 'acme' },
    { name: 'clientId', label: 'crm_field_client', kind: 'text', placeholder: 'clew' },
  ],
  origins: (settings) => [`${originOf(settings)}/*`],
  signIn,
  create: createZendeskAdapter,
});

function createZendeskAdapter(settings: ZendeskSettings, deps: AdapterDeps): CrmAdapter {
  const client = new ZendeskClient(settings, deps);
  const names = new Names(client);
  const accounts = new Accounts(client, new Records(client, settings.accountObject));
  const posts = new Posts(client, new Records(client, settings.postObject));
  const products = settings.productObject ? new Records(client, settings.productObject) : null;
  const finder = new Finder(client, accounts);
  const changes = new Changes(client, names);
  const agents = new Agents(client);

  async function getRecord(customerId: string, signal: AbortSignal): Promise<CustomerRecord | null> {
    if (!isZendeskId(customerId)) return null;
    const [known, tickets, linked, bought] = await Promise.all([
      readCustomer(client, customerId, signal).then(
        async (user) => user && { user, identities: await accounts.of(user, signal) },
      ),
      ticketsOf(client, customerId, signal),
      posts.of(customerId, signal),
      products?.ofUser('customer', customerId, signal) ?? [],
    ]);
    if (!known) return null;
    const { user, identities } = known;
    const timeline = await readTimeline(client, names, customerId, tickets, linked, null, signal);
    const owners = await names.of(
      tickets.map(({ assignee_id }) => assignee_id),
      signal,
    );
    const sites = sitesOf(user, settings);
    return {
      customer: toCustomer(user, settings),
      identities,
      sites,
      products: bought
        .map((record) => toProduct(record, sites[0]?.id ?? null))
        .filter((product) => product !== null),
      cases: tickets.map((ticket) => toCase(ticket, owners, settings.ticketFields)),
      interactions: timeline.items,
      moreInteractions: timeline.next,
    };
  }

  return {
    id: 'zendesk',
    capabilities,
    probe: (signal) => probe(names, { accounts: accounts.records, posts: posts.records, products }, signal),
    findCustomers: (query, signal) => finder.findCustomers(query, signal),
    lookup: (by, value, signal) => finder.lookup(by, value, signal),
    searchCustomers: (text, signal) => finder.search(text, signal),
    getRecord,
    async getTimeline(customerId, cursor, signal) {
      const gone = new ClewError('Invalid', { key: 'crm_error_customer_gone' });
      if (!isZendeskId(customerId)) throw gone;
      const [user, tickets, linked] = await Promise.all([
        readCustomer(client, customerId, signal),
        ticketsOf(client, customerId, signal),
        posts.of(customerId, signal),
      ]);
      if (!user) throw gone;
      return readTimeline(client, names, customerId, tickets, linked, cursor, signal);
    },
    addIdentity: (identity, operation) => accounts.add(identity, operation),
    removeIdentity: (identityId, operation) => accounts.remove(identityId, operation),
    createCase: (draft, operation) => changes.createCase(draft, operation),
    linkPost: (post, operation) => posts.link(post, operation),
    unlinkPost: (postId, operation) => posts.unlink(postId, operation),
    addReply: (reply, answers, operation) => posts.addReply(reply, answers, operation),
    addNote: (note, operation) => changes.addNote(note, operation),
    claimCase: (claim, operation) => changes.claim(claim, operation),
    findAgents: (text, signal) => agents.find(text, signal),
    assignCase: (assignment, operation) => changes.assign(assignment, operation),
    escalateCase: (escalation, operation) => changes.escalate(escalation, operation),
    setStatus: (change, operation) => changes.setStatus(change, operation),
  };
}
