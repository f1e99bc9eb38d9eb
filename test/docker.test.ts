/**
 * The image and the compose file, as far as they can be held to account with no container engine:
 * by a schema of the parts that are used (docker/compose.schema.json), by rules between those
 * parts, and by the programs' own checks of their settings. That it builds and runs is not shown
 * here, and the README says so.
 */
import { generateKeyPairSync } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import Ajv from 'ajv';
import { parse } from 'yaml';
import { readConfig } from '../apps/api/web/config';
import { settingsOf as watchSettingsOf } from '../apps/watch/settings';
import { settingsOf } from '../apps/worker/settings';

interface Service {
  readonly image: string;
  readonly build?: { readonly context: string; readonly dockerfile: string };
  readonly command?: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
  readonly ports?: readonly string[];
  readonly volumes?: readonly string[];
  readonly configs?: readonly { readonly source: string }[];
  readonly networks: readonly string[];
  readonly restart: string;
  readonly depends_on?: Readonly<Record<string, { readonly condition: string }>>;
  readonly healthcheck?: { readonly test?: readonly string[]; readonly disable?: true };
}
interface Compose {
  readonly services: Readonly<Record<string, Service>>;
  readonly volumes?: Readonly<Record<string, unknown>>;
  readonly networks?: Readonly<Record<string, { readonly internal?: boolean }>>;
  readonly configs?: Readonly<Record<string, unknown>>;
}

const text = readFileSync('docker/compose.yaml', 'utf8');
const compose = parse(text, { merge: true, uniqueKeys: true }) as Compose;
const dockerfile = readFileSync('docker/Dockerfile', 'utf8');
const fits = new Ajv({ allErrors: true, strict: true, strictTuples: false }).compile(
  JSON.parse(readFileSync('docker/compose.schema.json', 'utf8')) as object,
);

/**
 * What Compose makes of ${NAME:?mend}, ${NAME:-otherwise} and $$. Throws where a variable without
 * an otherwise is missing.
 */
function interpolated(value: string, env: Readonly<Record<string, string>>): string {
  return value.replace(
    /\$(?:\$|\{(\w+)(?::([?-])([^}]*))?\})/g,
    (whole, name: string | undefined, how: string | undefined, rest: string | undefined) => {
      if (name === undefined) return '$';
      if (env[name]) return env[name];
      if (how === '-') return rest ?? '';
      throw new Error(`${name} ${rest ?? 'is missing'}`);
    },
  );
}

const environmentOf = (service: Service, env: Readonly<Record<string, string>>) =>
  Object.fromEntries(
    Object.entries(service.environment ?? {}).map(([name, value]) => [
      name,
      interpolated(value, env),
    ]),
  );

const isSecret = (name: string) => /PASSWORD|PWD$|SECRET|KEY$/.test(name);
/**
 * The API has people before it and asks who they are; the worker sends notices, and the watch
 * alarms.
 */
const hasAWayOut: readonly string[] = ['api', 'worker', 'watch'];
/**
 * Either NOTIFY_… or SMTP_… and MAIL_FROM, and for alarms mail or a webhook: the worker and the
 * watch say themselves which is missing.
 */
const either: readonly string[] = [
  'NOTIFY_API_KEY',
  'NOTIFY_TEMPLATE_ID',
  'SMTP_URL',
  'MAIL_FROM',
  'WATCH_SMTP_URL',
  'WATCH_MAIL_FROM',
  'WATCH_MAIL_TO',
  'WATCH_WEBHOOK_URL',
];
const runsToItsEnd = ({ restart }: Service) => restart.startsWith('on-failure');

/** What one part says that another does not bear out, and what is open that should not be. */
function faults({
  services,
  volumes = {},
  networks = {},
  configs = {},
}: Compose): readonly string[] {
  const all = Object.entries(services);
  const used = (of: (service: Service) => readonly string[]) =>
    new Set(all.flatMap(([, service]) => of(service)));
  const declared = (what: string, names: Set<string>, in_: object) => [
    ...[...names]
      .filter((name) => !(name in in_))
      .map((name) => `${what} ${name} is used and not declared`),
    ...Object.keys(in_)
      .filter((name) => !names.has(name))
      .map((name) => `${what} ${name} is declared and not used`),
  ];
  return [
    ...all.flatMap(([name, service]) => [
      ...Object.entries(service.depends_on ?? {}).flatMap(([other, { condition }]) => {
        const target = services[other];
        if (!target) return [`${name} waits for ${other}, which there is not`];
        if (condition === 'service_completed_successfully' && !runsToItsEnd(target))
          return [`${name} waits for ${other} to end, which never does`];
        return condition === 'service_healthy' && !target.healthcheck?.test
          ? [`${name} waits for ${other} to be healthy, which nobody checks`]
          : [];
      }),
      ...(service.ports ?? [])
        .filter((port) => name !== 'api' || !/^127\.0\.0\.1:\$\{PORT:-\d+\}:\d+$/.test(port))
        .map(
          (port) =>
            `${name} publishes ${port}: only the API is published, and only on this machine`,
        ),
      ...Object.entries(service.environment ?? {})
        .filter(
          ([key, value]) =>
            isSecret(key) &&
            !either.includes(key) &&
            !/^\$\{\w+:\?is missing\. [^}]{15,}\}$/.test(value),
        )
        .map(
          ([key]) =>
            `${name} has a ${key} that does not come from the environment, or whose lack ` +
            'names no mend',
        ),
      ...Object.values(service.environment ?? {})
        .filter((value) => /:\/\/[^:@/]+:(?!\$\{)[^@]*@/.test(value))
        .map(() => `${name} has an address with a password written out`),
      ...(!runsToItsEnd(service) &&
      !service.healthcheck?.test &&
      !(service.build && /^HEALTHCHECK/m.test(dockerfile))
        ? [`nobody checks the health of ${name}`]
        : []),
    ]),
    ...declared(
      'volume',
      used(({ volumes: mounted = [] }) => mounted.map((mount) => mount.split(':')[0]!)),
      volumes,
    ),
    ...declared(
      'network',
      used((service) => service.networks),
      networks,
    ),
    ...declared(
      'config',
      used(({ configs: given = [] }) => given.map(({ source }) => source)),
      configs,
    ),
    ...all
      .filter(
        ([name, service]) =>
          !hasAWayOut.includes(name) &&
          service.networks.some((network) => network in networks && !networks[network]?.internal),
      )
      .map(([name]) => `${name} stands on a network with a way out`),
  ];
}

const given: Readonly<Record<string, string>> = {
  RECORD_PASSWORD: 'f'.repeat(64),
  TEMPORAL_RECORD_PASSWORD: 'e'.repeat(64),
  PUBLIC_URL: 'https://panels.example.gov.uk',
  OIDC_ISSUER: 'https://login.example.gov.uk',
  OIDC_CLIENT_ID: 'panel-clerk',
  OIDC_CLIENT_SECRET: 'kX3mQ9vB7tR2yW5z',
  SESSION_SECRET: 'q7Zt1Lw9Xc4Vb8Nm2Kj6Hg3Fd5Sa0PoIuYtReWq',
  RECEIPT_KEY: JSON.stringify({
    ...generateKeyPairSync('ed25519').privateKey.export({ format: 'jwk' }),
    kid: 'k1',
  }),
};

describe('compose.yaml', () => {
  it('fits the schema of the parts it uses', () => {
    expect(fits(parse(text, { merge: true })) ? [] : fits.errors).toEqual([]);
  });

  it('hangs together: what is waited for ends or is checked, what is named is declared, and nothing but the API is published', () => {
    expect(faults(compose)).toEqual([]);
    expect(compose.services.api?.ports).toHaveLength(1);
  });

  it('has the record and Temporal on a PostgreSQL each, and lets the API start without Temporal', () => {
    expect(
      Object.values(compose.services)
        .filter(({ image }) => image.startsWith('postgres:'))
        .map(({ image }) => image),
    ).toEqual(['postgres:18', 'postgres:16']);
    expect(Object.keys(compose.services.api?.depends_on ?? {})).toEqual(['migrate']);
    expect(compose.services['temporal-record']?.networks).toEqual(['temporal-record']);
    expect(compose.services.record?.networks).toEqual(['record']);
  });

  it('gives the API and the worker all that they need to start in production', () => {
    const api = readConfig(environmentOf(compose.services.api!, given));
    expect([api.PANEL_CLERK_MODE, api.PORT, api.TEMPORAL_ADDRESS]).toEqual([
      'production',
      3000,
      'temporal:7233',
    ]);
    const posts = {
      SMTP_URL: 'smtp://clerk:x@mail.example:587',
      MAIL_FROM: 'clerk@panels.example',
    };
    expect(
      settingsOf(environmentOf(compose.services.worker!, { ...given, ...posts })),
    ).toMatchObject({
      demonstration: false,
      temporalAddress: 'temporal:7233',
      namespace: 'panel-clerk',
    });
    expect(environmentOf(compose.services.migrate!, given).DATABASE_URL).toBe(
      `postgres://panel_clerk:${given.RECORD_PASSWORD}@record:5432/panel_clerk`,
    );
  });

  it('is told by the worker that notices would reach nobody, where neither way of sending is given', () => {
    expect(() => settingsOf(environmentOf(compose.services.worker!, given))).toThrow(
      /NOTIFY_API_KEY and SMTP_URL are both missing/,
    );
  });

  it('has the watch on the record alone, away from Temporal, with all it needs once alarms have a way to somebody', () => {
    const { watch } = compose.services;
    expect(watch?.networks).toEqual(['outside', 'record']);
    expect(
      watchSettingsOf(
        environmentOf(watch!, { ...given, WATCH_WEBHOOK_URL: 'https://alarms.example/x' }),
      ),
    ).toMatchObject({ demonstration: false, port: 3002, webhook: 'https://alarms.example/x' });
    expect(() => watchSettingsOf(environmentOf(watch!, given))).toThrow(
      /WATCH_SMTP_URL and WATCH_WEBHOOK_URL are both missing/,
    );
  });

  it.each(Object.keys(given))('refuses to start without %s, and names the mend', (name) => {
    const { [name]: _gone, ...rest } = given;
    const every = () =>
      Object.values(compose.services).forEach((service) => environmentOf(service, rest));
    expect(every).toThrow(new RegExp(`^${name} is missing\\. [A-Z].{14}`));
  });

  it('asks for no variable that nobody gives', () => {
    const asked = [...text.matchAll(/(?<!\$)\$\{(\w+)/g)].map(([, name]) => name!);
    expect(
      [...new Set(asked)].filter((name) => !(name in given) && !either.includes(name)),
    ).toEqual(['PORT']);
  });
});

describe('a fault planted in compose.yaml is caught:', () => {
  const api = compose.services.api!;
  const record = compose.services.record!;
  const having = (services: Record<string, Service>): Compose => ({
    ...compose,
    services: { ...compose.services, ...services },
  });

  it.each<[string, Compose, string]>([
    [
      'a port open to the world',
      having({ api: { ...api, ports: ['0.0.0.0:3000:3000'] } }),
      'api publishes 0.0.0.0:3000:3000',
    ],
    [
      'a port without an address',
      having({ api: { ...api, ports: ['3000:3000'] } }),
      'api publishes 3000:3000',
    ],
    [
      'a database that is published',
      having({ record: { ...record, ports: ['127.0.0.1:${PORT:-5432}:5432'] } }),
      'record publishes',
    ],
    [
      'a secret written out',
      having({ record: { ...record, environment: { POSTGRES_PASSWORD: 'hunter2' } } }),
      'record has a POSTGRES_PASSWORD that',
    ],
    [
      'a secret with a fallback',
      having({
        record: { ...record, environment: { POSTGRES_PASSWORD: '${RECORD_PASSWORD:-hunter2}' } },
      }),
      'record has a POSTGRES_PASSWORD that',
    ],
    [
      'a password inside an address',
      having({
        api: {
          ...api,
          environment: { DATABASE_URL: 'postgres://panel_clerk:hunter2@record/panel_clerk' },
        },
      }),
      'api has an address with a password written out',
    ],
    [
      'waiting for nobody',
      having({ api: { ...api, depends_on: { nobody: { condition: 'service_healthy' } } } }),
      'api waits for nobody, which there is not',
    ],
    [
      'waiting for what never ends',
      having({
        api: { ...api, depends_on: { record: { condition: 'service_completed_successfully' } } },
      }),
      'api waits for record to end',
    ],
    [
      'waiting for a health nobody checks',
      having({ record: { ...record, healthcheck: { disable: true } } }),
      'migrate waits for record to be healthy, which nobody checks',
    ],
    [
      'a volume nobody declared',
      having({ record: { ...record, volumes: ['other:/var/lib/postgresql'] } }),
      'volume other is used and not declared',
    ],
    [
      'a database with a way out',
      having({ record: { ...record, networks: ['record', 'outside'] } }),
      'record stands on a network with a way out',
    ],
  ])('%s', (_, planted, says) => {
    expect(faults(planted)).toContainEqual(expect.stringContaining(says));
  });

  it.each([
    ['a misspelt key', { ...compose, services: { api: { ...api, enviroment: {} } } }],
    ['an image of no version', { ...compose, services: { api: { ...api, image: 'panel-clerk' } } }],
    [
      'an image of any version',
      { ...compose, services: { api: { ...api, image: 'panel-clerk:latest' } } },
    ],
    [
      'a number where Compose wants text',
      { ...compose, services: { api: { ...api, environment: { PORT: 3000 } } } },
    ],
    [
      'a health check without a limit',
      { ...compose, services: { api: { ...api, healthcheck: { test: ['CMD', 'true'] } } } },
    ],
  ])('%s, by the schema', (_, planted) => {
    expect(fits(planted)).toBe(false);
  });
});

/** Its instructions, with continued lines joined; comments left out. */
const instructionsOf = (file: string) =>
  file
    .replace(/^#.*\n/gm, '')
    .replace(/\\\n\s*/g, ' ')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const [, name = '', rest = ''] = /^(\w+)\s+(.*)$/.exec(line) ?? [];
      return { name, rest };
    });
const stagesOf = (file: string) =>
  instructionsOf(file).reduce<{ name: string; rest: string }[][]>(
    (stages, each) =>
      each.name === 'FROM'
        ? [...stages, [each]]
        : [...stages.slice(0, -1), [...(stages.at(-1) ?? []), each]],
    [],
  );
/** The source of a file that the build makes. */
const sourceOf = (built: string) => built.replace(/^dist\//, '').replace(/\.js$/, '.ts');

describe('the Dockerfile', () => {
  const stages = stagesOf(dockerfile);
  const last = stages.at(-1)!;
  const commands = [
    ...last
      .filter(({ name }) => name === 'CMD')
      .flatMap(({ rest }) => JSON.parse(rest) as string[]),
    ...Object.values(compose.services)
      .filter(({ build }) => build)
      .map(({ command }) => command![0]!),
  ];

  it('is what compose.yaml builds', () => {
    for (const { build } of Object.values(compose.services))
      if (build)
        expect(existsSync(posix.join('docker', build.context, build.dockerfile))).toBe(true);
    expect(
      Object.values(compose.services)
        .filter(({ build }) => build)
        .map(({ image }) => image),
    ).toEqual(
      Array(4).fill(
        `panel-clerk:${(JSON.parse(readFileSync('package.json', 'utf8')) as { version: string }).version}`,
      ),
    );
  });

  it('has stages of Node 24, the last run by an account that is not root, with a check of /health', () => {
    expect(stages.map(([from]) => from!.rest.split(' ')[0])).toEqual(
      Array(3).fill('node:24-bookworm-slim'),
    );
    expect(last.findIndex(({ name }) => name === 'USER')).toBeGreaterThan(
      last.findLastIndex(({ name }) => name === 'RUN' || name === 'COPY'),
    );
    expect(last.find(({ name }) => name === 'USER')?.rest).not.toMatch(/^(root|0)(:|$)/);
    expect(last.find(({ name }) => name === 'HEALTHCHECK')?.rest).toContain('/health');
    expect(last.find(({ name }) => name === 'ENTRYPOINT')?.rest).toBe('["node"]');
    expect(
      last.filter(({ name, rest }) => name === 'RUN' && /npm (install|ci)/.test(rest)),
    ).toEqual([]);
  });

  it('starts only programs that the project has', () => {
    expect(commands).toEqual([
      'dist/apps/api/main.js',
      'dist/apps/cli/main.js',
      'dist/apps/api/main.js',
      'dist/apps/worker/main.js',
      'dist/apps/watch/main.js',
    ]);
    expect(commands.map(sourceOf).filter((source) => !existsSync(source))).toEqual([]);
  });

  it('copies only what the project has, by name, and from stages it has', () => {
    const names = stages.map(([from]) => / AS (\w+)$/.exec(from!.rest)?.[1]);
    for (const { name, rest } of stages.flat()) {
      if (name !== 'COPY') continue;
      const [, stage] = /^--from=(\w+) /.exec(rest) ?? [];
      const sources = rest
        .replace(/^--from=\w+ /, '')
        .split(' ')
        .slice(0, -1);
      if (stage) expect(names).toContain(stage);
      else
        expect(
          sources.filter(
            (source) => source === '.' || source === '*' || !existsSync(join('.', source)),
          ),
        ).toEqual([]);
    }
  });
});
