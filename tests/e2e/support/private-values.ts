import { demoRecords } from '../../../lib/crm/demo/records.ts';
import type { CustomerRecord } from '../../../lib/crm/model.ts';
import type { World } from '../../x/world/model.ts';

/** The record of one customer of the demo company. */
export function demoRecord(customerId: string): CustomerRecord {
  const all = demoRecords(new Date());
  const customer = all.customers.find(({ id }) => id === customerId);
  if (!customer) throw new Error(`There is no demo customer ${customerId}.`);
  const own = <T extends { customerId: string }>(rows: T[]) =>
    rows.filter((row) => row.customerId === customerId);
  return {
    customer,
    identities: own(all.identities),
    sites: own(all.sites),
    products: own(all.products),
    cases: own(all.cases),
    interactions: own(all.interactions),
  };
}

/** Every value of a record that X does not know by itself, in each notation that people use. */
export function privateValues(record: CustomerRecord, { posts, users }: World): string[] {
  const { customer, sites, products, cases, interactions, identities } = record;
  const values = [
    customer.id,
    customer.name,
    ...customer.name.split(' '),
    customer.email,
    customer.email?.split('@')[0],
    ...phoneNotations(customer.phone ?? ''),
    ...sites.flatMap(({ street, city, postcode, region, serviceCentre }) => [
      street,
      street.replace(/^\d+ /, ''),
      city,
      postcode,
      region,
      serviceCentre,
    ]),
    ...products.flatMap(({ serial, model, installedOn, warrantyEnds }) => [
      serial,
      model,
      installedOn,
      warrantyEnds,
    ]),
    ...cases.flatMap(({ id, number, orderNumber, amount, title, dueOn }) => [
      id,
      number,
      number.replace(/\D/g, ''),
      orderNumber,
      amount,
      amount?.replace('$', ''),
      title,
      dueOn,
    ]),
    ...interactions.flatMap(({ id, summary, body, agent }) => [id, summary, agent, ...sentences(body ?? '')]),
    ...identities.flatMap(({ id, agent }) => [id, agent]),
  ].filter((value): value is string => !!value && value.length > 2);
  const known = JSON.stringify([...posts.values(), ...users.values()]);
  return [...new Set(values)].filter((value) => !holds(known, value));
}

function phoneNotations(phone: string): string[] {
  const [, area = '', block = '', line = ''] = /(\d{3})\D*(\d{3})\D*(\d{4})$/.exec(phone) ?? [];
  const parts = [area, block, line];
  return [
    phone,
    ...['', '-', '.', ' '].map((mark) => parts.join(mark)),
    `${block}-${line}`,
    `${block}${line}`,
  ];
}

const sentences = (body: string) => body.split(/(?<=[.?!])\s+/).filter((sentence) => sentence.length > 11);

/** As a word of its own: "84098" in the middle of a post's id is no postcode. */
function holds(text: string, value: string): boolean {
  const escaped = value.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`(?<![\\p{L}\\p{N}])${escaped}(?![\\p{L}\\p{N}])`, 'iu').test(text);
}

/** Which of these values lie in which places, however they are written there: escaped, encoded or plain. */
export function findLeaks(places: Record<string, string>, values: readonly string[]): string[] {
  return Object.entries(places).flatMap(([place, text]) => {
    const forms = [text, unescapeUrl(text), unescapeHtml(text), text.replaceAll(/\s+/g, ' ')].join('\n');
    return values.filter((value) => holds(forms, value)).map((value) => `${place}: ${value}`);
  });
}

const unescapeUrl = (text: string) =>
  text
    .replaceAll('+', ' ')
    .replaceAll(/(?:%[\da-f]{2})+/gi, (codes) =>
      Buffer.from(codes.replaceAll('%', ''), 'hex').toString('utf8'),
    );
const unescapeHtml = (text: string) =>
  text
    .replaceAll('&nbsp;', ' ')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('\\"', '"')
    .replaceAll('&amp;', '&');
