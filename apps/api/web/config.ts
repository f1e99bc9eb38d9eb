/**
 * The API's settings, from the environment, checked whole at the start: every fault is told
 * together, by its variable, with its mend. Production refuses whatever is for demonstrations.
 * Secrets are never printed.
 */
import { createPrivateKey } from 'node:crypto';
import { plainToInstance, Transform } from 'class-transformer';
import {
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUrl,
  Matches,
  Max,
  Min,
  MinLength,
  ValidateBy,
  ValidateIf,
  validateSync,
} from 'class-validator';

export type Mode = 'demonstration' | 'production';
export type Environment = { readonly [name: string]: string | undefined };

const production = ({ PANEL_CLERK_MODE }: Config) => PANEL_CLERK_MODE !== 'demonstration';
const rule = (
  name: string,
  validate: (value: unknown, config: Config) => boolean,
  message: string,
) =>
  ValidateBy({
    name,
    validator: {
      validate: (value, args) => validate(value, args!.object as Config),
      defaultMessage: () => message,
    },
  });
/** Said of a setting that is well formed but has no place in production. */
const never = (is: (value: string) => boolean, message: string) =>
  rule(
    'never',
    (value, config) => !production(config) || typeof value !== 'string' || !is(value),
    message,
  );

const local = (address: string) => {
  try {
    return /^(localhost|127\.|0\.0\.0\.0|\[::1\])/.test(new URL(address).hostname);
  } catch {
    return false;
  }
};
const url = { require_tld: false, require_protocol: true, protocols: ['http', 'https'] };

export class Config {
  @IsIn(['demonstration', 'production'], { message: 'must be "demonstration" or "production"' })
  readonly PANEL_CLERK_MODE: Mode = 'production';

  @Matches(/^postgres(ql)?:\/\/[^/]+\/.+/, {
    message: 'must be an address like postgres://name:password@host:5432/panel_clerk',
  })
  readonly DATABASE_URL!: string;

  @Matches(/^(\[[\da-f:]+\]|[^\s/:]+):\d{1,5}$/i, {
    message: 'must be host:port, such as 127.0.0.1:7233',
  })
  readonly TEMPORAL_ADDRESS!: string;

  @IsString()
  readonly TEMPORAL_NAMESPACE: string = 'panel-clerk';

  @Transform(({ value }: { value: unknown }) => Number(value))
  @IsInt({ message: 'must be a whole number' })
  @Min(0, { message: 'must be at least 0' })
  @Max(65_535, { message: 'must be at most 65535' })
  readonly PORT: number = 3000;

  @IsUrl(url, { message: 'must be the address people use, such as https://panels.example.gov.uk' })
  @never(
    (value) => !value.startsWith('https://'),
    'must begin with https:// in production: cookies are sent over nothing else',
  )
  readonly PUBLIC_URL!: string;

  @IsUrl(url, {
    message: 'must be the address of the OpenID provider, such as https://login.example.gov.uk',
  })
  @never(
    (value) => !value.startsWith('https://'),
    'must begin with https:// in production: http is for the development provider alone',
  )
  @never(local, 'is on this machine: production needs the service’s own OpenID provider')
  readonly OIDC_ISSUER!: string;

  @MinLength(1, { message: 'must be the name by which the OpenID provider knows Panel Clerk' })
  readonly OIDC_CLIENT_ID!: string;

  @MinLength(16, { message: 'must be at least 16 characters: take it from the OpenID provider' })
  readonly OIDC_CLIENT_SECRET!: string;

  @MinLength(32, {
    message: 'must be at least 32 characters of chance: make one with "openssl rand -base64 32"',
  })
  @never(
    (value) => new Set(value).size < 12 || /demo|secret|change|password/i.test(value),
    'looks made up: make one with "openssl rand -base64 32"',
  )
  readonly SESSION_SECRET!: string;

  @rule(
    'privateKey',
    (value) => typeof value === 'string' && isPrivateKey(value),
    'must be a private JSON Web Key on P-256 or Ed25519, with a "kid": receipts are signed with it',
  )
  readonly RECEIPT_KEY!: string;

  /** Requests of one member a minute. */
  @Transform(({ value }: { value: unknown }) => Number(value))
  @IsInt({ message: 'must be a whole number' })
  @Min(10, { message: 'must be at least 10' })
  readonly REQUESTS_A_MINUTE: number = 600;

  @IsOptional()
  @ValidateIf(production)
  @IsIn([], { message: 'must not be set in production: time may be moved only in a demonstration' })
  readonly PANEL_CLERK_TIME_SKIPPING?: string;

  get demonstration(): boolean {
    return this.PANEL_CLERK_MODE === 'demonstration';
  }
  get https(): boolean {
    return this.PUBLIC_URL.startsWith('https://');
  }
}

function isPrivateKey(text: string): boolean {
  try {
    const jwk = JSON.parse(text) as { kid?: string; crv?: string };
    createPrivateKey({ key: jwk as never, format: 'jwk' });
    return typeof jwk.kid === 'string' && (jwk.crv === 'P-256' || jwk.crv === 'Ed25519');
  } catch {
    return false;
  }
}

/** Throws one error that names every setting at fault. An empty variable counts as unset. */
export function readConfig(environment: Environment): Config {
  const names = Object.getOwnPropertyNames(new Config()).concat([
    'DATABASE_URL',
    'TEMPORAL_ADDRESS',
    'PUBLIC_URL',
    'OIDC_ISSUER',
    'OIDC_CLIENT_ID',
    'OIDC_CLIENT_SECRET',
    'SESSION_SECRET',
    'RECEIPT_KEY',
    'PANEL_CLERK_TIME_SKIPPING',
  ]);
  const given = Object.fromEntries(
    names.flatMap((name) => (environment[name] ? [[name, environment[name]]] : [])),
  );
  // Demonstrations, tests and benches ask more in a minute than people do.
  if (given.PANEL_CLERK_MODE === 'demonstration') given.REQUESTS_A_MINUTE ??= '100000';
  const config = plainToInstance(Config, given);
  const faults = validateSync(config).map(({ property, constraints }) => {
    const said = Object.values(constraints ?? {})[0]!;
    return `  - ${property} ${environment[property] ? said : `is missing: it ${said}`}`;
  });
  if (faults.length > 0)
    throw new Error(
      `Panel Clerk's API cannot start with these settings (mode: ${config.PANEL_CLERK_MODE}):\n${faults.join('\n')}`,
    );
  return config;
}
