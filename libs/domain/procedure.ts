/**
 * How a procedure is declared. A further one is a folder of seven files that end in one of these;
 * nothing in libs, apps or activities knows a procedure by name.
 */
import type { Case } from './case';
import type { Calendar } from './calendar';
import type { Act, Happening, Tell } from './entry';
import type { Answers, Facts, Form } from './form';
import type { Agency, Role } from './member';
import type { Policy } from './policy';

/** What a procedure may ask for. Everything here outlives a crash. */
export interface Proceedings<Stage extends string = string> {
  /** Enter a stage and wait until it is done. */
  stage(name: Stage): Promise<void>;
  /** Go along several strands side by side, and on when all have come to their end. */
  both(...strands: readonly (Stage | (() => Promise<void>))[]): Promise<void>;
  /** Whether something is so of the case as it now stands. */
  finds(finding: Finding): boolean;
  /** Tell a role something, once. */
  tells(role: Role, notice: string): void;
  /**
   * Open another case about the same child, once. `facts`, or what the case as it stands says they
   * are, answer its intake form by key; for words, the id of words saved before.
   */
  opens(procedure: string, facts: Facts | ((c: Case) => Facts)): void;
  /** Whether this case follows a change made to the prose after it may have opened. */
  follows(change: string): boolean;
}

export type Finding = (c: Case, policy: Policy) => boolean;

interface StageRule {
  /**
   * The day from which cases come to it, for a stage that was added while cases were open: whoever
   * was past it by then goes by. The journal says who was; the day is for readers.
   */
  readonly since?: string;
  /** The acts that are open while the case stands here. */
  readonly open: readonly string[];
  readonly done: Finding;
  /** Who holds the ball: everyone asks "who has it?" and there is always one answer. */
  readonly holder: (c: Case) => Tell;
}

/** Who would take an act, and when: `at` in epoch milliseconds. */
export type Trying = Pick<Act, 'by'> & { readonly at: number };

export interface ActRule {
  readonly by: readonly Role[];
  /** Open at every stage, not only where a stage lists it. */
  readonly anywhere?: true;
  /**
   * Why it is closed as the case stands, whatever would be answered; undefined when it is not.
   * Pages leave its button out and say this.
   */
  readonly closed?: (c: Case, trying: Trying, policy: Policy) => string | undefined;
  /**
   * Why it may not be taken with these answers, in words for the member; undefined when it may.
   * Judged at the act's own instant.
   */
  readonly refuses?: (
    c: Case,
    act: Act & { readonly at: number },
    policy: Policy,
    calendar: Calendar,
  ) => string | undefined;
  /**
   * What follows at once from taking it, beside itself. Judged at the act's own instant, by the
   * calendar the case then has.
   */
  readonly brings?: (
    c: Case,
    act: Act & { readonly at: number },
    policy: Policy,
    calendar: Calendar,
  ) => readonly Happening[];
  /** Open to whoever has the role, also where the case is allocated to another. */
  readonly whoever?: true;
  /** Taking it ends the case, whatever strands are running. */
  readonly ends?: string;
}

/**
 * One run of a clock: what it is about, when its trigger happened, and its instant where that is
 * given.
 */
export interface Start {
  readonly of?: string;
  readonly from: number;
  /** Epoch milliseconds; for a clock whose policy has no `within`. */
  readonly due?: number;
}

export interface ClockRule<Stage extends string = string> {
  /**
   * The day from which it starts for no case any more, for a clock that was taken away while it ran
   * for some: for those it goes on by this rule.
   */
  readonly until?: string;
  /**
   * Whose lateness this is: the holder of this stage, or of where the case stands when it is not
   * there yet.
   */
  readonly stage: Stage;
  readonly starts: (c: Case, policy: Policy) => readonly Start[];
  readonly stops: (c: Case, of: string | undefined, policy: Policy) => boolean;
}

export interface Label {
  readonly label: string;
  readonly hint?: string;
  /** What is to be entered, where the label does not name it: 'the child’s own words'. */
  readonly asked?: string;
  /**
   * How the label is put where it names nothing: 'Was the child told?', or 'Why not'. A fault says
   * it differently.
   */
  readonly as?: 'question' | 'reason';
}

export interface Words {
  readonly title: string;
  /** One sentence on what the procedure is for, for pages and the README. */
  readonly about: string;
  readonly stages: { readonly [stage: string]: string };
  /** `name` on a button, `done` on the timeline, `about` above the form. */
  readonly acts: {
    readonly [act: string]: {
      readonly name: string;
      readonly done: string;
      readonly about?: string;
    };
  };
  /** A label alone, where it names what is asked; a list's items are called by '<list>.one'. */
  readonly fields: { readonly [field: string]: string | Label };
  /** By 'field.choice' where a choice means something else in that field, else by 'choice'. */
  readonly choices: { readonly [choice: string]: string };
  readonly clocks: { readonly [clock: string]: string };
  readonly triggers: { readonly [clock: string]: string };
  readonly endings: { readonly [ending: string]: string };
  readonly notices: {
    readonly [notice: string]: { readonly subject: string; readonly text: string };
  };
  /** What each monthly list is called, and says. */
  readonly monthly?: {
    readonly [list: string]: { readonly title: string; readonly about: string };
  };
}

export interface Procedure<Stage extends string = string> {
  /** The folder's name; the workflow's name is the same in camel case, and is forever. */
  readonly name: string;
  readonly stages: { readonly [S in Stage]: StageRule };
  readonly acts: { readonly [act: string]: ActRule };
  readonly clocks: { readonly [clock: string]: ClockRule<Stage> };
  readonly policy: Policy;
  /**
   * `brought`: what a case that opens this one answers beside the intake, and nobody is asked: whom
   * it is for, by id.
   */
  readonly forms: {
    readonly intake: Form;
    readonly brought?: Form;
    readonly acts: { readonly [act: string]: Form };
  };
  readonly words: Words;
  /** Who holds the case in each role, so far. An act by that role is theirs alone. */
  readonly allocated: (c: Case) => { readonly [R in Role]?: string };
  /**
   * Facts drawn from a referral's particulars, where the particulars themselves must stay behind.
   */
  readonly learns: (referral: Answers, received: number) => Facts;
  /**
   * What stops a referral beyond the form's own checks, with a pointer for each; [] when it may be
   * taken.
   */
  readonly faults: (
    referral: Answers,
    received: number,
  ) => readonly { readonly pointer: string; readonly fault: string }[];
  /** What a page warns of, beside the clocks: a limit that conditions no longer fit, for one. */
  readonly warnings: (c: Case, now: number, policy: Policy) => readonly string[];
  /** By notice: the act by which the case hears that it was delivered. */
  readonly deliveries?: { readonly [notice: string]: string };
  /** The procedures of which its cases open others, by name. */
  readonly opens?: readonly string[];
  /**
   * Where a child has one open case of this procedure and no second: the act by which that case
   * hears of a further trigger.
   */
  readonly oneOpen?: string;
  /** Lists of cases that the Head of Service sees month by month: what stands in each. */
  readonly monthly?: { readonly [list: string]: (c: Case) => boolean };
  /** Roles that may open the intake page and call the API. */
  readonly refers: readonly Role[];
  /** Agencies that sit, where this procedure is heard at a sitting. */
  readonly sits?: readonly Agency[];
  readonly procedure: (panel: Proceedings<Stage>) => Promise<string>;
}
