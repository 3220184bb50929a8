import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import {
  caseSchema,
  customerSchema,
  identitySchema,
  interactionSchema,
  productSchema,
  siteSchema,
} from '../model.ts';
import { people } from './people.ts';
import { demoRecords } from './records.ts';
import { stories } from './stories/all.ts';

const now = new Date('2026-11-21T20:30:00.000Z');
const demo = demoRecords(now);
const day = 86_400_000;

const repeated = (values: (string | null)[]): string[] => {
  const known = values.filter((value) => value !== null);
  return known.filter((value, index) => known.indexOf(value) !== index);
};

describe('the people of the demo', () => {
  it('number as promised, with X ids in order', () => {
    expect(people.length).toBeGreaterThanOrEqual(64);
    expect(people.filter((person) => person.userId).length).toBeGreaterThanOrEqual(45);
    expect(people.filter((person) => person.handle && !person.userId)).toHaveLength(8);
    const ids = people.flatMap((person) => person.xUserId ?? []);
    expect(ids).toEqual(ids.map((_id, index) => `16000000000000000${String(index + 1).padStart(2, '0')}`));
    expect(repeated(people.map((person) => person.handle?.toLowerCase() ?? null))).toEqual([]);
    expect(repeated(people.map((person) => person.name))).toEqual([]);
    for (const person of people) expect(person.handle ?? 'none').toMatch(/^\w{1,15}$/);
  });
});

describe('the records of the demo', () => {
  it.each([
    ['customers', customerSchema, 64],
    ['identities', identitySchema, 53],
    ['sites', siteSchema, 64],
    ['products', productSchema, 150],
    ['cases', caseSchema, 130],
    ['interactions', interactionSchema, 450],
  ] as const)('%s are valid and enough', (name, schema, least) => {
    for (const row of demo[name])
      expect(v.safeParse(schema, row).issues, JSON.stringify(row)).toBeUndefined();
    expect(demo[name].length).toBeGreaterThanOrEqual(least);
    expect(repeated(demo[name].map((row) => row.id))).toEqual([]);
  });

  it('refer to nothing that is not there', () => {
    const customers = new Set(demo.customers.map((row) => row.id));
    const owners = new Map([...demo.cases, ...demo.sites].map((row) => [row.id, row.customerId]));
    for (const row of [
      ...demo.identities,
      ...demo.sites,
      ...demo.products,
      ...demo.cases,
      ...demo.interactions,
    ])
      expect(customers).toContain(row.customerId);
    for (const row of demo.interactions) if (row.caseId) expect(owners.get(row.caseId)).toBe(row.customerId);
    for (const row of demo.products) if (row.siteId) expect(owners.get(row.siteId)).toBe(row.customerId);
  });

  it('share no serial, case number, order number, phone, e-mail, X id or post', () => {
    expect(repeated(demo.products.map((row) => row.serial))).toEqual([]);
    expect(repeated(demo.cases.map((row) => row.number))).toEqual([]);
    expect(repeated(demo.cases.map((row) => row.orderNumber))).toEqual([]);
    expect(repeated(demo.customers.map((row) => row.phone))).toEqual([]);
    expect(repeated(demo.customers.map((row) => row.email))).toEqual([]);
    expect(repeated(demo.identities.map((row) => row.userId))).toEqual([]);
    expect(repeated(demo.interactions.map((row) => row.postId))).toEqual([]);
  });

  it('belong to nobody: example addresses and fictional phone numbers only', () => {
    for (const customer of demo.customers) {
      expect(customer.email).toMatch(/^[a-z.-]+@example\.(com|org)$/);
      expect(customer.phone).toMatch(/^\(\d{3}\) 555-01\d\d$/);
    }
  });

  it('are told to the end: no placeholder is left and no value is empty', () => {
    for (const { summary, body } of demo.interactions) {
      expect(`${summary} ${body}`).not.toMatch(/[[\]{}|]|undefined|null/);
      expect(`${summary} ${body}`).not.toMatch(/ {2}| [.,;]/);
    }
  });

  it('happen in order: after the installation, before now, appointments of open cases ahead', () => {
    const opened = new Map(demo.cases.map((row) => [row.id, row]));
    for (const row of demo.interactions)
      expect(Date.parse(row.at), row.id).toBeLessThanOrEqual(now.getTime());
    for (const row of demo.products) {
      const first = demo.cases.filter((one) => one.customerId === row.customerId && one.id !== 'case-118630');
      for (const one of first) expect(one.openedAt > (row.installedOn ?? ''), one.id).toBe(true);
    }
    for (const row of demo.cases)
      if (row.dueOn && (row.status === 'open' || row.status === 'waiting'))
        expect(Date.parse(row.dueOn), row.id).toBeGreaterThan(now.getTime());
    const numbers = [...opened.values()]
      .sort((a, b) => Date.parse(a.openedAt) - Date.parse(b.openedAt))
      .map((row) => row.number);
    expect(numbers).toEqual([...numbers].sort());
  });

  it('tell every story, none twice to one customer', () => {
    expect(stories.length).toBeGreaterThanOrEqual(25);
    const titles = new Set(demo.cases.map((row) => row.title));
    for (const story of stories) expect(titles).toContain(story.title);
    expect(repeated(demo.cases.map((row) => `${row.customerId} ${row.title}`))).toEqual([]);
  });

  it('are the same for the same moment and move with it', () => {
    expect(demoRecords(now)).toEqual(demo);
    const later = demoRecords(new Date(now.getTime() + 30 * day));
    expect(later.interactions.map((row) => row.at)).not.toEqual(demo.interactions.map((row) => row.at));
  });

  it.each(['2026-01-01T00:00:00Z', '2028-02-29T23:59:59Z'])('hold at %s too', (moment) => {
    const other = demoRecords(new Date(moment));
    for (const row of other.interactions) expect(v.is(interactionSchema, row)).toBe(true);
    for (const row of other.interactions) expect(Date.parse(row.at)).toBeLessThanOrEqual(Date.parse(moment));
  });
});

describe('the hero', () => {
  const id = people[0]?.customerId;
  it('is Sunny Sideup', () => {
    expect(people[0]).toMatchObject({
      name: 'Sunniva Eklund',
      handle: 'sunnyside_up',
      displayName: 'Sunny Sideup',
      userId: '1600000000000000001',
    });
    const own = demo.products.filter((row) => row.customerId === id);
    expect(own.map((row) => `${row.model} ×${row.quantity}`)).toEqual(['Powerwall 3 ×2', 'Solar 9.6 kW ×1']);
    expect(demo.customers[0]?.since).toMatch(/^2024-/);
    expect(demo.sites[0]?.serviceCentre).toBe('Mountain West');
  });

  it('has waited 19 days: three contacts, two unanswered', () => {
    const contacts = demo.interactions.filter((row) => row.customerId === id && row.direction === 'in');
    const ages = contacts.map((row) => Math.floor((now.getTime() - Date.parse(row.at)) / day));
    expect(contacts).toHaveLength(3);
    expect(contacts.filter((row) => row.answered === false).map((row) => row.channel)).toEqual([
      'phone',
      'app',
    ]);
    expect(ages).toEqual([4, 12, 19]);
    const update = demo.interactions.find((row) => row.id === 'hero-update');
    expect(Math.floor((now.getTime() - Date.parse(update?.at ?? '')) / day)).toBe(21);
  });

  it('has one open case', () => {
    const open = demo.cases.filter((row) => row.customerId === id && row.status !== 'closed');
    expect(open).toMatchObject([
      { number: 'CS-204817', title: 'Powerwall offline after update', status: 'open' },
    ]);
  });
});
