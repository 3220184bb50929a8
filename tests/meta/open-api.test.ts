import { readFile } from 'node:fs/promises';
import * as v from 'valibot';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { openSchemas } from '../../lib/crm/open/schemas.ts';
import { loadContract } from '../../server/contract.ts';
import { generateTypes } from '../../server/generate.ts';

interface Media {
  schema?: { $ref?: string };
  example?: unknown;
  examples?: Record<string, { value: unknown }>;
}
interface Operation {
  operationId: string;
  responses: Record<string, { $ref?: string; content?: Record<string, Media> }>;
  requestBody?: { content: Record<string, Media> };
}
const server = new URL('../../server/', import.meta.url);
const document = parse(await readFile(new URL('openapi.yaml', server), 'utf8')) as {
  paths: Record<string, Record<string, Operation>>;
  components: {
    responses: { Problem: { content: Record<string, Media> } };
    schemas: Record<string, unknown>;
  };
};
const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
  Object.entries(methods)
    .filter(([method]) => method !== 'parameters')
    .map(([, operation]) => ({ ...operation, path })),
);
const answers = operations.flatMap(({ operationId, responses }) =>
  Object.entries(responses).flatMap(([status, { content = {} }]) =>
    Object.entries(content).map(([type, media]) => ({ operationId, status: Number(status), type, media })),
  ),
);
const nameOf = (media: Media): string => media.schema?.$ref?.replace('#/components/schemas/', '') ?? '';
const contract = await loadContract();

it('server/api.ts is what the generator makes of server/openapi.yaml', async () => {
  // Otherwise: node server/generate.ts
  expect(await readFile(new URL('api.ts', server), 'utf8')).toBe(await generateTypes());
});

const json = answers.filter(({ type }) => type === 'application/json');

it.each(json)(
  'the example of $operationId $status is as the document says, and as the extension reads it',
  ({ operationId, status, media }) => {
    expect(media.example).toBeDefined();
    contract.checkAnswer(operationId as never, status, media.example);
    const name = nameOf(media);
    // What Clew itself never asks for has no schema there.
    if (operationId === 'readAudit') return;
    // One case alone is read as part of a record.
    const schema =
      operationId === 'getCase'
        ? openSchemas.AppliedCase.entries.value
        : openSchemas[name as keyof typeof openSchemas];
    expect(v.safeParse(schema, media.example).issues).toBeUndefined();
  },
);

it.each(json)(
  'an answer of $operationId $status with a value missing is refused by both',
  ({ operationId, status, media }) => {
    const example = media.example as Record<string, unknown>;
    const name = nameOf(media);
    const schema =
      operationId === 'getCase'
        ? openSchemas.AppliedCase.entries.value
        : openSchemas[name as keyof typeof openSchemas];
    for (const field of Object.keys(example)) {
      const { [field]: _gone, ...rest } = example;
      expect(() => contract.checkAnswer(operationId as never, status, rest), field).toThrow(field);
      if (operationId !== 'readAudit') expect(v.is(schema, rest), field).toBe(false);
    }
  },
);

it.each(operations.filter(({ requestBody }) => requestBody))(
  'the example that $operationId sends is as the document says',
  ({ operationId, path, requestBody }) => {
    const media = requestBody?.content['application/json'];
    const ids = [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => [name, '77'] as const);
    const parts = (body: unknown) => ({
      path: Object.fromEntries(ids),
      query: {},
      header: { 'idempotency-key': 'one', 'if-match': '"1"' },
      requestBody: body,
    });
    contract.checkRequest(operationId as never, parts(media?.example));
    expect(() =>
      contract.checkRequest(operationId as never, parts({ ...(media?.example as object), more: 1 })),
    ).toThrow('invalid');
  },
);

it('problems are as both say', () => {
  const examples = Object.values(
    document.components.responses.Problem.content['application/problem+json']?.examples ?? {},
  );
  expect(examples.length).toBeGreaterThan(1);
  for (const { value } of examples) {
    contract.checkAnswer('getMe', 409, value);
    expect(v.safeParse(openSchemas.Problem, value).issues).toBeUndefined();
  }
});

it('every write takes a key, and every change of a case the version that was seen', () => {
  const writes = contract.routes.filter(({ writes }) => writes).map(({ id }) => id);
  expect(writes.sort()).toEqual([
    'addIdentity',
    'addNote',
    'addReply',
    'assignCase',
    'claimCase',
    'createCase',
    'escalateCase',
    'linkPost',
    'removeIdentity',
    'setStatus',
    'unlinkPost',
  ]);
  const conditional = contract.routes.filter((route) => route.conditional).map(({ id }) => id);
  expect(conditional.sort()).toEqual(['assignCase', 'claimCase', 'escalateCase', 'setStatus']);
});
