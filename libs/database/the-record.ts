/**
 * The record as the API reads it: every query in one transaction in the name of the member who
 * asks.
 */
import { AsyncLocalStorage } from 'node:async_hooks';
import type { Database, Transaction } from './connect';
import type { Calendar } from '../domain/calendar';
import type { Policy } from '../domain/policy';
import type { Procedure } from '../domain/procedure';
import { calendarNow } from './calendar/calendars';
import { withActor } from './acting';
import { CalendarVersion } from './calendar/calendar-version';
import { calendarInForce } from './calendar/in-force';
import { PolicyVersion } from './record/policy-version';

export class Procedures {
  constructor(readonly all: readonly Procedure[]) {}
  named(name: string): Procedure | undefined {
    return this.all.find((procedure) => procedure.name === name);
  }
  /**
   * Throws where a case's procedure is gone from the registry: that is never the reader's fault.
   */
  of(name: string): Procedure {
    const procedure = this.named(name);
    if (!procedure)
      throw new Error(`No procedure is named ${name}: is it in workflows/procedures.ts?`);
    return procedure;
  }
}

export interface Ask {
  /** Rows of a query, typed by the one who wrote it. */
  <T>(sql: string, values?: readonly unknown[]): Promise<T[]>;
  /** The same transaction, for repositories and the query builder. */
  readonly manager: Transaction;
}

export class TheRecord {
  private readonly inside = new AsyncLocalStorage<true>();
  private readonly policies = new Map<string, Policy>();
  private readonly calendars = new Map<string, Calendar>();

  constructor(readonly source: Database) {}

  as<T>(member: { readonly id: string }, work: (ask: Ask) => Promise<T>): Promise<T> {
    this.mustHoldNone();
    return withActor(this.source, member, (manager) =>
      this.inside.run(true, () => work(asking(manager))),
    );
  }

  /** Outside anybody's name: who somebody is must be known before they can be named. */
  get ask(): Ask {
    this.mustHoldNone();
    return asking(this.source.manager);
  }

  /**
   * As many at once as the pool has connections, each waiting for one more, would wait for each
   * other for ever.
   */
  private mustHoldNone(): void {
    if (this.inside.getStore())
      throw new Error(
        'This asks for a second connection while it holds one: use the `ask` that was handed in',
      );
  }

  /** The policy that a case opened under. Versions never change, so they are kept. */
  async policyAt(ask: Ask, procedure: Procedure, version: string): Promise<Policy> {
    const key = `${procedure.name} ${version}`;
    const kept =
      this.policies.get(key) ??
      (await ask.manager.findOneBy(PolicyVersion, { procedure: procedure.name, version }))?.body ??
      procedure.policy;
    this.policies.set(key, kept);
    return kept;
  }

  /** The calendar in force, with the days announced since this build was made. */
  calendarNow(): Promise<Calendar> {
    return calendarNow(this.source, calendarInForce());
  }

  /** A calendar that cases are or were counted by. Versions never change, so they are kept. */
  async calendarAt(ask: Ask, version: string): Promise<Calendar> {
    const kept =
      this.calendars.get(version) ??
      (await ask.manager.findOneBy(CalendarVersion, { version }))?.body ??
      calendarInForce();
    this.calendars.set(version, kept);
    return kept;
  }
}

function asking(manager: Transaction): Ask {
  const ask = <T>(sql: string, values: readonly unknown[] = []): Promise<T[]> =>
    manager.query(sql, [...values]);
  return Object.assign(ask, { manager });
}

/** Takes a value of a query and gives its placeholder: '$1'. */
export type Parameter = (value: unknown) => string;

/** A predicate over `case_file c`: the cases of which somebody may see something. */
export type Sees = (of: Parameter) => string;

/** Gathers the values of a query while its text is written: `of(x)` gives '$1'. */
export function parameters(): {
  readonly values: unknown[];
  readonly of: Parameter;
} {
  const values: unknown[] = [];
  return { values, of: (value) => `$${values.push(value)}` };
}
