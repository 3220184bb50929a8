import * as v from 'valibot';

const id = v.pipe(v.string(), v.uuid());
const line = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(80));

/** One way of saying it, as a person wrote it, and how often it was put into a draft. */
export const variationSchema = v.strictObject({
  id,
  text: v.pipe(
    v.string(),
    v.maxLength(5000),
    v.check((text) => text.trim() !== ''),
  ),
  uses: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1_000_000)),
});

/** A saved reply: the same thing in several ways, with {variables} in it. */
export const snippetSchema = v.strictObject({
  id,
  group: line,
  name: line,
  variations: v.pipe(v.array(variationSchema), v.minLength(1), v.maxLength(50)),
  /** Who answers for its being right. */
  owner: v.pipe(v.string(), v.trim(), v.maxLength(80)),
  /** The last day that it may be used without a look, as ISO 8601; null: until somebody changes it. */
  expires: v.nullable(v.pipe(v.string(), v.isoDate())),
  /** ISO 8601 in UTC. */
  updatedAt: v.pipe(v.string(), v.isoTimestamp()),
});

export type Variation = v.InferOutput<typeof variationSchema>;
export type Snippet = v.InferOutput<typeof snippetSchema>;
