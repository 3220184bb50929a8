import { expect, test } from 'vitest';
import { record as one } from '../../tests/support/record.ts';
import type { CustomerRecord, Product } from '../crm/model.ts';
import { centreOf, siteAbout } from './site-about.ts';

const [site] = one.sites;
const [powerwall] = one.products;
if (!site || !powerwall) throw new Error('The first demo customer has no site or no product.');
const island = { ...site, id: 'island', city: 'Hilo', region: 'Hawaii', serviceCentre: 'Pacific' };
const at = (siteId: string | null, changes: Partial<Product>): Product => ({
  ...powerwall,
  siteId,
  ...changes,
});
/** A battery at the first site, an inverter on the island. */
const two: CustomerRecord = {
  ...one,
  sites: [site, island],
  products: [at(site.id, { id: 'p1' }), at('island', { id: 'p2', kind: 'inverter', model: 'Inverter 7.6' })],
};
const about = (text: string, record: CustomerRecord | null = two, title: string | null = null) => {
  const found = siteAbout({ record, text, supportCase: title === null ? null : { title } });
  return [found.site?.id ?? null, found.open.length, centreOf(found)];
};

test('the site of the product that the post names, wherever it stands in the record', () => {
  expect(about('my inverter is dead')).toEqual(['island', 0, 'Pacific']);
  expect(about('the battery is dead')).toEqual([site.id, 0, 'Mountain West']);
  const turned = { ...two, sites: [island, site], products: [...two.products].reverse() };
  expect(about('my inverter is dead', turned)).toEqual(['island', 0, 'Pacific']);
});

test('else of what the path is about, else of what the case’s title names; what the post names comes first', () => {
  expect(about('still dead', two, 'Inverter shows E-41')).toEqual(['island', 0, 'Pacific']);
  expect(about('the battery too', two, 'Inverter shows E-41')).toEqual([site.id, 0, 'Mountain West']);
  const onPath = two.products.slice(1);
  const found = siteAbout({ record: two, text: 'dead', onPath, supportCase: { title: 'Powerwall offline' } });
  expect(found.site?.id).toBe('island');
});

test('several and nothing to tell by: asked, never the first one', () => {
  expect(about('nobody calls me back')).toEqual([null, 2, null]);
  expect(about('the battery and the inverter are dead')).toEqual([null, 2, null]);
  const both = { ...two, products: [...two.products, at('island', { id: 'p3' })] };
  expect(about('my powerwall is dead', both)).toEqual([null, 2, null]);
  const unplaced = { ...two, products: [...two.products, at(null, { id: 'p4' })] };
  expect(about('my powerwall is dead', unplaced)).toEqual([null, 2, null]);
  // The case cannot tell which of the two it is that the post names.
  expect(about('my powerwall is dead', both, 'Inverter shows E-41')).toEqual([null, 2, null]);
  // A car is no product of theirs, and tells nothing.
  expect(about('my car is dead')).toEqual([null, 2, null]);
});

test('two sites of one service centre: the centre is known, the site is asked', () => {
  const near = { ...two, sites: [site, { ...island, serviceCentre: 'Mountain West' }] };
  expect(about('nobody calls me back', near)).toEqual([null, 2, 'Mountain West']);
});

test('the only site; none; nobody known', () => {
  expect(about('hello', one)).toEqual([site.id, 0, 'Mountain West']);
  expect(about('hello', { ...one, sites: [] })).toEqual([null, 0, null]);
  expect(about('hello', null)).toEqual([null, 0, null]);
});
