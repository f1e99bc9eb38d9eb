/**
 * What is late or soon will be, over all the cases a manager answers for, and with whom it stands.
 */
import { Injectable } from '@nestjs/common';
import { oversees } from '../../../libs/domain/clock-acts';
import type { Role } from '../../../libs/domain/member';
import type { Member } from '../../../libs/domain/signed-in';
import type { Urgency } from '../../../libs/domain/urgency';
import { Clock } from '../../../libs/database/clock/clock';
import { peopleOf } from '../../../libs/database/people/names';
import { workersWithCases } from '../../../libs/database/record/allocated-cases';
import {
  lateCases,
  passedOverIn,
  type LateCase,
  type Over,
} from '../../../libs/database/record/late-cases';
import { countCases, countStages } from '../../../libs/database/record/late-counts';
import { Procedures, TheRecord, type Ask } from '../../../libs/database/the-record';
import { Reached } from '../web/access/reached';
import { grouped, type Urgent } from '../work';
import { driftRow, peopleIn } from './drift-row';
import type { Choosable, DriftBoard, DriftRow } from './drift-view';
import { wantedBy, type Filters } from './filters';

export const hearOfDrift: readonly Role[] = oversees;

/** Most cases the board shows; those due last are left out. */
const most = 300;

@Injectable()
export class Drift {
  constructor(
    private readonly record: TheRecord,
    private readonly procedures: Procedures,
    private readonly reached: Reached,
    private readonly clock: Clock,
  ) {}

  board(member: Member, filters: Filters = {}): Promise<DriftBoard> {
    const now = this.clock.now();
    const sees = this.reached.sees(member, 'progress');
    const wanted = wantedBy(member, filters);
    return this.record.as(member, async (ask) => {
      const found = await lateCases(ask, {
        sees,
        seesChild: this.reached.sees(member, 'child'),
        wanted,
        limit: most + 1,
      });
      const rows = await this.rows(ask, member, found.slice(0, most), now);
      const more = found.length > most;
      // What only the cases themselves can say is counted on those shown; the rest is counted in
      // the tables.
      if (filters.with !== undefined || filters.mine) {
        const these = rows.filter(({ row }) => isWanted(row, filters));
        const late = these.filter(({ urgency }) => isLate(urgency)).length;
        return { groups: grouped(these), open: these.length, late, more, stages: [] };
      }
      return {
        groups: grouped(rows),
        ...(await countCases(ask, { sees, wanted, now })),
        more,
        stages: this.inWords(await countStages(ask, { sees, wanted, now })),
      };
    });
  }

  /** Of open cases that the member may see. */
  async choosable(member: Member): Promise<Choosable> {
    const sees = this.reached.sees(member, 'progress');
    const rows = await this.record.as(member, (ask) => workersWithCases(ask, sees));
    const teams = new Map(
      rows.flatMap(({ team, manager }) => (team === null ? [] : [[team, manager!] as const])),
    );
    return {
      workers: rows.map(({ id, name }) => ({ id, name })),
      teams: [...teams].map(([id, name]) => ({ id, name })),
    };
  }

  private async rows(
    ask: Ask,
    member: Member,
    files: readonly LateCase[],
    now: number,
  ): Promise<readonly Urgent<DriftRow>[]> {
    const over = await passedOverIn(
      ask,
      files.map(({ id }) => id),
    );
    const people = await this.peopleOn(ask, files, over);
    const rows = [];
    for (const file of files) {
      const procedure = this.procedures.of(file.procedure);
      const seen = {
        member,
        procedure,
        policy: await this.record.policyAt(ask, procedure, file.policy_version),
        calendar: await this.record.calendarAt(ask, file.calendar_version),
        now,
        people,
        over: over.filter((one) => one.case_id === file.id),
      };
      rows.push(driftRow(file, seen));
    }
    return rows;
  }

  private peopleOn(
    ask: Ask,
    files: readonly LateCase[],
    over: readonly Over[],
  ): Promise<ReadonlyMap<string, string>> {
    return peopleOf(ask, [
      ...files.flatMap((file) => peopleIn(this.procedures.of(file.procedure), file)),
      ...over.flatMap((one) => one.over.flatMap(({ member }) => member ?? [])),
    ]);
  }

  /** Those with most that is late first. */
  private inWords(counted: Awaited<ReturnType<typeof countStages>>): DriftBoard['stages'] {
    return counted
      .map(({ procedure, stage, open, late }) => ({
        stage: this.procedures.of(procedure).words.stages[stage] ?? stage,
        open,
        late,
      }))
      .sort((a, b) => b.late - a.late || b.open - a.open);
  }
}

const isWanted = (row: DriftRow, { with: holder, mine }: Filters): boolean =>
  (holder === undefined || row.with === holder) && (!mine || row.mine);

const isLate = (urgency: Urgency): boolean =>
  urgency === 'overdue' || urgency === 'critically overdue';
