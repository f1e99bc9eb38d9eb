/**
 * The intake transaction: a referral, its child, its victims apart, its case to be and the order to
 * start it. One transaction, and a receipt that holds from then on, Temporal up or down.
 */
import { createHash, randomInt, randomUUID } from 'node:crypto';
import type { DataSource, EntityManager } from 'typeorm';
import type { Calendar } from '../../domain/calendar';
import { firstClock } from '../../domain/first-clock';
import { canonical } from '../../domain/canonical';
import { itemId, type Answers, type Form, type Json } from '../../domain/form';
import type { Procedure } from '../../domain/procedure';
import { londonDay } from '../../domain/london';
import { likeness, sounds } from './likeness';
import { place, type Placing } from './placing';

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

/**
 * Whoever comes with one of these keys waits until this transaction is over. In order, so that no
 * two wait for each other.
 */
export async function oneAtATime(manager: EntityManager, keys: readonly string[]): Promise<void> {
  for (const key of [...new Set(keys)].sort())
    await manager.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [key]);
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
    'insert into child (id, given_names, family_name, date_of_birth, sounds) values ($1, $2, $3, $4, $5)',
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

/** Write down a referral that has its case. `receipt` is '' where nobody is to be given one. */
export async function keepReferral(
  manager: EntityManager,
  { name, forms: { intake } }: Procedure,
  { id, reference, childId, answers, referrer, received }: Placing,
  {
    caseId,
    hash,
    receipt,
    why,
  }: {
    readonly caseId: string;
    readonly hash: string;
    readonly receipt: string;
    readonly why: string;
  },
): Promise<void> {
  await manager.query(
    `insert into referral (id, reference, procedure, source, source_reference, body_hash, answers, child_id, received_at, received_why, referrer, case_id, receipt)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
    [
      id,
      reference,
      name,
      answers.source,
      answers.sourceReference,
      hash,
      JSON.stringify(withoutVictims(intake, answers)),
      childId,
      new Date(received),
      why,
      referrer,
      caseId,
      receipt,
    ],
  );
  for (const { kind, value } of [
    { kind: 'sourceReference', value: String(answers.sourceReference) },
    ...crimeNumbersIn(answers),
    ...coAccusedIn(answers),
  ])
    await manager.query('insert into case_key values ($1, $2, $3) on conflict do nothing', [
      caseId,
      kind,
      value,
    ]);
}

// No letter or digit that looks like another, so that a reference survives the telephone.
const letters = '23456789ABCDEFGHJKMNPQRSTVWXYZ';

/**
 * A reference that nobody has, nor anybody else who is being referred at this moment. `draw` gives
 * a number below its argument.
 */
export async function unusedReference(
  manager: EntityManager,
  { name }: Pick<Procedure, 'name'>,
  received: number,
  draw: (below: number) => number = randomInt,
): Promise<string> {
  const initials = name
    .split('-')
    .map((word) => word.charAt(0).toUpperCase())
    .join('')
    .padEnd(2, 'X');
  for (;;) {
    const reference = `${initials}-${londonDay(received).slice(2, 4)}-${Array.from({ length: 6 }, () => letters[draw(letters.length)]).join('')}`;
    const [free] = await manager.query<{ free: boolean }[]>(
      'select pg_try_advisory_xact_lock(hashtextextended($1, 1)) and not exists (select 1 from case_file where reference = $1) free',
      [reference],
    );
    if (free!.free) return reference;
  }
}

/** Crime numbers wherever the form asks for them: of the whole referral, or of one offence. */
function crimeNumbersIn(
  answers: Answers,
): readonly { readonly kind: 'crimeNumber'; readonly value: string }[] {
  return Object.entries(answers).flatMap(([key, value]) => {
    if (/^crimeNumbers?$/.test(key))
      return (Array.isArray(value) ? value.map(String) : String(value ?? '').split(/[\s,;]+/))
        .filter(Boolean)
        .map((one) => ({ kind: 'crimeNumber' as const, value: one }));
    return Array.isArray(value)
      ? value.flatMap((item) =>
          item !== null && typeof item === 'object' ? crimeNumbersIn(item as Answers) : [],
        )
      : [];
  });
}

/** References of children said to have been there too, in the words of whoever refers. */
const coAccusedIn = ({ coAccused }: Answers) =>
  String(coAccused ?? '')
    .split(/[\s,;]+/)
    .filter(Boolean)
    .map((value) => ({ kind: 'coAccused' as const, value }));

const victimLists = (form: Form) =>
  form.filter(
    ({ kind, victim, fields }) =>
      kind === 'list' && (victim ?? fields?.some((field) => field.victim)),
  );

/**
 * The referral as everybody who may see the case may see it: of each victim, no more than the
 * facts.
 */
function withoutVictims(form: Form, answers: Answers): Answers {
  const rest: { [key: string]: Json | undefined } = { ...answers };
  for (const field of form) if (field.victim && field.kind !== 'list') delete rest[field.key];
  for (const { key, fields = [] } of victimLists(form)) {
    const facts = new Set(fields.filter(({ fact }) => fact).map((field) => field.key));
    rest[key] = ((answers[key] as readonly Answers[] | undefined) ?? []).map(
      (item) => Object.fromEntries(Object.entries(item).filter(([k]) => facts.has(k))) as Json,
    );
  }
  return rest;
}

/**
 * What is said of victims, where only those who work with them may read it; under '' what is said
 * of no one of them.
 */
async function keepVictims(
  manager: EntityManager,
  form: Form,
  answers: Answers,
  caseId: string,
  at: Date,
): Promise<void> {
  const keep = (item: string, particulars: Answers) =>
    manager.query('insert into victims.victim values ($1, $2, $3, $4, $5)', [
      randomUUID(),
      caseId,
      item,
      JSON.stringify(particulars),
      at,
    ]);
  const apart = form
    .filter(({ kind, victim, key }) => victim && kind !== 'list' && answers[key] !== undefined)
    .map(({ key }) => [key, answers[key]] as const);
  if (apart.length > 0) await keep('', Object.fromEntries(apart));
  for (const { key } of victimLists(form)) {
    for (const [i, particulars] of (
      (answers[key] as readonly Answers[] | undefined) ?? []
    ).entries())
      await keep(itemId(key, i + 1), particulars);
  }
}

/** Two records may be one child: never merged here, always asked of a manager. */
async function askWhetherOneChild(
  manager: EntityManager,
  child: { id: string; given: string; family: string; birth: string },
  at: Date,
): Promise<void> {
  const swapped = `${child.birth.slice(0, 5)}${child.birth.slice(8)}-${child.birth.slice(5, 7)}`;
  const sound = sounds(`${child.given} ${child.family}`);
  // Two referrals of one child at the same moment must see each other.
  await oneAtATime(
    manager,
    [child.birth, swapped, sound].map((key) => `child/${key}`),
  );
  const rows = await manager.query<
    { id: string; given_names: string; family_name: string; date_of_birth: string }[]
  >(
    `select id, given_names, family_name, date_of_birth::text from child where id <> $1 and (date_of_birth::text in ($2, $3) or sounds = $4)`,
    [child.id, child.birth, swapped, sound],
  );
  for (const other of rows) {
    const why = likeness(child, {
      given: other.given_names,
      family: other.family_name,
      birth: other.date_of_birth,
    });
    if (why)
      await manager.query(
        'insert into duplicate_review (id, child_a, child_b, why, opened_at) values ($1, $2, $3, $4, $5) on conflict do nothing',
        [randomUUID(), other.id, child.id, why, at],
      );
  }
}
