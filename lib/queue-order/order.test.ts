import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { defaultPolicy } from '../policy/policy.ts';
import { aroundTheClock } from '../targets/hours.ts';
import { flags, intents, type Severity } from '../triage/triage.ts';
import { homeOf, laneOf, lateLaneOf } from './lanes.ts';
import { order } from './order.ts';
import { isPinned, type Place, restLanes } from './place.ts';

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
const fire = { intent: 'help_complaint', flags: ['safety'], severity: 3 } as const;
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
    { key: 'queue_why_severity', args: { severity: 3 } },
    { key: 'queue_flag_safety' },
    { key: 'queue_why_reminder' },
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
        if (next && next.lane === one.lane && isPinned(next) === isPinned(one))
          expect(one.severity).toBeGreaterThanOrEqual(next.severity);
      }
    }),
  );
});

describe('danger is pinned to the top', () => {
  test.each<[what: string, other: Partial<Place>]>([
    [
      'before somebody vulnerable of whom the specialist is reminded',
      { flags: ['vulnerable'], severity: 3, reminder: 'due', since: 0, reach: 3 },
    ],
    [
      'before somebody vulnerable whose desk is overdue',
      { flags: ['vulnerable'], severity: 3, late: late(9000), since: 0 },
    ],
    ['before danger that a desk has for too long', { ...fire, flags: ['safety'], late: late(9000) }],
    ['before a lane that the policy has first', { lane: 'vip', home: 'vip', severity: 3, since: 0 }],
  ])('%s', (_what, other) => {
    const vip = { id: 'vip', name: 'Very important', when: { intents: [] }, target: 1, hours: 'always' };
    const { lanes } = policy.routing;
    const given = { routing: { ...policy.routing, lanes: [vip, ...lanes] } };
    for (const [one, two] of [
      ['100', '900'],
      ['900', '100'],
    ] as const) {
      const both = [place(two, other), place(one, { ...fire, flags: ['safety'] })];
      expect(order(both, now, given).map(({ place: { postId } }) => postId)).toEqual([one, two]);
    }
  });

  test('a reminder on one of two fires does not put it before the other', () => {
    const old = place('100', { ...fire, flags: ['safety'], reminder: 'due' });
    const fresh = place('900', { ...fire, flags: ['safety'] });
    expect(ids([old, fresh])).toEqual(['900', '100']);
  });

  const lane = fc.record({
    id: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'),
    name: fc.constant(''),
    when: fc.record(
      {
        severity: fc.constantFrom(1 as const, 2 as const, 3 as const),
        flags: fc.subarray([...flags]),
        intents: fc.subarray([...intents]),
      },
      { requiredKeys: [] },
    ),
    target: fc.constantFrom(null, 15, 480),
    hours: fc.constantFrom('always', 'office'),
  });
  const lanes = fc.uniqueArray(lane, { minLength: 1, maxLength: 6, selector: ({ id }) => id });

  test('whatever the policy, and whatever else waits: a new fire stands behind other danger alone', () => {
    fc.assert(
      fc.property(places, lanes, fc.array(fc.boolean()), (made, policyLanes, overdue) => {
        const given = { routing: { ...policy.routing, lanes: policyLanes } };
        const at = (id: string, changes: Partial<Place>, isLate: boolean) => {
          const one = place(id, changes);
          const home = homeOf(one, given.routing);
          const desk = isLate ? late(500) : null;
          const own = desk
            ? lateLaneOf(home, one, given.routing, desk, undefined)
            : laneOf(home, one, 'new', { reminder: one.reminder });
          return { ...one, home, lane: own, late: desk };
        };
        const others = made.map(({ id, ...rest }, n) => at(String(id), rest, overdue[n] ?? false));
        const fires = [at('1', { ...fire, flags: ['safety'] }, false)];
        const sorted = order([...others, ...fires], now, given).map((each) => each.place);
        const before = sorted.slice(
          0,
          sorted.findIndex(({ postId }) => postId === '1'),
        );
        for (const other of before) {
          expect(other.flags).toContain('safety');
          expect(other.late).toBeNull();
          expect(restLanes).not.toContain(other.lane);
        }
        // Reminders tell danger nothing: without them it stands in the same order.
        const bare = order(
          [...others, ...fires].map((each) => ({ ...each, reminder: null })),
          now,
          given,
        ).map((each) => each.place);
        const danger = (all: Place[]) => all.filter(isPinned).map(({ postId }) => postId);
        expect(danger(bare)).toEqual(danger(sorted));
      }),
      { numRuns: 500 },
    );
  });
});
