/**
 * Keys of this installation: made at random once, kept beside the data they belong to, so that
 * sessions, receipts and sign-ins outlive a restart. What the environment gives goes before what
 * the file holds, and is not written to it.
 */
import { createHash, generateKeyPairSync, randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

const random = () => randomBytes(32).toString('base64url');

/**
 * A private key as a JSON Web Key, its id taken from its public half so that the same key always
 * has the same id.
 */
function key(kind, alg, options) {
  const jwk = generateKeyPairSync(kind, options).privateKey.export({ format: 'jwk' });
  const kid = createHash('sha256')
    .update(jwk.x ?? jwk.n)
    .digest('base64url')
    .slice(0, 16);
  return JSON.stringify({ ...jwk, alg, use: 'sig', kid });
}

const makers = {
  OIDC_CLIENT_ID: () => 'panel-clerk',
  OIDC_CLIENT_SECRET: random,
  SESSION_SECRET: random,
  RECEIPT_KEY: () => key('ed25519', 'EdDSA'),
  IDENTITY_SIGNING_KEY: () => key('rsa', 'RS256', { modulusLength: 2048 }),
  POSTGRES_PASSWORD: random,
};

/** The secrets of the installation whose file this is. Makes what is missing. */
export function secretsOf(file, env) {
  const kept = read(file);
  const missing = Object.keys(makers).filter((name) => !kept[name]);
  for (const name of missing) kept[name] = makers[name]();
  if (missing.length > 0) {
    mkdirSync(dirname(file), { recursive: true });
    // Written aside first: a kill in between must not leave half a file, and with it a database
    // nobody can open.
    writeFileSync(`${file}.new`, `${JSON.stringify(kept, null, 2)}\n`, { mode: 0o600 });
    renameSync(`${file}.new`, file);
  }
  return Object.fromEntries(Object.keys(makers).map((name) => [name, env[name] || kept[name]]));
}

function read(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    if (error.code === 'ENOENT') return {};
    throw new Error(
      `${file} cannot be read (${error.message}). Mend: put it back from a copy, or begin ` +
        'anew with npm start -- --fresh.',
      { cause: error },
    );
  }
}
