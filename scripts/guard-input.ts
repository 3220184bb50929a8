import * as v from 'valibot';
import type { Post } from '../lib/detect/post.ts';
import type { Context } from '../lib/guardrails/rule.ts';
import { defaultPolicy, type Policy } from '../lib/policy/policy.ts';
import type { Triage } from '../lib/triage/triage.ts';
import { readLine } from './json-lines.ts';

const list = <T extends v.GenericSchema>(schema: T) => v.nullish(v.array(schema), () => []);
const line = v.pipe(v.string(), v.trim(), v.maxLength(200));
const handle = v.pipe(
  v.string(),
  v.trim(),
  v.transform((value) => value.replace(/^@/, '')),
  v.regex(/^\w{1,20}$/, 'this is no handle of X.'),
);
/** "https://www.clew.org/help" is taken for the domain that it lies on. */
const domain = v.pipe(
  v.string(),
  v.trim(),
  v.toLowerCase(),
  v.transform((value) =>
    value
      .replace(/^https?:\/\//, '')
      .replace(/^(?:www|\*)\./, '')
      .replace(/[/?#:].*$/s, ''),
  ),
  v.regex(/^(?:[\p{L}\p{N}-]{1,63}\.)+\p{L}[\p{L}\p{N}-]{1,62}$/u, 'this is no domain.'),
);
const hashtag = v.pipe(
  v.string(),
  v.trim(),
  v.toLowerCase(),
  v.transform((value) => value.replace(/^[#＃]/, '')),
  v.maxLength(100),
);

const text = v.pipe(v.string(), v.maxLength(30_000));
const value = v.pipe(
  v.union([v.string(), v.number()]),
  v.transform((given) => String(given)),
);
// Strict, since a key that is misspelt here would pass for a policy that allows nothing.
export const policySchema = v.strictObject({
  accounts: list(handle),
  links: list(domain),
  contacts: list(line),
  hashtags: v.nullish(v.record(hashtag, v.picklist(['fine', 'avoid', 'hate'])), () => ({})),
  powers: list(line),
  products: list(line),
  mentions: list(handle),
});

// Other keys are the file's own affair, such as what a draft is expected to bring.
const lineSchema = v.object({
  id: v.union([v.string(), v.number()]),
  draft: v.pipe(v.string(), v.maxLength(100_000)),
  thread: list(v.object({ author: v.string(), text })),
  record: v.nullish(v.record(v.pipe(v.string(), v.maxLength(40)), v.array(value)), () => ({})),
  policy: v.nullish(policySchema, () => v.parse(policySchema, {})),
  /** The present moment; without it, the clock's. */
  now: v.optional(v.pipe(v.string(), v.isoTimestamp())),
});

export type GuardLine = v.InferOutput<typeof lineSchema>;

/** One line of JSON. Throws a BadLine whose message is one line. */
export const readGuardLine = (json: string): GuardLine => readLine(lineSchema, json);

/** What the specialist would see in X of one post of a line. `id` is its place in the thread. */
export function postOf({ author, text }: GuardLine['thread'][number], id: number): Post {
  const own = author.trim().replace(/^@/, '');
  const isHandle = /^\w{1,20}$/.test(own);
  const named = new Set(
    [...text.matchAll(/(?<![\w@#$%&*＠])[@＠](\w{1,20})(?![\w@＠])/g)].map(([, one]) => one ?? ''),
  );
  return {
    id: String(id),
    author: { id: null, handle: isHandle ? own : '', name: isHandle ? '' : own.slice(0, 200) },
    text,
    createdAt: null,
    lang: null,
    conversationId: '1',
    replyTo: null,
    quoted: null,
    mentions: [...named].map((one) => ({ id: null, handle: one, hidden: false })),
    repostOf: null,
    promoted: false,
    metrics: null,
    source: 'response',
  };
}

export function policyOf({ accounts, hashtags, ...rest }: GuardLine['policy']): Policy {
  return {
    ...defaultPolicy,
    brand: accounts.map((one) => ({ id: null, handle: one })),
    accounts: accounts.map((one) => ({ handle: one })),
    ...rest,
    hashtags: Object.fromEntries(
      Object.entries(hashtags).map(([tag, verdict]) => [tag, { verdict, who: '', when: '', why: '' }]),
    ),
  };
}

/** What a post of `thread` is; null where nobody can tell. */
export type Judge = (post: Post, thread: readonly Post[], policy: Policy) => Triage | null;

/**
 * What the draft of a line is held against: the thread, of which the last post that is not the brand's own is answered;
 * the record's values; the policy. There is no page, so nobody is signed in and everything has been read. `judge` is
 * the triage of the answered post, of the newest where all are the brand's own.
 */
export function contextOf({ thread, record, policy: given, now }: GuardLine, judge: Judge): Partial<Context> {
  const policy = policyOf(given);
  const ours = new Set(given.accounts.map((one) => one.toLowerCase()));
  const posts = thread.map((post, at) => postOf(post, at + 1));
  const post = posts.findLast(({ author }) => !ours.has(author.handle.toLowerCase())) ?? null;
  const newest = post ?? posts.at(-1);
  return {
    post,
    thread: posts,
    values: Object.entries(record).flatMap(([kind, values]) => values.map((value) => ({ kind, value }))),
    policy,
    triage: newest ? judge(newest, posts, policy) : null,
    now: now ?? new Date().toISOString(),
  };
}
