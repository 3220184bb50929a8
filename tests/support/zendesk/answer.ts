import type { FakeUser, Json, ZendeskState } from './state.ts';

export interface Call {
  state: ZendeskState;
  method: string;
  url: URL;
  /** What the path's pattern caught. */
  params: string[];
  headers: Headers;
  body: Json;
  /** Whose token it is. */
  user: FakeUser;
}

export interface Answer {
  status: number;
  body?: unknown;
  headers?: Record<string, string>;
}

export const ok = (body: unknown, status = 200, headers: Record<string, string> = {}): Answer => ({
  status,
  body,
  headers,
});
export const fail = (status: number, error: string, description = error): Answer => ({
  status,
  body: { error, description },
});
export const notFound = (): Answer => fail(404, 'RecordNotFound', 'Not found');
export const invalid = (description: string): Answer => fail(422, 'RecordInvalid', description);

export const isAgent = ({ role }: FakeUser): boolean => role !== 'end-user';
export const isLight = ({ role_type }: FakeUser): boolean => role_type === 1;

/** By cursor where the caller asks for page[size], by page number otherwise. */
export function paged<T>(call: Call, name: string, items: T[], show: (item: T) => unknown): Json {
  const { searchParams } = call.url;
  if (!searchParams.has('page[size]')) return offsetPage(call, name, items, show);
  const size = Math.min(Number(searchParams.get('page[size]')) || 100, 100);
  const after = searchParams.get('page[after]');
  const start = after === null ? 0 : Number(Buffer.from(after, 'base64url').toString('utf8'));
  const end = start + size;
  const has_more = end < items.length;
  const cursor = has_more ? Buffer.from(String(end)).toString('base64url') : null;
  const next = cursor === null ? null : withParam(call.url, 'page[after]', cursor);
  return {
    [name]: items.slice(start, end).map(show),
    meta: { has_more, after_cursor: cursor, before_cursor: null },
    links: { next, prev: null },
  };
}

export function offsetPage<T>(call: Call, name: string, items: T[], show: (item: T) => unknown): Json {
  const { searchParams } = call.url;
  const size = Math.min(Number(searchParams.get('per_page')) || 100, 100);
  const page = Number(searchParams.get('page')) || 1;
  const end = page * size;
  return {
    [name]: items.slice(end - size, end).map(show),
    count: items.length,
    next_page: end < items.length ? withParam(call.url, 'page', String(page + 1)) : null,
    previous_page: page > 1 ? withParam(call.url, 'page', String(page - 1)) : null,
  };
}

function withParam(url: URL, name: string, value: string): string {
  const next = new URL(url);
  next.searchParams.set(name, value);
  return next.href;
}
