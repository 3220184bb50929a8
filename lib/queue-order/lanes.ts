import type { PostState } from '../detect/post.ts';
import type { Lane, Routing } from '../policy/routing-policy.ts';
import type { Target } from '../targets/clock.ts';
import type { Hours } from '../targets/hours.ts';
import type { Place, Taken } from './place.ts';

const allDay = ['00:00-24:00'];
const aroundTheClock: Hours = {
  zone: 'UTC',
  week: { mon: allDay, tue: allDay, wed: allDay, thu: allDay, fri: allDay, sat: allDay, sun: allDay },
  holidays: [],
};

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

/** Where it stands now. What is safety's is never put off: a reminder on it only reminds. */
export function laneOf(home: string, taken: Taken, state: PostState, reminder: Place['reminder']): string {
  if (state === 'answered' || state === 'no-reply') return '~done';
  if (state === 'taken') return '~taken';
  return reminder === 'set' && taken.severity < 3 ? '~later' : home;
}

/** By when a lane owes an answer; null where it owes none. */
export function targetOf(laneId: string, { lanes, hours }: Routing): Target | null {
  const lane = lanes.find(({ id }) => id === laneId);
  if (!lane?.target) return null;
  return { minutes: lane.target, hours: hours[lane.hours] ?? aroundTheClock };
}
