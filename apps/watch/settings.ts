/**
 * What the watch needs of its environment; every fault at once, each with its mend. What a secret
 * holds is never said.
 */
export interface Settings {
  readonly demonstration: boolean;
  readonly databaseUrl: string;
  readonly port: number;
  readonly mail?: { readonly url: string; readonly from: string; readonly to: readonly string[] };
  readonly webhook?: string;
}

const address = /^(?:[^<>@\r\n,]+ <[^\s<>@,]+@[^\s<>@,]+>|[^\s<>@,]+@[^\s<>@,]+)$/;
const isUrl = (text: string, protocols: RegExp): boolean =>
  URL.canParse(text) && protocols.test(new URL(text).protocol) && new URL(text).hostname !== '';

/**
 * A demonstration may be without a way to speak: it logs. It speaks where it is given one, for
 * those are no invented people's.
 */
export function settingsOf(env: NodeJS.ProcessEnv): Settings {
  const faults: string[] = [];
  const {
    PANEL_CLERK_MODE: mode = '',
    DATABASE_URL: databaseUrl = '',
    WATCH_PORT = '',
    WATCH_SMTP_URL: smtp = '',
    WATCH_MAIL_FROM: from = '',
    WATCH_MAIL_TO = '',
    WATCH_WEBHOOK_URL: webhook = '',
  } = env;
  const demonstration = mode === 'demonstration';
  if (mode === '')
    faults.push(
      'PANEL_CLERK_MODE is missing: set it to "production", or to "demonstration" for ' +
        'invented people',
    );
  else if (mode !== 'production' && !demonstration)
    faults.push(`PANEL_CLERK_MODE is "${mode}": set it to "production" or "demonstration"`);

  if (databaseUrl === '')
    faults.push(
      'DATABASE_URL is missing: set it to the address of PostgreSQL, as ' +
        'postgres://user:password@host:5432/panel_clerk',
    );
  else if (!/^postgres(ql)?:\/\//.test(databaseUrl))
    faults.push(
      'DATABASE_URL is no PostgreSQL address: write it as ' +
        'postgres://user:password@host:5432/panel_clerk',
    );

  const port = Number(WATCH_PORT || 3002);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    faults.push(
      `WATCH_PORT is "${WATCH_PORT}": set it to a whole number from 0 to 65535, or leave it ` +
        'unset for 3002',
    );

  const byMail = smtp !== '' || from !== '' || WATCH_MAIL_TO !== '';
  const to = WATCH_MAIL_TO.split(',')
    .map((one) => one.trim())
    .filter(Boolean);
  if (byMail) {
    if (smtp === '')
      faults.push(
        'WATCH_SMTP_URL is missing: set it to the address of a mail server, as ' +
          'smtp://user:password@host:587',
      );
    else if (!isUrl(smtp, /^smtps?:$/))
      faults.push(
        'WATCH_SMTP_URL is no address of a mail server: write it as ' +
          'smtp://user:password@host:587, or smtps://user:password@host:465',
      );
    if (from === '')
      faults.push(
        'WATCH_MAIL_FROM is missing: set it to the address alarms come from, as Panel Clerk ' +
          '<panel-clerk@example.gov.uk>',
      );
    else if (!address.test(from))
      faults.push(
        'WATCH_MAIL_FROM is no address: write it as Panel Clerk <panel-clerk@example.gov.uk>',
      );
    if (to.length === 0)
      faults.push(
        'WATCH_MAIL_TO is missing: set it to those who hear of alarms, as ' +
          'duty@example.gov.uk, second@example.gov.uk',
      );
    else if (!to.every((one) => /^[^\s<>@]+@[^\s<>@]+$/.test(one)))
      faults.push(
        'WATCH_MAIL_TO holds what is no address: write them as duty@example.gov.uk, ' +
          'second@example.gov.uk',
      );
  }
  if (webhook !== '' && !isUrl(webhook, demonstration ? /^https?:$/ : /^https:$/))
    faults.push(
      'WATCH_WEBHOOK_URL is no address that alarms may be sent to: write it as ' +
        'https://alarms.example.gov.uk/panel-clerk',
    );
  if (mode === 'production' && !byMail && webhook === '')
    faults.push(
      'WATCH_SMTP_URL and WATCH_WEBHOOK_URL are both missing, and alarms would reach nobody: ' +
        'set WATCH_SMTP_URL, WATCH_MAIL_FROM and WATCH_MAIL_TO, or WATCH_WEBHOOK_URL, or all of ' +
        'them',
    );

  if (faults.length > 0)
    throw new Error(`The settings of the watch do not do:\n- ${faults.join('\n- ')}`);
  return {
    demonstration,
    databaseUrl,
    port,
    ...(byMail ? { mail: { url: smtp, from, to } } : {}),
    ...(webhook === '' ? {} : { webhook }),
  };
}
