/**
 * The interface's objects, made of rows by the engine itself: a page of a timeline then goes out as the text that the
 * engine wrote. Each expects its table under the alias of its first letter.
 */
// The colons in quotes: pgbench, which runs these statements to compare, would take ":MI" for a variable of its own.
export const time = (column: string): string =>
  `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24":"MI":"SS.MS"Z"')`;
const day = (column: string): string => `to_char(${column}, 'YYYY-MM-DD')`;

export const customerShape = `json_build_object('id', u.id, 'name', u.name, 'since', ${day('u.since')},
  'email', u.email, 'phone', u.phone, 'language', u.language, 'externalId', u.external_id)`;

export const identityShape = `json_build_object('id', d.id, 'customerId', d.customer_id, 'network', 'x',
  'userId', d.user_id, 'handle', d.handle, 'basis', d.basis, 'agent', d.agent, 'at', ${time('d.at')})`;

export const siteShape = `json_build_object('id', s.id, 'customerId', s.customer_id, 'street', s.street,
  'city', s.city, 'postcode', s.postcode, 'region', s.region, 'serviceCentre', s.service_centre)`;

export const productShape = `json_build_object('id', p.id, 'customerId', p.customer_id, 'siteId', p.site_id,
  'kind', p.kind, 'model', p.model, 'quantity', p.quantity, 'serial', p.serial,
  'installedOn', ${day('p.installed_on')}, 'warrantyEnds', ${day('p.warranty_ends')},
  'purchasedThrough', p.purchased_through)`;

export const caseShape = `json_build_object('id', c.id, 'customerId', c.customer_id, 'number', c.number,
  'title', c.title, 'status', c.status, 'owner', c.owner, 'ownerId', c.owner_id, 'openedAt', ${time('c.opened_at')},
  'updatedAt', ${time('c.updated_at')}, 'orderNumber', c.order_number, 'amount', c.amount,
  'dueOn', ${day('c.due_on')}, 'severity', c.severity, 'version', c.version::text)`;

export const interactionShape = `json_build_object('id', i.id, 'customerId', i.customer_id, 'caseId', i.case_id,
  'channel', i.channel, 'direction', i.direction, 'at', ${time('i.at')}, 'summary', i.summary, 'body', i.body,
  'answered', i.answered, 'agent', i.agent, 'postId', i.post_id, 'permalink', i.permalink)`;
