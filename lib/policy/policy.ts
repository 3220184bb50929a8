import * as v from 'valibot';
import { type Relation, relationSchema } from '../detect/post.ts';
import { waysPolicy } from './desks-policy.ts';
import { replyPolicy } from './reply-policy.ts';
import { routingPolicy } from './routing-policy.ts';

const handle = v.pipe(
  v.string(),
  v.trim(),
  v.transform((value) => value.replace(/^@/, '')),
  v.regex(/^\w{1,15}$/, 'policy_error_handle'),
);

/** An account on X. Without the numeric id, only the handle can be compared, which is weaker. */
export const accountSchema = v.object({
  id: v.nullable(v.pipe(v.string(), v.regex(/^\d{1,20}$/, 'policy_error_id'))),
  handle,
  /** The name that the account goes by, for telling those who go by it too. */
  name: v.optional(v.pipe(v.string(), v.trim(), v.maxLength(200))),
  /** Handles that this account had before: evidence where X tells no id, as in a page. */
  formerHandles: v.optional(v.pipe(v.array(handle), v.maxLength(20))),
});

const aimedByDefault: Relation[] = ['reply', 'mention', 'quote'];

/** What the company decided: whose posts to look for, which accounts answer, what may be said. */
export const policySchema = v.object({
  ceo: v.pipe(v.array(accountSchema), v.maxLength(10)),
  brand: v.pipe(v.array(accountSchema), v.maxLength(20)),
  /** The relations that put a post into the queue; the others are shown faintly. */
  aimed: v.optional(v.array(relationSchema), () => [...aimedByDefault]),
  /** The specialist's name as the CRM shows it beside what they did. */
  agent: v.pipe(v.string(), v.trim(), v.maxLength(80)),
  /** Weighted characters that the brand's account may post: 280, or 25,000 with X Premium. */
  postLimit: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(25_000)),
  /** "panel": nothing of the sidebar in X's page at all, only the browser's own side panel. */
  sidebar: v.picklist(['page', 'panel']),
  /** Single keys do something in the sidebar; without, only Tab, arrows, Enter and Escape do. */
  singleKeys: v.optional(v.boolean(), true),
  /** Profile pictures are asked for and compared by what they show; without, by their addresses alone. */
  comparePictures: v.optional(v.boolean(), true),
  ...replyPolicy,
  ...routingPolicy,
  ...waysPolicy,
  /** The adapter by its id, and each adapter's own settings, which it validates itself. Nothing secret is in them. */
  crm: v.object({
    adapter: v.pipe(v.string(), v.maxLength(40)),
    settings: v.optional(v.record(v.string(), v.unknown()), {}),
  }),
});

export type Account = v.InferOutput<typeof accountSchema>;
export type Policy = v.InferOutput<typeof policySchema>;

export const defaultPolicy: Policy = {
  ceo: [],
  brand: [],
  aimed: aimedByDefault,
  agent: '',
  postLimit: 280,
  sidebar: 'page',
  singleKeys: true,
  comparePictures: true,
  ...v.parse(v.object({ ...replyPolicy, ...routingPolicy }), {}),
  crm: { adapter: 'embedded', settings: {} },
};
