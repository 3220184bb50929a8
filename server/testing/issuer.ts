import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';

export interface TokenClaims {
  sub?: string;
  audience?: string;
  issuer?: string;
  /** Seconds from now; may lie in the past. */
  expiresIn?: number;
  /** By a key that the issuer never published. */
  forged?: boolean;
}

/** A small OpenID Connect issuer on loopback: discovery, keys, and tokens as a test wants them. */
export async function startIssuer() {
  const own = await generateKeyPair('ES256');
  const foreign = await generateKeyPair('ES256');
  const jwk = { ...(await exportJWK(own.publicKey)), kid: 'one', alg: 'ES256', use: 'sig' };
  const server = createServer((request, response) => {
    response.setHeader('content-type', 'application/json');
    if (request.url === '/.well-known/openid-configuration')
      response.end(JSON.stringify({ issuer, jwks_uri: `${issuer}/keys` }));
    else if (request.url === '/keys') response.end(JSON.stringify({ keys: [jwk] }));
    else response.writeHead(404).end('{}');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    issuer,
    token: (claims: TokenClaims = {}): Promise<string> =>
      new SignJWT({ scope: 'openid' })
        .setProtectedHeader({ alg: 'ES256', kid: 'one', typ: 'at+jwt' })
        .setIssuer(claims.issuer ?? issuer)
        .setAudience(claims.audience ?? 'clew-crm')
        .setSubject(claims.sub ?? 'sub-ana')
        .setIssuedAt()
        .setExpirationTime(Math.floor(Date.now() / 1000) + (claims.expiresIn ?? 300))
        .sign(claims.forged ? foreign.privateKey : own.privateKey),
    stop: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
}
