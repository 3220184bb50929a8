import * as v from 'valibot';

// What Request Tracker 5 answers, as far as it is read. Numbers come as text or as numbers, and "" stands for nothing.

const id = v.pipe(v.union([v.string(), v.number()]), v.transform(String));
const text = v.pipe(
  v.optional(v.nullable(v.string()), ''),
  v.transform((value) => value ?? ''),
);
const nobody = '1970-01-01T00:00:00Z';
/** Null for RT's "not set". */
const time = v.pipe(
  v.optional(v.nullable(v.string()), ''),
  v.transform((value) => (value && value !== nobody ? new Date(value) : null)),
  v.transform((date) => (date && Number.isFinite(date.getTime()) ? date.toISOString() : null)),
);

/** Custom fields by name. An object without any has "" there. */
const fields = v.pipe(
  v.optional(
    v.union([v.literal(''), v.array(v.object({ name: v.string(), values: v.array(v.unknown()) }))]),
    '',
  ),
  v.transform(
    (list) =>
      new Map(
        (list === '' ? [] : list).map(({ name, values }) => [
          name,
          values.filter((value): value is string => typeof value === 'string' && value !== ''),
        ]),
      ),
  ),
);
export type Fields = v.InferOutput<typeof fields>;

/** A user wherever something else names one: `id` is the user's name there. */
const person = v.object({ id, Name: text, RealName: text });
export type RtPerson = v.InferOutput<typeof person>;

export const userSchema = v.object({
  id,
  Name: v.string(),
  RealName: text,
  EmailAddress: text,
  Lang: text,
  Created: time,
  CustomFields: fields,
});
export type RtUser = v.InferOutput<typeof userSchema>;

export const ticketSchema = v.object({
  id,
  Subject: text,
  Status: v.string(),
  Owner: person,
  Queue: v.object({ id, Name: text }),
  Priority: v.optional(v.pipe(v.union([v.string(), v.number()]), v.transform(Number)), 0),
  Created: time,
  LastUpdated: time,
  Due: time,
  Told: time,
  CustomFields: fields,
  Requestor: v.array(userSchema),
  /** What the agent may do with it: "comment", "lifecycle" and others. */
  _hyperlinks: v.optional(v.array(v.object({ ref: v.optional(v.string(), '') })), []),
});
export type RtTicket = v.InferOutput<typeof ticketSchema>;

/** The part of GET /ticket/:id that a change is judged by; it comes with the ETag. */
export const ticketStateSchema = v.object({
  id,
  Status: v.string(),
  Owner: person,
  Queue: v.object({ id }),
  CustomFields: fields,
});
export type RtTicketState = v.InferOutput<typeof ticketStateSchema>;

export const entrySchema = v.object({
  id,
  Type: v.string(),
  ObjectId: id,
  Created: time,
  Creator: person,
  CustomFields: fields,
});
export type RtEntry = v.InferOutput<typeof entrySchema>;

export const attachmentSchema = v.object({
  id,
  TransactionId: id,
  ContentType: text,
  Subject: text,
  Content: text,
});
export type RtAttachment = v.InferOutput<typeof attachmentSchema>;

export const assetSchema = v.object({
  id,
  Name: text,
  HeldBy: v.array(v.object({ id })),
  CustomFields: fields,
});
export type RtAsset = v.InferOutput<typeof assetSchema>;

/** What PUT and the messages answer: one sentence for each thing that was tried, done or not. */
export const messagesSchema = v.array(v.nullable(v.string()));
export const createdSchema = v.object({ id });

export function listOf<Item extends v.GenericSchema>(item: Item) {
  return v.object({ items: v.array(item), count: v.number(), total: v.optional(v.nullable(v.number())) });
}

/** The first value of a field; null where it is empty. */
export const fieldOf = (from: { CustomFields: Fields }, name: string): string | null =>
  from.CustomFields.get(name)?.[0] ?? null;

export const fieldsOf = (from: { CustomFields: Fields }, name: string): string[] =>
  from.CustomFields.get(name) ?? [];
