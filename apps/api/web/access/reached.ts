/**
 * Whether a member may see a case, from the record as it stands now; and the same as a query's
 * predicate.
 */
import { Injectable } from '@nestjs/common';
import { isId } from '../../../../libs/domain/id';
import { decide } from '../../../../libs/access/decide';
import { reach, type CaseRecord, type What } from '../../../../libs/access/reach';
import { whereReached } from '../../../../libs/access/where';
import type { Member } from '../../../../libs/domain/signed-in';
import { accessTo } from '../../../../libs/database/record/access-columns';
import { Procedures, TheRecord, type Sees } from '../../../../libs/database/the-record';
import { NotThere } from '../../../../libs/intake/not-taken';

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
    if ('id' in by && !isId(by.id)) throw new NotThere();
    const found = await this.record.as(member, (ask) => accessTo(ask, by));
    if (!this.may(member, what, found)) throw new NotThere();
  }

  /** The predicate over `case_file c` for a list, as the record's queries take it. */
  sees(member: Member, what: What): Sees {
    return (of) => whereReached(reach(member, what, this.procedures.all), of);
  }
}
