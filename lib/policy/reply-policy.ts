import * as v from 'valibot';

const handle = v.pipe(
  v.string(),
  v.trim(),
  v.transform((value) => value.replace(/^@/, '')),
  v.regex(/^\w{1,15}$/, 'policy_error_handle'),
);
const line = v.pipe(v.string(), v.trim(), v.maxLength(200));
const url = v.pipe(v.string(), v.trim(), v.maxLength(500), v.regex(/^https:\/\/[^\s/]+/, 'policy_error_url'));
const domain = v.pipe(
  v.string(),
  v.trim(),
  v.toLowerCase(),
  v.regex(/^(?:[\p{L}\p{N}-]{1,63}\.)+\p{L}[\p{L}\p{N}-]{1,62}$/u, 'policy_error_domain'),
);

/** What the team decided on a hashtag, and how it came to it. */
export const verdictSchema = v.object({
  verdict: v.picklist(['fine', 'avoid', 'hate']),
  who: v.optional(line, ''),
  /** ISO 8601; empty where it came with the policy. */
  when: v.optional(line, ''),
  why: v.optional(line, ''),
});

/** The part of the policy that says what may be written in public, under which name, and who may overrule it. */
export const replyPolicy = {
  /** The accounts that may answer, with the weighted characters that each may post; without any, the brand's. */
  accounts: v.optional(
    v.pipe(
      v.array(
        v.object({
          handle,
          limit: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(25_000))),
        }),
      ),
      v.maxLength(50),
    ),
    () => [],
  ),
  /** Domains that a reply may link to, subdomains included. */
  links: v.optional(v.pipe(v.array(domain), v.maxLength(200)), () => []),
  /** The company's own published phone numbers and addresses of e-mail. */
  contacts: v.optional(v.pipe(v.array(line), v.maxLength(100)), () => []),
  /** Accounts that a reply may name, beside the conversation's, the brand's and the CEO's. */
  mentions: v.optional(v.pipe(v.array(handle), v.maxLength(200)), () => []),
  /** By the hashtag, without "#", in lower case. */
  hashtags: v.optional(
    v.record(v.pipe(v.string(), v.toLowerCase(), v.maxLength(100)), verdictSchema),
    () => ({}),
  ),
  /** Levels other than the rules' own; "off" silences a rule. */
  levels: v.optional(
    v.record(v.pipe(v.string(), v.maxLength(40)), v.picklist(['block', 'approve', 'warn', 'hint', 'off'])),
    () => ({}),
  ),
  /** Rules whose blocks a specialist may override with a typed reason. */
  overridable: v.optional(v.pipe(v.array(v.pipe(v.string(), v.maxLength(40))), v.maxLength(60)), () => []),
  /** Who may agree to what needs a second person, by their names in the CRM; any colleague where empty. */
  approvers: v.optional(v.pipe(v.array(line), v.maxLength(100)), () => []),
  /** What this specialist may grant, in the team's words: "goodwill credit up to $50". */
  powers: v.optional(v.pipe(v.array(line), v.maxLength(50)), () => []),
  /** Official ways out of public view, each with what it is for. */
  privateLinks: v.optional(v.pipe(v.array(v.object({ label: line, url })), v.maxLength(20)), () => []),
  /** Where recalls are published; anything else said about one is blocked. */
  recall: v.optional(
    v.object({
      page: v.optional(v.union([v.literal(''), url]), ''),
      app: v.optional(line, ''),
      phone: v.optional(line, ''),
    }),
    () => ({ page: '', app: '', phone: '' }),
  ),
  /** The brand's products and services, in the words that customers use. */
  products: v.optional(v.pipe(v.array(line), v.maxLength(200)), () => []),
  /** The browser's own language model may propose edits; only public text goes into it. */
  helper: v.optional(v.boolean(), false),
};

export type Verdict = v.InferOutput<typeof verdictSchema>;
