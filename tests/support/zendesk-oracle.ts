import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import addFormats from 'ajv-formats';
import { type Document, OpenAPIBackend } from 'openapi-backend';
import { parse } from 'yaml';

/** Zendesk's own document lies beside the checkout, where it lies at all. */
const documentPath = fileURLToPath(new URL('../../../shared/specs/zendesk/oas.yaml', import.meta.url));

export const hasZendeskDocument = existsSync(documentPath);
export const noZendeskDocument = 'Zendesk’s OpenAPI document is not at ../shared/specs/zendesk/oas.yaml';

/** What Zendesk has and its document has not, with the reason that it is used all the same. */
export const undocumented: readonly { method: string; path: RegExp; reason: string }[] = [
  {
    method: 'GET',
    path: /^\/api\/v2\/users\/\d+\/tickets\/requested$/,
    reason: 'In the reference under "List Tickets"; the document has /tickets alone.',
  },
  {
    method: 'POST',
    path: /^\/oauth\/tokens$/,
    reason: 'In the reference under "OAuth Tokens for Grant Types", which is an API of its own.',
  },
  {
    method: 'GET',
    path: /^\/oauth\/authorizations\/new$/,
    reason: 'A page for people, not a part of the API.',
  },
];

/**
 * What the document says is never null and Zendesk's answers, for all that the reference tells of them, have as null
 * where nothing is set: an unassigned ticket has no assignee.
 */
const nullable: Record<string, readonly string[]> = {
  TicketObject: [
    'assignee_id',
    'external_id',
    'forum_topic_id',
    'group_id',
    'organization_id',
    'priority',
    'problem_id',
    'recipient',
    'satisfaction_rating',
    'type',
  ],
  // The reference shows no other way to take a ticket from its assignee.
  TicketUpdateInput: ['assignee_id'],
  UserForAdmin: ['default_group_id', 'email', 'last_login_at', 'signature'],
  UserForEndUser: ['email', 'organization_id', 'phone', 'photo', 'shared_phone_number'],
};

type Json = Record<string, unknown>;
const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export interface Oracle {
  /** The same fetch, looked over. Only answers that `isGenuine` says are Zendesk's (or the fake's) are checked. */
  around(fetch: typeof globalThis.fetch): typeof globalThis.fetch;
  /** One line each; a caller's adapter must not be able to swallow them, so they are kept and not thrown. */
  readonly violations: readonly string[];
  /** How often each operation was checked, as "GET /api/v2/users/{user_id}". */
  readonly checked: ReadonlyMap<string, number>;
}

/** Zendesk says in every answer which request it was; what a proxy answers lacks it. */
const isGenuine = (response: Response): boolean => response.headers.has('x-zendesk-request-id');

/** Throws where the document is absent: ask hasZendeskDocument before. */
export async function openZendeskOracle(): Promise<Oracle> {
  const api = new OpenAPIBackend({
    definition: prepared(parse(readFileSync(documentPath, 'utf8')) as Json) as unknown as Document,
    quick: true,
    ajvOpts: { allErrors: true },
    customizeAjv(ajv) {
      addFormats(ajv);
      // The document's own words for what it means by "date-time" and "uri".
      ajv.addFormat('datetime', true);
      ajv.addFormat('url', true);
      return ajv;
    },
  });
  await api.init();
  const violations: string[] = [];
  const checked = new Map<string, number>();

  /** An oracle that breaks has seen nothing, which must not look like having found nothing. */
  async function guarded<T>(check: () => Promise<T>): Promise<T | null> {
    try {
      return await check();
    } catch (error) {
      violations.push(`The oracle itself: ${error}`);
      return null;
    }
  }

  async function checkRequest(...[input, init]: Parameters<typeof fetch>) {
    const { method, url: address, headers } = new Request(input, { ...init, signal: null });
    const url = new URL(address);
    const path = url.pathname;
    const text = typeof init?.body === 'string' ? init.body : '';
    const body: unknown = text === '' ? undefined : JSON.parse(text);
    if (undocumented.some((known) => known.method === method && known.path.test(path))) return null;
    const query: Record<string, string> = Object.fromEntries(url.searchParams);
    const request = { method, path, query, body, headers: Object.fromEntries(headers) };
    const operation = api.router.matchOperation(request);
    if (!operation?.operationId) {
      violations.push(`${method} ${path} is not in the document`);
      return null;
    }
    const name = `${method} ${operation.path}`;
    checked.set(name, (checked.get(name) ?? 0) + 1);
    for (const error of api.validateRequest(request, operation).errors ?? [])
      violations.push(
        `${name}: request${error.instancePath} ${error.message} ${JSON.stringify(error.params)}`,
      );
    return { operation, name };
  }

  async function checkResponse(
    { operation, name }: NonNullable<Awaited<ReturnType<typeof checkRequest>>>,
    response: Response,
  ): Promise<void> {
    const json: unknown = await response.json().catch(() => undefined);
    if (json === undefined) return;
    for (const error of api.validateResponse(json, operation, response.status).errors ?? [])
      violations.push(
        `${name}: response ${response.status} ${error.instancePath} ${error.message} ${JSON.stringify(error.params)}`,
      );
  }

  return {
    violations,
    checked,
    around: (fetch) => async (input, init) => {
      const matched = await guarded(() => checkRequest(input, init));
      const response = await fetch(input, init);
      if (matched && isGenuine(response)) await guarded(() => checkResponse(matched, response.clone()));
      return response;
    },
  };
}

function prepared(document: Json): Json {
  const components = document.components as {
    schemas: Record<string, Json>;
    parameters: Record<string, Json>;
  };
  for (const [name, properties] of Object.entries(nullable))
    for (const property of properties) makeNullable(components.schemas[name], property);
  // Of any kind, as a ticket field may be of any type; the document says string.
  const fieldValue = (components.schemas.TicketObject as { properties: Json }).properties.custom_fields;
  (fieldValue as { items: { properties: Json } }).items.properties.value = {};
  for (const item of Object.values(document.paths as Record<string, Json>))
    for (const operation of Object.values(item))
      if (isObject(operation) && 'operationId' in operation) strictened(operation, components.schemas);
  return document;
}

function makeNullable(schema: Json | undefined, property: string): void {
  const found = (schema as { properties: Record<string, Json> } | undefined)?.properties[property];
  if (!found) throw new Error(`The document has no ${property} any more.`);
  found.nullable = true;
  if (Array.isArray(found.enum)) found.enum = [...found.enum, null];
}

/** Misspelt fields of a request are found, and the pages that an operation's own description tells of are allowed. */
function strictened(operation: Json, schemas: Record<string, Json>): void {
  const content = (operation.requestBody as { content?: Record<string, { schema?: Json }> } | undefined)
    ?.content;
  // A copy to the last leaf: a list that is held twice is taken for one that holds itself.
  for (const media of Object.values(content ?? {}))
    if (media.schema) media.schema = JSON.parse(JSON.stringify(closed(media.schema, schemas)));
  const description = String(operation.description ?? '');
  const known = new Set(
    ((operation.parameters ?? []) as { name?: string }[]).flatMap(({ name }) => (name ? [name] : [])),
  );
  const allow = (name: string, schema: Json) => {
    if (known.has(name)) return;
    operation.parameters = [...((operation.parameters ?? []) as Json[]), { name, in: 'query', schema }];
  };
  if (/cursor pagination/i.test(description)) {
    allow('page[size]', { type: 'integer', minimum: 1, maximum: 100 });
    allow('page[after]', { type: 'string' });
  }
  if (/offset pagination/i.test(description)) {
    allow('page', { type: 'integer', minimum: 1 });
    allow('per_page', { type: 'integer', minimum: 1, maximum: 100 });
  }
  if (/\| `sort` /.test(description)) allow('sort', { type: 'string' });
}

/** A copy in which no object takes properties that it does not name. */
function closed(schema: Json, schemas: Record<string, Json>, depth = 0): Json {
  if (typeof schema.$ref === 'string') {
    const name = schema.$ref.replace('#/components/schemas/', '');
    const target = schemas[name];
    if (!target) throw new Error(`The document has no schema ${name}.`);
    return closed(target, schemas, depth + 1);
  }
  if (depth > 20) throw new Error('A request that holds itself.');
  const copy: Json = { ...schema };
  if (isObject(schema.properties)) {
    copy.properties = Object.fromEntries(
      Object.entries(schema.properties).map(([name, one]) => [name, closed(one as Json, schemas, depth + 1)]),
    );
    copy.additionalProperties ??= false;
  }
  if (isObject(schema.items)) copy.items = closed(schema.items, schemas, depth + 1);
  return copy;
}
