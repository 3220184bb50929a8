import * as v from 'valibot';

/** Fields that many commands take, each with the same bounds everywhere. */
export const postIdSchema = v.pipe(v.string(), v.regex(/^\d{1,20}$/));
export const crmIdSchema = v.pipe(v.string(), v.minLength(1), v.maxLength(80));
/** Made once per click by the sidebar, and kept over every retry of that click. */
export const opIdSchema = v.pipe(v.string(), v.uuid());
/** X takes 25,000 weighted characters at most; a little more, so that a draft that is too long is still kept. */
export const mostDraft = 30_000;
export const draftTextSchema = v.pipe(v.string(), v.maxLength(mostDraft));
export const nothing = v.strictObject({});
/** A typed reason: a word at least. */
export const reasonSchema = v.pipe(
  v.string(),
  v.trim(),
  v.maxLength(200),
  v.check((text) => /\p{L}{2}/u.test(text)),
);
