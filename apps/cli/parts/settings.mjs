/**
 * The environment, read once and checked whole: every fault is told together, each with its
 * variable and its mend. An empty variable counts as unset.
 */
import { createPrivateKey } from 'node:crypto';
import { accessSync, constants, existsSync, mkdirSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { defaultHome } from './places.mjs';

const port = (fallback) => ({
  fallback,
  read: (text) =>
    /^\d{1,5}$/.test(text) && Number(text) <= 65_535
      ? Number(text)
      : fault('is not a whole number from 0 to 65535'),
  mend: `leave it unset for ${fallback}, or say 0 to have a free one chosen`,
});

const address = (protocols, example) => ({
  read(text) {
    const url = URL.canParse(text) ? new URL(text) : fault('is not an address');
    if (!protocols.includes(url.protocol))
      fault(`does not begin with ${protocols.map((each) => `${each}//`).join(' or ')}`);
    if (!url.hostname) fault('names no host');
    return text;
  },
  mend: `write it like ${example}, or leave it unset`,
});

const words = (least, mend) => ({
  read: (text) => (text.length >= least ? text : fault(`is shorter than ${least} characters`)),
  mend,
  secret: true,
});
const ownKey = 'leave it unset, and one is made at random and kept under the home';

export const settings = {
  PANEL_CLERK_MODE: {
    fallback: 'demonstration',
    read: (text) => (text === 'demonstration' ? text : fault('is not “demonstration”')),
    mend:
      'leave it unset: npm start and npm test bring up invented people whose tokens anybody may ' +
      'know. A real service starts its parts one by one, as docker/ does',
  },
  PANEL_CLERK_HOME: {
    fallback: defaultHome,
    read: writable,
    mend: 'name a folder that can be written to, or leave it unset for .panel-clerk',
  },
  DATABASE_URL: {
    read(text) {
      address(['postgres:', 'postgresql:']).read(text);
      return new URL(text).pathname.length > 1 ? text : fault('names no database');
    },
    mend:
      'write it like postgres://name:password@127.0.0.1:5432/panel_clerk, or leave it unset for ' +
      'the embedded PostgreSQL',
    secret: true,
  },
  TEMPORAL_ADDRESS: {
    read: (text) =>
      /^[^\s/:]+:\d{1,5}$/.test(text) || /^\[[\da-f:]+\]:\d{1,5}$/i.test(text)
        ? text
        : fault('is not of the form host:port'),
    mend: 'write it like 127.0.0.1:7233, or leave it unset for a server of our own',
  },
  TEMPORAL_CLI: {
    read: runnable,
    mend: 'name the temporal command itself, or leave it unset to have it found',
  },
  TEMPORAL_NAMESPACE: {
    fallback: 'panel-clerk',
    read: (text) =>
      /^[\w][\w.-]{1,62}$/.test(text)
        ? text
        : fault('is not a namespace of 2 to 63 letters, digits, dots, dashes'),
    mend: 'leave it unset for panel-clerk',
  },
  PORT: port(3000),
  IDENTITY_PORT: port(3001),
  WATCH_PORT: port(3002),
  POSTGRES_PORT: port(5433),
  TEMPORAL_PORT: port(7244),
  PUBLIC_URL: address(['http:', 'https:'], 'http://127.0.0.1:3000'),
  OIDC_ISSUER: address(['http:', 'https:'], 'http://127.0.0.1:3001'),
  OIDC_CLIENT_ID: words(1, 'leave it unset for panel-clerk'),
  OIDC_CLIENT_SECRET: words(16, ownKey),
  SESSION_SECRET: words(32, ownKey),
  RECEIPT_KEY: {
    read: signingKey,
    mend: `give a private Ed25519 or P-256 key as one JSON Web Key, or ${ownKey}`,
    secret: true,
  },
};

class Fault extends Error {}
function fault(text) {
  throw new Fault(text);
}

/** Reads every setting from the environment; throws one error that names all that is wrong. */
export function readSettings(env) {
  const values = {};
  const faults = [];
  for (const [name, { fallback, read, mend, secret }] of Object.entries(settings)) {
    const given = env[name] === '' ? undefined : env[name];
    try {
      values[name] = given === undefined ? fallback : read(given);
    } catch (error) {
      if (!(error instanceof Fault)) throw error;
      // What a secret holds is not for a terminal or a CI log.
      faults.push(
        `${name}${secret ? '' : ` is ${JSON.stringify(given)}, which`} ${error.message}. ` +
          `Mend: ${mend}.`,
      );
    }
  }
  faults.push(...clashes(values));
  if (faults.length > 0)
    throw new Error(
      `Panel Clerk cannot start with these settings:\n${faults.map((each) => `  - ${each}`).join('\n')}`,
    );
  return values;
}

function clashes(values) {
  const seen = new Map();
  return ['PORT', 'IDENTITY_PORT', 'WATCH_PORT', 'POSTGRES_PORT', 'TEMPORAL_PORT'].flatMap(
    (name) => {
      const other = seen.get(values[name]);
      if (values[name]) seen.set(values[name], name);
      return values[name] && other
        ? [`${name} is ${values[name]}, and so is ${other}. Mend: give each a port of its own.`]
        : [];
    },
  );
}

function writable(text) {
  const folder = resolve(text);
  try {
    make(folder);
    accessSync(folder, constants.W_OK);
    return folder;
  } catch (error) {
    return fault(`cannot be written to (${error.code})`);
  }
}

/**
 * Step by step, since Node's recursive mkdir never comes back from some places, /proc among them.
 */
function make(folder) {
  if (existsSync(folder)) return;
  make(dirname(folder));
  mkdirSync(folder);
}

function runnable(text) {
  try {
    accessSync(text, constants.X_OK);
    return resolve(text);
  } catch (error) {
    return fault(`cannot be run (${error.code})`);
  }
}

function signingKey(text) {
  let jwk;
  try {
    jwk = JSON.parse(text);
    createPrivateKey({ key: jwk, format: 'jwk' });
  } catch {
    return fault('is not a private JSON Web Key');
  }
  if (typeof jwk.kid !== 'string') fault('has no “kid”, by which a receipt names its key');
  return jwk.crv === 'Ed25519' || jwk.crv === 'P-256'
    ? text
    : fault(`is a key on ${jwk.crv ?? jwk.kty}, not on Ed25519 or P-256`);
}
