import * as v from 'valibot';
import { ClewError } from '../../messaging/errors.ts';
import type { TokenStore } from '../define-adapter.ts';
import { type JsonAnswer, requestJson } from '../http/request-json.ts';
import type { RtSettings } from './settings.ts';
import { tokenSchema } from './settings.ts';
import { listOf } from './shapes.ts';

interface Sending<Schema extends v.GenericSchema> {
  method?: 'GET' | 'POST' | 'PUT';
  body?: unknown;
  schema: Schema;
  ifMatch?: string | undefined;
  expected?: readonly number[];
  signal: AbortSignal;
}

/** Request Tracker's REST 2. Every search is a GET, so that only what changes something is anything else. */
export class RtClient {
  readonly settings: RtSettings;
  private readonly tokens: TokenStore;
  private readonly fetch: typeof globalThis.fetch;

  constructor(settings: RtSettings, tokens: TokenStore, fetch: typeof globalThis.fetch) {
    this.settings = settings;
    this.tokens = tokens;
    this.fetch = signInRedirectsAsRefusals(fetch, settings.baseUrl);
  }

  /** RT's number of the user whose token it is. Throws AuthError where none is kept. */
  async self(): Promise<string> {
    return (await this.token()).split('-')[1] ?? '';
  }

  /** `path` as in "/ticket/7"; `parameters` become its query. */
  async send<Schema extends v.GenericSchema>(
    path: string,
    parameters: Record<string, string>,
    { ifMatch, ...sending }: Sending<Schema>,
  ): Promise<JsonAnswer<v.InferOutput<Schema>>> {
    sending.signal.throwIfAborted();
    const query = new URLSearchParams(parameters).toString();
    return requestJson(this.fetch, {
      ...sending,
      url: `${this.settings.baseUrl}/REST/2.0${path}${query && `?${query}`}`,
      headers: {
        authorization: `token ${await this.token()}`,
        // RT translates its messages otherwise.
        'accept-language': 'en',
        ...(ifMatch !== undefined && { 'if-match': ifMatch }),
      },
    });
  }

  /** The items of one page of a search. */
  async list<Item extends v.GenericSchema>(
    path: string,
    parameters: Record<string, string>,
    item: Item,
    signal: AbortSignal,
  ): Promise<v.InferOutput<Item>[]> {
    const { value } = await this.send(path, parameters, { schema: listOf(item), signal });
    return value?.items ?? [];
  }

  private async token(): Promise<string> {
    const kept = v.safeParse(tokenSchema, await this.tokens.read());
    if (kept.success) return kept.output;
    throw new ClewError('AuthError', { key: 'crm_error_signed_out' }, { key: 'crm_action_sign_in' });
  }
}

/**
 * RT answers a browser whose token is not (or no longer) good with a redirect to its sign-in page instead of 401, and a
 * browser does not say where a redirect leads. Where RT itself can be reached without one, it is such a refusal.
 */
function signInRedirectsAsRefusals(fetch: typeof globalThis.fetch, baseUrl: string): typeof globalThis.fetch {
  return async (input, init) => {
    const answer = await fetch(input, { ...init, redirect: 'manual' });
    if (!isRedirect(answer)) return answer;
    const { headers: _token, body: _body, ...same } = init ?? {};
    const signInPage = await fetch(`${baseUrl}/NoAuth/Login.html`, {
      ...same,
      method: 'GET',
      redirect: 'manual',
    });
    await signInPage.body?.cancel();
    if (!isRedirect(signInPage) && signInPage.ok) return new Response(null, { status: 401 });
    throw new TypeError('redirected');
  };
}

const isRedirect = ({ type, status }: Response): boolean =>
  type === 'opaqueredirect' || status === 0 || (status >= 300 && status < 400);
