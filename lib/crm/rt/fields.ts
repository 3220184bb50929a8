import * as v from 'valibot';
import { ClewError } from '../../messaging/errors.ts';
import type { RtClient } from './client.ts';
import { marksField } from './marks.ts';
import { largestPage } from './search.ts';

const ticket = 'RT::Queue-RT::Ticket';
const entry = 'RT::Queue-RT::Ticket-RT::Transaction';

/** Without these nothing could be told again that was written, and RT takes a write to an unknown field for done. */
const needed: Record<string, readonly string[]> = {
  'RT::User': ['XUserId', 'XHandle', 'XIdentity'],
  [ticket]: ['OperationId', 'PostId', 'Desk'],
  [entry]: [marksField],
};

const fieldSchema = v.object({ Name: v.string(), LookupType: v.string() });

/** The names of what the agent cannot see of these fields, or what is not there. */
export async function missingFields(client: RtClient, signal: AbortSignal): Promise<string[]> {
  const parameters = { fields: 'Name,LookupType', per_page: `${largestPage}` };
  const names = [...new Set(Object.values(needed).flat())];
  const query = JSON.stringify([{ field: 'Name', operator: 'IN', value: names }]);
  const found = await client.list('/customfields', { ...parameters, query }, fieldSchema, signal);
  const seen = new Set(found.map(({ Name, LookupType }) => `${LookupType} ${Name}`));
  return Object.entries(needed).flatMap(([type, list]) =>
    list.filter((name) => !seen.has(`${type} ${name}`)),
  );
}

/** Asks once in an adapter's life, unless the answer did not come or was no. */
export class FieldCheck {
  private readonly client: RtClient;
  private known = false;

  constructor(client: RtClient) {
    this.client = client;
  }

  /** Throws Invalid, with the names, where a field that writing needs is not there. */
  async require(signal: AbortSignal): Promise<void> {
    if (this.known) return;
    const missing = await missingFields(this.client, signal);
    if (missing.length > 0)
      throw new ClewError('Invalid', {
        key: 'crm_rt_error_fields',
        args: { fields: missing.join(', ') },
      });
    this.known = true;
  }
}
