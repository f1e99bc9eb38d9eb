/**
 * Receipts that a police system can check without asking us: a JWS over what was received and when
 * the clock started, its key published at /.well-known/jwks.json. `iat` is real time even when a
 * demonstration's clock is moved.
 */
import { CompactSign, decodeJwt, importJWK, type CryptoKey, type JWK } from 'jose';

/** What is signed. */
export interface Received {
  readonly reference: string;
  readonly source: string;
  readonly sourceReference: string;
  readonly procedure: string;
  /** RFC 3339. */
  readonly receivedAt: string;
  readonly clockStarted: string;
  /** Why the clock started then, in words. */
  readonly why: string;
}

/** The public half of a key, as RFC 7517 writes it. `y` is of P-256 alone. */
export interface PublicKey {
  readonly kty: string;
  readonly crv: string;
  readonly x: string;
  readonly y?: string;
  readonly alg: string;
  readonly kid: string;
  readonly use: 'sig';
}

/** What the one who refers is given. */
export interface Receipt extends Received {
  readonly caseId: string;
  /** The same, as a JWS that a police system can check against /.well-known/jwks.json. */
  readonly signed: string;
}

export class Receipts {
  private readonly jwk: JWK;
  private key: Promise<CryptoKey | Uint8Array> | undefined;

  constructor(
    receiptKey: string,
    private readonly issuer: string,
  ) {
    const jwk = JSON.parse(receiptKey) as JWK;
    this.jwk = { ...jwk, alg: jwk.crv === 'Ed25519' ? 'EdDSA' : 'ES256' };
  }

  async sign(received: Received): Promise<string> {
    this.key ??= importJWK(this.jwk, this.jwk.alg);
    const payload = {
      iss: this.issuer,
      iat: Math.floor(Date.now() / 1000),
      sub: received.reference,
      ...received,
    };
    return new CompactSign(new TextEncoder().encode(JSON.stringify(payload)))
      .setProtectedHeader({ alg: this.jwk.alg!, kid: this.jwk.kid!, typ: 'JWT' })
      .sign(await this.key);
  }

  /**
   * What a receipt of ours says: what was signed, so that it never changes. It was checked when it
   * was made, and has been in the record since.
   */
  of(signed: string, caseId: string): Receipt {
    const { reference, procedure, source, sourceReference, receivedAt, clockStarted, why } =
      decodeJwt<Received>(signed);
    return {
      reference,
      caseId,
      procedure,
      source,
      sourceReference,
      receivedAt,
      clockStarted,
      why,
      signed,
    };
  }

  /** The public half alone. */
  published(): { readonly keys: readonly PublicKey[] } {
    const { kty, crv, x, y, alg, kid } = this.jwk;
    return {
      keys: [
        {
          kty: kty!,
          crv: crv!,
          x: x!,
          ...(y === undefined ? {} : { y }),
          alg: alg!,
          kid: kid!,
          use: 'sig',
        },
      ],
    };
  }
}
