import { demoRecords } from '../../lib/crm/demo/records.ts';
import type { CustomerRecord } from '../../lib/crm/model.ts';

/** What the demo's CRM holds on one of its customers, with times counted back from `now`. */
export function demoRecordOf(customerId: string, now: Date): CustomerRecord {
  const all = demoRecords(now);
  const own = <Row extends { customerId: string }>(rows: Row[]) =>
    rows.filter((row) => row.customerId === customerId);
  const customer = all.customers.find(({ id }) => id === customerId);
  if (!customer) throw new Error(`The demo has no customer ${customerId}.`);
  return {
    customer,
    identities: own(all.identities),
    sites: own(all.sites),
    products: own(all.products),
    cases: own(all.cases),
    interactions: own(all.interactions),
  };
}

/** When the posts of tests were written; tests/support/posts.ts. */
export const postedAt = new Date('2026-11-20T10:00:00.000Z');
export const record = demoRecordOf('HC-10001', postedAt);
