import { ClewError } from '../../messaging/errors.ts';
import { type ObjectRecord, objectFieldsAnswer, recordAnswer, recordsAnswer } from './answers.ts';
import { nextCursor, type ZendeskClient } from './client.ts';

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
    const query = { 'filter[external_ids]': externalId };
    const answer = await this.client.get(`${this.path}/records`, recordsAnswer, signal, query);
    return answer?.custom_object_records.find((record) => record.external_id === externalId) ?? null;
  }

  /** Null where a record has this external id already. Throws Invalid for what Zendesk refuses otherwise. */
  async create({ name, externalId, fields }: NewRecord, signal: AbortSignal): Promise<ObjectRecord | null> {
    const { value } = await this.client.request(
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
    throw new ClewError('Invalid', { key: 'crm_error_refused' });
  }

  /** Changes the named fields of the record with this external id, and makes none where there is none. */
  async update(externalId: string, fields: NewRecord['fields'], signal: AbortSignal): Promise<void> {
    if (!(await this.byExternalId(externalId, signal))) return;
    await this.client.request(
      {
        path: `${this.path}/records`,
        query: { external_id: externalId },
        method: 'PATCH',
        body: { custom_object_record: { custom_object_fields: fields } },
        schema: recordAnswer,
      },
      signal,
    );
  }

  /** False where there was none. */
  async remove(externalId: string, signal: AbortSignal): Promise<boolean> {
    const { status } = await this.client.request(
      {
        path: `${this.path}/records`,
        query: { external_id: externalId },
        method: 'DELETE',
        schema: recordAnswer,
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
