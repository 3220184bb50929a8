import { createHash } from 'node:crypto';
import type { Sql } from '../database/database.ts';
import type { Caller } from '../operations.ts';
import { ProblemError } from '../problem.ts';
import type { openOidc } from './oidc.ts';
import { agentOfToken, isOwnToken } from './tokens.ts';

/** How long a process goes without asking again; revocation is told to all of them at once. */
const freshFor = 5_000;
const mostKept = 5_000;

export interface Authenticator {
  /** Of the header Authorization. Throws unauthenticated, not-an-agent and unavailable. */
  authenticate(header: string | null): Promise<Caller>;
  forget(): void;
}

export function createAuthenticator(sql: Sql, oidc: ReturnType<typeof openOidc> | null): Authenticator {
  // By hash, so that a dump of the process holds no token that lies about.
  const known = new Map<string, { caller: Caller; until: number }>();
  const look = async (token: string): Promise<{ caller: Caller; expiresAt: number } | null> => {
    if (!isOwnToken(token)) return oidc ? oidc(sql, token) : null;
    const caller = await agentOfToken(sql, token);
    return caller && { caller, expiresAt: Number.POSITIVE_INFINITY };
  };
  return {
    async authenticate(header) {
      const token = /^Bearer ([\w.~+/=-]{1,8192})$/i.exec(header ?? '')?.[1];
      if (token === undefined) throw new ProblemError('unauthenticated');
      const hash = createHash('sha256').update(token).digest('base64');
      const now = Date.now();
      const before = known.get(hash);
      if (before && before.until > now) return before.caller;
      const found = await look(token);
      if (!found) throw new ProblemError('unauthenticated');
      if (known.size >= mostKept) known.clear();
      known.set(hash, { caller: found.caller, until: Math.min(now + freshFor, found.expiresAt) });
      return found.caller;
    },
    forget: () => known.clear(),
  };
}
