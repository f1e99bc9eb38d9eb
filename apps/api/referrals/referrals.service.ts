/** What somebody who refers does: refer, find their referrals, follow one. */
import { Injectable } from '@nestjs/common';
import type { Case } from '../../../libs/domain/case';
import type { Answers, Fault } from '../../../libs/domain/form';
import { sayInstant } from '../../../libs/domain/london';
import type { Procedure } from '../../../libs/domain/procedure';
import { Clock } from '../../../libs/database/clock/clock';
import { OtherBody as SameReference, takeReferral } from '../../../libs/database/referrals/intake';
import { rfc3339 } from '../web/instants';
import type { Labelled } from '../cases/case-view';
import { labelled, nobody } from '../cases/answers-said';
import { readBody } from '../../../libs/intake/read-body';
import { sayFaults, type SaidFault } from '../../../libs/intake/say';
import { sayStages } from '../web/layout/filters';
import type { Member } from '../../../libs/domain/signed-in';
import { Faults, NotForYou, NotThere, OtherBody } from '../../../libs/intake/not-taken';
import { Receipts } from '../../../libs/intake/receipts';
import { Procedures, TheRecord } from '../../../libs/database/the-record';
import { groupsOf } from '../../../libs/intake/csv';

export interface Receipt {
  readonly reference: string;
  readonly caseId: string;
  readonly procedure: string;
  readonly source: string;
  readonly sourceReference: string;
  /** RFC 3339 with offset. */
  readonly receivedAt: string;
  readonly clockStarted: string;
  /** Why the clock started then, in words. */
  readonly why: string;
  /** The same, as a JWS that a police system can check against /.well-known/jwks.json. */
  readonly signed: string;
}

export interface ReferralRow {
  readonly reference: string;
  readonly sourceReference: string;
  readonly crimeNumbers: readonly string[];
  readonly procedure: string;
  /** 'Ayesha Khan' */
  readonly child: string;
  readonly receivedAt: string;
  /** The stage in words; 'Received' until the clerk has opened the case. */
  readonly stage: string;
  readonly ended: string | null;
}

export interface Progress extends ReferralRow {
  readonly stages: readonly {
    readonly stage: string;
    readonly since: string;
    readonly left: string | null;
  }[];
  /** What was decided and how it ended, as far as the referrer is told: labelled answers. */
  readonly outcome: readonly Labelled[];
  readonly endedAt: string | null;
  readonly receipt: Receipt;
  /** Present where the referrer may also open the case and act on it. */
  readonly caseId: string;
}

/** One row (or one source reference) of a CSV, and what became of it. */
export interface ImportedRow {
  readonly rows: readonly number[];
  readonly sourceReference: string;
  readonly result: 'taken' | 'taken before' | 'would be taken' | 'refused';
  readonly reference: string | null;
  readonly faults: readonly SaidFault[];
}

interface Row {
  readonly reference: string;
  readonly source_reference: string;
  readonly procedure: string;
  readonly received_at: Date;
  readonly case_id: string;
  readonly receipt: string;
  readonly given_names: string;
  readonly family_name: string;
  readonly stages: readonly string[];
  readonly ending: string | null;
  readonly crimes: readonly string[];
  readonly state: Case | null;
}

@Injectable()
export class Referrals {
  constructor(
    private readonly record: TheRecord,
    private readonly procedures: Procedures,
    private readonly receipts: Receipts,
    private readonly clock: Clock,
  ) {}

  /** Procedures that this member may refer to. */
  open(
    member: Member,
  ): readonly { readonly procedure: string; readonly title: string; readonly about: string }[] {
    return this.procedures.all
      .filter((procedure) => mayRefer(member, procedure))
      .map(({ name, words }) => ({ procedure: name, title: words.title, about: words.about }));
  }

  /**
   * Take a referral. The same source reference and body give the first receipt again. Throws
   * Faults, OtherBody, NotForYou.
   */
  async accept(member: Member, procedureName: string, body: unknown): Promise<Receipt> {
    const procedure = this.mustRefer(member, procedureName);
    const received = this.clock.now();
    const { answers, faults } = this.read(procedure, body, received);
    if (faults.length > 0) throw new Faults(faults);
    const calendar = await this.record.calendarNow();
    const taken = await takeReferral(this.record.source, {
      procedure,
      answers,
      referrer: member.id,
      received,
      shift: this.clock.shift,
      calendar,
      sign: ({ reference, caseId: _opaque, receivedAt, clockStarted, ...rest }) =>
        this.receipts.sign({
          reference,
          ...rest,
          receivedAt: rfc3339(receivedAt),
          clockStarted: rfc3339(clockStarted),
        }),
    }).catch((error: unknown) => {
      throw error instanceof SameReference ? new OtherBody(error.message) : error;
    });
    return this.receiptOf(taken.signed, taken.caseId);
  }

  /** The faults of a body, without taking it: for check-answers. */
  async faults(
    member: Member,
    procedureName: string,
    body: unknown,
  ): Promise<readonly SaidFault[]> {
    return this.read(this.mustRefer(member, procedureName), body, this.clock.now()).faults;
  }

  /** Newest first. `search` is a crime number, a reference or a source reference. */
  async mine(
    member: Member,
    { search }: { readonly search?: string },
  ): Promise<readonly ReferralRow[]> {
    const wanted = search?.trim().toUpperCase();
    const rows = await this.record.as(member, (ask) =>
      ask<Row>(
        `${rowsOf} where r.referrer = $1 ${wanted ? "and (upper(r.reference) = $2 or exists (select 1 from case_key k where k.case_id = c.id and k.kind <> 'coAccused' and upper(k.value) = $2))" : ''} order by r.received_at desc, r.reference limit 200`,
        [member.id, ...(wanted ? [wanted] : [])],
      ),
    );
    return rows.map((row) => this.said(row));
  }

  /** Throws NotThere. */
  async progress(member: Member, reference: string): Promise<Progress> {
    const [row] = await this.record.as(member, (ask) =>
      ask<Row>(`${rowsOf} where r.reference = $1 and r.referrer = $2`, [reference, member.id]),
    );
    if (!row) throw new NotThere();
    const { words } = this.procedures.of(row.procedure);
    const { been = [], stands = [], ended } = row.state ?? {};
    const named = (stage: string) => words.stages[stage] ?? stage;
    return {
      ...this.said(row),
      stages: [
        ...been.map(({ stage, since, left }) => ({
          stage: named(stage),
          since: rfc3339(since),
          left: rfc3339(left),
        })),
        ...stands.map(({ stage, since }) => ({
          stage: named(stage),
          since: rfc3339(since),
          left: null,
        })),
      ],
      outcome: row.state ? outcomeOf(this.procedures.of(row.procedure), row.state, member) : [],
      endedAt: ended ? rfc3339(ended.at) : null,
      receipt: this.receiptOf(row.receipt, row.case_id),
      caseId: row.case_id,
    };
  }

  /**
   * A CSV, one row an item, grouped by source reference: each group is taken or refused on its own,
   * so it is safe to run twice.
   */
  async fromCsv(
    member: Member,
    procedureName: string,
    csv: string,
    {
      dryRun,
      progress,
    }: { readonly dryRun: boolean; readonly progress?: (done: number, of: number) => void },
  ): Promise<readonly ImportedRow[]> {
    const procedure = this.mustRefer(member, procedureName);
    const report: ImportedRow[] = [];
    const groups = groupsOf(csv, procedure.forms.intake);
    for (const { rows, sourceReference, body, faults: unreadable } of groups) {
      progress?.(report.length, groups.length);
      const row = { rows, sourceReference, reference: null };
      const faults = [
        ...sayFaults(procedure.forms.intake, procedure.words, unreadable),
        ...(unreadable.length > 0 ? [] : await this.faults(member, procedureName, body)),
      ];
      if (faults.length > 0) {
        report.push({ ...row, result: 'refused', faults });
        continue;
      }
      const before = await this.takenBefore(procedure, body);
      if (dryRun) {
        report.push({
          ...row,
          reference: before ?? null,
          result: before === undefined ? 'would be taken' : 'taken before',
          faults: [],
        });
        continue;
      }
      try {
        const { reference } = await this.accept(member, procedureName, body);
        report.push({
          ...row,
          reference,
          result: before === undefined ? 'taken' : 'taken before',
          faults: [],
        });
      } catch (error) {
        if (!(error instanceof OtherBody)) throw error;
        report.push({
          ...row,
          result: 'refused',
          faults: [
            {
              pointer: '/sourceReference',
              fault: 'was used before with other answers',
              said: `${sourceReference} was used before with other answers`,
            },
          ],
        });
      }
    }
    progress?.(groups.length, groups.length);
    return report;
  }

  private async takenBefore(procedure: Procedure, body: Answers): Promise<string | undefined> {
    const [row] = await this.record.ask<{ reference: string }>(
      'select reference from referral where procedure = $1 and source = $2 and source_reference = $3',
      [procedure.name, body.source, body.sourceReference],
    );
    return row?.reference;
  }

  private mustRefer(member: Member, procedureName: string): Procedure {
    const procedure = this.procedures.named(procedureName);
    if (!procedure)
      throw Faults.at(
        '/procedure',
        `must be one of: ${this.procedures.all.map(({ name }) => name).join(', ')}`,
      );
    if (!mayRefer(member, procedure)) throw new NotForYou();
    return procedure;
  }

  /** Checks of the form and of the procedure together, so that every fault is told at once. */
  private read(
    procedure: Procedure,
    body: unknown,
    now: number,
  ): { readonly answers: Answers; readonly faults: readonly SaidFault[] } {
    const {
      forms: { intake },
      words,
    } = procedure;
    const { answers, faults } = readBody(
      { name: procedure.name, form: intake, words, now: this.clock.now.bind(this.clock) },
      body,
    );
    const known = new Set(faults.map(({ pointer }) => pointer));
    const further = furtherFaults(procedure, answers, now, faults.length > 0).filter(
      ({ pointer }) => !known.has(pointer),
    );
    return { answers, faults: sayFaults(intake, words, [...faults, ...further]) };
  }

  private said(row: Row): ReferralRow {
    const { words } = this.procedures.of(row.procedure);
    return {
      reference: row.reference,
      sourceReference: row.source_reference,
      crimeNumbers: row.crimes,
      procedure: row.procedure,
      child: `${row.given_names} ${row.family_name}`,
      receivedAt: rfc3339(row.received_at.getTime()),
      stage: sayStages(words, row.stages) || (row.ending === null ? 'Received' : 'Ended'),
      ended: row.ending === null ? null : (words.endings[row.ending] ?? row.ending),
    };
  }

  /** What was signed is what is said, so that a receipt never changes. */
  private receiptOf(signed: string, caseId: string): Receipt {
    const {
      reference,
      procedure,
      source,
      sourceReference,
      receivedAt,
      clockStarted: started,
      why,
    } = this.receipts.read(signed);
    return {
      reference,
      caseId,
      procedure,
      source,
      sourceReference,
      receivedAt,
      clockStarted: started,
      why,
      signed,
    };
  }
}

const rowsOf = `select r.reference, r.source_reference, r.procedure, r.received_at, r.case_id, r.receipt, ch.given_names, ch.family_name, c.stages, c.ending, c.state,
  array(select k.value from case_key k where k.case_id = c.id and k.kind = 'crimeNumber' order by k.value) as crimes
  from referral r join case_file c on c.id = r.case_id join child ch on ch.id = r.child_id`;

const mayRefer = (member: Member, procedure: Procedure): boolean =>
  procedure.refers.some((role) => member.roles.includes(role));

/**
 * The procedure's own rules across answers. With other faults about, answers may be missing that
 * they count on.
 */
function furtherFaults(
  procedure: Procedure,
  answers: Answers,
  now: number,
  incomplete: boolean,
): readonly Fault[] {
  try {
    return procedure.faults(answers, now);
  } catch (error) {
    if (incomplete) return [];
    throw error;
  }
}

/** What the referrer's own agency decided, in choices and dates: the last of each act. */
function outcomeOf(procedure: Procedure, c: Case, member: Member): readonly Labelled[] {
  const { words, forms } = procedure;
  const lasts = new Map(
    c.acts.filter(({ by }) => by.agency === member.agency).map((taken) => [taken.act, taken]),
  );
  return [...lasts.values()].flatMap(({ act, at, fields }) => {
    const form = (forms.acts[act] ?? []).filter(
      ({ kind, victim }) =>
        !victim && (kind === 'choice' || kind === 'choices' || kind === 'day' || kind === 'yesNo'),
    );
    return [
      { key: act, label: words.acts[act]?.done ?? act, said: sayInstant(at) },
      ...labelled(form, fields, words, nobody, 'act'),
    ];
  });
}
