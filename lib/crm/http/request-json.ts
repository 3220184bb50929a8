import * as v from 'valibot';
import { ClewError } from '../../messaging/errors.ts';
import { failureOf } from './failures.ts';
import { readBody } from './read-body.ts';

/** A worker is ended when a request takes 30 s; a CRM that takes longer than this counts as not there. */
const patience = 20_000;

export interface JsonRequest<Schema extends v.GenericSchema> {
  url: string;
  method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  headers?: Record<string, string>;
  /** Sent as JSON. */
  body?: unknown;
  /** What the answer must be. */
  schema: Schema;
  /** Statuses beside 2xx that are an answer and no failure; their body is not read and `value` is null. */
  expected?: readonly number[];
  signal: AbortSignal;
}

export interface JsonAnswer<T> {
  status: number;
  headers: Headers;
  /** Null for an expected status, and for 204. */
  value: T | null;
}

/**
 * One request to a CRM and its answer, checked. No cookies go with it and no redirect is followed: a CRM that sends
 * elsewhere would be sent the token. Throws AuthError, Forbidden, RateLimited, Conflict, Invalid or Unavailable; the
 * signal's own reason where it aborted.
 */
export async function requestJson<Schema extends v.GenericSchema>(
  fetch: typeof globalThis.fetch,
  request: JsonRequest<Schema>,
): Promise<JsonAnswer<v.InferOutput<Schema>>> {
  const { url, method = 'GET', headers = {}, body, schema, expected = [], signal } = request;
  signal.throwIfAborted();
  const timeout = AbortSignal.timeout(patience);
  try {
    const response = await fetch(url, {
      method,
      headers: {
        accept: 'application/json',
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
      credentials: 'omit',
      redirect: 'error',
      cache: 'no-store',
      referrerPolicy: 'no-referrer',
      signal: AbortSignal.any([signal, timeout]),
    });
    const { status } = response;
    if (expected.includes(status) || status === 204) {
      await response.body?.cancel();
      return { status, headers: response.headers, value: null };
    }
    if (!response.ok) {
      await response.body?.cancel();
      throw failureOf(status, response.headers, Date.now());
    }
    return { status, headers: response.headers, value: parse(schema, await readBody(response)) };
  } catch (error) {
    if (signal.aborted) throw signal.reason;
    if (error instanceof ClewError) throw error;
    // A refused connection, a cut one, a redirect or our own time-out; the browser doesn't say which.
    throw new ClewError('Unavailable', { key: timeout.aborted ? 'crm_error_slow' : 'crm_error_unreachable' });
  }
}

/** Throws Unavailable for what is no JSON (a proxy's or login page, often) or not of the shape. */
function parse<Schema extends v.GenericSchema>(schema: Schema, text: string): v.InferOutput<Schema> {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    throw new ClewError('Unavailable', { key: 'crm_error_not_json' });
  }
  const parsed = v.safeParse(schema, json);
  if (!parsed.success) throw new ClewError('Unavailable', { key: 'crm_error_not_understood' });
  return parsed.output;
}
