import * as v from 'valibot';
import { closeReasons } from '../db/close-reasons.ts';
import { minutesOf, timesPattern, weekdays } from '../targets/hours.ts';
import { isZone } from '../targets/zone-time.ts';
import { flags, intents } from '../triage/triage.ts';

const slug = v.pipe(v.string(), v.regex(/^[a-z][a-z0-9-]{0,39}$/));
const name = v.pipe(v.string(), v.trim(), v.maxLength(60));
/** A night is two of them, on two days: times that end before they begin would be no time at all. */
const forward = (text: string) => minutesOf(text)[0] < minutesOf(text)[1];
const time = v.pipe(v.string(), v.regex(timesPattern), v.check(forward, 'policy_error_times'));
const times = v.pipe(v.array(time), v.maxLength(6));
const date = v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/));

/** When a desk answers, by its own clocks; without a zone, by those of the specialist's device. */
export const hoursSchema = v.object({
  zone: v.optional(v.pipe(v.string(), v.maxLength(60), v.check(isZone, 'policy_error_zone')), ''),
  week: v.optional(v.record(v.picklist(weekdays), times), () => ({})),
  holidays: v.optional(v.pipe(v.array(date), v.maxLength(400)), () => []),
});

export const laneSchema = v.object({
  id: slug,
  /** What the team calls it; empty on the lanes that Clew brings: those are named in the specialist's language. */
  name: v.optional(name, ''),
  /** A post belongs here when any of these holds; a lane without any takes all that no earlier one took. */
  when: v.optional(
    v.object({
      /** At least this severe. */
      severity: v.optional(v.picklist([1, 2, 3])),
      flags: v.optional(v.pipe(v.array(v.picklist(flags)), v.maxLength(flags.length))),
      intents: v.optional(v.pipe(v.array(v.picklist(intents)), v.maxLength(intents.length))),
    }),
    () => ({}),
  ),
  /** Minutes of open time within which an answer is owed; null: none is. */
  target: v.optional(v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(100_000))), null),
  /** By their name among `hours`; where there are none of this name, around the clock. */
  hours: v.optional(v.pipe(v.string(), v.maxLength(40)), 'always'),
});

export const reasonSchema = v.object({ id: slug, name: v.optional(name, '') });

export type DeskHours = v.InferOutput<typeof hoursSchema>;
export type Lane = v.InferOutput<typeof laneSchema>;

const office = ['09:00-17:00'];

const lanesByDefault = (): Lane[] => [
  { id: 'safety', name: '', when: { flags: ['safety', 'vulnerable'] }, target: 15, hours: 'always' },
  {
    id: 'urgent',
    name: '',
    when: { severity: 2, flags: ['legal_threat', 'data_rights', 'press'] },
    target: 60,
    hours: 'office',
  },
  // What nobody could make out waits with those who need help, not at the end.
  {
    id: 'complaints',
    name: '',
    when: { intents: ['help_complaint', 'unsure'] },
    target: 240,
    hours: 'office',
  },
  {
    id: 'questions',
    name: '',
    when: { intents: ['question', 'press', 'investor'] },
    target: 480,
    hours: 'office',
  },
  { id: 'rest', name: '', when: {}, target: null, hours: 'office' },
];

export const routingSchema = v.object({
  /** The first that fits takes a post; the last takes what fits nowhere. In the order of the queue. */
  lanes: v.optional(v.pipe(v.array(laneSchema), v.minLength(1), v.maxLength(12)), lanesByDefault),
  hours: v.optional(v.record(slug, hoursSchema), () => ({
    office: {
      zone: '',
      week: { mon: office, tue: office, wed: office, thu: office, fri: office },
      holidays: [],
    },
  })),
  /** The lanes whose waiting posts are counted on the toolbar's button; none: nothing is. */
  counted: v.optional(v.pipe(v.array(slug), v.maxLength(12)), () => [
    'safety',
    'urgent',
    'complaints',
    'questions',
  ]),
  /** Why a post needs no reply, in the order of the keys that say it. */
  noReply: v.optional(v.pipe(v.array(reasonSchema), v.minLength(1), v.maxLength(9)), () =>
    closeReasons.map((id) => ({ id, name: '' })),
  ),
});

/** The part of the policy that says in which order posts are answered, and by when. */
export const routingPolicy = { routing: v.optional(routingSchema, () => v.parse(routingSchema, {})) };

export type Routing = v.InferOutput<typeof routingSchema>;
