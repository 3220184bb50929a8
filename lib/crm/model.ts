import * as v from 'valibot';
import { bases, caseStatuses, channels, productKinds, severities } from './lists.ts';

const key = v.pipe(v.string(), v.minLength(1), v.maxLength(80));
const line = v.pipe(v.string(), v.maxLength(200));
const prose = v.pipe(v.string(), v.maxLength(10_000));
const day = v.pipe(v.string(), v.isoDate());
const time = v.pipe(v.string(), v.isoTimestamp());
const xId = v.pipe(v.string(), v.regex(/^\d{1,20}$/));
const handle = v.pipe(v.string(), v.regex(/^\w{1,20}$/));

export { bases, caseStatuses, channels, productKinds, severities } from './lists.ts';

export const customerSchema = v.object({
  id: key,
  name: line,
  since: v.nullable(day),
  email: v.nullable(line),
  phone: v.nullable(line),
  language: v.nullable(line),
  /** The customer's id in another system of the company's, such as the shop. */
  externalId: v.optional(v.nullable(line)),
});

/** One X account of a customer, with how it is known, who said so and when. */
export const identitySchema = v.object({
  id: key,
  customerId: key,
  network: v.literal('x'),
  userId: v.nullable(xId),
  handle,
  basis: v.picklist(bases),
  agent: line,
  at: time,
});

export const siteSchema = v.object({
  id: key,
  customerId: key,
  street: line,
  city: line,
  postcode: line,
  region: line,
  serviceCentre: line,
});

export const productSchema = v.object({
  id: key,
  customerId: key,
  siteId: v.nullable(key),
  kind: v.picklist(productKinds),
  /** As the customer would say it: "Powerwall 3", "Solar 9.6 kW". */
  model: line,
  quantity: v.pipe(v.number(), v.integer(), v.minValue(1)),
  serial: v.nullable(line),
  installedOn: v.nullable(day),
  warrantyEnds: v.nullable(day),
  purchasedThrough: v.nullable(line),
});

export const caseSchema = v.object({
  id: key,
  customerId: key,
  /** As printed on letters: "CS-204817". */
  number: key,
  title: line,
  status: v.picklist(caseStatuses),
  /** Empty where nobody has it. */
  owner: line,
  /** The owner as findAgents has them; null for nobody, for a desk, and where the CRM does not tell. */
  ownerId: v.optional(v.nullable(key)),
  openedAt: time,
  updatedAt: time,
  orderNumber: v.nullable(line),
  /** How grave it is; null or absent where nobody said, and where the CRM has no place for it. */
  severity: v.optional(v.nullable(v.picklist(severities))),
  /** Money at stake, in the words of the record: "$412.80". */
  amount: v.nullable(line),
  /** A date the case turns on, such as an appointment. */
  dueOn: v.nullable(day),
  /** What the CRM tells one state of the case from the next by; absent where it has nothing of the kind. */
  version: v.optional(v.nullable(line)),
});

/** A colleague whom a case can be given to. */
export const agentSchema = v.object({ id: key, name: v.pipe(line, v.minLength(1)) });

/** One contact with the customer, over any channel. */
export const interactionSchema = v.object({
  id: key,
  customerId: key,
  caseId: v.nullable(key),
  channel: v.picklist(channels),
  direction: v.picklist(['in', 'out', 'internal']),
  at: time,
  summary: line,
  body: v.nullable(prose),
  /** For direction "in": whether somebody answered; null where that does not apply. */
  answered: v.nullable(v.boolean()),
  agent: v.nullable(line),
  /** For channel "post". */
  postId: v.nullable(v.pipe(v.string(), v.regex(/^\d{1,20}$/))),
  permalink: v.nullable(v.pipe(v.string(), v.regex(/^https:\/\/x\.com\/\w+\/status\/\d+$/))),
});

export type Customer = v.InferOutput<typeof customerSchema>;
export type Identity = v.InferOutput<typeof identitySchema>;
export type Site = v.InferOutput<typeof siteSchema>;
export type Product = v.InferOutput<typeof productSchema>;
export type Case = v.InferOutput<typeof caseSchema>;
export type AgentRef = v.InferOutput<typeof agentSchema>;
export type Interaction = v.InferOutput<typeof interactionSchema>;
export type Basis = (typeof bases)[number];
export type Channel = (typeof channels)[number];
export type CaseSeverity = (typeof severities)[number];
export type CaseStatus = (typeof caseStatuses)[number];
export type ProductKind = (typeof productKinds)[number];

/** All that the CRM holds on one customer, with the newest interactions, newest first. */
export interface CustomerRecord {
  customer: Customer;
  identities: Identity[];
  sites: Site[];
  products: Product[];
  cases: Case[];
  interactions: Interaction[];
  /** Where the interactions go on, for getTimeline; null or absent where these are all. */
  moreInteractions?: string | null;
}
