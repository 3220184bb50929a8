import * as v from 'valibot';
import { agentSchema, bases, caseStatuses, identitySchema, severities } from '../crm/model.ts';

const id = v.pipe(v.string(), v.minLength(1), v.maxLength(80));
const time = v.pipe(v.string(), v.isoTimestamp());
const xId = v.pipe(v.string(), v.regex(/^\d{1,20}$/));
const text = v.pipe(v.string(), v.maxLength(30_000));

const change = {
  customerId: id,
  caseId: id,
  version: v.nullable(v.pipe(v.string(), v.maxLength(200))),
  agent: v.string(),
};

/** Every kind of write that Clew sends to a CRM, with what it carries. Read back from the database through these. */
export const operationPayloads = {
  'link-post': v.strictObject({
    postId: xId,
    customerId: id,
    caseId: id,
    permalink: v.string(),
    text,
    at: time,
    agent: v.string(),
  }),
  'unlink-post': v.strictObject({ postId: xId }),
  'add-identity': v.strictObject({
    customerId: id,
    userId: xId,
    handle: v.string(),
    basis: v.picklist(bases),
    agent: v.string(),
    at: time,
    was: v.optional(v.strictObject({ agent: v.string(), at: time })),
  }),
  'remove-identity': v.strictObject({
    identityId: v.pipe(v.string(), v.maxLength(200)),
    customerId: id,
    /** As it was, to be restored. */
    was: v.optional(identitySchema),
  }),
  /** Creates a case out of a post and links the post to it. */
  'create-case': v.strictObject({
    postId: xId,
    customerId: id,
    title: v.pipe(v.string(), v.maxLength(200)),
    body: text,
    severity: v.optional(v.picklist(severities)),
    permalink: v.string(),
    text,
    at: time,
    agent: v.string(),
  }),
  'add-note': v.strictObject({
    customerId: id,
    caseId: id,
    text: v.pipe(v.string(), v.maxLength(10_000)),
    agent: v.string(),
    at: time,
  }),
  'claim-case': v.strictObject({ ...change, takeOver: v.boolean() }),
  'assign-case': v.strictObject({
    ...change,
    from: v.pipe(v.string(), v.maxLength(200)),
    to: v.nullable(agentSchema),
  }),
  'escalate-case': v.strictObject({
    ...change,
    desk: id,
    note: v.pipe(v.string(), v.maxLength(10_000)),
    at: time,
  }),
  'set-status': v.strictObject({ ...change, status: v.picklist(caseStatuses) }),
  'add-reply': v.strictObject({
    postId: xId,
    replyId: xId,
    customerId: id,
    caseId: id,
    permalink: v.string(),
    text,
    at: time,
    agent: v.string(),
    /** Blocks that the specialist overrode, with the reasons they typed. */
    overrides: v.optional(
      v.array(v.strictObject({ rule: v.string(), quote: v.optional(v.string()), reason: v.string() })),
    ),
  }),
} as const;

export type OperationKind = keyof typeof operationPayloads;
export type OperationPayload<Kind extends OperationKind> = v.InferOutput<(typeof operationPayloads)[Kind]>;
