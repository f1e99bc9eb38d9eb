/** What somebody who refers does: refer, find their referrals, follow one. */
import { Injectable } from '@nestjs/common';
import { Clock } from '../../../libs/database/clock/clock';
import {
  oneReferredBy,
  referredBy,
  type Referred,
} from '../../../libs/database/referrals/of-referrer';
import { Procedures, TheRecord } from '../../../libs/database/the-record';
import type { Member } from '../../../libs/domain/signed-in';
import { importCsv, type ImportedRow, type Importing } from '../../../libs/intake/import';
import { NotThere } from '../../../libs/intake/not-taken';
import { Receipts, type Receipt } from '../../../libs/intake/receipts';
import { Referring, type MayBeReferredTo } from '../../../libs/intake/referring';
import type { SaidFault } from '../../../libs/intake/say';
import type { Labelled } from '../cases';
import { rfc3339 } from '../../../libs/domain/rfc3339';
import { sayStages } from '../web/layout/filters';
import { outcomeOf } from './outcome-of';

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

@Injectable()
export class Referrals {
  private readonly referring: Referring;

  constructor(
    private readonly record: TheRecord,
    private readonly procedures: Procedures,
    private readonly receipts: Receipts,
    clock: Clock,
  ) {
    this.referring = new Referring(record, procedures, receipts, clock);
  }

  /** Procedures that this member may refer to. */
  open(member: Member): readonly MayBeReferredTo[] {
    return this.referring.open(member);
  }

  /** Throws Faults, OtherBody, NotForYou. */
  accept(member: Member, procedureName: string, body: unknown): Promise<Receipt> {
    return this.referring.accept(member, procedureName, body);
  }

  /** The faults of a body, without taking it: for check-answers. */
  faults(member: Member, procedureName: string, body: unknown): readonly SaidFault[] {
    return this.referring.faults(member, procedureName, body);
  }

  /** From a CSV: each referral is taken or refused on its own. */
  fromCsv(
    member: Member,
    procedureName: string,
    csv: string,
    how: Importing,
  ): Promise<readonly ImportedRow[]> {
    return importCsv(this.referring, member, procedureName, csv, how);
  }

  /** Newest first. `search` is a crime number, a reference or a source reference. */
  async mine(
    member: Member,
    { search }: { readonly search?: string },
  ): Promise<readonly ReferralRow[]> {
    const rows = await this.record.as(member, (ask) => referredBy(ask, member.id, search));
    return rows.map((row) => this.said(row));
  }

  /** Throws NotThere. */
  async progress(member: Member, reference: string): Promise<Progress> {
    const row = await this.record.as(member, (ask) => oneReferredBy(ask, member.id, reference));
    if (!row) throw new NotThere();
    const procedure = this.procedures.of(row.procedure);
    const { been = [], stands = [], ended } = row.state ?? {};
    const at = (stage: string, since: number, left: number | null) => ({
      stage: procedure.words.stages[stage] ?? stage,
      since: rfc3339(since),
      left: left === null ? null : rfc3339(left),
    });
    return {
      ...this.said(row),
      stages: [
        ...been.map(({ stage, since, left }) => at(stage, since, left)),
        ...stands.map(({ stage, since }) => at(stage, since, null)),
      ],
      outcome: row.state ? outcomeOf(procedure, row.state, member) : [],
      endedAt: ended ? rfc3339(ended.at) : null,
      receipt: this.receipts.of(row.receipt, row.case_id),
      caseId: row.case_id,
    };
  }

  private said(row: Referred): ReferralRow {
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
}
