import { expect, test } from 'vitest';
import { chance } from '../../lib/crm/demo/seed.ts';
import { doorOf, faultCustomers, placesOf, sparesOf } from './customers.ts';
import { changeKinds } from './fault-crm.ts';
import { isChange, planSteps, supplyFor } from './plan.ts';

const plan = (seed: number) => planSteps(400, 120, supplyFor(400), chance(seed));

test('every kind of work is among the steps, and the same seed makes the same', () => {
  const kinds = new Set(plan(1).map(({ kind }) => kind));
  expect([...kinds].sort()).toEqual(
    [
      'add-note',
      'create-case',
      'link-post',
      'unlink-post',
      'confirm-by-link',
      'confirm-identity',
      'remove-identity',
      ...changeKinds,
    ].sort(),
  );
  const stale = plan(1).filter((step) => isChange(step) && step.stale);
  expect(stale.length).toBeGreaterThan(0);
  // Nine of ten are to be applied, and these are not to be.
  expect(stale.length).toBeLessThan(400 / 30);
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
  const records = faultCustomers(60, 47, 70);
  const places = placesOf(records);
  expect(places).toHaveLength(60 * 2 + 47);
  expect(new Set(places.map(({ id }) => id)).size).toBe(places.length);
  expect(new Set(places.slice(0, 120).map(({ customerId }) => customerId)).size).toBe(60);
});

test('what is answered was linked before, stays so, and is answered once', () => {
  const steps = plan(3);
  const answers = steps.flatMap((step, at) => (step.kind === 'confirm-by-link' ? [{ ...step, at }] : []));
  expect(answers.length).toBeGreaterThan(5);
  expect(new Set(answers.map(({ postId }) => postId)).size).toBe(answers.length);
  for (const { postId, replyId, at } of answers) {
    expect(steps.findIndex((step) => step.kind === 'link-post' && step.postId === postId)).toBeLessThan(at);
    expect(steps.some((step) => step.kind === 'unlink-post' && step.postId === postId)).toBe(false);
    expect(BigInt(replyId)).toBeGreaterThan(BigInt(postId));
  }
});

test('each X account that is to be taken away is there once, beside those of the customers', () => {
  const { spares } = supplyFor(400);
  const records = faultCustomers(60, 0, spares);
  expect(sparesOf(records)).toHaveLength(spares);
  const numbers = records.flatMap(({ identities }) => identities.map(({ userId }) => userId));
  expect(new Set(numbers).size).toBe(60 + spares);
  expect(records[7]?.identities[0]).toMatchObject(doorOf(7));
  const removed = plan(4).flatMap((step) => (step.kind === 'remove-identity' ? step.spare : []));
  expect(removed).toEqual(removed.map((_spare, at) => at));
  expect(Math.max(...removed)).toBeLessThan(spares);
});
