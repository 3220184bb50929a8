import * as v from 'valibot';
import type { CustomerRecord } from '../model.ts';
import { isFile, isNumber, toCase } from './cases.ts';
import type { RtClient } from './client.ts';
import { beginning } from './cursor.ts';
import { identitiesOf, sitesOf, toCustomer } from './people.ts';
import { productsOf } from './products.ts';
import { searchUsers } from './search.ts';
import type { RtUser } from './shapes.ts';
import { historiesOf, readPage, ticketsOf } from './timeline.ts';

/**
 * RT shows an agent a user's custom fields only in a search, and searches by name: so the name first. Null where there is
 * no such user. `names` remembers, since a name hardly ever changes; what is found by it is checked by its number.
 */
export async function readUser(
  client: RtClient,
  customerId: string,
  names: Map<string, string>,
  signal: AbortSignal,
): Promise<RtUser | null> {
  if (!isNumber(customerId)) return null;
  const remembered = names.get(customerId);
  const user = remembered === undefined ? null : await byName(client, customerId, remembered, signal);
  if (user) return user;
  const { value } = await client.send(
    `/user/${customerId}`,
    {},
    { schema: v.object({ Name: v.string() }), expected: [404], signal },
  );
  if (!value) return null;
  names.set(customerId, value.Name);
  return byName(client, customerId, value.Name, signal);
}

async function byName(
  client: RtClient,
  customerId: string,
  name: string,
  signal: AbortSignal,
): Promise<RtUser | null> {
  const found = await searchUsers(client, [{ field: 'Name', value: name }], signal);
  return found.find(({ id }) => id === customerId) ?? null;
}

export async function getRecord(
  client: RtClient,
  customerId: string,
  names: Map<string, string>,
  signal: AbortSignal,
): Promise<CustomerRecord | null> {
  signal.throwIfAborted();
  if (!isNumber(customerId)) return null;
  const [user, history, products] = await Promise.all([
    readUser(client, customerId, names, signal),
    readHistory(client, customerId, signal),
    productsOf(client, customerId, signal),
  ]);
  const customer = user && toCustomer(user);
  if (!customer) return null;
  return {
    customer,
    identities: identitiesOf(user),
    sites: sitesOf(user),
    products,
    cases: history.tickets
      .filter((ticket) => !isFile(client.settings, ticket))
      .map((ticket) => toCase(client.settings, ticket, customerId)),
    interactions: history.page.items,
    moreInteractions: history.page.next,
  };
}

async function readHistory(client: RtClient, customerId: string, signal: AbortSignal) {
  const tickets = await ticketsOf(client, customerId, signal);
  const page = await readPage(client, historiesOf(client, customerId, tickets), beginning, signal);
  return { tickets, page };
}
