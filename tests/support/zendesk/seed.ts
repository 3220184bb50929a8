import type { Case, CustomerRecord, Identity, Interaction } from '../../../lib/crm/model.ts';
import { accountFields } from '../../../lib/crm/zendesk/accounts.ts';
import { postFields } from '../../../lib/crm/zendesk/posts.ts';
import { productFields } from '../../../lib/crm/zendesk/products.ts';
import { type FakeTicket, type FakeUser, wholeSecond, type ZendeskState } from './state.ts';

/** Ids of the ticket fields that the account has. */
export const fields = { number: 9001, orderNumber: 9002, amount: 9003, dueOn: 9004 };

const statuses: Record<Case['status'], FakeTicket['status']> = {
  open: 'open',
  waiting: 'pending',
  escalated: 'open',
  resolved: 'solved',
  closed: 'closed',
};
const channels: Record<Interaction['channel'], string> = {
  app: 'mobile_sdk',
  web: 'web',
  phone: 'voice',
  email: 'email',
  visit: 'web',
  post: 'twitter',
};

/** The custom objects, as docs/zendesk.md tells an administrator to make them. */
export function addObjects(state: ZendeskState): void {
  const lookups = { customer: 'user', ticket: 'ticket' } as const;
  const typed = (keys: readonly string[]) =>
    keys.map((key): string | [string, 'user' | 'ticket'] =>
      key === 'customer' || key === 'ticket' ? [key, lookups[key]] : key,
    );
  state.addObject('clew_x_account', typed(accountFields));
  state.addObject('clew_x_post', typed(postFields));
  state.addObject('clew_product', typed(productFields));
}

export interface Seeded {
  customers: Map<string, FakeUser>;
  cases: Map<string, FakeTicket>;
}

/** Puts records in by Zendesk's own means. `owner` is who has the cases that say that somebody has them. */
export function seed(
  state: ZendeskState,
  records: readonly CustomerRecord[],
  owner: FakeUser,
  seeded: Seeded = { customers: new Map(), cases: new Map() },
): Seeded {
  for (const record of records) {
    const user = addCustomer(state, record);
    seeded.customers.set(record.customer.id, user);
    for (const identity of record.identities) addAccount(state, user, identity);
    for (const one of record.cases) seeded.cases.set(one.id, addCase(state, user, one, owner));
    for (const interaction of record.interactions) {
      const ticket = seeded.cases.get(interaction.caseId ?? '');
      if (ticket) addInteraction(state, user, ticket, interaction, owner);
    }
  }
  return seeded;
}

function addCustomer(state: ZendeskState, { customer, sites, products }: CustomerRecord): FakeUser {
  const [site] = sites;
  const user = state.addUser({
    name: customer.name,
    email: customer.email,
    phone: customer.phone,
    locale: customer.language ?? 'en',
    external_id: customer.externalId ?? null,
    user_fields: {
      since: customer.since,
      street: site?.street ?? null,
      city: site?.city ?? null,
      postcode: site?.postcode ?? null,
      region: site?.region ?? null,
      service_centre: site?.serviceCentre ?? null,
    },
  });
  const object = state.objects.get('clew_product');
  for (const product of object ? products : [])
    if (object)
      state.addRecord(object, {
        name: product.model,
        external_id: null,
        custom_object_fields: {
          customer: String(user.id),
          kind: product.kind,
          model: product.model,
          quantity: product.quantity,
          serial: product.serial,
          installed_on: product.installedOn,
          warranty_ends: product.warrantyEnds,
          purchased_through: product.purchasedThrough,
        },
      });
  return user;
}

function addAccount(state: ZendeskState, user: FakeUser, identity: Identity): void {
  const object = state.objects.get('clew_x_account');
  if (!object) throw new Error('The account has no object for X accounts.');
  const { userId, handle, basis, agent, at } = identity;
  state.addRecord(object, {
    name: `@${handle}`,
    external_id: userId ? `x:${userId}` : `handle:${handle.toLowerCase()}`,
    custom_object_fields: {
      customer: String(user.id),
      ...(userId && { user_id: userId }),
      handle,
      basis,
      agent,
      at,
    },
  });
}

function addCase(state: ZendeskState, user: FakeUser, one: Case, owner: FakeUser): FakeTicket {
  const values = { number: one.number, orderNumber: one.orderNumber, amount: one.amount, dueOn: one.dueOn };
  return state.addTicket({
    subject: one.title,
    requester_id: user.id,
    status: statuses[one.status],
    assignee_id: one.owner ? owner.id : null,
    tags: one.status === 'escalated' ? ['clew_escalated'] : [],
    custom_fields: Object.entries(fields).map(([key, id]) => ({
      id,
      value: values[key as keyof typeof fields],
    })),
    created_at: wholeSecond(Date.parse(one.openedAt)),
    updated_at: wholeSecond(Date.parse(one.updatedAt)),
  });
}

function addInteraction(
  state: ZendeskState,
  user: FakeUser,
  ticket: FakeTicket,
  { direction, summary, body, channel, at }: Interaction,
  owner: FakeUser,
): void {
  const created_at = wholeSecond(Date.parse(at));
  state.addComment({
    ticket_id: ticket.id,
    author_id: direction === 'in' ? user.id : owner.id,
    body: body ? `${summary}\n${body}` : summary,
    public: direction !== 'internal',
    channel: channels[channel],
    created_at,
  });
  if (ticket.updated_at < created_at) ticket.updated_at = created_at;
}
