/**
 * The way to the OpenID provider and back: authorisation code with PKCE. The provider is looked up
 * when first needed, so that the API starts without it.
 */
import { Injectable } from '@nestjs/common';
import {
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  buildEndSessionUrl,
  calculatePKCECodeChallenge,
  discovery,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
  type Configuration,
} from 'openid-client';
import { Config } from '../config';

export interface Leaving {
  readonly url: URL;
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
}

export interface Vouched {
  readonly email: string;
  readonly idToken: string;
}

@Injectable()
export class IdentityProvider {
  private known: Promise<Configuration> | undefined;

  constructor(private readonly config: Config) {}

  async leave(): Promise<Leaving> {
    const [verifier, state, nonce] = [randomPKCECodeVerifier(), randomState(), randomNonce()];
    const url = buildAuthorizationUrl(await this.provider(), {
      redirect_uri: this.returnTo,
      scope: 'openid profile email',
      state,
      nonce,
      code_challenge: await calculatePKCECodeChallenge(verifier),
      code_challenge_method: 'S256',
    });
    return { url, state, nonce, verifier };
  }

  /**
   * Whom the provider vouches for; undefined where it gives no address that it has verified. Throws
   * on an answer that does not belong to this leaving.
   */
  async back(
    address: string,
    { state, nonce, verifier }: Omit<Leaving, 'url'>,
  ): Promise<Vouched | undefined> {
    const tokens = await authorizationCodeGrant(
      await this.provider(),
      new URL(address, this.config.PUBLIC_URL),
      {
        pkceCodeVerifier: verifier,
        expectedState: state,
        expectedNonce: nonce,
        idTokenExpected: true,
      },
    );
    const { email, email_verified: verified } = tokens.claims()!;
    return typeof email === 'string' && verified === true
      ? { email, idToken: tokens.id_token! }
      : undefined;
  }

  /**
   * Where to go to be signed out there as well; a page of ours where the provider has no such place
   * or is away.
   */
  async signedOut(idToken: string | undefined): Promise<string> {
    try {
      const provider = await this.provider();
      if (!provider.serverMetadata().end_session_endpoint) return '/signed-out';
      return buildEndSessionUrl(provider, {
        post_logout_redirect_uri: new URL('/signed-out', this.config.PUBLIC_URL).href,
        ...(idToken === undefined ? {} : { id_token_hint: idToken }),
      }).href;
    } catch {
      return '/signed-out';
    }
  }

  private get returnTo(): string {
    return new URL('/sign-in/return', this.config.PUBLIC_URL).href;
  }

  private provider(): Promise<Configuration> {
    const { OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET, demonstration } = this.config;
    this.known ??= discovery(new URL(OIDC_ISSUER), OIDC_CLIENT_ID, OIDC_CLIENT_SECRET, undefined, {
      timeout: 10,
      ...(demonstration ? { execute: [allowInsecureRequests] } : {}),
    });
    this.known.catch(() => {
      this.known = undefined;
    });
    return this.known;
  }
}
