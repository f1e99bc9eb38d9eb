/**
 * The case a clerk has in hand: as it stands, and the entries that are not settled yet. Nothing
 * changes it but `enter`. Its clocks are kept here: armed, stopped, and told of.
 */
import { recalendared, type Calendar } from '../domain/calendar';
import { apply, caseOf, learned, type Case, type CaseClock } from '../domain/case';
import type { CaseStart } from '../domain/case-start';
import type { Entry, Happening, Tell } from '../domain/entry';
import { answerBy, rungOf } from '../domain/ladder';
import type { Role } from '../domain/member';
import type { Policy } from '../domain/policy';
import type { ClockRule, Procedure, Start } from '../domain/procedure';
import { armed, moved, served } from './arming';

export class CaseInHand {
  c: Case;
  /** Of whatever is entered now. */
  instant = 0;
  readonly unsettled: Entry[] = [];
  /** The one the case opened with, as later ones changed it. */
  private counted: Calendar;

  constructor(
    private readonly procedure: Procedure,
    private readonly opening: CaseStart,
  ) {
    this.c = caseOf(opening.caseId, []);
    this.counted = opening.calendar;
  }

  get policy(): Policy {
    return this.opening.policy;
  }
  /** The calendar the case counts by now. */
  get calendar(): Calendar {
    return this.counted;
  }

  open(): void {
    const { policy, calendar, received, facts } = this.opening;
    this.enter({
      kind: 'opened',
      procedure: this.procedure.name,
      policy: policy.version,
      calendar: calendar.version,
      received,
      facts,
    });
  }

  enter(happening: Happening): void {
    const entry: Entry = { ...happening, seq: this.c.seq + 1, at: this.instant };
    this.past(entry);
    this.unsettled.push(entry);
  }

  /** Take in an entry as the record has it. */
  past(entry: Entry): void {
    this.c = apply(this.c, entry);
    if (entry.kind === 'calendar') this.counted = recalendared(this.counted, entry);
  }

  /** Take in what the record learned of an entry by settling it. */
  learn(entry: Entry): void {
    this.c = learned(this.c, entry);
  }

  /**
   * Stop the clocks whose work is done and arm those whose trigger has come, wherever the case
   * stands.
   */
  tend(): void {
    for (const [name, rule] of Object.entries(this.procedure.clocks)) {
      // A case has the clocks of the policy it opened under; one that a build added is for later.
      if (!this.policy.clocks[name]) continue;
      const starts = rule.starts(this.c, this.policy);
      for (const clock of this.c.clocks) {
        if (
          clock.clock === name &&
          clock.stopped === undefined &&
          (rule.stops(this.c, clock.of, this.policy) || moved(clock, starts))
        ) {
          this.enter({ kind: 'stopped', id: clock.id });
        }
      }
      if (rule.until === undefined) for (const start of starts) this.arm(name, rule, start);
    }
  }

  private arm(name: string, { stops }: ClockRule, start: Start): void {
    const { of, from } = start;
    const earlier = this.c.clocks.filter((clock) => clock.clock === name && clock.of === of);
    if (served(earlier.at(-1), start)) return;
    if (stops(this.c, of, this.policy)) return;
    // What the referral brought was known when it was received, however late a worker heard of it.
    const known = this.c.acts.length === 0 ? Math.max(from, this.opening.received) : this.instant;
    const run = { nth: earlier.length + 1, known };
    this.enter(armed(name, start, run, this.policy, this.calendar));
  }

  /** Tell this rung of this clock, which was to be told at `due`. */
  fire(clock: CaseClock, rung: string, due: number): void {
    const spoken = rungOf(this.policy.clocks[clock.clock]!.ladder, rung);
    const answer = answerBy(spoken, this.instant, this.calendar);
    this.enter({
      kind: 'rung',
      id: clock.id,
      rung,
      due,
      tell: { ...this.whom(spoken.tell, clock), ...(spoken.onDuty ? { onDuty: true } : {}) },
      ...(answer === undefined ? {} : { answerBy: answer }),
    });
  }

  private whom(tell: string, clock: CaseClock): Tell {
    switch (tell) {
      case 'holder':
        return this.holder(clock);
      case 'holdersManager':
        return { ...this.holder(clock), above: true };
      default:
        return this.inRole(tell as Role);
    }
  }

  /** Whose lateness it is; a rung of a stage not yet reached names who holds the case now. */
  private holder(clock: CaseClock): Tell {
    const { stage } = this.procedure.clocks[clock.clock]!;
    const stands = this.c.stands.map((s) => s.stage);
    return this.procedure.stages[stands.includes(stage) ? stage : (stands[0] ?? stage)]!.holder(
      this.c,
    );
  }

  inRole(role: Role): Tell {
    const member = this.procedure.allocated(this.c)[role];
    return member === undefined ? { role } : { role, member };
  }
}
