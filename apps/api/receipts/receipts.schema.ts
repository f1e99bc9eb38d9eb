/** What openapi.json says of the keys with which receipts are signed (RFC 7517). */
import type { PublicKey } from '../../../libs/intake/receipts';
import { Many, Text } from '../web/contract/properties';

export class PublicKeySchema implements PublicKey {
  @Text('The kind of key', 'EC') readonly kty!: string;
  @Text('Its curve', 'P-256') readonly crv!: string;
  @Text('Its public part', 'MKBCTNIcKUSDii11ySs3526iDZ8AiTo7Tu6KPAqv7D4') readonly x!: string;
  @Text('The other half of it, for P-256', '4Etl6SRW2YiLUrN5vfvVHuhp7x8PxltmWWlbbM4IFyM', {
    optional: true,
  })
  readonly y?: string;
  @Text('The algorithm of the signatures', 'ES256') readonly alg!: string;
  @Text('Of the key: the `kid` in the head of a receipt', '2026-06') readonly kid!: string;
  @Text('What it is for', 'sig') readonly use!: PublicKey['use'];
}

export class PublicKeysSchema {
  @Many('Public keys alone', PublicKeySchema) readonly keys!: readonly PublicKeySchema[];
}
