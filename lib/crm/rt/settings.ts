import * as v from 'valibot';

/** In hours of need, the administrator's own words for RT's: see docs/request-tracker.md. */
export const settingsSchema = v.object({
  /** Where RT is, without "/REST/2.0": "https://rt.example.com". */
  baseUrl: v.pipe(
    v.string(),
    v.url(),
    v.regex(/^https:\/\/|^http:\/\/(?:127\.0\.0\.1|localhost|\[::1\])(?:[:/]|$)/, 'https only'),
    v.transform((url) => url.replace(/\/+$/, '')),
  ),
  /** New cases go there. */
  queue: v.optional(v.pipe(v.string(), v.minLength(1)), 'General'),
  /** Tickets there are no cases but files of contacts outside any case. */
  contactsQueue: v.optional(v.string(), 'Contacts'),
  /** RT's status for each of ours; "escalated" is the field Desk. */
  statuses: v.optional(
    v.object({ open: v.string(), waiting: v.string(), resolved: v.string(), closed: v.string() }),
    { open: 'open', waiting: 'stalled', resolved: 'resolved', closed: 'rejected' },
  ),
  /** The queue of each desk that has one of its own; to others a case goes by its field Desk alone. */
  desks: v.optional(v.record(v.string(), v.string()), {}),
  /** At least this, once escalated. */
  escalatedPriority: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(100)), 80),
});

export type RtSettings = v.InferOutput<typeof settingsSchema>;

/** "1-<number of the user>-<secret>", as RT shows it once. */
export const tokenSchema = v.pipe(v.string(), v.trim(), v.regex(/^\d+-\d+-[0-9a-f]{16,64}$/));
