import { expect, test } from 'vitest';
import { chance } from '../../lib/crm/demo/seed.ts';
import { faultCustomers, placesOf } from './customers.ts';
import { changeKinds } from './fault-crm.ts';
import { freshFor, isChange, planSteps } from './plan.ts';

const plan = (seed: number) => planSteps(400, 120, freshFor(400), chance(seed));

test('every kind of work is among the steps, and the same seed makes the same', () => {
  const kinds = new Set(plan(1).map(({ kind }) => kind));
  expect([...kinds].sort()).toEqual(
    ['add-note', 'create-case', 'link-post', 'unlink-post', ...changeKinds].sort(),
  );
  expect(plan(1)).toEqual(plan(1));
});

test('each change of a case has a case to itself', () => {
  const places = plan(2).flatMap((step) => (isChange(step) ? step.place : []));
  expect(new Set(places).size).toBe(places.length);
  expect(Math.min(...places)).toBe(120);
  const others = plan(2).flatMap((step) => ('place' in step && !isChange(step) ? step.place : []));
  expect(Math.max(...others)).toBeLessThan(120);
});

test('there are as many cases as the plan may ask for, the shared ones first', () => {
  const records = faultCustomers(60, 47);
  const places = placesOf(records);
  expect(places).toHaveLength(60 * 2 + 47);
  expect(new Set(places.map(({ id }) => id)).size).toBe(places.length);
  expect(new Set(places.slice(0, 120).map(({ customerId }) => customerId)).size).toBe(60);
});
