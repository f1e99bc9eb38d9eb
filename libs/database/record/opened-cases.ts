/**
 * One case opens another, in the settle transaction: an ordinary referral of the same child, whose
 * source is the case and whose reference is the entry, so that it is opened once. When a case ends,
 * those that opened it are owed the news.
 */
import { createHash, randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import type { Calendar } from '../../domain/calendar';
import { canonical } from '../../domain/canonical';
import type { Case } from '../../domain/case';
import type { Entry } from '../../domain/entry';
import { firstClock } from '../../domain/first-clock';
import { theClerk } from '../../domain/member';
import { answersOf, openingForm, wordsIn } from '../../domain/other-cases';
import type { Procedure } from '../../domain/procedure';
import { keepReferral } from '../referrals/keeping';
import { place } from '../referrals/placing';
import { unusedReference } from '../referrals/references';

type Opens = Extract<Entry, { readonly kind: 'opens' }>;

interface Opener {
  readonly reference: string;
  readonly child_id: string;
  readonly given_names: string;
  readonly family_name: string;
  readonly date_of_birth: string;
  readonly calendar: Calendar;
  readonly shift: string | null;
}

/**
 * `c` is the case as these entries leave it. Throws where what is opened is not a procedure of this
 * service.
 */
export async function openOthers(
  manager: EntityManager,
  procedures: readonly Procedure[],
  c: Case,
  entries: readonly Entry[],
): Promise<void> {
  const opens = entries.filter((entry): entry is Opens => entry.kind === 'opens');
  if (opens.length === 0) return;
  const [opener] = await manager.query<Opener[]>(
    // SQL: all that an opening needs, in the transaction that settles it.
    `select c.reference, c.child_id, k.given_names, k.family_name, k.date_of_birth::text,
       v.body as calendar,
       (select shift_ms from demonstration) as shift
     from case_file c
     join child k on k.id = c.child_id
     join calendar_version v on v.version = $2
     where c.id = $1`,
    [c.id, c.calendar],
  );
  if (!opener) throw new Error(`The record has no calendar ${c.calendar} to open another case by`);
  for (const entry of opens) await open(manager, procedures, c, opener, entry);
}

async function open(
  manager: EntityManager,
  procedures: readonly Procedure[],
  c: Case,
  {
    reference,
    child_id: childId,
    given_names: given,
    family_name: family,
    date_of_birth: birth,
    calendar,
    shift: shifted,
  }: Opener,
  { seq, at, procedure: name, facts }: Opens,
): Promise<void> {
  const procedure = procedures.find((one) => one.name === name);
  if (!procedure)
    throw new Error(`No procedure is named ${name}: is it in workflows/procedures.ts?`);
  const form = openingForm(procedure);
  const texts = await textsOf(manager, c.id, wordsIn(form, facts));
  const answers = answersOf(
    form,
    facts,
    {
      source: 'Panel Clerk',
      sourceReference: `${reference}/${seq}`,
      childGivenNames: given,
      childFamilyName: family,
      dateOfBirth: birth,
    },
    texts,
  );
  const referral = {
    id: randomUUID(),
    reference: await unusedReference(manager, procedure, at),
    childId,
    answers,
    referrer: theClerk.member,
    received: at,
  };
  const { caseId, facts: known } = await place(manager, {
    procedure,
    referral,
    shift: Number(shifted ?? 0),
    calendar,
  });
  await keepReferral(manager, procedure, referral, {
    caseId,
    hash: createHash('sha256').update(canonical(answers)).digest('hex'),
    receipt: '',
    why: firstClock(procedure, known, at, calendar).why,
  });
  await manager.query('insert into opening (by_case, by_seq, referral_id) values ($1, $2, $3)', [
    c.id,
    seq,
    referral.id,
  ]);
}

/** What was written, by id; never what concerns victims, which is kept elsewhere. */
async function textsOf(
  manager: EntityManager,
  caseId: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const rows =
    ids.length === 0
      ? []
      : await manager.query<{ id: string; text: string }[]>(
          'select id::text, text from words where case_id = $1 and id::text = any($2)',
          [caseId, ids],
        );
  return new Map(rows.map(({ id, text }) => [id, text]));
}

/** To every case that opened this one, the news that it has ended. */
export async function tellOpeners(
  manager: EntityManager,
  c: Case,
  settledAt: number,
): Promise<void> {
  if (!c.ended) return;
  await manager.query(
    // SQL: owed once to each opener, from what the record holds of openings.
    `insert into outbox (
       id, case_id, seq, kind, body, dedupe_key, created_at, next_attempt_at
     )
     select gen_random_uuid(), o.by_case, o.by_seq, 'otherEnded',
       jsonb_build_object('opened', o.by_seq, 'ending', $2::text),
       o.by_case || '/' || o.by_seq || '/ended', $3, $3
     from opening o
     join referral r on r.id = o.referral_id
     where r.case_id = $1
     on conflict (dedupe_key) do nothing`,
    [c.id, c.ended.ending, new Date(settledAt)],
  );
  await manager.query('notify outbox');
}
