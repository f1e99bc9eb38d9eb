/** What a member does with a case: find it, read it, act on it. */
import { Injectable } from '@nestjs/common';
import { canonical } from '../../../libs/domain/canonical';
import type { Act, Entry } from '../../../libs/domain/entry';
import type { Facts } from '../../../libs/domain/form';
import { refusal } from '../../../libs/domain/refusal';
import type { Answer } from '../../../libs/durable/clerk';
import { whyTold } from '../../../libs/durable/why';
import { Clock } from '../../../libs/database/clock/clock';
import { caseStartOf } from '../../../libs/database/record/case-start';
import { isHeld } from '../../../libs/database/deliveries/relaying';
import { readJournal } from '../../../libs/database/record/settling';
import { Config } from '../web/config';
import { isId, Reached } from '../web/access/reached';
import type { Member } from '../../../libs/domain/signed-in';
import { ActRefused, Away } from '../web/problems/problems';
import { Faults, NotThere, OtherBody } from '../../../libs/intake/not-taken';
import { Procedures, TheRecord, type Ask } from '../../../libs/database/the-record';
import { save, unsave } from '../../../libs/database/record/writing';
import { prepare } from '../../../libs/intake/acting';
import { caseRow, stateOf, type CaseRow as Row } from './case-rows';
import type { CaseRow, CaseView, Line } from './case-view';
import { listCases, type Listing } from './case-list';
import { Clerks } from '../web/clerks';
import { roleFor } from './open-acts';
import { linkedTo } from './linked';
import { ofChild } from './of-child';
import { otherCases } from './other-cases';
import { see } from './seeing';
import { sayWhy, type SaidWhy } from './why';

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

/** Real milliseconds that an act waits while the demonstration clock is being moved. */
const holdPatience = 15_000;

@Injectable()
export class Cases {
  constructor(
    private readonly record: TheRecord,
    private readonly procedures: Procedures,
    private readonly reached: Reached,
    private readonly clerks: Clerks,
    private readonly clock: Clock,
    private readonly config: Config,
  ) {}

  /** Newest first; `after` is the cursor of the page before. */
  list(
    member: Member,
    how: Listing,
  ): Promise<{ readonly rows: readonly CaseRow[]; readonly next: string | null }> {
    return this.record.as(member, (ask) =>
      listCases(ask, this.reached, this.procedures, member, how),
    );
  }

  /** Throws NotThere. */
  seenBy(member: Member, caseId: string): Promise<CaseView> {
    return this.record.as(member, async (ask) => {
      const row = await this.mustSee(ask, member, caseId);
      const procedure = this.procedures.of(row.procedure);
      const [policy, calendar] = [
        await this.record.policyAt(ask, procedure, row.policy_version),
        await this.record.calendarAt(ask, row.calendar_version),
      ];
      return see(ask, {
        member,
        row,
        procedure,
        policy,
        calendar,
        now: this.clock.now(),
        may: (what) => this.reached.may(member, what, row),
        linked: await linkedTo(ask, this.reached, member, row),
        others: await otherCases(ask, this.reached, this.procedures, member, row.id),
        ofChild: this.reached.may(member, 'case', row)
          ? await ofChild(ask, this.procedures, row.id)
          : null,
        named: (name) => this.procedures.named(name),
      });
    });
  }

  /**
   * Whether it is still theirs to see: an act may give a case out of the hands of whoever took it.
   */
  async seesStill(member: Member, caseId: string): Promise<boolean> {
    return this.reached.must(member, 'progress', { id: caseId }).then(
      () => true,
      (error: unknown) => {
        if (error instanceof NotThere) return false;
        throw error;
      },
    );
  }

  /** Why entry `seq` told of a clock. Throws NotThere, also for an entry that told of none. */
  async why(member: Member, caseId: string, seq: number): Promise<SaidWhy> {
    const row = await this.record.as(member, (ask) => this.mustSee(ask, member, caseId));
    const [opening, { entries }] = [
      await caseStartOf(this.record.source, row.id),
      await readJournal(this.record.source, row.id),
    ];
    if (!this.reached.may(member, 'case', row) || !opening || entries[seq - 1]?.kind !== 'rung')
      throw new NotThere();
    const procedure = this.procedures.of(row.procedure);
    return sayWhy(
      procedure,
      opening.policy,
      stateOf(row),
      await whyTold(procedure, opening, entries, seq),
    );
  }

  async timeline(member: Member, caseId: string): Promise<readonly Line[]> {
    return (await this.seenBy(member, caseId)).timeline;
  }

  /**
   * Throws NotThere, Faults, ActRefused, OtherBody, Away. The answer stands in the record when it
   * comes.
   */
  async act(
    member: Member,
    caseId: string,
    { act, fields, key, version }: Acting,
  ): Promise<Answer> {
    if (!/^[\x21-\x7e]{1,200}$/.test(key))
      throw Faults.at(
        '',
        'The header Idempotency-Key is needed: 1 to 200 printable characters without blanks, ' +
          'and the same again when you repeat the act',
      );
    await this.untilNotHeld();
    const { row, prepared, sent } = await this.record.as(member, async (ask) => {
      const found = await this.mustSee(ask, member, caseId);
      const procedure = this.procedures.of(found.procedure);
      const c = stateOf(found);
      const before = await this.taken(ask, caseId, key);
      // What was taken is read by the case as it stood: its answers are compared, not judged again.
      if (before) {
        const again = await prepare(undefined, procedure, c, act, fields, key, () =>
          this.clock.now(),
        ).catch((error: unknown) => {
          if (error instanceof Faults) return undefined;
          throw error;
        });
        return {
          row: found,
          prepared: undefined,
          sent: sameAct(before.entry, member, act, again?.fields) ? before.answer : undefined,
        };
      }
      if (!found.state)
        throw new Away(
          'The case has been received and is not opened yet: send it again in a moment, with ' +
            'the same key',
        );
      const to = roleFor(procedure, c, act, member);
      if ('refusal' in to) throw new ActRefused(to.refusal);
      const ready = await prepare(ask, procedure, c, act, fields, key, () => this.clock.now());
      const given: Act = {
        act,
        fields: ready.fields,
        by: { member: member.id, role: to.role, agency: member.agency },
        key,
        ...(version === undefined ? {} : { version }),
      };
      const refused = refusal(
        procedure,
        {
          policy: await this.record.policyAt(ask, procedure, found.policy_version),
          calendar: await this.record.calendarAt(ask, found.calendar_version),
        },
        c,
        given,
        this.clock.now(),
      );
      if (refused) throw new ActRefused(refused);
      return { row: found, prepared: { act: given, written: ready.written }, sent: undefined };
    });
    if (sent) return sent;
    if (!prepared) throw new OtherBody('This Idempotency-Key');
    return this.send(member, row, prepared.act, prepared.written);
  }

  private async send(
    member: Member,
    row: Row,
    act: Act,
    written: Parameters<typeof save>[4],
  ): Promise<Answer> {
    if (written.length > 0)
      await this.record.as(member, (ask) =>
        save(ask, row.id, member.id, this.clock.now(), written),
      );
    try {
      return await this.clerks.act(row.id, act);
    } catch (error) {
      if (!(error instanceof ActRefused)) throw error;
      const standing = await this.record.as(member, async (ask) => {
        // Its own earlier sending may have won the race: then that is the answer.
        const before = await this.taken(ask, row.id, act.key);
        if (before && sameAct(before.entry, member, act.act, act.fields)) return before.answer;
        await unsave(ask, row.id, act.key, written);
        // No workflow runs, and the record knows of no end: the relay or a rebuild will start one.
        return error.refusal.type === 'ended' && !(await caseRow(ask, row.id))?.state?.ended
          ? new Away()
          : error;
      });
      if (standing instanceof Error) throw standing;
      return standing;
    }
  }

  /** The act of a key that the record holds already, and what was answered then. */
  private async taken(
    ask: Ask,
    caseId: string,
    key: string,
  ): Promise<
    { readonly entry: Extract<Entry, { kind: 'act' }>; readonly answer: Answer } | undefined
  > {
    const [found] = await ask<{
      body: Extract<Entry, { kind: 'act' }>;
      version: number;
      ending: string | null;
    }>(
      `select e.body, (select max(v.seq) from case_event v where v.case_id = e.case_id and v.settled_at = e.settled_at and v.kind in ('act', 'entered', 'left', 'ended')) as version,
         (select x.body->>'ending' from case_event x where x.case_id = e.case_id and x.settled_at = e.settled_at and x.kind = 'ended') as ending
       from case_event e where e.case_id = $1 and e.kind = 'act' and e.body->>'key' = $2`,
      [caseId, key],
    );
    return (
      found && {
        entry: found.body,
        answer: {
          seq: found.body.seq,
          version: found.version,
          ...(found.ending === null ? {} : { ended: found.ending }),
        },
      }
    );
  }

  private async mustSee(ask: Ask, member: Member, caseId: string): Promise<Row> {
    const row = isId(caseId) ? await caseRow(ask, caseId) : undefined;
    if (!row || !this.reached.may(member, 'progress', row)) throw new NotThere();
    return row;
  }

  /** While the demonstration clock moves, cases stand at different instants: acts wait. */
  private async untilNotHeld(): Promise<void> {
    if (!this.config.demonstration) return;
    for (const until = Date.now() + holdPatience; await isHeld(this.record.source, Date.now());) {
      if (Date.now() > until)
        throw new Away(
          'The demonstration clock is being moved. Nothing was recorded: send it again with ' +
            'the same key',
        );
      await new Promise((resolve) => {
        setTimeout(resolve, 200);
      });
    }
  }
}

const sameAct = (
  entry: Extract<Entry, { kind: 'act' }>,
  member: Member,
  act: string,
  fields: Facts | undefined,
): boolean =>
  entry.by.member === member.id &&
  entry.act === act &&
  fields !== undefined &&
  canonical(entry.fields) === canonical(fields);
