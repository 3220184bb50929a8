import * as v from 'valibot';
import type { Policy } from '../../lib/policy/policy.ts';
import { replyPolicy, type Verdict } from '../../lib/policy/reply-policy.ts';
import type { FormErrors } from './policy-form.ts';

/** What the fields show; the rest of the policy is not theirs to change. */
const schema = v.pick(v.object(replyPolicy), [
  'accounts',
  'links',
  'contacts',
  'mentions',
  'hashtags',
  'levels',
  'overridable',
  'privateLinks',
  'products',
  'approvers',
]);

/** One thing on each line. */
const lists = ['links', 'contacts', 'mentions', 'products', 'approvers'] as const;
type List = (typeof lists)[number];

export interface TagRow {
  key: string;
  tag: string;
  verdict: Verdict['verdict'];
  why: string;
  /** As it was read, with who said so and when. */
  before?: Verdict;
}

/** What may be written in public, as it stands in the fields. */
export interface ReplyForm extends Record<List, string> {
  /** "@handle 25000" on each line; without a number, the general limit. */
  accounts: string;
  /** "Label https://…" on each line. */
  privateLinks: string;
  hashtags: TagRow[];
  levels: Policy['levels'];
  overridable: string[];
}

export type TextField = List | 'accounts' | 'privateLinks';
export const textFields: readonly TextField[] = [
  'accounts',
  'links',
  'contacts',
  'mentions',
  'privateLinks',
  'products',
  'approvers',
];

export function toReplyForm(policy: Policy): ReplyForm {
  const at = (list: List) => (list === 'mentions' ? '@' : '');
  const texts = Object.fromEntries(
    lists.map((list) => [list, policy[list].map((each) => at(list) + each).join('\n')]),
  ) as Record<List, string>;
  return {
    ...texts,
    accounts: policy.accounts.map(({ handle, limit }) => `@${handle}${limit ? ` ${limit}` : ''}`).join('\n'),
    privateLinks: policy.privateLinks.map(({ label, url }) => `${label} ${url}`.trim()).join('\n'),
    hashtags: Object.entries(policy.hashtags).map(([tag, before]) => ({
      ...emptyTag(),
      tag: `#${tag}`,
      verdict: before.verdict,
      why: before.why,
      before,
    })),
    levels: policy.levels,
    overridable: policy.overridable,
  };
}

export const emptyTag = (): TagRow => ({ key: crypto.randomUUID(), tag: '', verdict: 'fine', why: '' });

const linesOf = (text: string) => text.split('\n').map((line) => line.trim());

/** The policy's part that the fields spell. What is wrong goes into `errors`, by field and, as `<field>.line`, its line. */
export function fromReplyForm(
  form: ReplyForm,
  who: string,
  errors: FormErrors,
): v.InferOutput<typeof schema> | null {
  const read = (field: TextField, make: (line: string) => unknown) => {
    const item = replyPolicy[field].wrapped.pipe[0].item as v.GenericSchema;
    return linesOf(form[field]).flatMap((line, at) => {
      if (line === '') return [];
      const parsed = v.safeParse(item, make(line));
      if (parsed.success) return [parsed.output];
      errors[field] ??= `options_error_${field}`;
      errors[`${field}.line`] ??= String(at + 1);
      return [];
    });
  };
  const values = {
    ...Object.fromEntries(lists.map((list) => [list, read(list, (line) => line)])),
    accounts: read('accounts', (line) => {
      const [handle, limit] = line.split(/\s+/);
      return { handle, ...(limit && { limit: Number(limit) }) };
    }),
    privateLinks: read('privateLinks', (line) => {
      const [, label = '', url] = /^(.*?)\s*(\S+)$/.exec(line) ?? [];
      return { label, url };
    }),
    hashtags: readTags(form.hashtags, who, errors),
    levels: form.levels,
    overridable: form.overridable,
  };
  const whole = v.safeParse(schema, values);
  if (whole.success) return whole.output;
  for (const { path } of whole.issues) errors[String(path?.[0].key)] ??= 'options_error_many';
  return null;
}

/** A verdict that was changed here is this person's, of now; an untouched one stays whose it was. */
function readTags(rows: readonly TagRow[], who: string, errors: FormErrors): Record<string, Verdict> {
  const found = new Map<string, Verdict>();
  for (const { key, tag, verdict, why, before } of rows) {
    const name = tag
      .trim()
      .replace(/^[#＃]/, '')
      .toLowerCase();
    if (name === '' && why.trim() === '') continue;
    if (!/^[\p{L}\p{M}\p{N}_]{1,100}$/u.test(name)) errors[key] = 'options_error_tag';
    else if (found.has(name)) errors[key] = 'options_error_tag_twice';
    else if (verdict !== 'fine' && !/\p{L}{2}/u.test(why)) errors[key] = 'options_error_tag_why';
    const same = before && before.verdict === verdict && before.why === why.trim();
    found.set(name, same ? before : { verdict, who, when: new Date().toISOString(), why: why.trim() });
  }
  return Object.fromEntries(found);
}
