import { createHash, randomBytes } from 'node:crypto';
import { type Answer, fail, ok } from './answer.ts';
import type { Json, ZendeskState } from './state.ts';

interface Grant {
  userId: number;
  scope: string;
}
interface Code extends Grant {
  challenge: string;
  redirectUri: string;
  until: number;
}
interface Pair extends Grant {
  access: string;
  refresh: string;
  until: number;
}

/** Zendesk's side of signing in: a public client, PKCE, and refresh tokens that are good for one use. */
export class FakeOAuth {
  readonly clientId = 'clew';
  /** Where Zendesk may send people back to. */
  readonly redirectUris = new Set<string>();
  private readonly state: ZendeskState;
  private readonly codes = new Map<string, Code>();
  private readonly pairs = new Set<Pair>();

  constructor(state: ZendeskState) {
    this.state = state;
  }

  /** Tokens without a sign-in, for tests that begin behind it. */
  grant(userId: number, scope = 'read write'): Pair {
    const pair = {
      userId,
      scope,
      access: randomBytes(24).toString('hex'),
      refresh: randomBytes(24).toString('hex'),
      until: this.state.settings.now() + this.state.settings.accessTokenSeconds * 1000,
    };
    this.pairs.add(pair);
    return pair;
  }

  /** Null for a token that is unknown, used up or over. */
  holder(access: string): Grant | null {
    const pair = [...this.pairs].find((one) => one.access === access);
    return pair && pair.until > this.state.settings.now() ? pair : null;
  }

  /** As an administrator does it. */
  revoke(userId: number): void {
    for (const pair of this.pairs) if (pair.userId === userId) this.pairs.delete(pair);
  }

  /** The page, as somebody who is signed in to Zendesk as `userId` sees it and agrees. */
  authorize(query: URLSearchParams, userId: number): Answer {
    const redirectUri = query.get('redirect_uri') ?? '';
    if (query.get('client_id') !== this.clientId || !this.redirectUris.has(redirectUri))
      return fail(400, 'invalid_request', 'Invalid client or redirect');
    const back = new URL(redirectUri);
    back.searchParams.set('state', query.get('state') ?? '');
    // A public client must use PKCE.
    const challenge = query.get('code_challenge') ?? '';
    if (
      query.get('response_type') !== 'code' ||
      query.get('code_challenge_method') !== 'S256' ||
      !challenge
    ) {
      back.searchParams.set('error', 'invalid_request');
    } else {
      const code = randomBytes(16).toString('hex');
      const until = this.state.settings.now() + 120_000;
      this.codes.set(code, { userId, scope: query.get('scope') ?? 'read', challenge, redirectUri, until });
      back.searchParams.set('code', code);
    }
    return { status: 302, headers: { location: back.href } };
  }

  token(body: Json): Answer {
    const grant = body.client_id === this.clientId ? this.redeem(body) : null;
    if (!grant) return fail(400, 'invalid_grant', 'The provided authorization grant is invalid.');
    const pair = this.grant(grant.userId, grant.scope);
    return ok({
      access_token: pair.access,
      refresh_token: pair.refresh,
      token_type: 'bearer',
      scope: pair.scope,
      expires_in: this.state.settings.accessTokenSeconds,
      refresh_token_expires_in: 7_776_000,
    });
  }

  private redeem(body: Json): Grant | null {
    if (body.grant_type === 'refresh_token') {
      const pair = [...this.pairs].find((one) => one.refresh === body.refresh_token);
      if (!pair) return null;
      this.pairs.delete(pair);
      return pair;
    }
    const code = this.codes.get(String(body.code));
    this.codes.delete(String(body.code));
    if (body.grant_type !== 'authorization_code' || !code) return null;
    const challenge = createHash('sha256').update(String(body.code_verifier)).digest('base64url');
    const good = code.challenge === challenge && code.redirectUri === body.redirect_uri;
    return good && code.until > this.state.settings.now() ? code : null;
  }
}
