/**
 * Lists that a procedure has its cases stand in, month by month of receipt, for those who answer
 * for the service: a night in custody that is to be challenged, for one.
 */
import { Injectable } from '@nestjs/common';
import {
  addMonths,
  londonDay,
  say,
  sayInstant,
  startOf,
  type Day,
} from '../../../libs/domain/london';
import type { Role } from '../../../libs/domain/member';
import { Clock } from '../../../libs/database/clock/clock';
import { casesReceived } from '../../../libs/database/record/received-cases';
import { Reached } from '../web/access/reached';
import { sayStages } from '../web/layout/filters';
import type { Member } from '../../../libs/domain/signed-in';
import { Procedures, TheRecord } from '../../../libs/database/the-record';

export const readMonthly: readonly Role[] = ['serviceManager', 'headOfService', 'director'];

export interface MonthlyList {
  readonly title: string;
  readonly about: string;
  readonly cases: readonly {
    readonly id: string;
    readonly reference: string;
    readonly receivedSaid: string;
    readonly stands: string;
  }[];
}
export interface Month {
  /** 'YYYY-MM' */
  readonly month: string;
  /** 'November 2026' */
  readonly said: string;
  readonly lists: readonly MonthlyList[];
  /** The month before, and the one after where it has begun. */
  readonly before: string;
  readonly after: string | null;
}

@Injectable()
export class Monthly {
  constructor(
    private readonly record: TheRecord,
    private readonly procedures: Procedures,
    private readonly reached: Reached,
    private readonly clock: Clock,
  ) {}

  /** `asked` is 'YYYY-MM'; this month where it is none. Names no child. */
  of(member: Member, asked: unknown): Promise<Month> {
    return this.record.as(member, async (ask) => {
      const now = londonDay(this.clock.now());
      const month =
        typeof asked === 'string' && /^20\d\d-(0[1-9]|1[0-2])$/.test(asked)
          ? asked
          : now.slice(0, 7);
      const first: Day = `${month}-01`;
      const next = addMonths(first, 1);
      const listing = this.procedures.all.filter(({ monthly }) => monthly);
      const rows = await casesReceived(ask, this.reached.sees(member, 'progress'), {
        procedures: listing.map(({ name }) => name),
        from: new Date(startOf(first)),
        before: new Date(startOf(next)),
      });
      const lists = listing.flatMap(({ name, monthly = {}, words }) =>
        Object.entries(monthly).map(([list, stands]): MonthlyList => ({
          title: words.monthly![list]!.title,
          about: words.monthly![list]!.about,
          cases: rows
            .filter((row) => row.procedure === name && stands(row.state))
            .map(({ id, reference, received_at: at, state, ending }) => ({
              id,
              reference,
              receivedSaid: sayInstant(at.getTime()),
              stands:
                ending === null
                  ? sayStages(
                      words,
                      state.stands.map(({ stage }) => stage),
                    )
                  : (words.endings[ending] ?? ending),
            })),
        })),
      );
      return {
        month,
        said: say(first).replace(/^1 /, ''),
        lists,
        before: addMonths(first, -1).slice(0, 7),
        after: next <= now ? next.slice(0, 7) : null,
      };
    });
  }
}
