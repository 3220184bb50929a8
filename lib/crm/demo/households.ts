import type { Customer, Identity, Product, ProductKind, Site } from '../model.ts';
import { type DemoPerson, people } from './people.ts';
import { type Region, regions } from './regions.ts';
import { type Chance, chance } from './seed.ts';
import { dayBefore, dayMs } from './time.ts';

/** A customer with all that does not depend on their cases. */
export interface Household {
  person: DemoPerson;
  customer: Customer;
  identities: Identity[];
  site: Site;
  products: Product[];
  /** Whether it snows there. */
  snow: boolean;
}

const sets: readonly (readonly ProductKind[])[] = [
  ['powerwall', 'solar', 'app'],
  ['solar', 'inverter', 'app'],
  ['solar-roof', 'powerwall', 'app'],
  ['powerwall', 'app'],
  ['solar', 'powerwall', 'inverter', 'app'],
  ['solar-roof', 'inverter', 'app'],
];

const models: Record<ProductKind, readonly [string, ...string[]]> = {
  powerwall: ['Powerwall 2', 'Powerwall+'],
  solar: ['Solar 7.2 kW', 'Solar 9.6 kW', 'Solar 11.4 kW', 'Solar 14.0 kW', 'Solar 5.1 kW'],
  'solar-roof': ['Solar Roof 10.2 kW', 'Solar Roof 13.8 kW', 'Solar Roof 8.4 kW'],
  inverter: ['Inverter 7.6 kW', 'Inverter 5.7 kW'],
  app: ['Halden app'],
  vehicle: ['Vehicle'],
  other: ['Accessory'],
};

const sellers = [
  'Halden Energy direct',
  'Halden Energy direct',
  'Brightgable Roofing',
  'Cresthaven Builders',
] as const;
const keepers = ['Joss Amundsen', 'Priti Valekar', 'Wes Harrowgate'] as const;

/** Customers since 800 to 2,500 days before `now`, so that each of their stories lies after their installation. */
export function household(person: DemoPerson, now: Date): Household {
  const index = people.indexOf(person);
  const luck = chance(index);
  const region = regions[index % regions.length] ?? regions[0];
  const age = luck.between(800, 2500);
  const customer: Customer = {
    id: person.customerId,
    name: person.name,
    since: dayBefore(now, age),
    email: `${asciiName(person.name)}@example.${luck.pick(['com', 'org'])}`,
    phone: phoneOf(region, index),
    language: luck.between(0, 9) === 0 ? 'es' : 'en',
  };
  return {
    person,
    customer,
    identities: identitiesOf(person, customer, luck),
    snow: region.snow ?? false,
    site: siteOf(customer, region, luck),
    products: productsOf(customer, index, luck, new Date(now.getTime() - age * dayMs)),
  };
}

const asciiName = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase()
    .replace(/\s+/g, '.');

/** 555-0100 to 555-0199 are set aside for fiction; 68 people fit into one block even where they share an area code. */
export const phoneOf = (region: Region, index: number): string =>
  `(${region.areaCode}) 555-01${String((index * 7 + 43) % 100).padStart(2, '0')}`;

function identitiesOf(person: DemoPerson, customer: Customer, luck: Chance): Identity[] {
  if (!person.handle) return [];
  return [
    {
      id: `${customer.id}-x`,
      customerId: customer.id,
      network: 'x',
      userId: person.userId,
      handle: person.handleOnFile ?? person.handle,
      basis: person.userId ? luck.pick(['x-id-on-file', 'x-id-on-file', 'told-us']) : 'handle-on-file',
      agent: luck.pick(keepers),
      at: `${customer.since}T17:${luck.between(10, 59)}:00.000Z`,
    },
  ];
}

function siteOf(customer: Customer, region: Region, luck: Chance): Site {
  const [city, postcode] = luck.pick(region.towns);
  return {
    id: `${customer.id}-site`,
    customerId: customer.id,
    street: `${luck.between(101, 8899)} ${luck.pick(region.streets)}`,
    city,
    postcode,
    region: region.state,
    serviceCentre: region.serviceCentre,
  };
}

function productsOf(customer: Customer, index: number, luck: Chance, since: Date): Product[] {
  const installedOn = dayBefore(since, -luck.between(30, 75));
  const warrantyEnds = `${Number(installedOn.slice(0, 4)) + 10}${installedOn.slice(4, 8)}01`;
  const kinds = sets[index % sets.length] ?? [];
  return kinds.map((kind, place) => ({
    id: `${customer.id}-${kind}`,
    customerId: customer.id,
    siteId: `${customer.id}-site`,
    kind,
    model: kind === 'powerwall' && installedOn >= '2024' ? 'Powerwall 3' : luck.pick(models[kind]),
    quantity: kind === 'powerwall' ? luck.pick([1, 1, 2, 3]) : 1,
    serial: kind === 'app' ? null : serialOf(kind, installedOn, index * 8 + place),
    installedOn,
    warrantyEnds: kind === 'app' ? null : warrantyEnds,
    purchasedThrough: kind === 'app' ? null : luck.pick(sellers),
  }));
}

/** "HEP24-553412": 7919 shares no factor with a million, so no two of them are alike. */
export const serialOf = (kind: ProductKind, installedOn: string, count: number): string =>
  `HE${kind.charAt(0).toUpperCase()}${installedOn.slice(2, 4)}-${String((count * 7919 + 104_729) % 1_000_000).padStart(6, '0')}`;
