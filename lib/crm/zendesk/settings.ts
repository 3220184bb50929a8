import * as v from 'valibot';

const fieldKey = v.pipe(v.string(), v.regex(/^\w{1,80}$/));
const objectKey = v.pipe(v.string(), v.regex(/^[a-z]\w{0,79}$/));
const fieldId = v.pipe(v.number(), v.integer(), v.minValue(1));

/** Keys of the account's own user fields. */
const userFields = v.partial(
  v.object({
    since: fieldKey,
    street: fieldKey,
    city: fieldKey,
    postcode: fieldKey,
    region: fieldKey,
    serviceCentre: fieldKey,
  }),
);

/** Ids of the account's own ticket fields. */
const ticketFields = v.partial(
  v.object({ number: fieldId, orderNumber: fieldId, amount: fieldId, dueOn: fieldId }),
);

/** Where a ticket goes that is escalated to a desk; what is absent stays as it is. */
const desk = v.object({
  groupId: v.optional(fieldId),
  priority: v.optional(v.picklist(['normal', 'high', 'urgent'])),
});

/** What an administrator sets; nothing of it is secret. docs/zendesk.md says where each is found. */
export const zendeskSettings = v.object({
  /** "acme" of acme.zendesk.com. */
  subdomain: v.pipe(v.string(), v.regex(/^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/)),
  /** The identifier of the public OAuth client. */
  clientId: v.pipe(v.string(), v.minLength(1), v.maxLength(200)),
  scope: v.optional(v.pipe(v.string(), v.regex(/^[\w:]+(?: [\w:]+)*$/), v.maxLength(500)), 'read write'),
  /** The custom objects that keep links; a third one, optional, keeps what a customer has bought. */
  accountObject: v.optional(objectKey, 'clew_x_account'),
  postObject: v.optional(objectKey, 'clew_x_post'),
  productObject: v.optional(objectKey),
  userFields: v.optional(userFields, {}),
  ticketFields: v.optional(ticketFields, {}),
  /** Tickets with this tag tell of service visits. */
  visitTag: v.optional(fieldKey),
  /** By the ids of policy's desks. */
  desks: v.optional(v.record(v.pipe(v.string(), v.maxLength(80)), desk), {}),
});

export type ZendeskSettings = v.InferOutput<typeof zendeskSettings>;

export const originOf = ({ subdomain }: Pick<ZendeskSettings, 'subdomain'>): string =>
  `https://${subdomain}.zendesk.com`;
