/**
 * The way by which notices leave, as the settings choose it; and its settings, checked with all the
 * others.
 */
import type { Database } from '../database/connect';
import { keepPost } from '../database/notices/posting';
import { Notify } from './notify';
import type { Post } from './post';
import { Smtp } from './smtp';

export type Way =
  | { readonly way: 'notify'; readonly key: string; readonly template: string }
  | { readonly way: 'smtp'; readonly url: string; readonly from: string }
  /**
   * A demonstration's people are invented, and so may their addresses be: nothing leaves it,
   * whatever is set.
   */
  | { readonly way: 'kept' };

/** Real milliseconds for one mail: below the lease, with room for two requests. */
const patience = 10_000;

export function postOf(way: Way, database: Database): Post {
  switch (way.way) {
    case 'notify':
      return new Notify({ ...way, patience });
    case 'smtp':
      return new Smtp({ ...way, tls: true, patience });
    case 'kept':
      return {
        hand: async (mail) => {
          await keepPost(database, mail);
          return { is: 'handed over', once: true };
        },
      };
  }
}

const address = /^(?:[^<>@\r\n]+ <[^\s<>@]+@[^\s<>@]+>|[^\s<>@]+@[^\s<>@]+)$/;
const uuid = '[\\da-f]{8}-[\\da-f]{4}-[\\da-f]{4}-[\\da-f]{4}-[\\da-f]{12}';

/**
 * What a production service sends by. Tells every fault to `fault`; what a secret holds is never
 * said.
 */
export function wayOf(
  env: { readonly [name: string]: string | undefined },
  fault: (text: string) => void,
): Way {
  const {
    NOTIFY_API_KEY: key = '',
    NOTIFY_TEMPLATE_ID: template = '',
    SMTP_URL: url = '',
    MAIL_FROM: from = '',
  } = env;
  const [byNotify, bySmtp] = [key !== '' || template !== '', url !== '' || from !== ''];
  if (!byNotify && !bySmtp)
    fault(
      'NOTIFY_API_KEY and SMTP_URL are both missing, and notices would reach nobody: set ' +
        'NOTIFY_API_KEY and NOTIFY_TEMPLATE_ID for GOV.UK Notify, or SMTP_URL and MAIL_FROM for ' +
        'a mail server',
    );
  if (byNotify && bySmtp)
    fault(
      'NOTIFY_API_KEY and SMTP_URL cannot both be set: leave out NOTIFY_API_KEY and ' +
        'NOTIFY_TEMPLATE_ID, or SMTP_URL and MAIL_FROM',
    );
  if (byNotify) {
    if (key === '')
      fault('NOTIFY_API_KEY is missing: take it from GOV.UK Notify, “API integration”');
    else if (!new RegExp(`${uuid}-${uuid}$`).test(key))
      fault('NOTIFY_API_KEY is no key of GOV.UK Notify: copy it whole from “API integration”');
    if (template === '')
      fault(
        'NOTIFY_TEMPLATE_ID is missing: make an email template whose subject is ((subject)) ' +
          'and whose message is ((body)), and give its id',
      );
    else if (!new RegExp(`^${uuid}$`).test(template))
      fault(
        'NOTIFY_TEMPLATE_ID is no id of a template: copy it from the template’s page in ' +
          'GOV.UK Notify',
      );
  }
  if (bySmtp) {
    if (url === '')
      fault(
        'SMTP_URL is missing: set it to the address of the mail server, as ' +
          'smtp://user:password@host:587',
      );
    else if (
      !URL.canParse(url) ||
      !/^smtps?:$/.test(new URL(url).protocol) ||
      new URL(url).hostname === ''
    )
      fault(
        'SMTP_URL is no address of a mail server: write it as smtp://user:password@host:587, ' +
          'or smtps://user:password@host:465',
      );
    if (from === '')
      fault(
        'MAIL_FROM is missing: set it to the address notices come from, as Panel Clerk ' +
          '<panel-clerk@example.gov.uk>',
      );
    else if (!address.test(from))
      fault('MAIL_FROM is no address: write it as Panel Clerk <panel-clerk@example.gov.uk>');
  }
  return byNotify ? { way: 'notify', key, template } : { way: 'smtp', url, from };
}
