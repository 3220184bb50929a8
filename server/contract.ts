import { readFile } from 'node:fs/promises';
import addFormats from 'ajv-formats';
import { type Document, OpenAPIBackend } from 'openapi-backend';
import { parse } from 'yaml';
import { handlers } from './handlers.ts';
import type { OperationId } from './operations.ts';
import { ProblemError } from './problem.ts';

export interface Route {
  id: OperationId;
  method: string;
  /** As Hono writes it: "/v1/cases/:caseId". */
  path: string;
  /** It takes an Idempotency-Key. */
  writes: boolean;
  /** It takes If-Match. */
  conditional: boolean;
}

export interface Parts {
  path: Record<string, string>;
  /** Numbers are made of what should be numbers, in place. */
  query: Record<string, unknown>;
  header: Record<string, string>;
  /** Undefined where there is none. */
  requestBody: unknown;
}

/** What openapi.yaml says, ready to hold requests and answers to. */
export interface Contract {
  routes: Route[];
  /** Throws invalid, naming each place. */
  checkRequest(id: OperationId, parts: Parts): void;
  /** Throws a plain Error: an answer that is not as the document says is the server's own fault. */
  checkAnswer(id: OperationId, status: number, body: unknown): void;
}

export async function loadContract(): Promise<Contract> {
  const text = await readFile(new URL('openapi.yaml', import.meta.url), 'utf8');
  const backend = new OpenAPIBackend({
    definition: withProblems(parse(text)),
    // Its own check knows OpenAPI 3.0 alone; generate.ts checks the document as 3.1.
    quick: true,
    // As the extension counts: by UTF-16 unit.
    ajvOpts: { unicode: false, strict: false, allErrors: true, logger: false },
    customizeAjv: (ajv) => addFormats(ajv),
  });
  await backend.init();
  const operations = backend.router.getOperations();
  const { validator } = backend;
  const isId = (id: string): id is OperationId => id in handlers || id === 'watchChanges';

  const routes = operations.map(({ operationId = '', method, path, parameters = [] }): Route => {
    if (!isId(operationId)) throw new Error(`openapi.yaml: nothing answers ${operationId}`);
    const takes = (name: string) => parameters.some((one) => 'name' in one && one.name === name);
    return {
      id: operationId,
      method: method.toUpperCase(),
      path: path.replace(/\{(\w+)\}/g, ':$1'),
      writes: takes('Idempotency-Key'),
      conditional: takes('If-Match'),
    };
  });

  return {
    // Whole words before parameters: "/v1/customers/search" is no customer's id.
    routes: routes.sort((a, b) => Number(a.path.includes(':')) - Number(b.path.includes(':'))),
    checkRequest(id, parts) {
      const errors = (validator.getRequestValidatorsForOperation(id) ?? []).flatMap((check) =>
        check(parts) ? [] : (check.errors ?? []),
      );
      if (errors.length === 0) return;
      throw new ProblemError('invalid', {
        errors: errors.slice(0, 20).map(({ instancePath, params, message = 'is wrong' }) => {
          const extra = 'additionalProperty' in params ? `/${params.additionalProperty}` : '';
          return {
            at: `${instancePath.replace('/requestBody', '')}${extra}`.slice(0, 200) || '/',
            problem: message,
          };
        }),
      });
    },
    checkAnswer(id, status, body) {
      const checks = validator.getStatusBasedResponseValidatorForOperation(id) ?? {};
      const check = checks[String(status)] ?? checks.default;
      if (!check) throw new Error(`${id}: openapi.yaml has no answer ${status}`);
      if (!check(body)) throw new Error(`${id} ${status}: ${JSON.stringify(check.errors?.slice(0, 5))}`);
    },
  };
}

/** openapi-backend looks at answers of application/json alone; problems are JSON by another name. */
function withProblems(definition: Document): Document {
  const problem = definition.components?.responses?.Problem;
  if (!problem || !('content' in problem) || !problem.content) throw new Error('openapi.yaml: no Problem');
  problem.content['application/json'] = problem.content['application/problem+json'] ?? {};
  return definition;
}
