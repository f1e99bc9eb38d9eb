/**
 * What a notice says when it leaves the service, and when it may wait for a digest. It names no
 * child, no offence and no case: a mailbox is read over shoulders and forwarded. Everything else is
 * behind the sign-in.
 */
import { workingDayOnOrAfter, type Calendar } from './calendar';
import { addDays, atHour, londonDay, sayInstant } from './london';
import type { Words } from './procedure';
import { sayLateness } from './urgency';

/** How a person wants to be told: each notice for itself, or all of a day in one. */
export const ways = {
  'at once': 'At once, each for itself',
  digest: 'In one email each working day at 8am',
} as const;
export type Way = keyof typeof ways;

/**
 * What is told: of a clock and the instant it is due, or by one of the procedure's own notices.
 * Epoch milliseconds.
 */
export type About = { readonly clock: string; readonly due: number } | { readonly notice: string };

export interface Letter {
  readonly subject: string;
  readonly text: string;
}

const digestHour = '08:00';

/** The next digest after an instant: 8am in London on a working day. Epoch milliseconds. */
export function nextDigest(after: number, calendar: Calendar): number {
  const today = londonDay(after);
  const from = after < atHour(today, digestHour) ? today : addDays(today, 1);
  return atHour(workingDayOnOrAfter(from, calendar), digestHour);
}

/**
 * Whether a notice may wait until `digest`. What must be acknowledged may not, nor what is late
 * already, nor a warning that would then come when it is too late to heed it.
 */
export function mayWait(
  { due, acknowledge }: { readonly due: number | undefined; readonly acknowledge: boolean },
  digest: number,
): boolean {
  return !acknowledge && (due === undefined || digest < due);
}

const lower = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);

/**
 * In one line, as it stood at the instant `at`: 'One case is 2 working days late at ‘Submit the
 * assessment’'.
 */
export function line(
  words: Pick<Words, 'clocks' | 'notices'>,
  about: About,
  at: number,
  calendar: Calendar,
): string {
  if ('notice' in about)
    return words.notices[about.notice]?.subject ?? 'There is something for you to see';
  return (
    `One case is ${lower(sayLateness(about.due, at, calendar))} at ` +
    `‘${words.clocks[about.clock] ?? 'one of its dates'}’`
  );
}

/**
 * One notice for itself. It says when it was so, since a mail server may hold it up; `link` leads
 * to the reader's work.
 */
export function letter(
  words: Pick<Words, 'clocks' | 'notices'>,
  about: About,
  at: number,
  calendar: Calendar,
  link: string,
): Letter {
  const says = line(words, about, at, calendar);
  const told =
    'notice' in about
      ? (words.notices[about.notice]?.text ?? `${says}. Sign in to see it.`)
      : `${says}. Sign in to see it.`;
  const subject =
    'notice' in about ? says : `One case is ${lower(sayLateness(about.due, at, calendar))}`;
  return { subject, text: `${told}\n\n${link}\n\nThis was so at ${sayInstant(at)}.\n` };
}

/** Several in one, a line each, as they stood at the instant `at`. */
export function digestOf(lines: readonly string[], at: number, link: string): Letter {
  const n = lines.length;
  return {
    subject: `${n} ${n === 1 ? 'notice' : 'notices'} from Panel Clerk`,
    text:
      `${lines.map((one) => `- ${one}.`).join('\n')}\n\n` +
      `Sign in to see ${n === 1 ? 'it' : 'them'}:\n\n${link}\n\n` +
      `This was so at ${sayInstant(at)}.\n`,
  };
}
