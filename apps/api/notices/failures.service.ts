/**
 * Notices that did not reach people: refused for good, or tried again and again in vain. For those
 * who keep people's addresses; no case is named.
 */
import { Injectable } from '@nestjs/common';
import type { Role } from '../../../libs/domain/member';
import { sayInstant } from '../../../libs/domain/london';
import { mayHaveComeTwice, noticesFailed, oweAnew } from '../../../libs/database/notices/failures';
import { isId } from '../../../libs/domain/id';
import { rfc3339 } from '../../../libs/domain/rfc3339';
import type { Member } from '../../../libs/domain/signed-in';
import { NotThere } from '../../../libs/intake/not-taken';
import { TheRecord } from '../../../libs/database/the-record';

export interface Failure {
  readonly memberId: string;
  readonly name: string;
  /** 'refused' is not tried again of itself. */
  readonly kind: 'refused' | 'still trying';
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
        items: rows.map(({ member_id: memberId, name, why, refused, since, notices, tries }) => ({
          memberId,
          name,
          kind: refused ? ('refused' as const) : ('still trying' as const),
          why: sayWhy(why, refused),
          since: rfc3339(since.getTime()),
          sinceSaid: sayInstant(since.getTime()),
          notices,
          tries,
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

/** A kind of failure in words, with what mends it. */
function sayWhy(why: string, refused: boolean): string {
  if (why === 'has left') return 'They have left. Nothing is sent to them';
  const [, who, code] = /^(mail server|GOV\.UK Notify) said (\d+)$/.exec(why) ?? [];
  const by = who === 'mail server' ? 'The mail server' : who;
  if (by !== undefined && refused)
    return `${by} refuses the address or the message (${code}). Correct the address, then try again`;
  if (by !== undefined) return `${by} does not take it yet (${code}). It is tried again`;
  return `There is no answer (${why}). It is tried again`;
}
