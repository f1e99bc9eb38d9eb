/** What a member does with a case: find it, read it, act on it. */
import { Injectable } from '@nestjs/common';
import type { Member } from '../../../libs/domain/signed-in';
import type { Answer } from '../../../libs/durable/clerk';
import { whyTold } from '../../../libs/durable/why';
import { Clock } from '../../../libs/database/clock/clock';
import { caseStartOf } from '../../../libs/database/record/case-start';
import { linkedTo } from '../../../libs/database/record/linked-cases';
import { otherCases } from '../../../libs/database/record/other-cases';
import { readJournal } from '../../../libs/database/record/settling';
import { Procedures, TheRecord } from '../../../libs/database/the-record';
import { NotThere } from '../../../libs/intake/not-taken';
import { Reached } from '../web/access/reached';
import { Acts, type Acting } from './acts.service';
import { listCases, type CasePage, type Listing } from './case-list';
import { stateOf } from './case-state';
import type { CaseView, Line } from './case-view';
import { mustSee } from './must-see';
import { ofChild } from './of-child';
import { sayOther } from './other-cases';
import { see } from './seeing';
import { sayWhy, type SaidWhy } from './why';

@Injectable()
export class Cases {
  constructor(
    private readonly record: TheRecord,
    private readonly procedures: Procedures,
    private readonly reached: Reached,
    private readonly clock: Clock,
    private readonly acts: Acts,
  ) {}

  /** Newest first; `after` is the cursor of the page before. */
  list(member: Member, how: Listing): Promise<CasePage> {
    const reading = {
      procedures: this.procedures,
      sees: this.reached.sees(member, 'progress'),
      seesChild: this.reached.sees(member, 'child'),
    };
    return this.record.as(member, (ask) => listCases(ask, reading, how));
  }

  /** Throws NotThere. */
  seenBy(member: Member, caseId: string): Promise<CaseView> {
    return this.record.as(member, async (ask) => {
      const row = await mustSee(ask, this.reached, member, caseId);
      const procedure = this.procedures.of(row.procedure);
      const whole = this.reached.may(member, 'case', row);
      const others = await otherCases(ask, row.id, this.reached.sees(member, 'progress'));
      return see(ask, {
        member,
        row,
        procedure,
        policy: await this.record.policyAt(ask, procedure, row.policy_version),
        calendar: await this.record.calendarAt(ask, row.calendar_version),
        now: this.clock.now(),
        may: (what) => this.reached.may(member, what, row),
        linked: await linkedTo(ask, row, this.reached.sees(member, 'case')),
        others: others.map((other) => sayOther(this.procedures, other)),
        ofChild: whole ? await ofChild(ask, this.procedures, row.id) : null,
        named: (name) => this.procedures.named(name),
      });
    });
  }

  /**
   * Whether it is still theirs to see: an act may give a case out of the hands of whoever took it.
   */
  async seesStill(member: Member, caseId: string): Promise<boolean> {
    try {
      await this.reached.must(member, 'progress', { id: caseId });
      return true;
    } catch (error) {
      if (error instanceof NotThere) return false;
      throw error;
    }
  }

  async timeline(member: Member, caseId: string): Promise<readonly Line[]> {
    return (await this.seenBy(member, caseId)).timeline;
  }

  /** Why entry `seq` told of a clock. Throws NotThere, also for an entry that told of none. */
  async why(member: Member, caseId: string, seq: number): Promise<SaidWhy> {
    const row = await this.record.as(member, (ask) => mustSee(ask, this.reached, member, caseId));
    const start = await caseStartOf(this.record.source, row.id);
    const { entries } = await readJournal(this.record.source, row.id);
    const toldOfClock = entries[seq - 1]?.kind === 'rung';
    if (!this.reached.may(member, 'case', row) || !start || !toldOfClock) throw new NotThere();
    const procedure = this.procedures.of(row.procedure);
    const why = await whyTold(procedure, start, entries, seq);
    return sayWhy(procedure, start.policy, stateOf(row), why);
  }

  /** Throws NotThere, Faults, ActRefused, OtherBody, Away. It stands in the record by then. */
  act(member: Member, caseId: string, acting: Acting): Promise<Answer> {
    return this.acts.take(member, caseId, acting);
  }
}
