import * as v from 'valibot';
import { ClewError } from '../../messaging/errors.ts';
import type { Applied, NewIdentity, OperationContext } from '../adapter.ts';
import { bases, type Identity, identitySchema } from '../model.ts';
import { identitiesAnswer, type ObjectRecord, type User, usersAnswer } from './answers.ts';
import { isZendeskId, type ZendeskClient } from './client.ts';
import { externalXId, isCustomer, readCustomer } from './people.ts';
import { type Records, textOf } from './records.ts';

/** Fields of the custom object that keeps X accounts. "customer" is a lookup of a user. */
export const accountFields = ['customer', 'user_id', 'handle', 'basis', 'agent', 'at', 'op'] as const;

const accountKey = (userId: string) => `x:${userId}`;
const twitterKey = /^twitter:(\d{1,16}):(\d{1,16})$/;

/** Null for a record that does not hold an X account as Clew writes it. */
export function toIdentity(record: ObjectRecord): Identity | null {
  const userId = textOf(record, 'user_id') || null;
  // The external id is what Zendesk keeps unique, so a record that says otherwise in its field is not believed.
  if (record.external_id === null || (userId && record.external_id !== accountKey(userId))) return null;
  const parsed = v.safeParse(identitySchema, {
    id: record.external_id,
    customerId: textOf(record, 'customer'),
    network: 'x',
    userId,
    handle: textOf(record, 'handle'),
    basis: bases.find((basis) => basis === textOf(record, 'basis')) ?? 'import',
    agent: textOf(record, 'agent'),
    at: textOf(record, 'at'),
  });
  return parsed.success ? parsed.output : null;
}

/** A customer's X accounts: those that Clew linked, then what Zendesk itself knows of. */
export class Accounts {
  private readonly client: ZendeskClient;
  readonly records: Records;

  constructor(client: ZendeskClient, records: Records) {
    this.client = client;
    this.records = records;
  }

  async byUserId(userId: string, signal: AbortSignal): Promise<Identity | null> {
    const record = await this.records.byExternalId(accountKey(userId), signal);
    const identity = record && toIdentity(record);
    return identity?.userId === userId ? identity : null;
  }

  /** The user whose external id is this X id, where the company keeps it there. */
  async ownByUserId(userId: string, signal: AbortSignal): Promise<{ user: User; identity: Identity } | null> {
    const externalId = externalXId + userId;
    const answer = await this.client.get('/api/v2/users/search', usersAnswer, signal, {
      external_id: externalId,
    });
    const user = answer?.users.find((found) => found.external_id === externalId && isCustomer(found));
    if (!user) return null;
    const handle = (await this.onProfile(user, signal))[0]?.handle;
    return { user, identity: ownIdentity(user, userId, handle ?? '_') };
  }

  async byHandle(handle: string, signal: AbortSignal): Promise<Identity[]> {
    const key = handle.toLowerCase();
    const records = await this.records.search(handle, signal);
    return records
      .map(toIdentity)
      .filter((identity) => identity !== null)
      .filter((identity) => identity.handle.toLowerCase() === key);
  }

  async of(user: User, signal: AbortSignal): Promise<Identity[]> {
    const id = String(user.id);
    const [records, profile] = await Promise.all([
      this.records.ofUser('customer', id, signal),
      this.onProfile(user, signal),
    ]);
    const linked = records.map(toIdentity).filter((identity) => identity !== null);
    const handles = new Set(linked.map(({ handle }) => handle.toLowerCase()));
    const known = profile.filter(({ handle }) => !handles.has(handle.toLowerCase()));
    const ownId = user.external_id?.startsWith(externalXId) ? user.external_id.slice(externalXId.length) : '';
    if (!/^\d{1,20}$/.test(ownId) || linked.some(({ userId }) => userId === ownId))
      return [...linked, ...known];
    return [...linked, ownIdentity(user, ownId, known[0]?.handle ?? linked[0]?.handle ?? '_'), ...known];
  }

  /** The handles that Zendesk keeps on the user's profile: without a number, so only evidence. */
  async onProfile(user: User, signal: AbortSignal): Promise<Identity[]> {
    const answer = await this.client.get(`/api/v2/users/${user.id}/identities`, identitiesAnswer, signal);
    return (answer?.identities ?? [])
      .filter(
        ({ type, value, user_id }) => type === 'twitter' && user_id === user.id && /^\w{1,20}$/.test(value),
      )
      .map(({ id, value, created_at }) => ({
        id: `twitter:${user.id}:${id}`,
        customerId: String(user.id),
        network: 'x',
        userId: null,
        handle: value,
        basis: 'handle-on-file',
        agent: '',
        at: created_at ?? unknownTime,
      }));
  }

  async add(input: NewIdentity, { opId, signal }: OperationContext): Promise<Applied<Identity>> {
    const { was, ...said } = input;
    const asked = { ...said, ...was, id: accountKey(input.userId), network: 'x' };
    const parsed = v.safeParse(identitySchema, asked);
    if (!parsed.success) throw new ClewError('Invalid', { key: 'crm_error_row_refused' });
    const identity = parsed.output;
    const [{ record, takenAway }, own, user] = await Promise.all([
      this.records.state(identity.id, opId, signal),
      this.ownByUserId(input.userId, signal),
      readCustomer(this.client, input.customerId, signal),
    ]);
    if (!user) throw new ClewError('Invalid', { key: 'crm_error_customer_gone' });
    const kept = record && toIdentity(record);
    const holder = kept ?? own?.identity;
    if (holder && holder.customerId !== input.customerId) throw taken(holder);
    if (kept || takenAway) return { value: kept ?? identity, outcome: 'already-applied' };
    const { customerId, handle, basis, agent, at } = identity;
    const created = await this.records.create(
      {
        name: `@${handle}`,
        externalId: identity.id,
        fields: { customer: customerId, user_id: input.userId, handle, basis, agent, at, op: opId },
      },
      signal,
    );
    if (created) return { value: identity, outcome: 'created' };
    // Somebody was quicker: the same operation, or a colleague for another customer.
    const winner = await this.byUserId(input.userId, signal);
    if (!winner) throw new ClewError('Unavailable', { key: 'crm_error_unreachable' });
    if (winner.customerId !== customerId) throw taken(winner);
    return { value: winner, outcome: 'already-applied' };
  }

  async remove(identityId: string, { signal }: OperationContext): Promise<Applied<null>> {
    if (identityId.startsWith('external:'))
      throw new ClewError('Invalid', { key: 'crm_zendesk_account_on_profile' });
    const [, userId, twitterId] = twitterKey.exec(identityId) ?? [];
    const existed =
      userId && twitterId
        ? await this.removeFromProfile(userId, twitterId, signal)
        : await this.records.remove(identityId, signal);
    return { value: null, outcome: existed ? 'removed' : 'already-applied' };
  }

  private async removeFromProfile(userId: string, id: string, signal: AbortSignal): Promise<boolean> {
    if (!isZendeskId(userId) || !isZendeskId(id)) return false;
    const path = `/api/v2/users/${userId}/identities/${id}`;
    const { status } = await this.client.request(
      { path, method: 'DELETE', schema: v.never(), expected: [404] },
      signal,
    );
    return status !== 404;
  }
}

/** Zendesk says no time for it; the schema wants one. */
const unknownTime = '1970-01-01T00:00:00Z';

const ownIdentity = (user: User, userId: string, handle: string): Identity => ({
  id: `external:${userId}`,
  customerId: String(user.id),
  network: 'x',
  userId,
  handle,
  basis: 'x-id-on-file',
  agent: '',
  at: user.created_at ?? unknownTime,
});

const taken = ({ handle }: Identity) =>
  new ClewError('Conflict', { key: 'crm_error_identity_taken', args: { handle } });
