import * as v from 'valibot';
import type { CustomerMatch, IdentityQuery, LookupKey } from '../adapter.ts';
import type { Customer, Identity } from '../model.ts';
import type { Accounts } from './accounts.ts';
import {
  identitiesAnswer,
  searchAnswer,
  type Ticket,
  ticketSchema,
  type User,
  usersAnswer,
} from './answers.ts';
import { fieldOf, readTicket } from './cases.ts';
import { isZendeskId, type ZendeskClient } from './client.ts';
import { isCustomer, readCustomer, toCustomer } from './people.ts';
import { digitsOf, folded } from './text.ts';

const mostFound = 20;
/** Users whose profile is looked into for what their first line does not show; each costs a request. */
const mostProfiles = 5;

/** Whatever Zendesk's search says, only what holds the value that was asked for comes back. */
export class Finder {
  private readonly client: ZendeskClient;
  private readonly accounts: Accounts;

  constructor(client: ZendeskClient, accounts: Accounts) {
    this.client = client;
    this.accounts = accounts;
  }

  async findCustomers({ userId, handle }: IdentityQuery, signal: AbortSignal): Promise<CustomerMatch[]> {
    if (userId && /^\d{1,20}$/.test(userId)) {
      const [linked, own] = await Promise.all([
        this.accounts.byUserId(userId, signal),
        this.accounts.ownByUserId(userId, signal),
      ]);
      const identities = [linked, own?.identity].filter((identity) => identity != null);
      const matches = await this.matches(identities, () => 'x-id', signal);
      if (matches.length > 0) return matches;
    }
    if (!/^\w{1,20}$/.test(handle)) return [];
    const [linked, profiles] = await Promise.all([
      this.accounts.byHandle(handle, signal),
      this.profilesWith(handle, signal),
    ]);
    // Where the post gives no id, nothing says that the handle has moved; it is still only a handle.
    const moved = (identity: Identity) =>
      userId !== null && identity.userId !== null && identity.userId !== userId;
    return this.matches([...linked, ...profiles], (one) => (moved(one) ? 'handle-moved' : 'handle'), signal);
  }

  async lookup(by: LookupKey, value: string, signal: AbortSignal): Promise<Customer[]> {
    const asked = value.trim();
    if (!asked || asked.length > 200) return [];
    const find = {
      email: () => this.byEmail(asked, signal),
      phone: () => this.byPhone(asked, signal),
      name: () => this.byName(asked, signal),
      externalId: () => this.byExternalId(asked, signal),
      reference: () => this.byReference(asked, signal),
    }[by];
    return this.customers(await find());
  }

  async search(text: string, signal: AbortSignal): Promise<Customer[]> {
    const terms = termsOf(text);
    if (folded(terms.join('')).length < 2) return [];
    const digits = digitsOf(text);
    const phone = digits.length >= 4 && /^[\d\s()+.-]+$/.test(text) ? digits : null;
    const [byNumber, people] = await Promise.all([
      digits.length >= 4 ? this.byReference(text.trim(), signal, true) : [],
      this.users(`${terms.join(' ')}*`, signal, 1),
    ]);
    const words = folded(text).split(/\s+/).filter(Boolean);
    const named = people.filter((user) => {
      const own = [user.name, user.email ?? ''].map(folded);
      if (words.every((word) => own.some((held) => held.includes(word)))) return true;
      return phone !== null && digitsOf(user.phone ?? '').includes(phone);
    });
    return this.customers([...byNumber, ...named]);
  }

  private async byEmail(email: string, signal: AbortSignal): Promise<User[]> {
    if (/["\s]/.test(email)) return [];
    const wanted = email.toLowerCase();
    const users = await this.users(`email:"${email}"`, signal);
    const first = users.filter((user) => user.email?.toLowerCase() === wanted);
    // A second address is on the profile alone.
    const others = users.filter((user) => !first.includes(user)).slice(0, mostProfiles);
    const held = await Promise.all(
      others.map((user) =>
        this.profileHolds(user, (type, value) => type === 'email' && value.toLowerCase() === wanted, signal),
      ),
    );
    return [...first, ...others.filter((_, index) => held[index])];
  }

  private async byPhone(phone: string, signal: AbortSignal): Promise<User[]> {
    const digits = digitsOf(phone);
    if (digits.length < 4) return [];
    // Values of one property are alternatives to Zendesk; which notation it indexes is not documented.
    const users = await this.users(
      notationsOf(digits)
        .map((one) => `phone:"${one}"`)
        .join(' '),
      signal,
    );
    return users.filter((user) => digitsOf(user.phone ?? '') === digits);
  }

  private async byName(name: string, signal: AbortSignal): Promise<User[]> {
    const terms = termsOf(name);
    if (terms.length === 0) return [];
    const same = (text: string) => text.normalize().trim().replace(/\s+/g, ' ').toLowerCase();
    const users = await this.users(`name:"${terms.join(' ')}"`, signal);
    return users.filter((user) => same(user.name) === same(name));
  }

  private async byExternalId(externalId: string, signal: AbortSignal): Promise<User[]> {
    const answer = await this.client.get('/api/v2/users/search', usersAnswer, signal, {
      external_id: externalId,
    });
    return (answer?.users ?? []).filter((user) => isCustomer(user) && user.external_id === externalId);
  }

  /** By a ticket's own number, or by the fields that the settings name for case and order numbers. */
  private async byReference(asked: string, signal: AbortSignal, part = false): Promise<User[]> {
    const plain = asked.replace(/^#/, '');
    const { number, orderNumber } = this.client.settings.ticketFields;
    const compact = (text: string) => folded(text).replace(/[^\p{L}\p{N}]/gu, '');
    const holds = (ticket: Ticket) =>
      [number, orderNumber]
        .map((id) => fieldOf(ticket, id))
        .some((value) =>
          part ? compact(value ?? '').includes(compact(asked)) : value?.toLowerCase() === asked.toLowerCase(),
        );
    const [own, ...found] = await Promise.all([
      isZendeskId(plain) ? readTicket(this.client, plain, signal) : null,
      ...[number, orderNumber].map((id) => (id === undefined ? [] : this.tickets(id, asked, part, signal))),
    ]);
    const tickets = [...(own ? [own.ticket] : []), ...found.flat().filter(holds)];
    const ids = [...new Set(tickets.map(({ requester_id }) => String(requester_id)))].slice(0, mostFound);
    const users = await Promise.all(ids.map((id) => readCustomer(this.client, id, signal)));
    return users.filter((user) => user !== null);
  }

  private async tickets(field: number, value: string, part: boolean, signal: AbortSignal): Promise<Ticket[]> {
    const term = termsOf(value).join(' ');
    if (!term) return [];
    const query = `type:ticket custom_field_${field}:${part ? `${term.replaceAll(' ', '')}*` : `"${term}"`}`;
    const answer = await this.client.get('/api/v2/search', searchAnswer, signal, { query });
    return (answer?.results ?? []).flatMap((result) => {
      const parsed = v.safeParse(ticketSchema, result);
      return result.result_type === 'ticket' && parsed.success ? [parsed.output] : [];
    });
  }

  /** Page by number: this search knows no cursor. */
  private async users(query: string, signal: AbortSignal, mostPages = 3): Promise<User[]> {
    const found = new Map<number, User>();
    for (let page = 1; page <= mostPages; page++) {
      const answer = await this.client.get('/api/v2/users/search', usersAnswer, signal, {
        query: `role:end-user ${query}`,
        page: String(page),
        per_page: '100',
      });
      for (const user of answer?.users ?? []) if (isCustomer(user)) found.set(user.id, user);
      if (!answer?.next_page) break;
    }
    return [...found.values()];
  }

  /** Whether Zendesk's search looks into profiles is not documented, so this is evidence beside our own records'. */
  private async profilesWith(handle: string, signal: AbortSignal): Promise<Identity[]> {
    const users = (await this.users(`"${handle}"`, signal, 1)).slice(0, mostProfiles);
    const profiles = await Promise.all(users.map((user) => this.accounts.onProfile(user, signal)));
    return profiles.flat().filter((identity) => identity.handle.toLowerCase() === handle.toLowerCase());
  }

  private async profileHolds(
    user: User,
    holds: (type: string, value: string) => boolean,
    signal: AbortSignal,
  ): Promise<boolean> {
    const answer = await this.client.get(`/api/v2/users/${user.id}/identities`, identitiesAnswer, signal);
    return (answer?.identities ?? []).some(
      ({ user_id, type, value }) => user_id === user.id && holds(type, value),
    );
  }

  /** One match per customer, the strongest evidence first; an identity whose customer is gone is no match. */
  private async matches(
    identities: Identity[],
    evidenceOf: (identity: Identity) => CustomerMatch['evidence'],
    signal: AbortSignal,
  ): Promise<CustomerMatch[]> {
    const rank = (identity: Identity) => Number(evidenceOf(identity) === 'handle-moved');
    const first = new Map<string, Identity>();
    for (const identity of identities.toSorted((a, b) => rank(a) - rank(b)))
      if (!first.has(identity.customerId) && first.size < mostFound) first.set(identity.customerId, identity);
    const found = await Promise.all(
      [...first.values()].map(async (identity) => {
        const user = await readCustomer(this.client, identity.customerId, signal);
        const customer = user && toCustomer(user, this.client.settings);
        return customer && { customer, identity, evidence: evidenceOf(identity) };
      }),
    );
    return found.filter((match) => match !== null);
  }

  private customers(users: User[]): Customer[] {
    const once = new Map(users.map((user) => [user.id, toCustomer(user, this.client.settings)]));
    return [...once.values()].slice(0, mostFound);
  }
}

/** Words that mean nothing to Zendesk's search but themselves: no operator, no quotation mark, no property. */
const termsOf = (text: string): string[] =>
  [...text.matchAll(/[\p{L}\p{N}\p{M}@._'’+-]+/gu)]
    .map(([term]) => term.replace(/^[-+._'’]+|['’]+$/g, ''))
    .filter(Boolean);

function notationsOf(digits: string): string[] {
  const [, country = '', area, middle, last] = /^(\d{0,3}?)(\d{3})(\d{3})(\d{4})$/.exec(digits) ?? [];
  if (!area) return [digits, `+${digits}`];
  const prefix = country && `+${country} `;
  return [digits, `+${digits}`, `${prefix}(${area}) ${middle}-${last}`, `${prefix}${area}-${middle}-${last}`];
}
