import { createRemoteJWKSet, decodeJwt, errors, type JWTVerifyGetKey, jwtVerify } from 'jose';
import type { Sql } from '../database/database.ts';
import type { Caller } from '../operations.ts';
import { ProblemError } from '../problem.ts';
import { type AgentRow, agentColumns, callerOf } from './agents.ts';

export interface OidcSettings {
  issuer: string;
  /** What the issuer calls this interface; an id token, made for the extension, carries another. */
  audience: string;
}

/** Signatures by a key pair only: with a shared secret, whoever can check a token could make one. */
const algorithms = ['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512', 'ES256', 'ES384', 'ES512', 'EdDSA'];

/** Seconds that the clocks of two machines may differ by. */
const clockTolerance = 5;

/** What is wrong with the issuer, not with the token: whoever waits has a good token still. */
const issuerFault = (cause: unknown): ProblemError =>
  new ProblemError(
    'unavailable',
    { detail: 'The issuer cannot be asked just now.' },
    { retrySeconds: 5, cause },
  );

/** Access tokens of the company's issuer, by the keys that its discovery document names. */
export function openOidc({ issuer, audience }: OidcSettings) {
  let keys: Promise<JWTVerifyGetKey> | null = null;
  const load = async (): Promise<JWTVerifyGetKey> => {
    const address = `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`;
    const response = await fetch(address, { redirect: 'error', signal: AbortSignal.timeout(5_000) });
    const document: unknown = await response.json();
    if (typeof document !== 'object' || document === null) throw new Error('discovery: not an object');
    const { issuer: named, jwks_uri: jwksUri } = document as { issuer?: unknown; jwks_uri?: unknown };
    if (named !== issuer || typeof jwksUri !== 'string') throw new Error('discovery: of another issuer');
    const url = new URL(jwksUri);
    if (url.protocol !== 'https:' && url.origin !== new URL(issuer).origin)
      throw new Error('discovery: keys over plain http');
    return createRemoteJWKSet(url, { timeoutDuration: 5_000 });
  };
  const known = async (): Promise<JWTVerifyGetKey> => {
    keys ??= load();
    const asked = keys;
    try {
      return await asked;
    } catch (error) {
      // Another request may have begun anew meanwhile.
      if (keys === asked) keys = null;
      throw issuerFault(error);
    }
  };
  const keyOf: JWTVerifyGetKey = async (header, token) => {
    const find = await known();
    try {
      return await find(header, token);
    } catch (error) {
      if (isOfToken(error)) throw error;
      throw issuerFault(error);
    }
  };

  /** Null for a token that is none of the issuer's or not valid now. Throws not-an-agent, and unavailable. */
  return async (sql: Sql, token: string): Promise<{ caller: Caller; expiresAt: number } | null> => {
    if (!mayBeValid(token, issuer)) return null;
    const verified = await jwtVerify(token, keyOf, {
      issuer,
      audience,
      algorithms,
      requiredClaims: ['sub', 'exp'],
      clockTolerance,
    }).catch((error: unknown) => {
      if (error instanceof ProblemError) throw error;
      return null;
    });
    if (!verified) return null;
    const { sub, exp = 0 } = verified.payload;
    const [row] = await sql.query<AgentRow>(
      `select ${agentColumns} from agents a where a.subject = $1 and a.active`,
      [sub],
    );
    if (!row) throw new ProblemError('not-an-agent');
    return { caller: callerOf(row), expiresAt: exp * 1000 };
  };
}

/** Of the key set's errors, those that speak of the token: it names no key of the issuer's, or not which of them. */
const isOfToken = (error: unknown): boolean =>
  error instanceof errors.JWKSNoMatchingKey || error instanceof errors.JWKSMultipleMatchingKeys;

/** What needs no key to be refused is not told to wait for an issuer, nor does it make us ask one. */
function mayBeValid(token: string, issuer: string): boolean {
  try {
    const { iss, exp } = decodeJwt(token);
    return iss === issuer && exp !== undefined && exp > Date.now() / 1000 - clockTolerance;
  } catch {
    return false;
  }
}
