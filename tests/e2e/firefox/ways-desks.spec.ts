import { desksForAnybody, desksForCustomers } from '../support/desks-walk.ts';
import { test } from '../support/firefox-test.ts';
import { more } from '../support/more.ts';
import { changePolicy } from '../support/policy-part.ts';
import { alwaysOpen } from '../support/queue-walk.ts';

// Desks' clocks stand still off-hours: what they show must not hang on the day of the test.
test.beforeEach(async ({ stage }) => changePolicy(stage, { routing: { hours: alwaysOpen } }));
test.setTimeout(300_000);

test('every desk for customers: what it must be told on the case, its clock, the way back', {
  tag: more,
}, async ({ desk, stage }) => {
  await desksForCustomers(desk, stage, test.step);
});

test('every desk for anybody, from one who is no customer: copied, its clock here alone, the way back', {
  tag: more,
}, async ({ desk, stage }) => {
  await desksForAnybody(desk, stage, test.step);
});
