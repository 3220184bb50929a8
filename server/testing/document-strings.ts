import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';

/** Where a client may put a string: in the path, the query, a header, or the body by the names that lead to it. */
export interface Place {
  in: 'path' | 'query' | 'header' | 'body';
  name: string;
  /** What the document says it is, such as "date-time"; '' where it says nothing. */
  format: string;
}

export interface DocumentedOperation {
  id: string;
  method: string;
  /** As the document writes it: "/v1/cases/{caseId}". */
  path: string;
  places: Place[];
  /** The document's own examples by name; of those that are required, all. */
  examples: { path: Record<string, string>; header: Record<string, string>; body: unknown };
}

type Json = Record<string, unknown>;
const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null;
const methods = ['get', 'put', 'post', 'delete', 'patch', 'head', 'options', 'trace'];

/** Every operation of openapi.yaml with every place in it for a string, found by walking the document. */
export async function documentedStrings(): Promise<{ operations: DocumentedOperation[]; record: unknown }> {
  const document = parse(await readFile(new URL('../openapi.yaml', import.meta.url), 'utf8')) as Json;
  const at = (...names: string[]): unknown =>
    names.reduce<unknown>((value, name) => (isObject(value) ? value[name] : undefined), document);
  const whole = (value: unknown): Json => {
    const { $ref, ...rest } = isObject(value) ? value : {};
    return typeof $ref === 'string' ? { ...whole(at(...$ref.slice(2).split('/'))), ...rest } : rest;
  };
  const stringsOf = (value: unknown, name = ''): { name: string; format: string }[] => {
    const schema = whole(value);
    const own = [schema.type].flat().includes('string')
      ? [{ name, format: typeof schema.format === 'string' ? schema.format : '' }]
      : [];
    const below = Object.entries(isObject(schema.properties) ? schema.properties : {}).flatMap(
      ([key, each]) => stringsOf(each, name === '' ? key : `${name}.${key}`),
    );
    return [...own, ...below, ...(schema.items === undefined ? [] : stringsOf(schema.items, `${name}.0`))];
  };

  const operations: DocumentedOperation[] = [];
  for (const [path, item] of Object.entries(at('paths') as Json))
    for (const [method, value] of Object.entries(item as Json)) {
      if (!methods.includes(method)) continue;
      const operation = value as Json;
      const parameters = [item as Json, operation].flatMap((each) =>
        Array.isArray(each.parameters) ? each.parameters.map(whole) : [],
      );
      const media = whole((whole(operation.requestBody).content as Json | undefined)?.['application/json']);
      const exampleOf = (where: string) =>
        Object.fromEntries(
          parameters
            .filter((each) => each.in === where && (each.required === true || each.name === 'If-Match'))
            .map((each) => [String(each.name), String(each.example ?? '')]),
        );
      operations.push({
        id: String(operation.operationId),
        method: method.toUpperCase(),
        path,
        places: [
          // On the way all of them are strings, also those that stand for a number.
          ...parameters.map((each) => ({
            in: each.in as Place['in'],
            name: String(each.name),
            format: String(whole(each.schema).format ?? ''),
          })),
          { in: 'header', name: 'Authorization', format: '' },
          ...stringsOf(media.schema).map((each) => ({ in: 'body' as const, ...each })),
        ],
        examples: { path: exampleOf('path'), header: exampleOf('header'), body: media.example ?? null },
      });
    }
  const record = at(
    ...[
      'paths',
      '/v1/customers/{customerId}',
      'get',
      'responses',
      '200',
      'content',
      'application/json',
      'example',
    ],
  );
  return { operations, record };
}
