/**
 * An OpenID provider of a few lines, for tests: it vouches for whomever the test names, and holds
 * to PKCE and to codes used once.
 */
import { createHash, randomUUID } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import { exportJWK, generateKeyPair, SignJWT, type CryptoKey, type JWK } from 'jose';

interface Code {
  readonly challenge: string;
  readonly nonce: string;
  readonly redirect: string;
  readonly claims: object;
}

export class Provider {
  private readonly codes = new Map<string, Code>();

  private constructor(
    readonly issuer: string,
    private readonly server: Server,
    private readonly key: CryptoKey,
    private readonly jwk: JWK,
  ) {}

  static async start(): Promise<Provider> {
    const { privateKey, publicKey } = await generateKeyPair('ES256');
    const jwk = { ...(await exportJWK(publicKey)), alg: 'ES256', kid: 'p1', use: 'sig' };
    const holder: { provider?: Provider } = {};
    const server = createServer((request, response) => {
      let body = '';
      request.on('data', (chunk: Buffer) => {
        body += chunk.toString();
      });
      request.on('end', () => {
        void holder
          .provider!.answer(new URL(request.url!, 'http://x').pathname, new URLSearchParams(body))
          .then(([status, said]) => {
            response
              .writeHead(status, { 'content-type': 'application/json' })
              .end(JSON.stringify(said));
          });
      });
    });
    await new Promise<void>((resolve) => {
      server.listen(0, '127.0.0.1', resolve);
    });
    const issuer = `http://127.0.0.1:${(server.address() as { port: number }).port}`;
    holder.provider = new Provider(issuer, server, privateKey, jwk);
    return holder.provider;
  }

  /** Somebody signs in there: gives the address to which the provider sends them back. */
  vouch(leaving: string, claims: object): string {
    const asked = new URL(leaving).searchParams;
    if (asked.get('response_type') !== 'code' || asked.get('code_challenge_method') !== 'S256')
      throw new Error(`Not a code with PKCE: ${leaving}`);
    const code = randomUUID();
    this.codes.set(code, {
      challenge: asked.get('code_challenge')!,
      nonce: asked.get('nonce')!,
      redirect: asked.get('redirect_uri')!,
      claims,
    });
    return `${asked.get('redirect_uri')}?${new URLSearchParams({ code, state: asked.get('state')!, iss: this.issuer }).toString()}`;
  }

  stop(): Promise<void> {
    return new Promise((resolve) => {
      this.server.close(() => resolve());
      this.server.closeAllConnections();
    });
  }

  private async answer(path: string, body: URLSearchParams): Promise<readonly [number, object]> {
    const { issuer } = this;
    if (path === '/.well-known/openid-configuration')
      return [
        200,
        {
          issuer,
          authorization_endpoint: `${issuer}/authorize`,
          token_endpoint: `${issuer}/token`,
          jwks_uri: `${issuer}/jwks`,
          end_session_endpoint: `${issuer}/out`,
          response_types_supported: ['code'],
          subject_types_supported: ['public'],
          id_token_signing_alg_values_supported: ['ES256'],
          authorization_response_iss_parameter_supported: true,
        },
      ];
    if (path === '/jwks') return [200, { keys: [this.jwk] }];
    const code = this.codes.get(body.get('code') ?? '');
    this.codes.delete(body.get('code') ?? '');
    const proof = createHash('sha256')
      .update(body.get('code_verifier') ?? '')
      .digest('base64url');
    if (
      path !== '/token' ||
      !code ||
      proof !== code.challenge ||
      body.get('redirect_uri') !== code.redirect
    )
      return [400, { error: 'invalid_grant' }];
    const idToken = await new SignJWT({ ...code.claims, nonce: code.nonce })
      .setProtectedHeader({ alg: 'ES256', kid: 'p1' })
      .setIssuer(issuer)
      .setAudience('panel-clerk')
      .setSubject('s')
      .setIssuedAt()
      .setExpirationTime('5m')
      .sign(this.key);
    return [200, { access_token: randomUUID(), token_type: 'Bearer', id_token: idToken }];
  }
}
