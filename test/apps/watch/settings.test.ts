import { settingsOf } from '../../../apps/watch/settings';

const bare = {
  PANEL_CLERK_MODE: 'production',
  DATABASE_URL: 'postgres://a:SECRET@db:5432/panel_clerk',
};
const byMail = {
  WATCH_SMTP_URL: 'smtp://clerk:SECRET@mail.example:587',
  WATCH_MAIL_FROM: 'Panel Clerk <clerk@panels.example>',
  WATCH_MAIL_TO: 'duty@panels.example, second@panels.example',
};
const byWebhook = { WATCH_WEBHOOK_URL: 'https://alarms.example/SECRET' };
const faultsOf = (env: NodeJS.ProcessEnv) => {
  try {
    settingsOf(env);
  } catch (error) {
    return (error as Error).message;
  }
  return '';
};

it('takes a mail server, a webhook or both, and a port of its own when nothing is said', () => {
  const mail = {
    url: byMail.WATCH_SMTP_URL,
    from: byMail.WATCH_MAIL_FROM,
    to: ['duty@panels.example', 'second@panels.example'],
  };
  const common = { demonstration: false, databaseUrl: bare.DATABASE_URL, port: 3002 };
  expect(settingsOf({ ...bare, ...byMail })).toEqual({ ...common, mail });
  expect(settingsOf({ ...bare, ...byWebhook, WATCH_PORT: '4002' })).toEqual({
    ...common,
    port: 4002,
    webhook: byWebhook.WATCH_WEBHOOK_URL,
  });
  expect(settingsOf({ ...bare, ...byMail, ...byWebhook })).toEqual({
    ...common,
    mail,
    webhook: byWebhook.WATCH_WEBHOOK_URL,
  });
});

it('lets a demonstration be without a way to speak, and production never', () => {
  expect(settingsOf({ ...bare, PANEL_CLERK_MODE: 'demonstration' })).toEqual({
    demonstration: true,
    databaseUrl: bare.DATABASE_URL,
    port: 3002,
  });
  expect(
    settingsOf({
      ...bare,
      PANEL_CLERK_MODE: 'demonstration',
      WATCH_WEBHOOK_URL: 'http://127.0.0.1:9/',
    }).webhook,
  ).toBe('http://127.0.0.1:9/');
  expect(faultsOf(bare)).toMatch(
    /WATCH_SMTP_URL and WATCH_WEBHOOK_URL are both missing, and alarms would reach nobody: set WATCH_SMTP_URL, WATCH_MAIL_FROM and WATCH_MAIL_TO, or WATCH_WEBHOOK_URL/,
  );
});

it.each([
  [
    'nothing at all',
    {},
    [/PANEL_CLERK_MODE is missing: set it/, /DATABASE_URL is missing: set it/],
  ],
  [
    'nothing that would do',
    {
      PANEL_CLERK_MODE: 'live',
      DATABASE_URL: 'mysql://SECRET',
      WATCH_PORT: 'x',
      WATCH_WEBHOOK_URL: 'SECRET',
    },
    [
      /PANEL_CLERK_MODE is "live": set it/,
      /DATABASE_URL is no PostgreSQL address: write it/,
      /WATCH_PORT is "x": set it/,
      /WATCH_WEBHOOK_URL is no address that alarms may be sent to: write it/,
    ],
  ],
  [
    'half of what mail needs',
    { ...bare, WATCH_SMTP_URL: 'mail.example' },
    [
      /WATCH_SMTP_URL is no address of a mail server: write it as smtp/,
      /WATCH_MAIL_FROM is missing: set it/,
      /WATCH_MAIL_TO is missing: set it/,
    ],
  ],
  [
    'the other half',
    { ...bare, WATCH_MAIL_FROM: 'Panel Clerk', WATCH_MAIL_TO: 'duty@panels.example; second' },
    [
      /WATCH_SMTP_URL is missing: set it/,
      /WATCH_MAIL_FROM is no address: write it/,
      /WATCH_MAIL_TO holds what is no address: write them/,
    ],
  ],
  [
    'a webhook that is not https',
    { ...bare, WATCH_WEBHOOK_URL: 'http://alarms.example/SECRET' },
    [/WATCH_WEBHOOK_URL is no address that alarms may be sent to: write it as https/],
  ],
  [
    'a port that is none',
    { ...bare, ...byWebhook, WATCH_PORT: '70000' },
    [/WATCH_PORT is "70000": set it to a whole number from 0 to 65535/],
  ],
])('refuses %s, every fault at once with its mend, and says no secret', (_, env, faults) => {
  const said = faultsOf(env);
  for (const fault of faults) expect(said).toMatch(fault);
  expect(said.split('\n- ')).toHaveLength(faults.length + 1);
  expect(said).not.toContain('SECRET');
});
