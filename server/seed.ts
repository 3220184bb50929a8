import type { DemoRecords } from '../lib/crm/demo/records.ts';
import type { CustomerRecord } from '../lib/crm/model.ts';
import type { Database, Sql } from './database/database.ts';
import { foldPerson } from './fold.ts';

type Records = Pick<
  DemoRecords,
  'customers' | 'identities' | 'sites' | 'products' | 'cases' | 'interactions'
>;

const inserts = {
  customers: `insert into customers (id, name, since, email, phone, language, external_id, team, folded)
    select id, name, since, email, phone, language, "externalId", team, folded from json_to_recordset($1::json) as
    x(id text, name text, since date, email text, phone text, language text, "externalId" text, team text, folded text)`,
  identities: `insert into identities (id, customer_id, user_id, handle, basis, agent, at)
    select id, "customerId", "userId", handle, basis, agent, at from json_to_recordset($1::json) as
    x(id text, "customerId" text, "userId" text, handle text, basis text, agent text, at timestamptz)`,
  sites: `insert into sites (id, customer_id, street, city, postcode, region, service_centre)
    select id, "customerId", street, city, postcode, region, "serviceCentre" from json_to_recordset($1::json) as
    x(id text, "customerId" text, street text, city text, postcode text, region text, "serviceCentre" text)`,
  products: `insert into products (id, customer_id, site_id, kind, model, quantity, serial, installed_on, warranty_ends,
      purchased_through)
    select id, "customerId", "siteId", kind, model, quantity, serial, "installedOn", "warrantyEnds", "purchasedThrough"
    from json_to_recordset($1::json) as x(id text, "customerId" text, "siteId" text, kind text, model text,
      quantity integer, serial text, "installedOn" date, "warrantyEnds" date, "purchasedThrough" text)`,
  cases: `insert into cases (id, customer_id, number, title, status, owner, opened_at, updated_at, order_number, amount,
      due_on)
    select id, "customerId", number, title, status, owner, "openedAt", "updatedAt", "orderNumber", amount, "dueOn"
    from json_to_recordset($1::json) as x(id text, "customerId" text, number text, title text, status text, owner text,
      "openedAt" timestamptz, "updatedAt" timestamptz, "orderNumber" text, amount text, "dueOn" date)`,
  interactions: `insert into interactions (id, customer_id, case_id, channel, direction, at, summary, body, answered,
      agent, post_id, permalink)
    select id, "customerId", "caseId", channel, direction, at, summary, body, answered, agent, "postId", permalink
    from json_to_recordset($1::json) as x(id text, "customerId" text, "caseId" text, channel text, direction text,
      at timestamptz, summary text, body text, answered boolean, agent text, "postId" text, permalink text)`,
} satisfies Record<keyof Records, string>;

const batch = 2_000;

/** Puts records in, all or none; `team` null is everybody's. What has an id that is there already is refused. */
export function insertRecords(
  database: Database,
  records: Records,
  team: string | null = null,
): Promise<void> {
  const customers = records.customers.map((row) => ({
    ...row,
    team,
    folded: foldPerson(row.name, row.email),
  }));
  return database.transaction(async (sql) => {
    for (const [table, rows] of Object.entries({ ...records, customers }))
      for (let from = 0; from < rows.length; from += batch)
        await sql.query(inserts[table as keyof Records], [JSON.stringify(rows.slice(from, from + batch))]);
    await keepNumbersAhead(sql);
  });
}

/** Numbers of new cases begin after those that are there. */
export async function keepNumbersAhead(sql: Sql): Promise<void> {
  await sql.query(
    `select setval('case_numbers', greatest((select last_value from case_numbers),
      (select coalesce(max(substring(number from '^CS-([0-9]{1,9})$')::bigint), 0) from cases)))`,
  );
}

/** One customer's records after the other, as tables. */
export function tablesOf(records: readonly CustomerRecord[]): Records {
  return {
    customers: records.map((record) => record.customer),
    identities: records.flatMap((record) => record.identities),
    sites: records.flatMap((record) => record.sites),
    products: records.flatMap((record) => record.products),
    cases: records.flatMap((record) => record.cases),
    interactions: records.flatMap((record) => record.interactions),
  };
}

/** False where there are customers already: a demo is never mixed into anybody's records. */
export async function seedDemo(database: Database, records: Records): Promise<boolean> {
  const [row] = await database.query<{ some: boolean }>('select exists (select from customers) as some');
  if (row?.some) return false;
  await insertRecords(database, records);
  return true;
}
