/**
 * Whether a member may see a case, from the record as it stands now; and the same as a query's
 * predicate.
 */
import { Injectable } from '@nestjs/common';
import { decide } from '../../../../libs/access/decide';
import { reach, type CaseRecord, type What } from '../../../../libs/access/reach';
import { whereReached } from '../../../../libs/access/where';
import type { Member } from '../../../../libs/domain/signed-in';
import { NotThere } from '../../../../libs/intake/not-taken';
import { Procedures, TheRecord } from '../../../../libs/database/the-record';

export const isId = (text: string): boolean =>
  /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/i.test(text);

/** What access depends on, as columns over `case_file c`. */
export const recordColumns = `c.procedure, c.referrer, c.stages, c.sitting_id is not null as listed,
  (select r.agency from member r where r.id::text = c.referrer) as "referredBy",
  coalesce((select json_agg(json_build_object('role', a.role, 'member', a.member_id)) from allocation a where a.case_id = c.id), '[]') as allocations`;

@Injectable()
export class Reached {
  constructor(
    private readonly record: TheRecord,
    private readonly procedures: Procedures,
  ) {}

  may(member: Member, what: What, record: CaseRecord | undefined): boolean {
    return decide(member, what, record, this.procedures.all).allowed;
  }

  /** Throws NotThere, alike for a case that is not theirs and one that is not there. */
  async must(
    member: Member,
    what: What,
    by: { readonly id: string } | { readonly reference: string },
  ): Promise<void> {
    const [column, value] = 'id' in by ? ['id', by.id] : ['reference', by.reference];
    if (column === 'id' && !isId(value)) throw new NotThere();
    const [found] = await this.record.as(member, (ask) =>
      ask<CaseRecord>(`select ${recordColumns} from case_file c where c.${column} = $1`, [value]),
    );
    if (!this.may(member, what, found)) throw new NotThere();
  }

  /** The predicate over `case_file c` for a list. */
  where(member: Member, what: What, parameter: (value: unknown) => string): string {
    return whereReached(reach(member, what, this.procedures.all), parameter);
  }
}
