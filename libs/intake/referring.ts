/** Taking a referral, by page, API, file or command: the same checks, the same receipts. */
import type { Clock } from '../database/clock/clock';
import { OtherBody as SameReference, takeReferral } from '../database/referrals/intake';
import type { Procedures, TheRecord } from '../database/the-record';
import type { Procedure } from '../domain/procedure';
import { rfc3339 } from '../domain/rfc3339';
import type { Member } from '../domain/signed-in';
import { checkReferral, type CheckedReferral } from './check-referral';
import { Faults, NotForYou, OtherBody } from './not-taken';
import type { Receipt, Receipts } from './receipts';
import type { SaidFault } from './say';

export interface MayBeReferredTo {
  readonly procedure: string;
  readonly title: string;
  readonly about: string;
}

export class Referring {
  constructor(
    readonly record: TheRecord,
    private readonly procedures: Procedures,
    private readonly receipts: Receipts,
    private readonly clock: Clock,
  ) {}

  /** Procedures that this member may refer to. */
  open(member: Member): readonly MayBeReferredTo[] {
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
    const { answers, faults } = this.check(procedure, body, received);
    if (faults.length > 0) throw new Faults(faults);
    const taken = await takeReferral(this.record.source, {
      procedure,
      answers,
      referrer: member.id,
      received,
      shift: this.clock.shift,
      calendar: await this.record.calendarNow(),
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
    return this.receipts.of(taken.signed, taken.caseId);
  }

  /** The faults of a body, without taking it: for check-answers. */
  faults(member: Member, procedureName: string, body: unknown): readonly SaidFault[] {
    return this.check(this.mustRefer(member, procedureName), body, this.clock.now()).faults;
  }

  /** Throws Faults where there is no such procedure, NotForYou where this member may not refer. */
  mustRefer(member: Member, procedureName: string): Procedure {
    const procedure = this.procedures.named(procedureName);
    if (!procedure)
      throw Faults.at(
        '/procedure',
        `must be one of: ${this.procedures.all.map(({ name }) => name).join(', ')}`,
      );
    if (!mayRefer(member, procedure)) throw new NotForYou();
    return procedure;
  }

  private check(procedure: Procedure, body: unknown, received: number): CheckedReferral {
    return checkReferral(procedure, body, received, () => this.clock.now());
  }
}

const mayRefer = (member: Member, procedure: Procedure): boolean =>
  procedure.refers.some((role) => member.roles.includes(role));
