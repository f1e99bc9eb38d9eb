/**
 * The demonstration's identity provider: OpenID Connect for invented people, without passwords, so
 * it refuses to run in any other mode. It keeps all in memory; after a restart whoever was half-way
 * through signs in again.
 */
import { createHash } from 'node:crypto';
import Provider from 'oidc-provider';
import { people } from './people.mjs';
import { pages } from './pages.mjs';
import { askEveryTime, signInPages, signOutAtOnce } from './sign-in.mjs';

const {
  PANEL_CLERK_MODE,
  IDENTITY_PORT,
  OIDC_ISSUER,
  OIDC_CLIENT_ID,
  OIDC_CLIENT_SECRET,
  PUBLIC_URL,
  IDENTITY_SIGNING_KEY,
} = process.env;

if (PANEL_CLERK_MODE !== 'demonstration') {
  process.stderr.write(
    'This identity provider lets anybody in as anybody. It runs with ' +
      'PANEL_CLERK_MODE=demonstration only; point OIDC_ISSUER at a real one.\n',
  );
  process.exit(1);
}

const look = pages({ issuer: OIDC_ISSUER, service: PUBLIC_URL });
const hour = 3600;

const provider = new Provider(OIDC_ISSUER, {
  clients: [
    {
      client_id: OIDC_CLIENT_ID,
      client_secret: OIDC_CLIENT_SECRET,
      // What openid-client sends unless it is told otherwise.
      token_endpoint_auth_method: 'client_secret_post',
      redirect_uris: [PUBLIC_URL],
      post_logout_redirect_uris: [PUBLIC_URL],
      grant_types: ['authorization_code'],
      response_types: ['code'],
    },
  ],
  jwks: { keys: [JSON.parse(IDENTITY_SIGNING_KEY)] },
  cookies: {
    // Cookies do not know ports: these names keep apart from those of the pages on the same host.
    names: {
      session: 'identity_session',
      interaction: 'identity_interaction',
      resume: 'identity_resume',
    },
    keys: [createHash('sha256').update(`cookies ${OIDC_CLIENT_SECRET}`).digest('base64url')],
  },
  pkce: { methods: ['S256'], required: () => true },
  claims: { openid: ['sub'], profile: ['name'], email: ['email', 'email_verified'] },
  // Name and e-mail stand in the ID token as well, so one answer is enough to sign in.
  conformIdTokenClaims: false,
  findAccount: (ctx, id) =>
    people.has(id) && {
      accountId: id,
      claims: () => ({
        sub: id,
        name: people.get(id).name,
        email: people.get(id).email,
        email_verified: true,
      }),
    },
  interactions: { url: (ctx, { uid }) => `/sign-in/${uid}` },
  loadExistingGrant: consent,
  features: {
    devInteractions: { enabled: false },
    rpInitiatedLogout: {
      enabled: true,
      postLogoutSuccessSource: (ctx) => {
        ctx.body = look.signedOut();
      },
      logoutSource: (ctx) => {
        ctx.body = '';
      },
    },
  },
  renderError: (ctx, { error, error_description: detail }) => {
    ctx.type = 'html';
    ctx.body = look.problem(detail ?? error);
  },
  ttl: {
    Session: 12 * hour,
    Grant: 12 * hour,
    Interaction: hour,
    AccessToken: hour,
    IdToken: hour,
    AuthorizationCode: 60,
  },
});

/**
 * There is nobody to consent on behalf of whom: whatever the service asks for about an invented
 * person is granted.
 */
async function consent(ctx) {
  const { session, client, params, account } = ctx.oidc;
  const grant = new ctx.oidc.provider.Grant({
    clientId: client.clientId,
    accountId: account?.accountId ?? session.accountId,
  });
  grant.addOIDCScope(params.scope);
  await grant.save();
  return grant;
}

// The service's own routes are its business: any path of its address will do to come back to.
const own = (address) =>
  URL.canParse(address) && new URL(address).origin === new URL(PUBLIC_URL).origin;
Object.assign(provider.Client.prototype, {
  redirectUriAllowed: own,
  postLogoutRedirectUriAllowed: own,
});
// It listens on this machine alone, so whoever forwards to it (a codespace, a proxy) may say under
// which name.
provider.proxy = true;
provider.use(look.headers);
provider.use(askEveryTime);
provider.use(signInPages(provider, look));
provider.use(signOutAtOnce(IDENTITY_PORT));

const server = provider.listen(Number(IDENTITY_PORT), '127.0.0.1', () =>
  process.stdout.write(`Identity provider of the demonstration at ${OIDC_ISSUER}\n`),
);
for (const signal of ['SIGINT', 'SIGTERM']) {
  process.once(signal, () => {
    server.close(() => process.exit(0));
    server.closeAllConnections();
  });
}
