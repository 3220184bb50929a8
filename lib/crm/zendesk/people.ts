import type { Agent } from '../adapter.ts';
import type { Customer, Site } from '../model.ts';
import { type User, userAnswer, usersAnswer } from './answers.ts';
import { isZendeskId, type ZendeskClient } from './client.ts';
import type { ZendeskSettings } from './settings.ts';
import { limited, lineOf } from './text.ts';

/** Begins the external id of a user whose X id the company keeps there itself. */
export const externalXId = 'x:';

/** Zendesk's number of the role that may read and comment privately, but not change tickets. */
export const lightAgent = 1;

/** Colleagues and deleted users are nobody's customers. */
export const isCustomer = (user: User): boolean => user.active !== false && user.role === 'end-user';

export function toCustomer(user: User, settings: ZendeskSettings): Customer {
  const since =
    fieldOf(user, settings.userFields.since)?.slice(0, 10) ?? user.created_at?.slice(0, 10) ?? null;
  return {
    id: String(user.id),
    name: lineOf(user.name),
    since: since && /^\d{4}-\d{2}-\d{2}$/.test(since) ? since : null,
    email: limited(user.email),
    phone: limited(user.phone),
    language: limited(user.locale),
    externalId: user.external_id?.startsWith(externalXId) ? null : limited(user.external_id),
  };
}

/** The one site that user fields can hold; none where the settings name no field of it or all are empty. */
export function sitesOf(user: User, settings: ZendeskSettings): Site[] {
  const { street, city, postcode, region, serviceCentre } = settings.userFields;
  const value = (key: string | undefined) => fieldOf(user, key) ?? '';
  const site = {
    street: value(street),
    city: value(city),
    postcode: value(postcode),
    region: value(region),
    serviceCentre: value(serviceCentre),
  };
  if (!Object.values(site).some(Boolean)) return [];
  return [{ id: `${user.id}-site`, customerId: String(user.id), ...site }];
}

function fieldOf(user: User, key: string | undefined): string | null {
  const value = key === undefined ? null : user.user_fields?.[key];
  return typeof value === 'string' || typeof value === 'number' ? limited(String(value)) : null;
}

/** Null for what is no customer, or none any more. */
export async function readCustomer(
  client: ZendeskClient,
  id: string,
  signal: AbortSignal,
): Promise<User | null> {
  if (!isZendeskId(id)) return null;
  const answer = await client.get(`/api/v2/users/${id}`, userAnswer, signal);
  return answer && String(answer.user.id) === id && isCustomer(answer.user) ? answer.user : null;
}

/** Names of users, kept for as long as the adapter lives: they hardly change, and every ticket names some. */
export class Names {
  private readonly client: ZendeskClient;
  private readonly known = new Map<number, string>();
  private self: { user: User; agent: Agent } | null = null;

  constructor(client: ZendeskClient) {
    this.client = client;
  }

  /** Of each of the ids; what Zendesk does not name is missing. */
  async of(ids: Iterable<number | null>, signal: AbortSignal): Promise<ReadonlyMap<number, string>> {
    const unknown = [...new Set(ids)].filter((id) => id !== null && id > 0 && !this.known.has(id));
    for (let start = 0; start < unknown.length; start += 100) {
      const query = { ids: unknown.slice(start, start + 100).join(',') };
      const answer = await this.client.get('/api/v2/users/show_many', usersAnswer, signal, query);
      for (const user of answer?.users ?? []) this.known.set(user.id, lineOf(user.name));
    }
    return this.known;
  }

  /** Who the token is. */
  async me(signal: AbortSignal): Promise<{ user: User; agent: Agent }> {
    if (this.self) return this.self;
    const { value } = await this.client.request({ path: '/api/v2/users/me', schema: userAnswer }, signal);
    if (!value) throw new Error('A request without expected statuses has an answer.');
    const { user } = value;
    const role = user.role === 'admin' ? 'admin' : 'agent';
    this.self = { user, agent: { id: String(user.id), name: lineOf(user.name), role } };
    return this.self;
  }
}
