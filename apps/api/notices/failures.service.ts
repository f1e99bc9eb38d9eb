/**
 * Notices that did not reach people: refused for good, or tried again and again in vain. For those
 * who keep people's addresses; no case is named.
 */
import { Injectable } from '@nestjs/common';
import type { FailureKind } from '../../../libs/domain/delivery-failure';
import type { Role } from '../../../libs/domain/member';
import { sayInstant } from '../../../libs/domain/london';
import { mayHaveComeTwice, noticesFailed, oweAnew } from '../../../libs/database/notices/failures';
import { isId } from '../../../libs/domain/id';
import { rfc3339 } from '../../../libs/domain/rfc3339';
import type { Member } from '../../../libs/domain/signed-in';
import { NotThere } from '../../../libs/intake/not-taken';
import { TheRecord } from '../../../libs/database/the-record';
import { sayFailure } from './words';

export interface Failure {
  readonly memberId: string;
  readonly name: string;
  /** 'refused' is not tried again of itself. */
  readonly kind: 'refused' | 'still trying';
  readonly failure: FailureKind;
  /** What the mail service answered, or what kind of error it was. */
  readonly code: string | null;
  /** The same in words, with what mends it. */
  readonly why: string;
  readonly since: string;
  readonly sinceSaid: string;
  /** How many notices, and how often they were handed over in all. */
  readonly notices: number;
  readonly tries: number;
}

export interface Failures {
  readonly items: readonly Failure[];
  readonly mayHaveComeTwice: number;
}

export const keepPeople: readonly Role[] = ['administrator'];

@Injectable()
export class NoticeFailures {
  constructor(private readonly record: TheRecord) {}

  list(member: Member): Promise<Failures> {
    return this.record.as(member, async (ask) => {
      const rows = await noticesFailed(ask);
      const twice = await mayHaveComeTwice(ask);
      return {
        items: rows.map(({ member_id: memberId, refused, since, ...row }) => ({
          memberId,
          name: row.name,
          kind: refused ? ('refused' as const) : ('still trying' as const),
          failure: row.failure,
          code: row.code,
          why: sayFailure(row.failure, row.code),
          since: rfc3339(since.getTime()),
          sinceSaid: sayInstant(since.getTime()),
          notices: row.notices,
          tries: row.tries,
        })),
        mayHaveComeTwice: twice,
      };
    });
  }

  /**
   * Try all of one person's again, now. Gives how many. Throws NotThere where nothing of theirs had
   * failed.
   */
  async tryAgain(member: Member, memberId: string): Promise<number> {
    const again = isId(memberId)
      ? await this.record.as(member, (ask) => oweAnew(ask, memberId, new Date(Date.now())))
      : 0;
    if (again === 0) throw new NotThere();
    return again;
  }
}
