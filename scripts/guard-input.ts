import * as v from 'valibot';
import {
  caseSchema,
  customerSchema,
  identitySchema,
  interactionSchema,
  productSchema,
  siteSchema,
} from '../lib/crm/model.ts';
import { postSchema } from '../lib/detect/post.ts';
import type { Context } from '../lib/guardrails/rule.ts';
import { defaultPolicy, policySchema } from '../lib/policy/policy.ts';

// What a line leaves out is filled with nothing, so that a draft can be tried with the one value that matters to it.
const blankPost = {
  id: '0',
  author: { id: null, handle: 'someone', name: '' },
  text: '',
  createdAt: null,
  lang: null,
  conversationId: null,
  replyTo: null,
  quoted: null,
  mentions: [],
  repostOf: null,
  promoted: false,
  metrics: null,
  source: 'response',
} as const;
const own = { id: '-', customerId: '-' };
const epoch = '1970-01-01T00:00:00Z';
const blank = {
  customer: { id: '-', name: '', since: null, email: null, phone: null, language: null },
  identity: { ...own, network: 'x', userId: null, basis: 'import', agent: '', at: epoch },
  site: { ...own, street: '', city: '', postcode: '', region: '', serviceCentre: '' },
  product: {
    ...own,
    siteId: null,
    kind: 'other',
    model: '',
    quantity: 1,
    serial: null,
    installedOn: null,
    warrantyEnds: null,
    purchasedThrough: null,
  },
  case: {
    ...own,
    number: '-',
    title: '',
    status: 'open',
    owner: '',
    openedAt: epoch,
    updatedAt: epoch,
    orderNumber: null,
    amount: null,
    dueOn: null,
  },
  interaction: {
    ...own,
    caseId: null,
    channel: 'app',
    direction: 'in',
    at: epoch,
    summary: '',
    body: null,
    answered: null,
    agent: null,
    postId: null,
    permalink: null,
  },
}; // prettier-ignore

/** `schema` over an object whose missing keys come from `blanks`. */
function filled<T extends v.ObjectEntries>(schema: v.ObjectSchema<T, undefined>, blanks: object) {
  return v.pipe(
    v.looseObject({}),
    v.transform((given) => ({ ...blanks, ...given })),
    v.strictObject(schema.entries),
  );
}

const list = <T extends v.GenericSchema>(schema: T) => v.optional(v.array(schema), []);
const post = v.pipe(
  v.looseObject({ author: v.optional(v.looseObject({})) }),
  v.transform((given) => ({ ...blankPost, ...given, author: { ...blankPost.author, ...given.author } })),
  v.strictObject(postSchema.entries),
);

const contextSchema = v.strictObject({
  post: v.optional(v.nullable(post)),
  thread: v.optional(v.array(post)),
  record: v.optional(
    v.nullable(
      v.strictObject({
        customer: v.optional(filled(customerSchema, blank.customer), blank.customer),
        identities: list(filled(identitySchema, blank.identity)),
        sites: list(filled(siteSchema, blank.site)),
        products: list(filled(productSchema, blank.product)),
        cases: list(filled(caseSchema, blank.case)),
        interactions: list(filled(interactionSchema, blank.interaction)),
      }),
    ),
  ),
  policy: v.optional(filled(policySchema, defaultPolicy)),
  now: v.optional(v.pipe(v.string(), v.isoTimestamp())),
});

const lineSchema = v.strictObject({
  draft: v.pipe(v.string(), v.maxLength(100_000)),
  context: v.optional(contextSchema, {}),
});

export interface GuardInput {
  draft: string;
  context: Partial<Context>;
}

/** One line of JSON as a draft with its context. Throws an Error whose message is one line. */
export function readGuardLine(line: string): GuardInput {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    throw new Error('This line is not JSON.');
  }
  const result = v.safeParse(lineSchema, value, { abortEarly: true });
  if (result.success) {
    // An absent key must not replace a default with undefined.
    const parts = Object.entries(result.output.context).filter(([, part]) => part !== undefined);
    return { draft: result.output.draft, context: Object.fromEntries(parts) };
  }
  const [issue] = result.issues;
  const place = v.getDotPath(issue) ?? 'the line';
  if (issue.type === 'strict_object' && issue.expected === 'never')
    throw new Error(`${place}: nothing has this name here.`);
  throw new Error(`${place}: ${issue.message}`.replace(/\s+/g, ' '));
}
