import * as v from 'valibot';
import { productKinds } from '../crm/lists.ts';
import { flags } from '../triage/triage.ts';
import { type DeskHours, hoursSchema } from './routing-policy.ts';

const id = v.pipe(v.string(), v.regex(/^[a-z][a-z0-9-]{0,39}$/));
const line = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(200));
const prose = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(1000));
const lines = v.pipe(
  v.array(v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(300))),
  v.maxLength(10),
);
const day = v.pipe(v.string(), v.isoDate());
const hours = v.pipe(v.number(), v.minValue(0), v.maxValue(10_000));
const years = v.pipe(v.number(), v.minValue(0), v.maxValue(100));
const many = <Item extends v.GenericSchema>(item: Item, most: number) =>
  v.pipe(v.array(item), v.maxLength(most));

/** What a desk may ask to be told. The first ones stand in the record or the thread; the others only somebody knows. */
export const handOverFields = [
  'customer',
  'case',
  'post',
  'product',
  'serial',
  'site',
  'warranty',
  'contacts',
  'phone',
  'window',
  'injury',
  'in-use',
  'deadline',
  'outlet',
  'request',
  'question',
  'remedy',
] as const;
export const deskChannels = ['crm', 'phone', 'app', 'web', 'email', 'chat'] as const;
/** What a customer may be in trouble with, as policy and thread name it; lib/maze/faults.ts tells each from words. */
export const faultIds = [
  'offline',
  'no-charge',
  'no-production',
  'error-code',
  'noise',
  'leak',
  'damage',
  'billing',
  'no-answer',
  'appointment',
  'outage',
  'app',
] as const;

const openNamed = id;
const openOwn = v.strictObject(hoursSchema.entries);
/** By form, and not as a union: of a union, an error says only that nothing fits. */
const openSchema = v.lazy(
  (given): v.GenericSchema<string | v.InferInput<typeof hoursSchema>, string | DeskHours> =>
    typeof given === 'string' ? openNamed : openOwn,
);

/** Where a case goes that is not the specialist's to solve. */
export const deskSchema = v.strictObject({
  id,
  name: line,
  /** Who answers for it. */
  owner: line,
  channel: v.picklist(deskChannels),
  /** Hours within which the desk answers: of the time in which it is open. */
  hours,
  /** When it is open, by a name among the hours of the policy's `routing`, or its own; absent: when the team is. */
  open: v.optional(openSchema),
  /** What must be handed over. */
  handOver: many(v.picklist(handOverFields), handOverFields.length),
  /** What of it the desk cannot begin without; all else may be "not known yet". Of no account for a safety desk. */
  needs: v.optional(many(v.picklist(handOverFields), handOverFields.length)),
  /** Offered first for these; and from this severity on. */
  flags: v.optional(many(v.picklist(flags), flags.length), () => []),
  severity: v.optional(v.picklist([0, 1, 2, 3])),
  /** Who tells the customer what came of it. */
  tells: v.picklist(['desk', 'specialist']),
  /** Goes by the name of the service centre of the customer's site. */
  bySite: v.optional(v.boolean(), false),
  /** What may be said in public, by the language of the post; "en" for all others. */
  says: v.optional(v.record(v.pipe(v.string(), v.regex(/^[a-z]{2,3}$/)), line), () => ({})),
});

/** What to do where triage raised a flag. */
export const flagCardSchema = v.strictObject({
  do: lines,
  dont: lines,
  /** Whom to tell, in words; desks that bear the flag stand beneath it. */
  tell: line,
  /** The clock that runs, in words; empty where none does. */
  clock: v.optional(v.pipe(v.string(), v.trim(), v.maxLength(300)), ''),
  /** Such as "16 CFR 1115.14". */
  sources: v.optional(lines, () => []),
});

const remedySchema = v.strictObject({
  what: line,
  /** Roles that may grant it; everybody else asks the desk. */
  roles: many(id, 20),
  desk: id,
});

/** One way through policies and partner agreements. */
export const pathSchema = v.strictObject({
  id,
  title: line,
  /** Invented, to show how it is done. */
  sample: v.optional(v.boolean(), false),
  when: v.strictObject({
    products: v.optional(many(v.picklist(productKinds), 10)),
    warranty: v.optional(v.picklist(['in', 'out'])),
    /** Years since the installation: from `min`, below `max`. */
    age: v.optional(v.strictObject({ min: v.optional(years), max: v.optional(years) })),
    bought: v.optional(v.picklist(['direct', 'partner'])),
    /** As the record's sites name them. */
    regions: v.optional(many(line, 100)),
    faults: v.optional(many(v.picklist(faultIds), faultIds.length)),
  }),
  steps: v.pipe(
    v.array(v.strictObject({ owner: line, clause: line, action: line })),
    v.minLength(1),
    v.maxLength(12),
  ),
  remedies: v.optional(many(remedySchema, 12), () => []),
});

/** What the team knows to be so, for as long as it is. */
export const knowledgeSchema = v.strictObject({
  id,
  title: line,
  text: prose,
  sample: v.optional(v.boolean(), false),
  products: v.optional(many(v.picklist(productKinds), 10), () => []),
  topics: v.optional(many(v.picklist(faultIds), faultIds.length), () => []),
  verifier: line,
  verifiedOn: day,
  expires: day,
});

/** The way out of the maze; whatever is absent is as shipped, see lib/ways/ways-of.ts. */
export const waysSchema = v.strictObject({
  /** This specialist's own. */
  role: v.optional(id),
  /** Hours, of the team's, within which what the CEO wrote to a customer is to be taken up. */
  owedHours: v.optional(hours),
  /** Sellers that count as the company itself: purchasedThrough holds one of these words. */
  direct: v.optional(many(line, 50)),
  desks: v.optional(many(deskSchema, 40)),
  cards: v.optional(v.record(v.picklist(flags), flagCardSchema)),
  paths: v.optional(many(pathSchema, 300)),
  knowledge: v.optional(many(knowledgeSchema, 500)),
});

// What can no longer be read must not take the rest of the policy with it.
export const waysPolicy = { ways: v.fallback(v.optional(waysSchema), undefined) };

export type HandOverField = (typeof handOverFields)[number];
export type FaultId = (typeof faultIds)[number];
export type Desk = v.InferOutput<typeof deskSchema>;
export type FlagCard = v.InferOutput<typeof flagCardSchema>;
export type Path = v.InferOutput<typeof pathSchema>;
export type Knowledge = v.InferOutput<typeof knowledgeSchema>;
export type WaysPolicy = v.InferOutput<typeof waysSchema>;
/** With nothing left out. */
export type Ways = Required<{ [Key in keyof WaysPolicy]: NonNullable<WaysPolicy[Key]> }>;
