/** What a walk through every state of a case keeps: its bounds, what it saw, and each state. */
import type { Entry } from '../../libs/domain/entry';
import type { Procedure } from '../../libs/domain/procedure';
import type { CaseStart } from '../../libs/domain/case-start';
import type { Moves } from './model-moves';
import { Simulated } from './simulated';

export const bounds = {
  openings: 6,
  items: 1,
  pauses: 2,
  extensions: 1,
  calendars: 1,
  sameAct: 3,
  perAct: 3,
};
export type Bounds = typeof bounds;

export interface Explored {
  states: number;
  transitions: number;
  /** States whose moves were all taken, the bounds apart. */
  expanded: number;
  readonly shapes: Set<string>;
  readonly stages: Set<string>;
  readonly endings: Set<string>;
  readonly acts: Set<string>;
  rungs: number;
  /**
   * Live states in which there is nothing more to come, and all was said to the top of the house.
   */
  allSaid: number;
  /** No state is left whose moves were not taken. */
  whole: boolean;
  /**
   * Shapes from which an ending of the prose is reached by moves that were taken, each from some
   * state of its shape.
   */
  onward: number;
  /**
   * States that were seen to reach an ending of the prose; the others reach one that was not
   * expanded.
   */
  reach: number;
}

/**
 * What holds of lives as well, of a procedure: handed in, so that the laws and this need not know
 * one another.
 */
export type Holds = (simulated: Simulated, received: number) => void;

export interface Node {
  readonly given: CaseStart;
  readonly journal: readonly Entry[];
  readonly at: number;
  readonly shape: string;
  /** What may be done in it. */
  readonly takeable: Moves['takeable'];
  readonly how: string;
  readonly from: Node | undefined;
  readonly next: Set<string>;
  expanded: boolean;
  cut: boolean;
  readonly ended: 'prose' | 'side' | undefined;
}

export const path = (node: Node | undefined): readonly string[] =>
  node ? [...path(node.from), node.how] : [];

/** The case of this state, living on from there. */
export const again = (procedure: Procedure, { given, journal, at }: Node): Promise<Simulated> =>
  Simulated.open(procedure, given, at, journal);

/** How often a clock was paused, was given longer, and a calendar was taken. */
export const counts = (journal: readonly Entry[]): readonly number[] => [
  journal.filter(({ kind }) => kind === 'paused').length,
  journal.filter((e) => e.kind === 'moved' && e.why === 'extended').length,
  journal.filter(({ kind }) => kind === 'calendar').length,
];
