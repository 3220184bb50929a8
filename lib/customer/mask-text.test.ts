import { expect, test } from 'vitest';
import { demoRecords } from '../crm/demo/records.ts';
import type { CustomerRecord } from '../crm/model.ts';
import { textMask } from './mask-text.ts';

const now = new Date('2026-11-20T12:00:00Z');
const all = demoRecords(now);
function recordOf(customerId: string): CustomerRecord {
  const own = <T extends { customerId: string }>(rows: T[]) =>
    rows.filter((row) => row.customerId === customerId);
  const customer = all.customers.find(({ id }) => id === customerId);
  if (!customer) throw new Error(`There is no ${customerId}.`);
  const { identities, sites, products, cases, interactions } = all;
  return {
    customer,
    identities: own(identities),
    sites: own(sites),
    products: own(products),
    cases: own(cases),
    interactions: own(interactions),
  };
}
const hero = recordOf('HC-10001');
const hide = textMask(hero);

test.each([
  ['Ring (801) 555-0143 after five', 'Ring ••••• after five'],
  ['or +49 30 5550 1234.', 'or •••••.'],
  ['to Sunniva.Eklund@example.com, cc x.y@shop.example.org', 'to •••••, cc •••••'],
  ['at 2218 Larkspur Bench Road, 84098', 'at •••••, •••••'],
  ['her bill is $412.80 and 1.250,00 € more', 'her bill is ••••• and ••••• more'],
  ['card 4111 1111 1111 1111, DE89 3704 0044 0532 0130 00', 'card •••••, •••••'],
  [`unit ${hero.products[0]?.serial} is silent`, 'unit ••••• is silent'],
])('%s', (text, expected) => expect(hide(text)).toBe(expected));

test.each([
  'Ticket CS-204817 on order HE-4471902, opened 2026-11-02 at 14:30',
  'Powerwall 3 ×2, solar 9.6 kW, 24 modules, 19 days',
  'Firmware 23.44.1 sent to both units',
])('%s: stays', (text) => expect(hide(text)).toBe(text));

test('no contact of any demo customer shows how to reach or charge them', () => {
  for (const { id } of all.customers) {
    const record = recordOf(id);
    const mask = textMask(record);
    const told = record.interactions.map(({ summary, body }) => mask(`${summary} ${body}`)).join('\n');
    const { email, phone } = record.customer;
    const secrets = [email, phone, ...record.products.map(({ serial }) => serial)];
    for (const secret of secrets) if (secret) expect(told).not.toContain(secret);
    expect(told).not.toMatch(/[$€£]\s?\d/);
  }
});
