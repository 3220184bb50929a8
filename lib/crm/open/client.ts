import * as v from 'valibot';
import { ClewError } from '../../messaging/errors.ts';
import { readRetryAfter } from '../http/failures.ts';
import { readBody } from '../http/read-body.ts';
import { type JsonAnswer, type JsonRequest, requestJson } from '../http/request-json.ts';
import { type About, errorOf } from './problems.ts';
import { openSchemas } from './schemas.ts';

export interface OpenRequest<Schema extends v.GenericSchema> extends Omit<JsonRequest<Schema>, 'url'> {
  /** Below /v1, made by `path`. */
  path: string;
  /** What a refusal may be about. */
  about?: About;
}

export type OpenClient = <Schema extends v.GenericSchema>(
  request: OpenRequest<Schema>,
) => Promise<JsonAnswer<v.InferOutput<Schema>>>;

/** A path whose parts are ids, each kept one segment. Throws Invalid for a part that a URL would take for a step up. */
export function path(strings: TemplateStringsArray, ...ids: string[]): string {
  return strings.reduce((made, text, index) => {
    const id = ids[index - 1] ?? '';
    if (/^\.{0,2}$/.test(id)) throw new ClewError('Invalid', { key: 'crm_error_gone' });
    return made + encodeURIComponent(id) + text;
  });
}

/** Texts are cut by their length here and there; half of a pair of UTF-16 units would be refused. */
const wholeCharacters = (_name: string, value: unknown): unknown =>
  typeof value === 'string' ? value.toWellFormed() : value;

/** A problem is a few lines; what is longer is none of ours. */
const mostOfProblem = 20_000;

/**
 * Asks the interface at `baseUrl`. Errors as requestJson's, told apart further by what the problem says. A token that the CRM
 * does not take is asked for anew once: `accessToken` is told which one was refused, and gives another where it can.
 */
export function createClient(
  fetch: typeof globalThis.fetch,
  baseUrl: string,
  accessToken: (signal: AbortSignal, refused?: string) => Promise<string>,
): OpenClient {
  const send = async <Schema extends v.GenericSchema>(
    { path, about = {}, ...request }: OpenRequest<Schema>,
    token: string,
  ) => {
    let meant: ClewError | null = null;
    const noting: typeof globalThis.fetch = async (input, init) => {
      const response = await fetch(input, init);
      const { status, headers } = response;
      const isProblem = headers.get('content-type')?.startsWith('application/problem+json');
      if (response.ok || !isProblem || request.expected?.includes(status)) return response;
      const problem = v.safeParse(openSchemas.Problem, await readJson(response));
      const retryAfterMs = readRetryAfter(headers.get('retry-after'), Date.now());
      if (problem.success) meant = errorOf(problem.output, about, retryAfterMs);
      return new Response(null, { status, headers });
    };
    try {
      return await requestJson(noting, {
        ...request,
        ...(request.body !== undefined && {
          body: JSON.parse(JSON.stringify(request.body, wholeCharacters)) as unknown,
        }),
        url: `${baseUrl}/v1${path}`,
        headers: { ...request.headers, authorization: `Bearer ${token}` },
      });
    } catch (error) {
      throw error instanceof ClewError && meant ? meant : error;
    }
  };
  return async (request) => {
    request.signal.throwIfAborted();
    const token = await accessToken(request.signal);
    try {
      return await send(request, token);
    } catch (error) {
      if (!(error instanceof ClewError) || error.code !== 'AuthError') throw error;
      const another = await accessToken(request.signal, token);
      if (another === token) throw error;
      return send(request, another);
    }
  };
}

async function readJson(response: Response): Promise<unknown> {
  const text = await readBody(response, mostOfProblem);
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
