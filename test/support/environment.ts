/** The settings of processes that a test starts: every port its own, every key made for it. */
import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { createServer } from 'node:net';

export const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });

export async function environmentOf({
  home,
  databaseUrl,
  temporalAddress,
}: {
  readonly home: string;
  readonly databaseUrl: string;
  readonly temporalAddress: string;
}): Promise<NodeJS.ProcessEnv> {
  const [port, identity, watch] = [await freePort(), await freePort(), await freePort()];
  const receipts = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey;
  const signing = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;
  return {
    PATH: process.env.PATH,
    HOME: process.env.HOME,
    PANEL_CLERK_MODE: 'demonstration',
    PANEL_CLERK_HOME: home,
    DATABASE_URL: databaseUrl,
    TEMPORAL_ADDRESS: temporalAddress,
    TEMPORAL_NAMESPACE: 'panel-clerk',
    PORT: String(port),
    PUBLIC_URL: `http://127.0.0.1:${port}`,
    IDENTITY_PORT: String(identity),
    IDENTITY_SIGNING_KEY: JSON.stringify({
      ...signing.export({ format: 'jwk' }),
      alg: 'RS256',
      use: 'sig',
      kid: 'test',
    }),
    OIDC_ISSUER: `http://127.0.0.1:${identity}`,
    OIDC_CLIENT_ID: 'panel-clerk',
    OIDC_CLIENT_SECRET: randomBytes(24).toString('hex'),
    SESSION_SECRET: randomBytes(32).toString('hex'),
    RECEIPT_KEY: JSON.stringify({
      ...receipts.export({ format: 'jwk' }),
      alg: 'ES256',
      kid: 'test',
    }),
    WATCH_PORT: String(watch),
  };
}
