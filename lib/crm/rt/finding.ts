import type { CustomerMatch, IdentityQuery, LookupKey } from '../adapter.ts';
import type { Customer } from '../model.ts';
import type { RtClient } from './client.ts';
import { identitiesOf, same, toCustomer } from './people.ts';
import { type Limit, quoted, searchTickets, searchUsers } from './search.ts';
import { fieldOf, fieldsOf, type RtTicket, type RtUser } from './shapes.ts';

const most = 20;
const is = (field: string, value: string): Limit[] => [{ field, value }];
const field = (name: string): string => `CustomField.{${name}}`;

/** By X id; only where no customer has it, by handle. An id outweighs a handle, which may have changed hands. */
export async function findCustomers(
  client: RtClient,
  { userId, handle }: IdentityQuery,
  signal: AbortSignal,
): Promise<CustomerMatch[]> {
  signal.throwIfAborted();
  const byId = userId !== null && /^\d{1,20}$/.test(userId);
  const byHandle = /^\w{1,20}$/.test(handle);
  const [holders, likely] = await Promise.all([
    byId ? searchUsers(client, is(field('XUserId'), userId), signal) : [],
    byHandle ? searchUsers(client, is(field('XHandle'), handle), signal) : [],
  ]);
  const known = holders.flatMap((user) =>
    matchOf(
      user,
      (own) => own.userId === userId,
      () => 'x-id',
    ),
  );
  if (known.length > 0) return known;
  const moved = (own: { userId: string | null }) => userId !== null && own.userId !== null;
  return likely
    .flatMap((user) =>
      matchOf(
        user,
        (own) => same(own.handle, handle),
        (own) => (moved(own) ? 'handle-moved' : 'handle'),
      ),
    )
    .sort((a, b) => Number(a.evidence === 'handle-moved') - Number(b.evidence === 'handle-moved'));
}

type Own = CustomerMatch['identity'];

/** One match of one customer at most: by the identity that says most. */
function matchOf(
  user: RtUser,
  fits: (own: Own) => boolean,
  evidenceOf: (own: Own) => CustomerMatch['evidence'],
): CustomerMatch[] {
  const customer = toCustomer(user);
  const fitting = identitiesOf(user).filter(fits);
  const identity = fitting.find((own) => evidenceOf(own) !== 'handle-moved') ?? fitting[0];
  return customer && identity ? [{ customer, identity, evidence: evidenceOf(identity) }] : [];
}

const digitsOf = (text: string): string => text.replace(/\D/g, '');

/** Customers that hold exactly this value; at most 20. */
export async function lookup(
  client: RtClient,
  by: LookupKey,
  value: string,
  signal: AbortSignal,
): Promise<Customer[]> {
  signal.throwIfAborted();
  const wanted = value.trim();
  if (!/[\p{L}\p{N}]/u.test(wanted)) return [];
  if (by === 'reference') return (await byReference(client, wanted, signal)).slice(0, most);
  const holds: Record<typeof by, [Limit[], (user: RtUser) => boolean]> = {
    email: [is('EmailAddress', wanted), ({ EmailAddress }) => same(EmailAddress, wanted)],
    name: [is('RealName', wanted), ({ RealName }) => RealName === wanted],
    externalId: [is(field('CustomerNumber'), wanted), (user) => fieldOf(user, 'CustomerNumber') === wanted],
    phone: [
      byDigits(wanted),
      (user) => fieldsOf(user, 'Phone').some((own) => digitsOf(own) === digitsOf(wanted)),
    ],
  };
  const [limits, fits] = holds[by];
  if (by === 'phone' && digitsOf(wanted).length < 4) return [];
  return customersOf((await searchUsers(client, limits, signal)).filter(fits)).slice(0, most);
}

/** RT keeps a number as it was typed: whatever stands between its digits. */
const byDigits = (text: string): Limit[] => [
  { field: field('Phone'), operator: 'LIKE', value: [...digitsOf(text)].join('%') },
];

function customersOf(users: RtUser[]): Customer[] {
  const found = users.flatMap((user) => toCustomer(user) ?? []);
  return [...new Map(found.map((customer) => [customer.id, customer])).values()];
}

/** By the number of a case or order, or by RT's own ticket number. */
async function byReference(client: RtClient, wanted: string, signal: AbortSignal): Promise<Customer[]> {
  const ticketNumber = /^#?([1-9]\d{0,9})$/.exec(wanted)?.[1];
  const numbers = ['CaseNumber', 'OrderNumber'];
  const query = [
    ...numbers.map((name) => `CF.{${name}} = ${quoted(wanted)}`),
    ...(ticketNumber ? [`id = ${ticketNumber}`] : []),
  ].join(' OR ');
  const fits = (ticket: RtTicket) =>
    ticket.id === ticketNumber || numbers.some((name) => same(fieldOf(ticket, name) ?? '', wanted));
  const tickets = await searchTickets(client, query, signal, { people: true });
  return customersOf(tickets.filter(fits).flatMap(({ Requestor }) => Requestor));
}

/** What somebody typed: a case or order number first, then part of a name or email, or of a phone number. */
export async function searchCustomers(
  client: RtClient,
  text: string,
  signal: AbortSignal,
): Promise<Customer[]> {
  signal.throwIfAborted();
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  const typed = text.trim();
  if (typed.replace(/[^\p{L}\p{N}]/gu, '').length < 2) return [];
  const digits = digitsOf(typed);
  const isPhone = digits.length >= 4 && /^[\d\s()+.-]+$/.test(typed);
  const all = (name: string): Limit[] =>
    words.map((value) => ({ field: name, operator: 'LIKE', value, entry_aggregator: 'AND' }));
  const [referred, named, mailed, called] = await Promise.all([
    digits.length >= 4 ? byReference(client, typed, signal) : [],
    searchUsers(client, all('RealName'), signal),
    words.length === 1 ? searchUsers(client, all('EmailAddress'), signal) : [],
    isPhone ? searchUsers(client, byDigits(typed), signal) : [],
  ]);
  const fits = ({ RealName, EmailAddress }: RtUser) =>
    words.every((word) => `${RealName}\n${EmailAddress}`.toLowerCase().includes(word));
  const rings = (user: RtUser) => fieldsOf(user, 'Phone').some((own) => digitsOf(own).includes(digits));
  const people = customersOf([...[...named, ...mailed].filter(fits), ...called.filter(rings)]);
  const found = new Map([...referred, ...people].map((customer) => [customer.id, customer]));
  return [...found.values()].slice(0, most);
}
