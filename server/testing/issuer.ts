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

/** How an address of the issuer answers. "refused": it names keys where nothing listens. */
export type Behaviour =
  | 'well'
  | 'error'
  | 'cut'
  | 'refused'
  | 'no json'
  | 'other json'
  | 'elsewhere'
  | 'silent'
  | 'silent after its head';

/** A small OpenID Connect issuer on loopback: discovery, keys, and tokens as a test wants them. */
export async function startIssuer() {
  const made = async (kid: string) => {
    const { publicKey, privateKey } = await generateKeyPair('ES256');
    return { kid, privateKey, jwk: { ...(await exportJWK(publicKey)), kid, alg: 'ES256', use: 'sig' } };
  };
  let own = await made('one');
  const foreign = await generateKeyPair('ES256');
  const asked = { discovery: 0, keys: 0 };
  let behaviour: Record<keyof typeof asked, Behaviour> = { discovery: 'well', keys: 'well' };
  const server = createServer((request, response) => {
    const place = request.url === '/keys' ? 'keys' : 'discovery';
    asked[place] += 1;
    const how = behaviour[place];
    const refused = behaviour.keys === 'refused';
    // Port 9 discards, where there is anything at all.
    const jwksUri = refused ? 'https://127.0.0.1:9/keys' : `${issuer}/keys`;
    const answers = { discovery: { issuer, jwks_uri: jwksUri }, keys: { keys: [own.jwk] } };
    response.setHeader('content-type', 'application/json');
    switch (how) {
      case 'error':
        return void response.writeHead(500).end('{"error":"server_error"}');
      case 'cut':
        return void request.socket.destroy();
      case 'no json':
        return void response.end('<h1>Maintenance</h1>');
      case 'other json':
        return void response.end('{"keys":"none"}');
      case 'elsewhere':
        return void response.writeHead(302, { location: `${issuer}/sign-in` }).end();
      case 'silent':
        return;
      case 'silent after its head':
        return void response.writeHead(200).write('{');
      default:
        response.end(JSON.stringify(answers[place]));
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    issuer,
    /** How often each address was asked. */
    asked,
    behave(next: Partial<typeof behaviour>): void {
      behaviour = { discovery: 'well', keys: 'well', ...next };
    },
    /** From now on it signs with another key and publishes only that. */
    async turnKey(): Promise<void> {
      own = await made(crypto.randomUUID());
    },
    token: (claims: TokenClaims = {}): Promise<string> =>
      new SignJWT({ scope: 'openid' })
        .setProtectedHeader({ alg: 'ES256', kid: own.kid, typ: 'at+jwt' })
        .setIssuer(claims.issuer ?? issuer)
        .setAudience(claims.audience ?? 'clew-crm')
        .setSubject(claims.sub ?? 'sub-ana')
        .setIssuedAt()
        .setJti(crypto.randomUUID())
        .setExpirationTime(Math.floor(Date.now() / 1000) + (claims.expiresIn ?? 300))
        .sign(claims.forged ? foreign.privateKey : own.privateKey),
    stop: () =>
      new Promise<void>((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
