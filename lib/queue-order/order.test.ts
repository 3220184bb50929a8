import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { defaultPolicy } from '../policy/policy.ts';
import { aroundTheClock } from '../targets/hours.ts';
import { flags, intents, type Severity } from '../triage/triage.ts';
import { homeOf, laneOf } from './lanes.ts';
import { order } from './order.ts';
import type { Place } from './place.ts';

const { routing } = defaultPolicy;
// A Wednesday at noon, in whatever zone this machine is: the desks of these tests never close.
const now = Date.parse('2026-11-18T12:00:00Z');
const policy = { routing: { ...routing, hours: {} } };
const minute = 60_000;

function place(postId: string, changes: Partial<Place> = {}): Place {
  const taken = { intent: 'unsure', flags: [], severity: 0, ...changes } as const;
  const home = homeOf(taken, policy.routing);
  return {
    postId,
    ...taken,
    judged: { ...taken, flags: [], product: null, topics: [], reasons: [], confidence: 0 },
    corrected: false,
    lane: laneOf(home, taken, 'new', { reminder: changes.reminder ?? null }),
    home,
    since: now,
    reach: 0,
    rising: null,
    readings: [],
    contacts: 0,
    ledger: '',
    late: null,
    reminder: null,
    changed: 0,
    rules: '',
    by: '',
    placed: 0,
    ...changes,
  };
}

const late = (minutes: number): Place['late'] => ({
  desk: 'legal',
  name: 'Legal',
  at: now - minutes * minute,
  hours: aroundTheClock,
});
const ids = (places: Place[]) => order(places, now, policy).map(({ place: { postId } }) => postId);

describe('each thing counts where all before it are the same', () => {
  test.each<[what: string, first: Partial<Place>, second: Partial<Place>]>([
    [
      'the lane before everything',
      { flags: ['safety'], severity: 3 },
      { reminder: 'due', since: now - 1e9, reach: 3 },
    ],
    ['a due reminder before an overdue desk', { reminder: 'due' }, { late: late(900) }],
    ['an overdue desk before severity', { late: late(1) }, { severity: 1 }],
    ['the desk that is overdue longer', { late: late(20) }, { late: late(10), since: now - 1e9 }],
    ['severity before flags', { severity: 1 }, { flags: ['contains_customer_pii'] }],
    ['flags before the time owed', { flags: ['abuse'] }, { since: now - 500 * minute }],
    ['overdue before soon due', { since: now - 241 * minute }, { since: now - 200 * minute, reach: 3 }],
    ['soon due before reach', { since: now - 200 * minute }, { since: now - 100 * minute, reach: 3 }],
    ['reach before repeated contact', { reach: 1, since: now }, { since: now - 100 * minute }],
    ['rising before merely wide', { rising: { count: 9, minutes: 3, at: now } }, { reach: 1 }],
    ['the shorter time left before the newer', { since: now - 20 * minute }, { since: now - 10 * minute }],
    ['spam after what nothing is known of', {}, { flags: ['scam_spam'], severity: 0, reach: 3 }],
    ['put off after all that waits', { intent: 'praise' }, { lane: '~later', severity: 2, since: 0 }],
    ['deleted after done', { lane: '~done' }, { lane: '~gone', severity: 3, flags: ['safety'] }],
    [
      'done after what a colleague has',
      { lane: '~taken' },
      { lane: '~done', severity: 3, flags: ['safety'] },
    ],
  ])('%s', (_what, first, second) => {
    expect(ids([place('900', second), place('100', first)])).toEqual(['100', '900']);
    expect(ids([place('100', first), place('900', second)])).toEqual(['100', '900']);
  });

  test('repeated contact before the shortest time left', () => {
    const again = place('100', { flags: ['repeat_contact'], severity: 1 });
    const once = place('900', { severity: 1, intent: 'help_complaint', since: now - 50 * minute });
    expect(ids([once, again])).toEqual(['100', '900']);
  });

  test('the newest first among equals, by numbers longer than a number holds', () => {
    expect(ids([place('999'), place('1990000000000000001'), place('1990000000000000002')])).toEqual([
      '1990000000000000002',
      '1990000000000000001',
      '999',
    ]);
  });
});

test('why it stands there, in words, the weightiest first', () => {
  const flagged = place('1', {
    severity: 3,
    flags: ['repeat_contact', 'safety', 'non_english'],
    rising: { count: 9, minutes: 3, at: now },
    reach: 2,
    corrected: true,
    reminder: 'due',
    intent: 'help_complaint',
  });
  expect(order([flagged], now, policy)[0]?.why).toEqual([
    { key: 'queue_why_reminder' },
    { key: 'queue_why_severity', args: { severity: 3 } },
    { key: 'queue_flag_safety' },
    { key: 'queue_why_rising', args: { count: 9, minutes: 3 } },
    { key: 'queue_why_reach_2' },
    { key: 'queue_flag_repeat_contact' },
    { key: 'queue_intent_help_complaint' },
    { key: 'queue_why_corrected' },
  ]);
  expect(order([place('1')], now, policy)[0]?.why).toEqual([{ key: 'queue_why_nothing' }]);
  // An hour later nobody has seen it rise further.
  expect(order([flagged], now + 61 * minute, policy)[0]?.why).not.toContainEqual(
    expect.objectContaining({ key: 'queue_why_rising' }),
  );
});

test('an overdue desk is named before all but a reminder; what the CEO wrote has no desk', () => {
  const why = (changes: Partial<Place>) => order([place('1', changes)], now, policy)[0]?.why;
  expect(why({ late: late(1), severity: 2 })).toEqual([
    { key: 'queue_why_late', args: { desk: 'Legal' } },
    { key: 'queue_why_severity', args: { severity: 2 } },
  ]);
  const owed = { ...late(1), desk: 'ceo:102' } as Place['late'];
  expect(why({ late: owed })).toEqual([{ key: 'queue_why_owed' }]);
  const untold = { ...late(1), untold: true } as Place['late'];
  expect(why({ late: untold })).toEqual([{ key: 'ways_why_untold' }]);
});

test('how fast it grows is said in replies where triage has counted them', () => {
  const said = { key: 'triage_reach_rising', args: { count: 5, minutes: 10 } };
  const metrics = { replies: 9, reposts: 0, likes: 0, views: null, followers: null };
  const risen = place('1', {
    rising: { count: 9, minutes: 10, at: now },
    readings: [{ at: new Date(now).toISOString(), metrics }],
  });
  risen.judged.reasons.push({ source: 'rule', id: 'reach', message: said, span: null });
  expect(order([risen], now, policy)[0]?.why).toEqual([
    { key: 'queue_why_replies_rising', args: { count: 5, minutes: 10 } },
  ]);
  expect(order([risen], now + 61 * minute, policy)[0]?.why).toEqual([{ key: 'queue_why_nothing' }]);
});

test('how much time is left of the lane’s target; nothing where nothing is owed', () => {
  const of = (changes: Partial<Place>) => order([place('1', changes)], now, policy)[0]?.left;
  expect(of({ since: now - 60 * minute })).toBe(180 * minute);
  expect(of({ since: now - 300 * minute })).toBe(-60 * minute);
  expect(of({ intent: 'praise' })).toBeNull();
  expect(of({ lane: '~done' })).toBeNull();
});

const places = fc.array(
  fc.record({
    id: fc.bigInt({ min: 1n, max: 10n ** 19n }),
    flags: fc.subarray([...flags]),
    intent: fc.constantFrom(...intents),
    severity: fc.constantFrom<Severity>(0, 1, 2, 3),
    since: fc.integer({ min: now - 1e10, max: now }),
    reach: fc.integer({ min: 0, max: 3 }),
    reminder: fc.constantFrom(null, 'set' as const, 'due' as const),
  }),
  { maxLength: 60 },
);

test('whatever comes in comes out once, in an order that does not hang on the order it came in', () => {
  fc.assert(
    fc.property(places, fc.nat(), (made, turn) => {
      const unique = [
        ...new Map(made.map(({ id, ...rest }) => [String(id), place(String(id), rest)])).values(),
      ];
      const turned = [
        ...unique.slice(turn % (unique.length || 1)),
        ...unique.slice(0, turn % (unique.length || 1)),
      ];
      expect(ids(turned)).toEqual(ids(unique));
      expect([...ids(unique)].sort()).toEqual(unique.map(({ postId }) => postId).sort());
      const lanes = order(unique, now, policy).map(({ place: { lane } }) => lane);
      const ranks = [...policy.routing.lanes.map(({ id }) => id), '~later', '~taken', '~done', '~gone'];
      expect(lanes).toEqual([...lanes].sort((a, b) => ranks.indexOf(a) - ranks.indexOf(b)));
    }),
    { numRuns: 300 },
  );
});

test('of two in a lane, the graver one never comes later, however long the other waits', () => {
  fc.assert(
    fc.property(places, (made) => {
      const all = made.map(({ id, ...rest }) => place(String(id), { ...rest, reminder: null }));
      const sorted = order(all, now, policy).map((each) => each.place);
      for (const [n, one] of sorted.entries()) {
        const next = sorted[n + 1];
        if (next && next.lane === one.lane) expect(one.severity).toBeGreaterThanOrEqual(next.severity);
      }
    }),
  );
});
