import * as v from 'valibot';
import type { components } from '../../../server/api.ts';
import {
  agentSchema,
  caseSchema,
  customerSchema,
  identitySchema,
  interactionSchema,
  productSchema,
  siteSchema,
} from '../model.ts';

type Schemas = components['schemas'];

const line = v.pipe(v.string(), v.maxLength(200));
const next = v.nullable(v.pipe(v.string(), v.maxLength(800)));
const outcome = v.picklist(['created', 'updated', 'removed', 'already-applied']);
const applied = <Schema extends v.GenericSchema>(value: Schema) => v.object({ outcome, value });
const openCaseSchema = v.object({
  ...caseSchema.entries,
  version: v.pipe(v.string(), v.regex(/^[!#-~]{1,200}$/)),
});

/**
 * What the interface answers with, under the names of server/openapi.yaml. A field more than the document knows is
 * passed over: the company's CRM may be newer than this copy of the extension.
 */
export const openSchemas = {
  Agent: v.object({
    id: v.pipe(v.string(), v.minLength(1), v.maxLength(80)),
    name: line,
    role: v.picklist(['agent', 'lead', 'admin']),
    scopes: v.array(v.picklist(['read', 'write'])),
    team: v.nullable(v.pipe(v.string(), v.maxLength(80))),
  }),
  Agents: v.object({ items: v.pipe(v.array(agentSchema), v.maxLength(50)), next }),
  Matches: v.object({
    matches: v.pipe(
      v.array(
        v.object({
          customer: customerSchema,
          identity: identitySchema,
          evidence: v.picklist(['x-id', 'handle', 'handle-moved']),
        }),
      ),
      v.maxLength(20),
    ),
  }),
  Hits: v.object({
    hits: v.pipe(
      v.array(v.object({ customer: customerSchema, reference: v.nullable(line) })),
      v.maxLength(20),
    ),
  }),
  CustomerRecord: v.object({
    customer: customerSchema,
    identities: v.array(identitySchema),
    sites: v.array(siteSchema),
    products: v.array(productSchema),
    cases: v.array(openCaseSchema),
    interactions: v.array(interactionSchema),
    moreInteractions: next,
  }),
  TimelinePage: v.object({ items: v.pipe(v.array(interactionSchema), v.maxLength(50)), next }),
  AppliedIdentity: applied(identitySchema),
  AppliedCase: applied(openCaseSchema),
  AppliedInteraction: applied(interactionSchema),
  AppliedNothing: applied(v.null()),
  Change: v.object({ customerId: v.pipe(v.string(), v.minLength(1), v.maxLength(80)) }),
  Problem: v.object({
    type: v.pipe(v.string(), v.maxLength(200)),
    title: v.string(),
    status: v.number(),
    detail: v.optional(v.string()),
    instance: v.optional(v.string()),
    owner: v.optional(line),
    handle: v.optional(v.pipe(v.string(), v.regex(/^\w{1,20}$/))),
    errors: v.optional(v.array(v.object({ at: v.string(), problem: v.string() }))),
  }),
} satisfies { [Name in keyof Schemas]?: v.GenericSchema<unknown, Schemas[Name]> };

/** Names whose schema here says less or more than the document: the type is `never` where there is none. */
type Unlike = {
  [Name in keyof typeof openSchemas]: [Schemas[Name]] extends [v.InferOutput<(typeof openSchemas)[Name]>]
    ? never
    : Name;
}[keyof typeof openSchemas];
true satisfies [Unlike] extends [never] ? true : Unlike;
