/** The API starts with good settings only, and names every bad one with its mend. */
import { generateKeyPairSync } from 'node:crypto';
import { readConfig } from '../../../../apps/api/web/config';

const key = (curve: string) =>
  JSON.stringify({
    ...generateKeyPairSync('ec', { namedCurve: curve }).privateKey.export({ format: 'jwk' }),
    kid: 'k1',
  });
const good = {
  PANEL_CLERK_MODE: 'production',
  DATABASE_URL: 'postgres://pc:pw@db.internal:5432/panel_clerk',
  TEMPORAL_ADDRESS: 'temporal.internal:7233',
  PUBLIC_URL: 'https://panels.example.gov.uk',
  OIDC_ISSUER: 'https://login.example.gov.uk',
  OIDC_CLIENT_ID: 'panel-clerk',
  OIDC_CLIENT_SECRET: 'k3J9vQ2mZx8Lr5Tn',
  SESSION_SECRET: 'q9Zt4Wm7Kx2Rb8Ls5Vn1Yc6Hd3Jf0Gp+',
  RECEIPT_KEY: key('P-256'),
};
const faults = (environment: object): string => {
  try {
    readConfig(environment as never);
    return '';
  } catch (error) {
    return (error as Error).message;
  }
};

it('takes good settings, with what may be left out', () => {
  expect(readConfig(good)).toMatchObject({
    PORT: 3000,
    TEMPORAL_NAMESPACE: 'panel-clerk',
    REQUESTS_A_MINUTE: 600,
    demonstration: false,
    https: true,
  });
  expect(
    readConfig({
      ...good,
      PORT: '8080',
      RECEIPT_KEY: JSON.stringify({
        ...generateKeyPairSync('ed25519').privateKey.export({ format: 'jwk' }),
        kid: 'k2',
      }),
    }).PORT,
  ).toBe(8080);
});

it('names every variable that is missing, at once, with its mend', () => {
  const said = faults({});
  for (const name of [
    'DATABASE_URL',
    'TEMPORAL_ADDRESS',
    'PUBLIC_URL',
    'OIDC_ISSUER',
    'OIDC_CLIENT_ID',
    'OIDC_CLIENT_SECRET',
    'SESSION_SECRET',
    'RECEIPT_KEY',
  ])
    expect(said).toMatch(new RegExp(`${name} is missing: \\S+`));
  expect(said).toContain('mode: production');
  expect(said).toContain('openssl rand -base64 32');
});

it('refuses in production what is for demonstrations', () => {
  const said = faults({
    ...good,
    PUBLIC_URL: 'http://panels.example.gov.uk',
    OIDC_ISSUER: 'http://127.0.0.1:3001',
    SESSION_SECRET: 'demonstration-demonstration-secret',
    PANEL_CLERK_TIME_SKIPPING: 'true',
  });
  for (const name of ['PUBLIC_URL', 'OIDC_ISSUER', 'SESSION_SECRET', 'PANEL_CLERK_TIME_SKIPPING'])
    expect(said).toContain(`- ${name} `);
  expect(
    readConfig({
      ...good,
      PANEL_CLERK_MODE: 'demonstration',
      PUBLIC_URL: 'http://127.0.0.1:3000',
      OIDC_ISSUER: 'http://127.0.0.1:3001',
      SESSION_SECRET: 'demonstration-demonstration-secret',
    }).demonstration,
  ).toBe(true);
});

it('never prints a secret, and says what is wrong with a port and a key', () => {
  const said = faults({
    ...good,
    PORT: 'eighty',
    SESSION_SECRET: 'tooshort-hush',
    RECEIPT_KEY: '{"kty":"hush"}',
    PANEL_CLERK_MODE: 'test',
  });
  expect(said).not.toContain('hush');
  for (const name of ['PORT', 'SESSION_SECRET', 'RECEIPT_KEY', 'PANEL_CLERK_MODE'])
    expect(said).toContain(`- ${name} `);
  expect(faults({ ...good, RECEIPT_KEY: key('secp256k1') })).toContain('RECEIPT_KEY');
});
