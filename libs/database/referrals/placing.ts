/**
 * Where a referral goes: to a case of its own that is yet to be started; or, where its procedure
 * has one open case of a child and no second, to that case, as an act by which it hears of a
 * further trigger.
 */
import { randomUUID } from 'node:crypto';
import type { DataSource, EntityManager } from 'typeorm';
import type { Calendar } from '../../domain/calendar';
import { factsOf, type Answers, type Facts } from '../../domain/form';
import { openingForm, triggerOf } from '../../domain/other-cases';
import type { Procedure } from '../../domain/procedure';
import { sameChildren } from './same-child';
import { keepCalendar, keepPolicy } from '../record/versions';

/** A referral that has no case yet. `received` in epoch milliseconds. */
export interface Placing {
  readonly id: string;
  readonly reference: string;
  readonly childId: string;
  readonly answers: Answers;
  readonly referrer: string;
  readonly received: number;
}

interface How {
  readonly procedure: Procedure;
  readonly referral: Placing;
  readonly shift: number;
  readonly calendar: Calendar;
}

/**
 * What an outbox delivery says of a further trigger: `referral` by its id, for where the case has
 * ended meanwhile.
 */
export interface Trigger {
  readonly act: string;
  readonly fields: Facts;
  readonly referral: string;
}

/**
 * What a case knows of its referral: its answers that are facts, and what is drawn from the rest.
 */
const factsFrom = (procedure: Procedure, answers: Answers, received: number): Facts => ({
  ...factsOf(openingForm(procedure), answers),
  ...procedure.learns(answers, received),
});

/**
 * Gives the id of the case, and what it knows of its referral. The child stands in the record
 * already; the referral is still to be written.
 */
export async function place(
  manager: EntityManager,
  { procedure, referral, shift, calendar }: How,
): Promise<{ readonly caseId: string; readonly facts: Facts }> {
  const { childId, answers, received } = referral;
  const facts = factsFrom(procedure, answers, received);
  const open =
    procedure.oneOpen === undefined ? undefined : await openCaseOf(manager, procedure, childId);
  if (open === undefined)
    return { caseId: await begin(manager, { procedure, referral, shift, calendar }, facts), facts };
  const act = procedure.oneOpen!;
  const trigger: Trigger = {
    act,
    fields: triggerOf(procedure.forms.acts[act]!, facts),
    referral: referral.id,
  };
  await manager.query(
    `insert into outbox (id, case_id, seq, kind, body, dedupe_key, created_at, next_attempt_at)
     values ($1, $2, 0, 'trigger', $3, $4, $5, $5)
     on conflict (dedupe_key) do nothing`,
    [
      randomUUID(),
      open,
      JSON.stringify(trigger),
      `trigger/${referral.id}/${open}`,
      new Date(received - shift),
    ],
  );
  await manager.query('notify outbox');
  return { caseId: open, facts };
}

async function begin(
  manager: EntityManager,
  { procedure, referral: { reference, childId, received, referrer }, shift, calendar }: How,
  facts: Facts,
): Promise<string> {
  const caseId = randomUUID();
  const [policy, kept] = [
    await keepPolicy(manager, procedure.policy),
    await keepCalendar(manager, calendar),
  ];
  await manager.query(
    `insert into case_file (
       id, reference, procedure, child_id, received_at, policy_version, calendar_version, referrer
     )
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [
      caseId,
      reference,
      procedure.name,
      childId,
      new Date(received),
      policy.version,
      kept.version,
      referrer,
    ],
  );
  const run = {
    opening: { caseId, received, facts, policy, calendar: kept },
    generation: 1,
    shift,
    recall: false,
  };
  await manager.query(
    `insert into inbox (case_id, procedure, run, created_at, next_attempt_at)
     values ($1, $2, $3, $4, $4)`,
    [caseId, procedure.name, JSON.stringify(run), new Date(received - shift)],
  );
  await manager.query('notify inbox');
  return caseId;
}

/**
 * The open case of this child: of the same record of them, of one with the same name and birth
 * date, or of one that a manager has linked; never of one that a manager has said is another child.
 * Whoever else asks of that child waits until this transaction is over, or two at once would open
 * two.
 */
async function openCaseOf(
  manager: EntityManager,
  { name }: Procedure,
  childId: string,
): Promise<string | undefined> {
  await manager.query(
    `select pg_advisory_xact_lock(hashtextextended($1 || '/' || date_of_birth::text, 2))
     from child
     where id = $2`,
    [name, childId],
  );
  const [row] = await manager.query<{ id: string }[]>(
    `select c.id
     from case_file c
     where c.procedure = $1 and c.ended_at is null and c.child_id in (${sameChildren('$2')})
     order by c.received_at, c.id
     limit 1`,
    [name, childId],
  );
  return row?.id;
}

/**
 * Find a referral another place: its case had ended before it heard, or a manager says that it is
 * of another child. It keeps its own reference and receipt. Gives the case it is for now. The same
 * again changes nothing.
 */
export function placeAnew(
  source: DataSource,
  procedures: readonly Procedure[],
  referralId: string,
  from: string,
  { shift, calendar }: { readonly shift: number; readonly calendar: Calendar },
): Promise<string> {
  return source.transaction(async (manager) => {
    const [row] = await manager.query<
      {
        reference: string;
        procedure: string;
        child_id: string;
        answers: Answers;
        referrer: string;
        received_at: Date;
        case_id: string;
      }[]
    >('select * from referral where id = $1 for update', [referralId]);
    if (!row) throw new Error(`There is no referral ${referralId}`);
    if (row.case_id !== from) return row.case_id;
    const procedure = procedures.find(({ name }) => name === row.procedure);
    if (!procedure)
      throw new Error(`No procedure is named ${row.procedure}: is it in workflows/procedures.ts?`);
    const referral = {
      id: referralId,
      reference: row.reference,
      childId: row.child_id,
      answers: row.answers,
      referrer: row.referrer,
      received: row.received_at.getTime(),
    };
    const { caseId } = await place(manager, { procedure, referral, shift, calendar });
    await manager.query('update referral set case_id = $2 where id = $1', [referralId, caseId]);
    return caseId;
  });
}
