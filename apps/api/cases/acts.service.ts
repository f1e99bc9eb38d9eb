/**
 * An act's way: it is read and judged here, its texts are kept, and the clerk of its case takes it.
 * The same key again is the same act, whatever has happened meanwhile.
 */
import { Injectable } from '@nestjs/common';
import { canonical } from '../../../libs/domain/canonical';
import type { Act } from '../../../libs/domain/entry';
import type { Facts } from '../../../libs/domain/form';
import type { Procedure } from '../../../libs/domain/procedure';
import { refusal } from '../../../libs/domain/refusal';
import type { Member } from '../../../libs/domain/signed-in';
import type { Answer } from '../../../libs/durable/clerk';
import { Clock } from '../../../libs/database/clock/clock';
import { caseRow, type CaseRow } from '../../../libs/database/record/one-case';
import { takenUnder, type TakenAct } from '../../../libs/database/record/taken-acts';
import { save, unsave, type Written } from '../../../libs/database/record/writing';
import { Procedures, TheRecord, type Ask } from '../../../libs/database/the-record';
import { prepare } from '../../../libs/intake/acting';
import { Faults, OtherBody } from '../../../libs/intake/not-taken';
import { Reached } from '../web/access/reached';
import { Clerks } from '../web/clerks';
import { Config } from '../web/config';
import { ActRefused, Away } from '../web/problems/problems';
import { stateOf } from './case-state';
import { untilClockStands } from './clock-hold';
import { mustSee } from './must-see';
import { roleFor } from './roles-for-acts';

export interface Acting {
  readonly act: string;
  /**
   * As the form asks them: text as text, `instant` as RFC 3339, `yesNo` as boolean, `each` as a
   * record by item id.
   */
  readonly fields: unknown;
  /** The Idempotency-Key: the same key is the same act. */
  readonly key: string;
  readonly version?: number;
}

/** Answered already, or to be sent with the texts that go with it. */
type Judged = { readonly answer: Answer } | { readonly act: Act; readonly written: Texts };
type Texts = readonly Written[];

@Injectable()
export class Acts {
  constructor(
    private readonly record: TheRecord,
    private readonly procedures: Procedures,
    private readonly reached: Reached,
    private readonly clerks: Clerks,
    private readonly clock: Clock,
    private readonly config: Config,
  ) {}

  /**
   * Throws NotThere, Faults, ActRefused, OtherBody, Away. The answer stands in the record when it
   * comes.
   */
  async take(member: Member, caseId: string, acting: Acting): Promise<Answer> {
    mustBeKey(acting.key);
    if (this.config.demonstration) await untilClockStands(this.record.source);
    const judged = await this.record.as(member, async (ask) => {
      const row = await mustSee(ask, this.reached, member, caseId);
      const before = await takenUnder(ask, caseId, acting.key);
      return before
        ? this.again(member, row, before, acting)
        : this.judge(ask, member, row, acting);
    });
    if ('answer' in judged) return judged.answer;
    return this.send(member, caseId, judged.act, judged.written);
  }

  /**
   * What was taken is read by the case as it stood: its answers are compared, not judged again.
   * Throws OtherBody.
   */
  private async again(
    member: Member,
    row: CaseRow,
    before: TakenAct,
    acting: Acting,
  ): Promise<Judged> {
    const fields = await this.read(undefined, row, acting).then(
      (ready) => ready.fields,
      (error: unknown) => {
        if (error instanceof Faults) return undefined;
        throw error;
      },
    );
    if (!isSame(before, member, acting.act, fields)) throw new OtherBody('This Idempotency-Key');
    return { answer: answerOf(before) };
  }

  /** Throws Away, ActRefused, Faults. */
  private async judge(ask: Ask, member: Member, row: CaseRow, acting: Acting): Promise<Judged> {
    if (!row.state)
      throw new Away(
        'The case has been received and is not opened yet: send it again in a moment, with ' +
          'the same key',
      );
    const procedure = this.procedures.of(row.procedure);
    const c = stateOf(row);
    const to = roleFor(procedure, c, acting.act, member);
    if ('refusal' in to) throw new ActRefused(to.refusal);
    const { fields, written } = await this.read(ask, row, acting);
    const { act, key, version } = acting;
    const by = { member: member.id, role: to.role, agency: member.agency };
    const given: Act = { act, fields, by, key, ...(version === undefined ? {} : { version }) };
    const rules = await this.rulesOf(ask, procedure, row);
    const refused = refusal(procedure, rules, c, given, this.clock.now());
    if (refused) throw new ActRefused(refused);
    return { act: given, written };
  }

  private read(ask: Ask | undefined, row: CaseRow, { act, fields, key }: Acting) {
    const procedure = this.procedures.of(row.procedure);
    return prepare(ask, procedure, stateOf(row), act, fields, key, () => this.clock.now());
  }

  private async rulesOf(ask: Ask, procedure: Procedure, row: CaseRow) {
    return {
      policy: await this.record.policyAt(ask, procedure, row.policy_version),
      calendar: await this.record.calendarAt(ask, row.calendar_version),
    };
  }

  /** Texts are kept first, since the journal names them. Throws ActRefused, Away. */
  private async send(member: Member, caseId: string, act: Act, written: Texts): Promise<Answer> {
    if (written.length > 0)
      await this.record.as(member, (ask) =>
        save(ask, caseId, member.id, this.clock.now(), written),
      );
    try {
      return await this.clerks.act(caseId, act);
    } catch (error) {
      if (!(error instanceof ActRefused)) throw error;
      const stands = await this.record.as(member, (ask) =>
        this.afterRefusal(ask, member, caseId, act, written, error),
      );
      // Thrown only here: what the transaction took back must stay taken back.
      if (stands instanceof Error) throw stands;
      return stands;
    }
  }

  /** Takes back the texts of an act that was refused; its own earlier sending may have won. */
  private async afterRefusal(
    ask: Ask,
    member: Member,
    caseId: string,
    act: Act,
    written: Texts,
    error: ActRefused,
  ): Promise<Answer | Error> {
    const before = await takenUnder(ask, caseId, act.key);
    if (before && isSame(before, member, act.act, act.fields)) return answerOf(before);
    await unsave(ask, caseId, act.key, written);
    if (error.refusal.type !== 'ended') return error;
    // No workflow runs, and the record knows of no end: the relay or a rebuild will start one.
    const row = await caseRow(ask, caseId);
    return row?.state?.ended ? error : new Away();
  }
}

function mustBeKey(key: string): void {
  if (/^[\x21-\x7e]{1,200}$/.test(key)) return;
  throw Faults.at(
    '',
    'The header Idempotency-Key is needed: 1 to 200 printable characters without blanks, ' +
      'and the same again when you repeat the act',
  );
}

const isSame = (
  { entry }: TakenAct,
  member: Member,
  act: string,
  fields: Facts | undefined,
): boolean =>
  entry.by.member === member.id &&
  entry.act === act &&
  fields !== undefined &&
  canonical(entry.fields) === canonical(fields);

const answerOf = ({ entry, version, ending }: TakenAct): Answer => ({
  seq: entry.seq,
  version,
  ...(ending === null ? {} : { ended: ending }),
});
