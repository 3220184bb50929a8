import { describe, expect, it, test } from 'vitest';
import { demoRecordOf, postedAt, record } from '../../tests/support/record.ts';
import type { CustomerRecord } from '../crm/model.ts';
import { shippedDesks } from '../escalation/shipped-desks.ts';
import type { Path } from '../policy/desks-policy.ts';
import { fittingPaths } from './match.ts';
import { powersOn } from './powers.ts';
import { samplePaths } from './sample-paths.ts';

const fits = (on: CustomerRecord | null, ...texts: string[]) =>
  fittingPaths({ paths: samplePaths, direct: ['direct'] }, { record: on, texts, now: postedAt });
const ids = (...args: Parameters<typeof fits>) => fits(...args).map(({ path }) => path.id);

test('a battery within its warranty, with the values of the record that made the path fit', () => {
  const [first] = fits(record, 'powerwall dead for three weeks, nobody calls me back');
  expect(first).toMatchObject({ path: { id: 'battery-in-warranty' }, product: { model: 'Powerwall 3' } });
  expect(first?.met).toEqual([
    { condition: 'product', value: 'Powerwall 3' },
    { condition: 'fault', value: 'dead' },
    { condition: 'warranty', value: '2034-06-18' },
  ]);
  expect(ids(record, 'powerwall dead for three weeks, nobody calls me back')).toEqual([
    'battery-in-warranty',
    'no-answer',
  ]);
});

describe('five sample customers', () => {
  const product = (changes: Partial<CustomerRecord['products'][number]>): CustomerRecord => {
    const [own] = record.products;
    if (!own) throw new Error('The first demo customer has no product.');
    return { ...record, cases: [], products: [{ ...own, ...changes }] };
  };
  it('after the warranty', () =>
    expect(ids(product({ warrantyEnds: '2026-01-31' }), 'powerwall is dead')).toEqual([
      'battery-out-of-warranty',
    ]));
  it('through a partner', () =>
    expect(
      fits(product({ kind: 'solar-roof', purchasedThrough: 'Brightgable Roofing' }), 'there is a leak')[0],
    ).toMatchObject({
      path: { id: 'bought-through-partner' },
      met: expect.arrayContaining([{ condition: 'bought', value: 'Brightgable Roofing' }]),
    }));
  it('a roof from us', () =>
    expect(
      ids(product({ kind: 'solar-roof', purchasedThrough: 'Halden Energy direct' }), 'there is a leak'),
    ).toEqual(['roof-leak']));
  it('an inverter of twelve years, and one of thirteen', () => {
    expect(ids(product({ kind: 'inverter', installedOn: '2015-01-01' }), 'error E-41')).toContain(
      'inverter-young',
    );
    expect(ids(product({ kind: 'inverter', installedOn: '2013-01-01' }), 'error E-41')).not.toContain(
      'inverter-young',
    );
  });
  it('on the islands', () => {
    const sites = record.sites.map((site) => ({ ...site, region: 'Hawaii' }));
    expect(ids({ ...record, sites }, 'powerwall offline')).toEqual(['battery-in-warranty', 'islands-parts']);
  });
  it('every customer of the demo gets an answer, and each value shown is one of their record or words', () => {
    for (const number of [10_002, 10_005, 10_009, 10_013, 10_020]) {
      const own = demoRecordOf(`HC-${number}`, postedAt);
      const text = 'the app says error E-41, powerwall and inverter dead, charged twice, there is a leak';
      const all = JSON.stringify(own) + text;
      const values = fits(own, text).flatMap(({ met }) =>
        met.flatMap(({ value }) => (value === null ? [] : [value])),
      );
      // Of a charge and a leak alone two paths tell, whatever is owned.
      expect(values.length).toBeGreaterThan(1);
      for (const value of values) expect(all).toContain(value);
    }
  });
});

test('what is unknown is asked, not guessed; what speaks against a path ends it', () => {
  const unknown = {
    ...record,
    cases: [],
    products: record.products.map((own) => ({ ...own, warrantyEnds: null })),
  };
  expect(fits(unknown, 'powerwall dead')[0]?.met).toContainEqual({ condition: 'warranty', value: null });
  expect(fits(null, 'powerwall dead')[0]).toMatchObject({
    product: null,
    met: [{ value: 'powerwall' }, { value: 'dead' }, { condition: 'warranty', value: null }],
  });
  expect(ids({ ...record, cases: [] }, 'my inverter hums')).not.toContain('battery-in-warranty');
  expect(ids(null, 'hello there')).toEqual([]);
});

test('the powers card: what this role may grant, and the desk for the rest; a role change alters it', () => {
  const paths = samplePaths.filter(({ id }) => id === 'battery-in-warranty');
  const desks = shippedDesks();
  const of = (role: string, own: string[] = []) =>
    powersOn(paths, { role, desks }, own).map(({ what, mine, desk }) => [what, mine, desk?.id ?? null]);
  expect(of('agent')).toEqual([
    ['Goodwill credit up to $50', true, 'team-lead'],
    ['Replacement unit', false, 'service-centre'],
  ]);
  expect(of('service')).toEqual([
    ['Goodwill credit up to $50', true, 'team-lead'],
    ['Replacement unit', true, 'service-centre'],
  ]);
  expect(of('trainee', ['a kind word'])).toEqual([
    ['a kind word', true, null],
    ['Goodwill credit up to $50', false, 'team-lead'],
    ['Replacement unit', false, 'service-centre'],
  ]);
});

describe('what bears one name', () => {
  const remedy = (roles: string[], desk = 'team-lead') => ({ what: 'Refund', roles, desk });
  const path = (title: string, ...remedies: Path['remedies']): Path => ({
    id: title.toLowerCase(),
    title,
    sample: false,
    when: { faults: ['billing'] },
    steps: [],
    remedies,
  });
  const on = (paths: Path[], own: string[] = []) =>
    powersOn(paths, { role: 'agent', desks: shippedDesks() }, own).map(({ what, mine, paths: of }) => [
      what,
      mine,
      of,
    ]);

  it('what I may grant by my own power stays mine, whatever a path says', () => {
    expect(on([path('One', remedy(['lead']))], ['refund '])).toEqual([['refund ', true, []]]);
  });
  it('on two paths with different roles it stands twice, each by its path', () => {
    const two = [path('One', remedy(['lead'])), path('Two', remedy(['agent']))];
    const both = [
      ['Refund', true, ['Two']],
      ['Refund', false, ['One']],
    ];
    expect(on(two)).toEqual(both);
    expect(on([...two].reverse())).toEqual(both);
  });
  it('on two paths that agree it stands once', () => {
    const two = [path('One', remedy(['lead', 'billing'])), path('Two', remedy(['billing', 'lead']))];
    expect(on(two)).toEqual([['Refund', false, ['One', 'Two']]]);
  });
});

test('a path with no condition at all fits nobody; 300 paths take no time to speak of', () => {
  const empty: Path = { id: 'x', title: 'x', sample: false, when: {}, steps: [], remedies: [] };
  expect(fittingPaths({ paths: [empty], direct: [] }, { record, texts: [''], now: postedAt })).toEqual([]);
  const many = Array.from({ length: 300 }, (_, at) => ({
    ...(samplePaths[at % samplePaths.length] ?? empty),
    id: `p${at}`,
  }));
  const start = performance.now();
  fittingPaths({ paths: many, direct: ['direct'] }, { record, texts: ['powerwall dead'], now: postedAt });
  expect(performance.now() - start).toBeLessThan(100);
});
