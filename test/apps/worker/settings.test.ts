import { settingsOf } from '../../../apps/worker/settings';

const bySmtp = {
  SMTP_URL: 'smtp://clerk:SECRET@mail.example:587',
  MAIL_FROM: 'Panel Clerk <clerk@panels.example>',
};
const id = '8b9f2c1e-5a3d-4e6f-9b0a-1c2d3e4f5a6b';
const byNotify = { NOTIFY_API_KEY: `panels-${id}-${id}`, NOTIFY_TEMPLATE_ID: id };
const bare = {
  PANEL_CLERK_MODE: 'production',
  DATABASE_URL: 'postgres://a:b@db:5432/panel_clerk',
  TEMPORAL_ADDRESS: 'temporal:7233',
  PUBLIC_URL: 'https://panels.example/',
};
const good = { ...bare, ...bySmtp };
const faultsOf = (env: NodeJS.ProcessEnv) => {
  try {
    settingsOf(env);
  } catch (error) {
    return (error as Error).message;
  }
  return '';
};

it('takes what it needs, and a namespace and a bundle of its own when nothing is said', () => {
  expect(settingsOf(good)).toEqual({
    demonstration: false,
    databaseUrl: good.DATABASE_URL,
    temporalAddress: 'temporal:7233',
    namespace: 'panel-clerk',
    bundle: 'dist/workflow-bundle.js',
    publicUrl: 'https://panels.example',
    post: { way: 'smtp', url: bySmtp.SMTP_URL, from: bySmtp.MAIL_FROM },
  });
});

describe('notices leave production', () => {
  it('by GOV.UK Notify or a mail server, and never a demonstration, whatever is set', () => {
    expect(settingsOf({ ...bare, ...byNotify }).post).toEqual({
      way: 'notify',
      key: byNotify.NOTIFY_API_KEY,
      template: id,
    });
    expect(
      settingsOf({ ...good, PANEL_CLERK_MODE: 'demonstration', PUBLIC_URL: '' }),
    ).toMatchObject({ post: { way: 'kept' }, publicUrl: 'http://127.0.0.1:3000' });
  });

  it.each([
    [
      'neither',
      {},
      [
        /NOTIFY_API_KEY and SMTP_URL are both missing, and notices would reach nobody: set NOTIFY_API_KEY and NOTIFY_TEMPLATE_ID .* or SMTP_URL and MAIL_FROM/,
      ],
    ],
    ['both', { ...byNotify, ...bySmtp }, [/cannot both be set: leave out/]],
    [
      'half of each',
      { NOTIFY_API_KEY: 'x', SMTP_URL: 'mail.example' },
      [
        /cannot both be set/,
        /NOTIFY_API_KEY is no key/,
        /NOTIFY_TEMPLATE_ID is missing: make an email template whose subject is \(\(subject\)\)/,
        /SMTP_URL is no address of a mail server: write it as smtp:/,
        /MAIL_FROM is missing: set it/,
      ],
    ],
    [
      'no sender that could be one',
      { ...bySmtp, MAIL_FROM: 'Panel Clerk' },
      [/MAIL_FROM is no address: write it as/],
    ],
    [
      'an address that is not https',
      { ...bySmtp, PUBLIC_URL: 'http://panels.example' },
      [/PUBLIC_URL is no address that notices may lead to: write it as https/],
    ],
    ['no address to lead to', { ...bySmtp, PUBLIC_URL: '' }, [/PUBLIC_URL is missing: set it/]],
  ])('is refused with %s, all faults at once, and no secret is said', (_, env, says) => {
    const faults = faultsOf({ ...bare, ...env });
    for (const fault of says) expect(faults).toMatch(fault);
    expect(faults).not.toMatch(/SECRET|8b9f2c1e/);
  });
});

it('names every variable that does not do, at once, each with its mend', () => {
  const faults = faultsOf({ PANEL_CLERK_MODE: 'live', DATABASE_URL: 'mysql://x' });
  for (const fault of [
    /PANEL_CLERK_MODE is "live": set it/,
    /DATABASE_URL is no PostgreSQL address: write it/,
    /TEMPORAL_ADDRESS is missing: set it/,
  ])
    expect(faults).toMatch(fault);
});

it('never prints the database’s password', () => {
  expect(() =>
    settingsOf({ ...good, TEMPORAL_ADDRESS: 'x', DATABASE_URL: 'postgrez://a:SECRET@db/x' }),
  ).toThrow(expect.objectContaining({ message: expect.not.stringContaining('SECRET') as string }));
});
