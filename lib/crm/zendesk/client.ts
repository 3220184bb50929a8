import type * as v from 'valibot';
import { ClewError } from '../../messaging/errors.ts';
import type { AdapterDeps } from '../define-adapter.ts';
import { type JsonAnswer, type JsonRequest, requestJson } from '../http/request-json.ts';
import { Session } from './session.ts';
import { originOf, type ZendeskSettings } from './settings.ts';

export interface ZendeskRequest<Schema extends v.GenericSchema>
  extends Omit<JsonRequest<Schema>, 'url' | 'signal'> {
  /** Begins with "/api/v2/". */
  path: string;
  query?: Record<string, string>;
}

interface ListRequest<Schema extends v.GenericSchema, Item> {
  path: string;
  query?: Record<string, string>;
  schema: Schema;
  items(answer: v.InferOutput<Schema>): Item[];
  /** Where the list goes on: a cursor, or null at its end. */
  next(answer: v.InferOutput<Schema>): string | null;
}

/** Zendesk's own upper bound of a page. */
export const pageSize = 100;
/** Where Zendesk says that nothing is left of this minute's requests, but not when it begins again. */
const unsaidPause = 60_000;

/** Requests to one Zendesk account as one agent. Throws what requestJson throws. */
export class ZendeskClient {
  readonly settings: ZendeskSettings;
  private readonly deps: AdapterDeps;
  private readonly session: Session;
  private pausedUntil = 0;

  constructor(settings: ZendeskSettings, deps: AdapterDeps) {
    this.settings = settings;
    this.deps = deps;
    this.session = new Session(settings, deps);
  }

  async request<Schema extends v.GenericSchema>(
    { path, query = {}, headers = {}, ...rest }: ZendeskRequest<Schema>,
    signal: AbortSignal,
  ): Promise<JsonAnswer<v.InferOutput<Schema>>> {
    signal.throwIfAborted();
    this.throwIfPaused();
    const search = new URLSearchParams(query).toString();
    const url = `${originOf(this.settings)}${path}${search && `?${search}`}`;
    const send = (token: string) =>
      requestJson(this.deps.fetch, {
        url,
        headers: { ...headers, authorization: `Bearer ${token}` },
        ...rest,
        signal,
      });
    const token = await this.session.access();
    try {
      return this.heed(await send(token));
    } catch (error) {
      if (!(error instanceof ClewError)) throw error;
      if (error.code === 'RateLimited') this.pause(error.retryAfterMs ?? unsaidPause);
      if (error.code !== 'AuthError') throw error;
      // Revoked before its time, or renewed elsewhere: once more with another, then somebody has to sign in.
      return this.heed(await send(await this.session.renew(token)));
    }
  }

  /** Null where there is no such thing. */
  async get<Schema extends v.GenericSchema>(
    path: string,
    schema: Schema,
    signal: AbortSignal,
    query: Record<string, string> = {},
  ): Promise<v.InferOutput<Schema> | null> {
    return (await this.request({ path, query, schema, expected: [404] }, signal)).value;
  }

  /** A list by cursor, page after page. Throws Unavailable where the same cursor comes twice: it would never end. */
  async *pages<Schema extends v.GenericSchema, Item>(
    list: ListRequest<Schema, Item>,
    mostPages: number,
    signal: AbortSignal,
  ): AsyncGenerator<Item[]> {
    const seen = new Set<string>();
    let after: string | null = null;
    for (let page = 0; page < mostPages; page++) {
      const query: Record<string, string> = { ...list.query, 'page[size]': String(pageSize) };
      if (after) query['page[after]'] = after;
      const answer: v.InferOutput<Schema> | null = await this.get(list.path, list.schema, signal, query);
      if (!answer) return;
      yield list.items(answer);
      after = list.next(answer);
      if (!after) return;
      if (seen.has(after)) throw new ClewError('Unavailable', { key: 'crm_error_too_long' });
      seen.add(after);
    }
  }

  async all<Schema extends v.GenericSchema, Item>(
    list: ListRequest<Schema, Item>,
    mostPages: number,
    signal: AbortSignal,
  ): Promise<Item[]> {
    const found: Item[] = [];
    for await (const items of this.pages(list, mostPages, signal)) found.push(...items);
    return found;
  }

  now(): number {
    return this.deps.now();
  }

  private throwIfPaused(): void {
    const retryAfterMs = this.pausedUntil - this.deps.now();
    if (retryAfterMs > 0)
      throw new ClewError('RateLimited', { key: 'crm_error_too_many' }, undefined, { retryAfterMs });
  }

  /** Stops before Zendesk has to: its limits are the whole account's, so the next request would cost a colleague's. */
  private heed<T>(answer: JsonAnswer<T>): JsonAnswer<T> {
    const remaining = answer.headers.get('x-rate-limit-remaining');
    if (remaining !== null && /^\d{1,9}$/.test(remaining) && Number(remaining) === 0) {
      const reset = answer.headers.get('ratelimit-reset') ?? '';
      this.pause(/^\d{1,4}$/.test(reset) ? Number(reset) * 1000 : unsaidPause);
    }
    return answer;
  }

  private pause(ms: number): void {
    this.pausedUntil = Math.max(this.pausedUntil, this.deps.now() + Math.min(ms, 3_600_000));
  }
}

interface CursorAnswer {
  meta?: { has_more: boolean | null; after_cursor: string | null } | undefined;
}

export const nextCursor = ({ meta }: CursorAnswer): string | null =>
  meta?.has_more ? meta.after_cursor : null;

/** An id of Zendesk's own, safe inside a path. */
export const isZendeskId = (id: string): boolean => /^[1-9]\d{0,15}$/.test(id);
