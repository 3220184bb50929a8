import type { Message } from '../guardrails/rule.ts';
import type { Routing } from '../policy/routing-policy.ts';
import { openTimes, type Target } from '../targets/clock.ts';
import type { Flag } from '../triage/triage.ts';
import { targetOf } from './lanes.ts';
import { isPinned, type Place, restLanes } from './place.ts';
import { isFresh } from './reach.ts';
import { whyOf } from './why.ts';

/** The gravest last. A flag that is not named moves no post, and one that speaks of spam moves it to the end. */
const weighty: readonly Flag[] = [
  'investor',
  'abuse',
  'contains_customer_pii',
  'impersonation',
  'press',
  'data_rights',
  'legal_threat',
  'vulnerable',
  'safety',
];
const weights = new Map<Flag, number>(weighty.map((flag, place) => [flag, place + 2]));

export class Ordered {
  readonly place: Place;
  /** Open milliseconds left of the response target; negative: overdue. Null where none is owed, or a desk is overdue. */
  readonly left: number | null;

  readonly now: number;

  constructor(place: Place, left: number | null, now: number) {
    this.place = place;
    this.left = left;
    this.now = now;
  }

  /** Why it stands here, the weightiest first, in the words of locales/. Few of ten thousand are ever read. */
  get why(): readonly Message[] {
    return whyOf(this.place, this.now);
  }
}

/** What the order reads of the policy. */
export interface OrderPolicy {
  routing: Routing;
}

/** Before every lane that a policy can have. */
const pinned = -1;

/**
 * The queue's order at `now` (milliseconds): danger that waits, in whatever lane the policy has it; lanes as the policy
 * has them; and within one a due reminder, an overdue desk, severity, flags, the time owed, reach, repeated contact, the
 * shortest time left, the newest. Pure. Ten thousand within 16 ms.
 */
export function order(places: readonly Place[], now: number, { routing }: OrderPolicy): Ordered[] {
  const ranks = new Map<string, number>();
  for (const { id } of routing.lanes) if (!ranks.has(id)) ranks.set(id, ranks.size);
  for (const id of restLanes) ranks.set(id, ranks.size);
  const targets = new Map(
    routing.lanes.map(({ id }) => {
      const target = targetOf(id, routing);
      const times = target && openTimes(target.hours);
      return [id, target && times && { target, times, ends: target.minutes * 60_000 - times.until(now) }];
    }),
  );
  const done = ranks.get('~done');
  const gone = ranks.get('~gone');
  const count = places.length;
  const keys = new Float64Array(count);
  const lefts = new Float64Array(count);
  for (let n = 0; n < count; n++) {
    const place = places[n] as Place;
    const owed = place.lane === '~done' || place.lane === '~gone' ? null : targets.get(place.home);
    // Of an overdue desk, its own lateness counts: the answer may long have been given.
    const left = place.late
      ? place.late.at - now
      : owed
        ? owed.ends + owed.times.until(place.since)
        : Infinity;
    lefts[n] = left;
    // A lane that the policy no longer has is the last one until the post is placed anew.
    const lane = isPinned(place) ? pinned : (ranks.get(place.lane) ?? routing.lanes.length - 1);
    keys[n] =
      lane * 1e6 + (lane === done || lane === gone ? 0 : weightOf(place, left, owed?.target ?? null, now));
  }
  const sorted = Uint32Array.from(places.keys()).sort(
    (a, b) =>
      (keys[a] as number) - (keys[b] as number) ||
      compare(lefts[a] as number, lefts[b] as number) ||
      newerFirst((places[a] as Place).postId, (places[b] as Place).postId),
  );
  return Array.from(sorted, (n) => {
    const place = places[n] as Place;
    const left = Number.isFinite(lefts[n]) && !place.late ? (lefts[n] as number) : null;
    return new Ordered(place, left, now);
  });
}

/** Infinity from itself is no number. */
const compare = (a: number, b: number): number => (a < b ? -1 : a > b ? 1 : 0);

/** X's ids grow with time, and are longer than a number holds. */
function newerFirst(a: string, b: string): number {
  return b.length - a.length || (a < b ? 1 : a > b ? -1 : 0);
}

/** Less than a million; the smaller, the sooner. Each thing counts only where all before it are the same. */
function weightOf(place: Place, left: number, target: Target | null, now: number): number {
  const rises = place.rising !== null && isFresh(place.rising.at, now);
  // In danger nobody waits behind what was looked at before: a desk has it, or the specialist wanted to come back to it.
  let weight = isPinned(place) ? (place.late ? 1 : 0) : place.reminder === 'due' ? 0 : place.late ? 1 : 2;
  weight = weight * 4 + (3 - place.severity);
  weight = weight * 16 + (15 - flagWeight(place.flags));
  weight = weight * 4 + (place.late ? 0 : 3 - owedStep(left, target));
  weight = weight * 8 + (7 - place.reach - (rises ? 2 : 0));
  return weight * 2 + (place.flags.includes('repeat_contact') ? 0 : 1);
}

function flagWeight(flags: readonly Flag[]): number {
  let most = 1;
  for (const flag of flags) {
    if (flag === 'scam_spam' && most === 1) most = 0;
    const weight = weights.get(flag);
    if (weight && weight > most) most = weight;
  }
  return most;
}

/** 3: overdue; 2: the last quarter of the target runs; 1: there is time; 0: nothing is owed. */
function owedStep(left: number, target: Target | null): number {
  if (!target) return 0;
  if (left <= 0) return 3;
  return left <= target.minutes * 15_000 ? 2 : 1;
}
