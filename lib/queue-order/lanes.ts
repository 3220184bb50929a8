import type { Gone } from '../db/clew-db.ts';
import type { PostState } from '../detect/post.ts';
import type { Late } from '../escalation/late.ts';
import type { Lane, Routing } from '../policy/routing-policy.ts';
import type { Reminder } from '../reminders/reminder.ts';
import type { Target } from '../targets/clock.ts';
import { aroundTheClock } from '../targets/hours.ts';
import type { Place, Taken } from './place.ts';

/** The lane of the policy that a post belongs to: the first that fits, or the last. */
export function homeOf(taken: Taken, { lanes }: Routing): string {
  const lane = lanes.find(({ when }) => fits(taken, when)) ?? lanes.at(-1);
  return lane?.id ?? '';
}

function fits(
  { intent, flags, severity }: Taken,
  { severity: least, flags: any, intents }: Lane['when'],
): boolean {
  if (least === undefined && !any && !intents) return true;
  if (least !== undefined && severity >= least) return true;
  return !!any?.some((flag) => flags.includes(flag)) || !!intents?.includes(intent);
}

/** What beside the work on a post decides where it stands. */
interface Beside {
  reminder: Place['reminder'];
  /** X no longer gives it out. */
  gone?: Gone['how'] | null | undefined;
}

/**
 * Where it stands now. What is safety's is never put off: a reminder on it only reminds, and where X merely withholds it,
 * somebody may still be in danger.
 */
export function laneOf(home: string, taken: Taken, state: PostState, { reminder, gone }: Beside): string {
  // Nobody can answer on X what X does not give out.
  if (gone === 'deleted' || (gone && taken.severity < 3)) return '~gone';
  if (state === 'answered' || state === 'no-reply') return '~done';
  if (state === 'taken') return '~taken';
  return reminder === 'set' && taken.severity < 3 ? '~later' : home;
}

/**
 * Where a post waits whose desk is overdue, whatever was done with it: in its own lane or, where that one owes nothing,
 * in the last one that does, since now something is owed. Put off it is only by a reminder that was set when the desk was
 * overdue already.
 */
export function lateLaneOf(
  home: string,
  { severity }: Pick<Taken, 'severity'>,
  { lanes }: Routing,
  { at }: Late,
  reminder: Reminder | undefined,
): string {
  if (reminder?.state === 'set' && reminder.setAt >= at && severity < 3) return '~later';
  const own = lanes.find(({ id }) => id === home);
  return own?.target ? home : (lanes.findLast(({ target }) => target)?.id ?? home);
}

/** By when a lane owes an answer; null where it owes none. */
export function targetOf(laneId: string, { lanes, hours }: Routing): Target | null {
  const lane = lanes.find(({ id }) => id === laneId);
  if (!lane?.target) return null;
  return { minutes: lane.target, hours: hours[lane.hours] ?? aroundTheClock };
}
