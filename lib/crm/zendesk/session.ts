import * as v from 'valibot';
import { ClewError } from '../../messaging/errors.ts';
import type { AdapterDeps } from '../define-adapter.ts';
import { requestJson } from '../http/request-json.ts';
import { tokenAnswer } from './answers.ts';
import { originOf, type ZendeskSettings } from './settings.ts';

/** What is kept of a sign-in. Another account's or client's token is no token. */
const keptSchema = v.object({
  subdomain: v.string(),
  clientId: v.string(),
  access: v.string(),
  refresh: v.nullable(v.string()),
  /** Milliseconds since 1970; null where the token does not expire. */
  expiresAt: v.nullable(v.number()),
});
type Kept = v.InferOutput<typeof keptSchema>;

/** A token is renewed this long before its end, so that none expires on its way. */
const margin = 60_000;

const signInNeeded = () =>
  new ClewError('AuthError', { key: 'crm_error_signed_out' }, { key: 'crm_action_sign_in' });

/** The tokens of one agent, renewed as they expire. */
export class Session {
  private readonly settings: ZendeskSettings;
  private readonly deps: AdapterDeps;

  constructor(settings: ZendeskSettings, deps: AdapterDeps) {
    this.settings = settings;
    this.deps = deps;
  }

  /** A token that is good for the next minute. Throws AuthError where somebody has to sign in. */
  async access(): Promise<string> {
    const kept = await this.read();
    if (!kept) throw signInNeeded();
    return this.isFresh(kept) ? kept.access : this.renew(kept.access);
  }

  /**
   * Another token than `refused`, which Zendesk took no longer. Never runs under a caller's signal: a renewal that is
   * broken off after Zendesk has rotated the token would leave us with a worthless one.
   */
  renew(refused: string): Promise<string> {
    return this.deps.tokens.exclusively(async () => {
      const kept = await this.read();
      if (!kept) throw signInNeeded();
      // Somebody else renewed it while we waited for the lock.
      if (kept.access !== refused && this.isFresh(kept)) return kept.access;
      if (!kept.refresh) throw signInNeeded();
      return this.redeem({ grant_type: 'refresh_token', refresh_token: kept.refresh });
    });
  }

  /** Trades a code or a refresh token for tokens, and keeps them before anybody uses them. */
  async redeem(grant: Record<string, string>): Promise<string> {
    const { clientId, scope } = this.settings;
    const { value } = await requestJson(this.deps.fetch, {
      url: `${originOf(this.settings)}/oauth/tokens`,
      method: 'POST',
      body: { ...grant, client_id: clientId, scope },
      schema: tokenAnswer,
      // A code or refresh token that is used up, expired or revoked; Zendesk's documents name no one status.
      expected: [400, 401, 403],
      signal: new AbortController().signal,
    });
    // Whoever asked throws away what is kept.
    if (!value) throw signInNeeded();
    await this.deps.tokens.write({
      subdomain: this.settings.subdomain,
      clientId,
      access: value.access_token,
      refresh: value.refresh_token,
      expiresAt: value.expires_in === null ? null : this.deps.now() + value.expires_in * 1000,
    } satisfies Kept);
    return value.access_token;
  }

  private isFresh({ expiresAt }: Kept): boolean {
    return expiresAt === null || expiresAt - margin > this.deps.now();
  }

  private async read(): Promise<Kept | null> {
    const parsed = v.safeParse(keptSchema, await this.deps.tokens.read());
    if (!parsed.success) return null;
    const { subdomain, clientId } = this.settings;
    return parsed.output.subdomain === subdomain && parsed.output.clientId === clientId
      ? parsed.output
      : null;
  }
}
