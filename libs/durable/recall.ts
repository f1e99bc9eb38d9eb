/**
 * Recall: how a case goes on from its journal. Its state is the fold of that, as it stands. Only the
 * prose is run again along it, to find where each strand stands: what it asks for between two
 * events is found among what was written there, as a set, so the order of strands does not matter.
 * No past act is judged again, so a build with other rules takes a case on; what its rules change
 * takes hold from then on. A journal that the prose cannot have written stops it, and is shown.
 */
import { apply } from '../domain/case';
import type { Entry } from '../domain/entry';
import type { Procedure } from '../domain/procedure';
import type { CaseInHand } from './case-in-hand';
import type { Asked, Prose } from './prose';

/** What one side has and the other has not: what the prose asks for, or an entry of the journal. */
type Side = Entry | { readonly kind: string; readonly stage?: string; readonly ending?: string };

export class Differs extends Error {
  constructor(
    caseId: string,
    readonly made: Side | undefined,
    readonly recorded: Entry | undefined,
  ) {
    super(
      `Recall of case ${caseId} differs${recorded ? ` at entry ${recorded.seq}` : ''}: it would ` +
        `now write ${JSON.stringify(made)}, its journal has ${JSON.stringify(recorded)}. A stage ` +
        'that was added says "since"; where a branch moved, the prose asks "follows"',
    );
  }
}

export class Recall implements Asked {
  /** What was written since the strands were last let go, and nobody has asked for yet. */
  private round: Entry[] = [];
  /** Stages asked for that the journal comes to later, once one that the prose lost is left. */
  private ahead: readonly { readonly stage: string; readonly over: Entry | undefined }[] = [];
  /** Stages that the case stands in, and the prose never asked for. */
  private lost: readonly string[] = [];
  private at = 0;

  constructor(
    private readonly procedure: Procedure,
    private readonly hand: CaseInHand,
    private readonly prose: Prose,
    private readonly journal: readonly Entry[],
  ) {}

  /** Goes along the whole journal, and leaves the prose to go on live. Throws `Differs`. */
  async along(): Promise<void> {
    const live = this.prose.asked;
    this.prose.asked = this;
    this.take();
    await this.letGo(() => this.prose.begin());
    while (this.at < this.journal.length) {
      const left = this.leftNow();
      if (left.length === 0) this.take();
      else await this.letGo(() => this.prose.strands.free((stage) => left.includes(stage)));
    }
    if (this.hand.c.ended) this.prose.strands.stop();
    else this.mustFollow();
    this.prose.asked = live;
  }

  /** The next entry becomes part of the case. */
  private take(): void {
    this.hand.past(this.journal[this.at]!);
    this.at += 1;
  }

  /** Takes in that stages were left, one after another. */
  private leftNow(): readonly string[] {
    const left: string[] = [];
    for (;;) {
      const entry = this.journal[this.at];
      if (entry?.kind !== 'left') return left;
      this.take();
      left.push(entry.stage);
      this.lost = this.lost.filter((one) => one !== entry.stage);
    }
  }

  /**
   * The strands go on until all wait, on a case that changes as they ask; then it stands as its
   * journal has it.
   */
  private async letGo(go: () => void): Promise<void> {
    const before = this.hand.c;
    const written = this.journal.slice(this.at, this.at + this.proseAhead());
    this.round = [...written];
    this.ahead = this.ahead.filter(({ stage }) => !this.finds(stage));
    go();
    await this.prose.quiet();
    this.hand.c = before;
    for (const _ of written) this.take();
    const unasked = this.round.flatMap((e) => (e.kind === 'entered' ? [e.stage] : []));
    this.lost = [...this.lost, ...unasked];
    if (this.lost.length === 0) this.mustFollow();
  }

  /** Nothing is asked for that the journal never comes to. */
  private mustFollow(): void {
    const [first] = this.ahead;
    if (first)
      throw new Differs(this.hand.c.id, { kind: 'entered', stage: first.stage }, first.over);
  }

  /** How many entries from here on the prose wrote. */
  private proseAhead(): number {
    const rest = this.journal.slice(this.at);
    const other = rest.findIndex(({ kind }) => !ofProse.has(kind));
    return other < 0 ? rest.length : other;
  }

  private finds(stage: string): boolean {
    return this.found((e) => e.kind === 'entered' && e.stage === stage);
  }

  /** Whether the journal has it in this round; then the case goes on with it, as it did. */
  private found(is: (entry: Entry) => boolean): boolean {
    const i = this.round.findIndex(is);
    if (i < 0) return false;
    const [entry] = this.round.splice(i, 1);
    this.hand.c = apply(this.hand.c, { ...entry!, seq: this.hand.c.seq + 1 });
    return true;
  }

  enters(stage: string): boolean {
    if (this.finds(stage)) return true;
    // Whoever was past it when it came in goes by.
    if (this.procedure.stages[stage]?.since !== undefined) return false;
    const over = this.round.find(({ kind }) => kind === 'entered') ?? this.next();
    this.ahead = [...this.ahead, { stage, over }];
    return true;
  }

  /** A notice that its build did not have yet was not sent, and is not sent late. */
  tells(_role: string, notice: string): void {
    this.found((e) => e.kind === 'told' && e.notice === notice);
  }

  opens(procedure: string): void {
    this.found((e) => e.kind === 'opens' && e.procedure === procedure);
  }

  follows(change: string): boolean {
    return this.found((e) => e.kind === 'follows' && e.change === change);
  }

  ends(ending: string): void {
    if (!this.found((e) => e.kind === 'ended' && e.ending === ending))
      throw this.differs({ kind: 'ended', ending });
  }

  private differs(made: Side): Differs {
    return new Differs(this.hand.c.id, made, this.next());
  }

  /** What the journal has where the prose stands. */
  private next(): Entry | undefined {
    return this.round[0] ?? this.journal[this.at];
  }
}

const ofProse: ReadonlySet<string> = new Set<Entry['kind']>([
  'entered',
  'told',
  'opens',
  'follows',
  'ended',
]);
