/**
 * What the watch says, in plain English: kinds, counts, references of cases. Never who a child is.
 * Pure.
 */
import { sayInstant } from '../../libs/domain/london';
import type { Alarm, News } from './alarms';

export interface Saying {
  readonly subject: string;
  readonly text: string;
  readonly news: readonly News[];
  readonly at: number;
}

const several = (one: string, more: (n: number) => string) => (n: number) =>
  n === 1 ? one : more(n);

const kinds: {
  readonly [K in Alarm['kind']]: { readonly says: (n: number) => string; readonly mend: string };
} = {
  'no-clock': {
    says: several(
      '1 open case has no clock running',
      (n) => `${n} open cases have no clock running`,
    ),
    mend:
      'Nobody would hear if it were forgotten: look at the case, and rebuild it with ' +
      'panel-clerk rebuild',
  },
  'rung-passed': {
    says: several(
      '1 clock has passed a rung that was not told',
      (n) => `${n} clocks have passed a rung that was not told`,
    ),
    mend:
      'See that the worker and Temporal run; where they do, rebuild the case with panel-clerk ' +
      'rebuild',
  },
  'holder-gone': {
    says: several(
      '1 case is with somebody who is gone, or away without a deputy',
      (n) => `${n} cases are with somebody who is gone, or away without a deputy`,
    ),
    mend: 'Give the case to somebody else, or name a deputy',
  },
  'not-started': {
    says: several(
      '1 referral has its receipt and its case does not run',
      (n) => `${n} referrals have their receipt and their cases do not run`,
    ),
    mend: 'See that the worker and Temporal run: it starts by itself then',
  },
  'outbox-waiting': {
    says: several(
      '1 notice or delivery is not on its way',
      (n) => `${n} notices or deliveries are not on their way`,
    ),
    mend:
      'See that the worker runs, and that GOV.UK Notify or the mail server takes what it is ' +
      'handed',
  },
  'sitting-unheld': {
    says: several(
      '1 sitting has passed with cases still to be heard',
      (n) => `${n} sittings have passed with cases still to be heard`,
    ),
    mend: 'List its cases for another sitting',
  },
  'worker-away': {
    says: () => 'No worker has been heard of for a minute',
    mend: 'Start the worker, and look into its log',
  },
  'temporal-away': {
    says: () => 'Temporal has not answered the worker for a minute',
    mend: 'Start Temporal; the worker goes on by itself',
  },
  'record-away': {
    says: () => 'The record cannot be asked',
    mend: 'Start PostgreSQL; nothing else can be watched until it answers',
  },
};

export const says = (kind: Alarm['kind'], count: number): string => kinds[kind].says(count);

const such = ({ count, examples }: News): string => {
  if (examples.length === 0) return '';
  return ` (${examples.join(', ')}${count > examples.length ? ' and others' : ''})`;
};

function line(one: News, now: number): string {
  const [what, since] = [`${says(one.kind, one.count)}${such(one)}`, sayInstant(one.since)];
  if (one.is === 'over')
    return `Over: ${what}. It began at ${since} and was over by ${sayInstant(now)}.`;
  return (
    `${one.is === 'begun' ? 'New' : 'Still so'}: ${what}. Seen since ${since}. ` +
    `${kinds[one.kind].mend}.`
  );
}

const heading: { readonly [I in News['is']]: string } = {
  begun: 'Panel Clerk needs somebody',
  lasting: 'Panel Clerk still needs somebody',
  over: 'Panel Clerk: an alarm is over',
};

/** One saying of all that is new at one look; the gravest gives it its heading. */
export function saying(news: readonly News[], now: number): Saying {
  const gravest = (['begun', 'lasting', 'over'] as const).find((is) =>
    news.some((one) => one.is === is),
  )!;
  return {
    subject: heading[gravest],
    text: news.map((one) => line(one, now)).join('\n'),
    news,
    at: now,
  };
}
