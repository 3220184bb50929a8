import { defaultPolicy } from '../../lib/policy/policy.ts';
import { homeOf, laneOf } from '../../lib/queue-order/lanes.ts';
import { order } from '../../lib/queue-order/order.ts';
import type { Place } from '../../lib/queue-order/place.ts';
import { type Flag, flags, intents, type Severity } from '../../lib/triage/triage.ts';
import { type Bench, median, round } from './support/figure.ts';

const posts = 10_000;
const runs = 31;
const day = 24 * 60 * 60_000;
const now = Date.parse('2026-11-18T12:00:00Z');

/** Ten thousand waiting posts of thirty days, none like another, in a zone whose clocks were changed meanwhile. */
function made(): Place[] {
  const { routing } = policy;
  return Array.from({ length: posts }, (_, n) => {
    const any = (of: number) => (n * 7919) % of;
    const own: Flag[] = any(5) === 0 ? [flags[any(flags.length)] as Flag, 'repeat_contact'] : [];
    const taken = {
      intent: intents[any(intents.length)] ?? 'unsure',
      flags: own,
      severity: (any(9) === 0 ? any(4) : 0) as Severity,
    };
    const home = homeOf(taken, routing);
    return {
      postId: String(1_990_000_000_000_000_000n + BigInt((n * 104_729) % 1_000_003)),
      ...taken,
      judged: { ...taken, product: null, topics: [], reasons: [], confidence: 0 },
      corrected: any(50) === 0,
      lane: laneOf(home, taken, 'new', { reminder: null }),
      home,
      since: now - ((n * 15_485_863) % (30 * day)),
      reach: any(4),
      rising: any(40) === 0 ? { count: 9, minutes: 4, at: now } : null,
      readings: [],
      contacts: 0,
      ledger: '',
      late: null,
      reminder: null,
      changed: n,
      rules: '',
      by: '',
      placed: n,
    };
  });
}

const { routing } = defaultPolicy;
const { office } = routing.hours;
const policy = {
  routing: { ...routing, hours: { ...(office && { office: { ...office, zone: 'Europe/Berlin' } }) } },
};

/** Ordering a full queue, with the reason for each place, as whenever the list is asked for. */
const bench: Bench = async function* () {
  const places = made();
  const start = performance.now();
  order(places, now, policy);
  yield {
    name: 'queue order, 10,000 posts, the first time',
    value: round(performance.now() - start),
    unit: 'ms',
  };
  const times = Array.from({ length: runs }, (_, n) => {
    const before = performance.now();
    order(places, now + n * 60_000, policy);
    return performance.now() - before;
  });
  yield { name: 'queue order, 10,000 posts', value: round(median(times)), unit: 'ms', budget: 16 };
};

export default bench;
