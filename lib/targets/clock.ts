import type { Hours } from './hours.ts';
import { OpenTimes } from './open-times.ts';

/** The policy is read anew with each message: the same hours are worked out once all the same. */
const kept = new Map<string, OpenTimes>();
const most = 40;

export function openTimes(hours: Hours): OpenTimes {
  const key = JSON.stringify(hours);
  const known = kept.get(key);
  if (known) return known;
  if (kept.size >= most) kept.clear();
  const times = new OpenTimes(hours);
  kept.set(key, times);
  return times;
}

/** What a target is counted by. */
export interface Target {
  /** Open time until an answer is owed, in minutes. */
  minutes: number;
  hours: Hours;
}

/** Where the time that is owed for a post stands. */
export interface Clock {
  /** In milliseconds since 1970; null where the desk never opens again. */
  dueAt: number | null;
  /** Open milliseconds that are left; negative: overdue by so much open time. */
  left: number;
  /** Off-hours: nothing passes until then. Null while the clock runs. */
  pausedUntil: number | null;
}

/** Open milliseconds left of the target at `now`, for what began at `since`. Off-hours do not count. */
export function timeLeft(since: number, { minutes, hours }: Target, now: number): number {
  return minutes * 60_000 - openTimes(hours).between(since, now);
}

export function clockAt(since: number, target: Target, now: number): Clock {
  const times = openTimes(target.hours);
  const opens = times.opensAt(now);
  return {
    dueAt: times.after(since, target.minutes * 60_000),
    left: timeLeft(since, target, now),
    pausedUntil: opens === now ? null : opens,
  };
}
