import * as v from 'valibot';
import { ClewError } from '../../messaging/errors.ts';
import { type ObjectRecord, objectFieldsAnswer, recordAnswer, recordsAnswer } from './answers.ts';
import { nextCursor, type ZendeskClient } from './client.ts';

/** The external id of what is left of a record that the operation had made. */
const goneKey = (opId: string) => `gone:${opId}`;

/** 500 records of one customer. */
const mostPages = 5;

export interface NewRecord {
  name: string;
  externalId: string;
  fields: Record<string, string | number | boolean>;
}

/**
 * Records of one custom object. Zendesk keeps their external ids unique, and finds them by it without an index that
 * lags: that is what "one link per post" and "one customer per X account" rest on.
 */
export class Records {
  readonly object: string;
  private readonly client: ZendeskClient;
  private readonly fieldIds = new Map<string, number>();

  constructor(client: ZendeskClient, object: string) {
    this.client = client;
    this.object = object;
  }

  private get path(): string {
    return `/api/v2/custom_objects/${this.object}`;
  }

  async byExternalId(externalId: string, signal: AbortSignal): Promise<ObjectRecord | null> {
    return (await this.withExternalIds([externalId], signal)).get(externalId) ?? null;
  }

  /** What is there of `externalId`, and whether the operation `opId` once made it and it was taken away since. */
  async state(
    externalId: string,
    opId: string,
    signal: AbortSignal,
  ): Promise<{ record: ObjectRecord | null; takenAway: boolean }> {
    const found = await this.withExternalIds([externalId, goneKey(opId)], signal);
    return { record: found.get(externalId) ?? null, takenAway: found.has(goneKey(opId)) };
  }

  private async withExternalIds(
    ids: readonly string[],
    signal: AbortSignal,
  ): Promise<ReadonlyMap<string, ObjectRecord>> {
    const query = { 'filter[external_ids]': ids.join(',') };
    const answer = await this.client.get(`${this.path}/records`, recordsAnswer, signal, query);
    const found = (answer?.custom_object_records ?? []).flatMap((record) =>
      record.external_id !== null && ids.includes(record.external_id)
        ? [[record.external_id, record] as const]
        : [],
    );
    return new Map(found);
  }

  /** Null where a record has this external id already. Throws Invalid or Conflict for what Zendesk refuses otherwise. */
  async create({ name, externalId, fields }: NewRecord, signal: AbortSignal): Promise<ObjectRecord | null> {
    const { status, value } = await this.client.request(
      {
        path: `${this.path}/records`,
        method: 'POST',
        body: { custom_object_record: { name, external_id: externalId, custom_object_fields: fields } },
        schema: recordAnswer,
        // Zendesk's documents name no one status for an external id that is taken, so it is looked up.
        expected: [400, 409, 422],
      },
      signal,
    );
    if (value) return value.custom_object_record;
    if (await this.byExternalId(externalId, signal)) return null;
    if (status === 409) throw new ClewError('Conflict', { key: 'crm_error_changed_meanwhile' });
    throw new ClewError('Invalid', { key: 'crm_error_refused' });
  }

  /** Changes the named fields of the record with this external id, and makes none where there is none. */
  async update({ name, externalId, fields }: NewRecord, signal: AbortSignal): Promise<void> {
    if (!(await this.byExternalId(externalId, signal))) return;
    await this.client.request(
      {
        path: `${this.path}/records`,
        query: { external_id: externalId },
        method: 'PATCH',
        body: { custom_object_record: { name, custom_object_fields: fields } },
        schema: recordAnswer,
      },
      signal,
    );
  }

  /**
   * Takes the record away. First it keeps, in a record of its own, which operation had made it, so that a late repeat of
   * that one does not make it again. False where there was none.
   */
  async remove(externalId: string, signal: AbortSignal): Promise<boolean> {
    const record = await this.byExternalId(externalId, signal);
    if (!record) return false;
    const made = textOf(record, 'op');
    if (made) await this.create({ name: 'unlinked', externalId: goneKey(made), fields: {} }, signal);
    const { status } = await this.client.request(
      {
        path: `${this.path}/records`,
        query: { external_id: externalId },
        method: 'DELETE',
        // It answers 204, without a body.
        schema: v.never(),
        expected: [404],
      },
      signal,
    );
    return status !== 404;
  }

  /** The records whose lookup field `key` names this user. */
  async ofUser(key: string, userId: string, signal: AbortSignal): Promise<ObjectRecord[]> {
    const field = await this.fieldId(key, signal);
    if (field === null) return [];
    const records = await this.client.all(
      {
        path: `/api/v2/zen:user/${userId}/relationship_fields/${field}/zen:custom_object:${this.object}`,
        schema: recordsAnswer,
        items: (answer) => answer.custom_object_records,
        next: nextCursor,
      },
      mostPages,
      signal,
    );
    return records.filter((record) => String(record.custom_object_fields?.[key]) === userId);
  }

  /** By an index that lags, and by likeness: whatever it finds has to be looked at again. */
  async search(query: string, signal: AbortSignal): Promise<ObjectRecord[]> {
    const asked = { query, 'page[size]': '100' };
    const answer = await this.client.get(`${this.path}/records/search`, recordsAnswer, signal, asked);
    return answer?.custom_object_records ?? [];
  }

  /** Keys of the object's fields; null where the account has no such object. */
  async fieldKeys(signal: AbortSignal): Promise<string[] | null> {
    const answer = await this.client.get(`${this.path}/fields`, objectFieldsAnswer, signal);
    for (const { key, id } of answer?.custom_object_fields ?? []) this.fieldIds.set(key, id);
    return answer?.custom_object_fields.map(({ key }) => key) ?? null;
  }

  private async fieldId(key: string, signal: AbortSignal): Promise<number | null> {
    if (!this.fieldIds.has(key)) await this.fieldKeys(signal);
    return this.fieldIds.get(key) ?? null;
  }
}

/** A field's value as text; '' where it is absent. */
export function textOf(record: ObjectRecord, key: string): string {
  const value = record.custom_object_fields?.[key];
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}
