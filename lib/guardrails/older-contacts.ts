import type { CustomerRecord, Interaction } from '../crm/model.ts';

/** What was read of the contacts that lie further back than those of the record. */
export interface OlderContacts {
  items: readonly Interaction[];
  /** None is left out. */
  whole: boolean;
}

const joined = new WeakMap<CustomerRecord, { older: OlderContacts; all: CustomerRecord }>();

/** The record with them, each contact once. The same object for the same parts, so that it is compiled once. */
export function withOlder(record: CustomerRecord, older: OlderContacts | null): CustomerRecord {
  if (!older || older.items.length === 0) return record;
  const known = joined.get(record);
  if (known?.older === older) return known.all;
  const own = new Set(record.interactions.map(({ id }) => id));
  const items = older.items.filter(({ id }) => !own.has(id));
  const all = { ...record, interactions: [...record.interactions, ...items] };
  joined.set(record, { older, all });
  return all;
}
