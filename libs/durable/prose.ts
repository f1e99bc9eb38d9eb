/**
 * A procedure's prose as a case lives it: what it may ask for, and where its strands are. Once the
 * case has ended, whatever it asks for ends the strand that asks.
 */
import type { Case } from '../domain/case';
import type { Facts } from '../domain/form';
import type { Role } from '../domain/member';
import type { Finding, Proceedings, Procedure } from '../domain/procedure';
import type { CaseInHand } from './case-in-hand';
import { Ended, Strands } from './strands';

/** What becomes of what the prose asks for: a live clerk writes it down, recall finds it written. */
export interface Asked {
  /** False where the case passes this stage by. */
  enters(stage: string): boolean;
  tells(role: Role, notice: string): void;
  opens(procedure: string, facts: Facts | ((c: Case) => Facts)): void;
  follows(change: string): boolean;
  ends(ending: string): void;
}

/** Prose that asks for more than this, and waits for nothing, runs in a circle. */
const mostAsked = 10_000;

export class Prose implements Proceedings {
  readonly strands = new Strands();
  /** What the prose failed with, if it did. */
  private broken: unknown;
  private readonly declined = new Set<string>();
  /** Since something was last waited for. */
  private asks = 0;

  /** `asked` may be another as the case goes on. */
  constructor(
    private readonly procedure: Procedure,
    private readonly hand: CaseInHand,
    public asked: Asked,
  ) {}

  begin(): void {
    this.strands.begin();
    this.procedure
      .procedure(this)
      .then((ending) => {
        if (!this.hand.c.ended) this.asked.ends(ending);
        this.strands.park();
      })
      .catch((error: unknown) => {
        if (!(error instanceof Ended))
          this.broken = error ?? new Error('The prose failed without saying why');
        this.strands.begin();
        this.strands.park();
      });
  }

  /** Once all strands wait; throws what the prose failed with. */
  async quiet(): Promise<void> {
    await this.strands.quiet();
    if (this.broken !== undefined) throw this.broken;
  }

  async stage(name: string): Promise<void> {
    this.unlessEnded();
    if (!this.asked.enters(name)) return;
    this.asks = 0;
    await this.strands.wait(name);
  }

  async both(...strands: readonly (string | (() => Promise<void>))[]): Promise<void> {
    this.unlessEnded();
    this.strands.part(strands.length);
    let left = strands.length;
    await Promise.all(
      strands.map(async (strand) => {
        await (typeof strand === 'string' ? this.stage(strand) : strand());
        // The last strand hands its place to the prose that waits for all of them.
        if (--left > 0) this.strands.park();
      }),
    );
  }

  finds(finding: Finding): boolean {
    this.unlessEnded();
    return finding(this.hand.c, this.hand.policy);
  }

  tells(role: Role, notice: string): void {
    this.unlessEnded();
    this.asked.tells(role, notice);
  }

  opens(procedure: string, facts: Facts | ((c: Case) => Facts)): void {
    this.unlessEnded();
    this.asked.opens(procedure, facts);
  }

  follows(change: string): boolean {
    this.unlessEnded();
    if (this.hand.c.follows.includes(change)) return true;
    if (!this.declined.has(change) && this.asked.follows(change)) return true;
    this.declined.add(change);
    return false;
  }

  private unlessEnded(): void {
    if (this.hand.c.ended) throw new Ended();
    this.asks += 1;
    if (this.asks > mostAsked)
      throw new Error(
        `The prose of ${this.procedure.name} runs in a circle: it asks and asks, and waits for ` +
          'nothing',
      );
  }
}
