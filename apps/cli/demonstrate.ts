/**
 * `panel-clerk demonstrate`: invented people, their sittings and their cases. Again and again
 * without harm.
 */
import { calendarInForce } from '../../libs/database/calendar/in-force';
import { Clock } from '../../libs/database/clock/clock';
import { hold, release } from '../../libs/database/clock/demonstration';
import type { Database } from '../../libs/database/connect';
import { hasEnded, started } from '../../libs/database/deliveries/relaying';
import { Members } from '../../libs/database/people/members';
import { runOf, runsWith } from '../../libs/database/record/rebuilding';
import { sourceReferences } from '../../libs/database/referrals/sent-before';
import { keepSittings, weeksAhead } from '../../libs/database/sittings/demonstration';
import { closeBefore } from '../../libs/database/sittings/open';
import { TheRecord } from '../../libs/database/the-record';
import { workingDaysFrom } from '../../libs/domain/calendar';
import type { CaseStart } from '../../libs/domain/case-start';
import { atHour, londonDay } from '../../libs/domain/london';
import type { Agency, Role } from '../../libs/domain/member';
import type { Procedure } from '../../libs/domain/procedure';
import { Faults } from '../../libs/intake/not-taken';
import { procedures } from '../../workflows/procedures';
import type { Invented } from './demonstration/invented';
import { live, type Cast } from './demonstration/living';
import { demonstrationPeople, keepPeople } from './people';
import { referringBy } from './referring';

/** One for all cases: the checks of a form keep the first clock they were given. */
const past = Clock.real();

export async function demonstrate(
  database: Database,
  { cases }: { readonly cases: boolean },
  say: (line: string) => void,
): Promise<void> {
  const clock = await Clock.demonstration(database);
  clock.stop();
  const now = clock.now();
  say(`${await keepPeople(database)} demonstration people`);
  await keepSittings(database, procedures, now, { past: cases ? 14 : 0, coming: weeksAhead });
  if (cases) say(`${await inventCases(database, now, say)} demonstration cases`);
  // Sittings of days gone by are over.
  await closeBefore(new TheRecord(database).ask, londonDay(now));
}

/** The number of those that are new. What was invented before stays as it has become since. */
async function inventCases(
  database: Database,
  now: number,
  say: (line: string) => void,
): Promise<number> {
  const record = new TheRecord(database);
  const before = new Set(
    (await sourceReferences(record.ask)).map(
      ({ procedure, sourceReference }) => `${procedure}/${sourceReference}`,
    ),
  );
  const fresh = procedures.flatMap((procedure) =>
    inventedOf(procedure)
      .filter(({ sourceReference }) => !before.has(`${procedure.name}/${sourceReference}`))
      .map((one) => ({ procedure, one })),
  );
  if (fresh.length === 0) return 0;
  // No worker may start a case before it has lived its past.
  await hold(database, Date.now());
  try {
    for (const { procedure, one } of fresh) await inventOne(record, procedure, one, now, say);
  } finally {
    await release(database);
  }
  return fresh.length;
}

/** The invented cases of a procedure; none where demonstration/ has no file of its name. */
function inventedOf({ name }: Procedure): readonly Invented[] {
  try {
    require.resolve(`./demonstration/${name}`);
  } catch {
    return [];
  }
  return (require(`./demonstration/${name}`) as { invented: readonly Invented[] }).invented;
}

async function inventOne(
  record: TheRecord,
  procedure: Procedure,
  { sourceReference, ago, referral, steps }: Invented,
  now: number,
  say: (line: string) => void,
): Promise<void> {
  const daysAgo = (days: number) =>
    atHour(workingDaysFrom(londonDay(now), -days, calendarInForce()), '10:05');
  // Before that hour of the day, today's comes a working day earlier: nothing is invented of the
  // future.
  const received = daysAgo(ago) < now ? daysAgo(ago) : daysAgo(ago + 1);
  const referrer = await new Members(record).byId(castOf(procedure.refers[0]!).member);
  try {
    past.standAt(received);
    const { caseId } = await referringBy(record, past).accept(
      referrer!,
      procedure.name,
      referral(londonDay(received), londonDay(now)),
    );
    const run = await runOf(record.source, caseId);
    await live({
      record,
      clock: past,
      procedures,
      procedure,
      opening: run.opening as CaseStart,
      steps,
      cast: castOf,
      until: now - 60_000,
    });
    await runsWith(record.source, caseId, { ...run, recall: true });
    if (await hasEnded(record.source, caseId)) await started(record.source, caseId, 1, Date.now());
  } catch (error) {
    // One that cannot go on is no reason for a service that does not start.
    const why =
      error instanceof Faults
        ? error.faults.map(({ said }) => said).join('; ')
        : (error as Error).message;
    say(`demonstration case ${sourceReference} stops short: ${why}`);
  }
}

/** The first demonstration person in a role, or in a role and agency: 'agencyMember/health'. */
const castOf: Cast = (by) => {
  const [role, agency] = by.split('/') as [Role, Agency | undefined];
  const person = demonstrationPeople().find(
    ({ roles, agency: theirs }) =>
      roles.includes(role) && (agency === undefined || theirs === agency),
  );
  if (!person) throw new Error(`apps/cli/demonstration/people.json has nobody who is ${by}`);
  return { member: person.id, role, agency: person.agency };
};
