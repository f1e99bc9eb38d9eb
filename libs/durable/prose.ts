/**
 * A procedure's prose as a case lives it: what it may ask for, and where its strands are. Once the
 * case has ended, whatever it asks for ends the strand that asks.
 */
import type { Case } from '../domain/case';
import type { Facts } from '../domain/form';
import type { Role } from '../domain/member';
import type { Finding, Proceedings, Procedure } from '../domain/procedure';
import type { CaseInHand } from './case-in-hand';
import type { Runtime } from './runtime';
import { Ended, Strands } from './strands';

export class Prose implements Proceedings {
  readonly strands = new Strands();
  /** What the prose failed with, if it did. */
  broken: unknown;
  private readonly declined = new Set<string>();

  constructor(
    private readonly procedure: Procedure,
    private readonly hand: CaseInHand,
    private readonly runtime: Runtime,
  ) {}

  begin(): void {
    this.strands.begin();
    this.procedure.procedure(this).then(
      (ending) => {
        if (!this.hand.c.ended) this.hand.enter({ kind: 'ended', ending });
        this.strands.park();
      },
      (error: unknown) => {
        if (!(error instanceof Ended))
          this.broken = error ?? new Error('The prose failed without saying why');
        this.strands.begin();
        this.strands.park();
      },
    );
  }

  async stage(name: string): Promise<void> {
    this.unlessEnded();
    this.hand.enter({ kind: 'entered', stage: name });
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
    this.hand.enter({ kind: 'told', notice, tell: this.hand.inRole(role) });
  }

  opens(procedure: string, facts: Facts | ((c: Case) => Facts)): void {
    this.unlessEnded();
    this.hand.enter({
      kind: 'opens',
      procedure,
      facts: typeof facts === 'function' ? facts(this.hand.c) : facts,
    });
  }

  follows(change: string): boolean {
    this.unlessEnded();
    if (this.hand.c.follows.includes(change)) return true;
    if (this.declined.has(change) || !this.runtime.follows(change, this.hand.c.seq + 1)) {
      this.declined.add(change);
      return false;
    }
    this.hand.enter({ kind: 'follows', change });
    return true;
  }

  private unlessEnded(): void {
    if (this.hand.c.ended) throw new Ended();
  }
}
