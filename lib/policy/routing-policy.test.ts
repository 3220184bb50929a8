import * as v from 'valibot';
import { expect, test } from 'vitest';
import { defaultPolicy, policySchema } from './policy.ts';
import { routingPolicy } from './routing-policy.ts';

const schema = v.object(routingPolicy);
const { routing } = defaultPolicy;

test('a policy of before there were lanes gets those that Clew brings', () => {
  const { routing: _routing, ...before } = defaultPolicy;
  expect(v.parse(policySchema, before).routing).toEqual(routing);
  expect(routing.lanes.map(({ id }) => id)).toEqual(['safety', 'urgent', 'complaints', 'questions', 'rest']);
  // Every lane that is counted is one, and every lane's hours are there or around the clock.
  const ids = new Set(routing.lanes.map(({ id }) => id));
  expect(routing.counted.filter((id) => !ids.has(id))).toEqual([]);
  for (const { hours } of routing.lanes) expect(['always', ...Object.keys(routing.hours)]).toContain(hours);
});

test('saying one thing leaves the others as they were', () => {
  const parsed = v.parse(schema, { routing: { counted: ['safety'] } });
  expect(parsed.routing).toEqual({ ...routing, counted: ['safety'] });
  const lane = v.parse(schema, { routing: { lanes: [{ id: 'vip' }] } }).routing.lanes[0];
  expect(lane).toEqual({ id: 'vip', name: '', when: {}, target: null, hours: 'always' });
});

test.each([
  ['no lane at all', { lanes: [] }],
  ['a lane that calls itself done', { lanes: [{ id: '~done' }] }],
  ['a flag that is none', { lanes: [{ id: 'a', when: { flags: ['religion'] } }] }],
  ['a target of no time', { lanes: [{ id: 'a', target: 0 }] }],
  ['a zone that is nowhere', { hours: { office: { zone: 'Europe/Atlantis' } } }],
  ['an hour that is none', { hours: { office: { week: { mon: ['9-17'] } } } }],
  ['an hour after midnight', { hours: { office: { week: { mon: ['09:00-24:30'] } } } }],
  ['a night in one piece', { hours: { office: { week: { mon: ['22:00-06:00'] } } } }],
  ['a day that is none', { hours: { office: { week: { someday: ['09:00-17:00'] } } } }],
  ['a holiday without a date', { hours: { office: { holidays: ['Christmas'] } } }],
  ['no reason', { noReply: [] }],
  ['more reasons than keys', { noReply: Array.from({ length: 10 }, (_, n) => ({ id: `r${n}` })) }],
])('refused: %s', (_what, wrong) => {
  expect(v.safeParse(schema, { routing: wrong }).success).toBe(false);
});
