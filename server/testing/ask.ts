import type { components } from '../api.ts';

export interface Answered {
  status: number;
  headers: Headers;
  /** Parsed, where it is JSON. */
  body: unknown;
  /** The problem's type without its prefix; null where it is none. */
  problem: string | null;
}

export interface Question {
  token?: string;
  method?: string;
  /** Sent as JSON; a string is sent as it is. */
  body?: unknown;
  key?: string;
  version?: string;
  headers?: Record<string, string>;
}

/** One request to the interface, as any client could send it. */
export async function askServer(url: string, path: string, question: Question = {}): Promise<Answered> {
  const { token, body, key, version, headers = {} } = question;
  const response = await fetch(`${url}${path}`, {
    method: question.method ?? (body === undefined ? 'GET' : 'POST'),
    headers: {
      ...(token !== undefined && { authorization: `Bearer ${token}` }),
      ...(body !== undefined && { 'content-type': 'application/json' }),
      ...(key !== undefined && { 'idempotency-key': key }),
      ...(version !== undefined && { 'if-match': version === '*' ? '*' : `"${version}"` }),
      ...headers,
    },
    ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
  const text = await response.text();
  const isJson = /json/.test(response.headers.get('content-type') ?? '');
  const parsed: unknown = isJson ? JSON.parse(text) : text;
  const isProblem = response.headers.get('content-type') === 'application/problem+json';
  const problem = isProblem
    ? (parsed as components['schemas']['Problem']).type.replace('urn:clew:problem:', '')
    : null;
  return { status: response.status, headers: response.headers, body: parsed, problem };
}
