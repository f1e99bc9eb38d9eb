/**
 * The intake transaction: a referral, its child, its victims apart, its case to be and the order to
 * start it. One transaction, and a receipt that holds from then on, Temporal up or down.
 */
import { createHash, randomUUID } from 'node:crypto';
import type { DataSource, EntityManager } from 'typeorm';
import type { Calendar } from '../../domain/calendar';
import { firstClock } from '../../domain/first-clock';
import { canonical } from '../../domain/canonical';
import type { Answers } from '../../domain/form';
import type { Procedure } from '../../domain/procedure';
import { keepReferral } from './keeping';
import { askWhetherOneChild } from './like-children';
import { sounds } from './likeness';
import { oneAtATime } from './one-at-a-time';
import { place } from './placing';
import { unusedReference } from './references';
import { keepVictims } from './victims-apart';

/** The same source reference came before with another body. */
export class OtherBody extends Error {}

export interface Referred {
  readonly reference: string;
  readonly caseId: string;
  readonly procedure: string;
  readonly source: string;
  readonly sourceReference: string;
  /** Epoch milliseconds. */
  readonly receivedAt: number;
  readonly why: string;
  /** The signed receipt, a JWS. */
  readonly signed: string;
}

export interface Intake {
  readonly procedure: Procedure;
  readonly answers: Answers;
  /** The member who refers. */
  readonly referrer: string;
  readonly received: number;
  readonly shift: number;
  readonly calendar: Calendar;
  /** `clockStarted` in epoch milliseconds: when the first clocks start. */
  readonly sign: (
    receipt: Omit<Referred, 'signed'> & { readonly clockStarted: number },
  ) => Promise<string>;
}

interface Row {
  readonly reference: string;
  readonly case_id: string;
  readonly procedure: string;
  readonly source: string;
  readonly source_reference: string;
  readonly received_at: Date;
  readonly received_why: string;
  readonly receipt: string;
  readonly body_hash: string;
}

const asReferred = (row: Row): Referred => ({
  reference: row.reference,
  caseId: row.case_id,
  procedure: row.procedure,
  source: row.source,
  sourceReference: row.source_reference,
  receivedAt: row.received_at.getTime(),
  why: row.received_why,
  signed: row.receipt,
});

/**
 * Take a referral, or give the receipt it got before. Throws `OtherBody` when its source reference
 * came with another body.
 */
export async function takeReferral(source: DataSource, intake: Intake): Promise<Referred> {
  const { procedure, answers } = intake;
  const hash = createHash('sha256').update(canonical(answers)).digest('hex');
  return source.transaction(async (manager) => {
    // A hundred posts at once of one source reference make one case.
    await oneAtATime(manager, [
      `${procedure.name}/${String(answers.source)}/${String(answers.sourceReference)}`,
    ]);
    const [stands] = await manager.query<Row[]>(
      'select * from referral where procedure = $1 and source = $2 and source_reference = $3',
      [procedure.name, answers.source, answers.sourceReference],
    );
    if (stands) {
      if (stands.body_hash !== hash)
        throw new OtherBody(`Source reference ${String(answers.sourceReference)}`);
      return asReferred(stands);
    }
    return write(manager, intake, hash);
  });
}

async function write(
  manager: EntityManager,
  { procedure, answers, referrer, received, shift, calendar, sign }: Intake,
  hash: string,
): Promise<Referred> {
  const [childId, at] = [randomUUID(), new Date(received)];
  const [given, family, birth] = [
    String(answers.childGivenNames ?? ''),
    String(answers.childFamilyName ?? ''),
    String(answers.dateOfBirth),
  ];
  await manager.query(
    `insert into child (id, given_names, family_name, date_of_birth, sounds)
     values ($1, $2, $3, $4, $5)`,
    [childId, given, family, birth, sounds(`${given} ${family}`)],
  );
  const referral = {
    id: randomUUID(),
    reference: await unusedReference(manager, procedure, received),
    childId,
    answers,
    referrer,
    received,
  };
  const { caseId, facts } = await place(manager, { procedure, referral, shift, calendar });
  const { at: clockStarted, why } = firstClock(procedure, facts, received, calendar);
  const receipt = {
    reference: referral.reference,
    caseId,
    procedure: procedure.name,
    source: String(answers.source),
    sourceReference: String(answers.sourceReference),
    receivedAt: received,
    why,
  };
  const signed = await sign({ ...receipt, clockStarted });
  await keepReferral(manager, procedure, referral, { caseId, hash, receipt: signed, why });
  await keepVictims(manager, procedure.forms.intake, answers, caseId, at);
  // Last: it holds others up who refer a like child, until this is written.
  await askWhetherOneChild(manager, { id: childId, given, family, birth }, at);
  return { ...receipt, signed };
}
