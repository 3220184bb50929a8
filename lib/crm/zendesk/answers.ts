import * as v from 'valibot';

// What is read of Zendesk's answers; whatever else they hold is left out.

const id = v.pipe(v.number(), v.integer(), v.minValue(1));
const text = v.nullish(v.string(), null);
const time = v.pipe(v.string(), v.isoTimestamp());

export const userSchema = v.object({
  id,
  name: v.string(),
  email: text,
  phone: text,
  role: text,
  role_type: v.nullish(v.number(), null),
  locale: text,
  external_id: text,
  active: v.nullish(v.boolean(), true),
  created_at: v.optional(time),
  user_fields: v.nullish(v.record(v.string(), v.unknown()), {}),
});
export type User = v.InferOutput<typeof userSchema>;

export const userAnswer = v.object({ user: userSchema });

export const identitiesAnswer = v.object({
  identities: v.array(
    v.object({ id, user_id: id, type: v.string(), value: v.string(), created_at: v.optional(time) }),
  ),
});

export const ticketSchema = v.object({
  id,
  requester_id: id,
  assignee_id: v.nullish(id, null),
  group_id: v.nullish(id, null),
  subject: text,
  status: v.picklist(['new', 'open', 'pending', 'hold', 'solved', 'closed']),
  priority: text,
  tags: v.nullish(v.array(v.string()), []),
  external_id: text,
  created_at: time,
  updated_at: time,
  custom_fields: v.nullish(v.array(v.object({ id, value: v.unknown() })), []),
});
export type Ticket = v.InferOutput<typeof ticketSchema>;

const auditSchema = v.object({
  events: v.optional(v.array(v.object({ id: v.optional(id), type: v.optional(v.string()) })), []),
});
export const ticketAnswer = v.object({ ticket: ticketSchema, audit: v.optional(auditSchema) });

/** Where a list goes on: by cursor, or by page number where the endpoint knows no cursor. */
const cursorMeta = v.optional(
  v.object({ has_more: v.nullish(v.boolean(), false), after_cursor: v.nullish(v.string(), null) }),
);
export const usersAnswer = v.object({ users: v.array(userSchema), next_page: text, meta: cursorMeta });

export const ticketsAnswer = v.object({
  tickets: v.array(ticketSchema),
  next_page: text,
  meta: cursorMeta,
});

export const commentSchema = v.object({
  id,
  author_id: v.nullish(v.number(), null),
  body: text,
  plain_body: text,
  public: v.nullish(v.boolean(), false),
  created_at: time,
  via: v.nullish(v.object({ channel: v.nullish(v.union([v.string(), v.number()]), null) }), null),
});
export type Comment = v.InferOutput<typeof commentSchema>;
export const commentsAnswer = v.object({ comments: v.array(commentSchema), meta: cursorMeta });

export const recordSchema = v.object({
  id: v.string(),
  external_id: text,
  custom_object_fields: v.nullish(v.record(v.string(), v.unknown()), {}),
});
export type ObjectRecord = v.InferOutput<typeof recordSchema>;
export const recordAnswer = v.object({ custom_object_record: recordSchema });
export const recordsAnswer = v.object({ custom_object_records: v.array(recordSchema), meta: cursorMeta });

export const objectFieldsAnswer = v.object({
  custom_object_fields: v.array(v.object({ id, key: v.string(), type: v.string() })),
});

/** Of a search over all kinds; the kinds share few fields, so each is read again where it is used. */
export const searchAnswer = v.object({ results: v.array(v.looseObject({ id, result_type: text })) });

export const tokenAnswer = v.object({
  access_token: v.pipe(v.string(), v.minLength(1), v.maxLength(4_000)),
  refresh_token: v.nullish(v.pipe(v.string(), v.minLength(1), v.maxLength(4_000)), null),
  /** Seconds. */
  expires_in: v.nullish(v.pipe(v.number(), v.minValue(1)), null),
});
