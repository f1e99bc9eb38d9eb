/**
 * Every way through a procedure, read from its prose: a proceedings that forks at every finding,
 * walks strands one after another and stops at a second visit. From it come the README's diagrams
 * and the law that no stage is out of reach, so neither can drift from what the prose says.
 */
import type { Finding, Proceedings, Procedure } from './procedure';

export interface Ways {
  /** 'start', a stage, or an ending. */
  readonly moves: readonly { readonly from: string; readonly to: string }[];
  readonly stages: readonly string[];
  readonly endings: readonly string[];
  /** What the prose tells anyone, so that every notice has words. */
  readonly notices: readonly string[];
  /** The procedures of which the prose opens cases. */
  readonly opened: readonly string[];
}

class SecondVisit extends Error {}

class Walk implements Proceedings {
  readonly moves: { from: string; to: string }[] = [];
  readonly notices: string[] = [];
  readonly opened: string[] = [];
  readonly forks: boolean[] = [];
  readonly visited: string[] = [];
  at: readonly string[] = ['start'];

  constructor(private readonly answers: readonly boolean[]) {}

  async stage(name: string): Promise<void> {
    for (const from of this.at) this.moves.push({ from, to: name });
    if (this.visited.includes(name)) throw new SecondVisit();
    this.visited.push(name);
    this.at = [name];
    await Promise.resolve();
  }

  async both(...strands: readonly (string | (() => Promise<void>))[]): Promise<void> {
    const before = this.at;
    const after: string[] = [];
    for (const strand of strands) {
      this.at = before;
      await (typeof strand === 'string' ? this.stage(strand) : strand());
      after.push(...this.at);
    }
    this.at = after;
  }

  finds(_finding: Finding): boolean {
    const found = this.answers[this.forks.length] ?? true;
    this.forks.push(found);
    return found;
  }

  tells(_role: string, notice: string): void {
    this.notices.push(notice);
  }

  opens(procedure: string): void {
    this.opened.push(procedure);
  }

  follows(): boolean {
    return true;
  }
}

/**
 * Walk every branch of the prose once. Bounded: each walk ends at an ending or at a second visit.
 */
export async function ways(procedure: Procedure): Promise<Ways> {
  const moves = new Map<string, { from: string; to: string }>();
  const stages = new Set<string>();
  const endings = new Set<string>();
  const notices = new Set<string>();
  const opened = new Set<string>();
  const waiting: boolean[][] = [[]];
  for (let answers = waiting.pop(); answers; answers = waiting.pop()) {
    const walk = new Walk(answers);
    try {
      const ending = await procedure.procedure(walk);
      endings.add(ending);
      for (const from of walk.at) walk.moves.push({ from, to: ending });
    } catch (error) {
      if (!(error instanceof SecondVisit)) throw error;
    }
    for (const move of walk.moves) moves.set(`${move.from} → ${move.to}`, move);
    for (const stage of walk.visited) stages.add(stage);
    for (const notice of walk.notices) notices.add(notice);
    for (const other of walk.opened) opened.add(other);
    for (let i = answers.length; i < walk.forks.length; i += 1)
      waiting.push([...walk.forks.slice(0, i), !walk.forks[i]]);
  }
  return {
    moves: [...moves.values()],
    stages: [...stages],
    endings: [...endings],
    notices: [...notices],
    opened: [...opened],
  };
}

/** The ways as a Mermaid diagram, for the README. */
export async function diagram(procedure: Procedure): Promise<string> {
  const { moves, endings } = await ways(procedure);
  const node = (name: string) =>
    name === 'start'
      ? 'start((referral))'
      : endings.includes(name)
        ? `end_${name.replace(/\W/g, '_')}([${procedure.words.endings[name] ?? name}])`
        : `${name}[${procedure.words.stages[name] ?? name}]`;
  return [
    '```mermaid',
    'flowchart TD',
    ...moves.map(({ from, to }) => `  ${node(from)} --> ${node(to)}`),
    '```',
  ].join('\n');
}
