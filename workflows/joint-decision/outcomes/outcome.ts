/**
 * What is said of an out-of-court outcome for a child, or of charge: what it is, what it requires
 * and what closes it. Every fact has its source and standing; what was not read says 'unknown', and
 * a page may show it so. Three things that other systems run together stay apart here: the
 * disposal, the Home Office type, the export code.
 */
import type { Day } from '../../../libs/domain/london';
import type { Sourced } from '../../../libs/domain/policy';

export type OffenceKind = 'summary' | 'eitherWay' | 'indictable' | 'unsure';
export type Admission =
  'full' | 'partial' | 'acceptsResponsibility' | 'denies' | 'noComment' | 'notAsked';
export type OutcomeKey =
  | 'noFurtherActionPublicInterest'
  | 'otherAgencyAction'
  | 'diversionUndertaken'
  | 'deferredProsecution'
  | 'communityResolution'
  | 'youthCaution'
  | 'youthConditionalCaution'
  | 'charge';

/** Something said of an outcome, and where it was read. */
export interface Said<T> extends Sourced {
  readonly value: T;
}

/**
 * What follows when the child does not take part. Never "enforceable: yes or no": it is a
 * consequence, told beforehand.
 */
export type Consequence =
  | 'none' // nothing is asked of the child
  | 'police told' // for information; closed as not completed
  | 'police told, other options considered' // recorded only once the activity is done
  | 'excuse asked, then varied, continued or prosecuted'
  | 'prosecution decision taken up again';

/**
 * One line of the national return's codes. `from` and `to` are the first and last day of their
 * validity.
 */
export interface ExportCode extends Sourced {
  readonly from: Day | 'unknown';
  readonly to?: Day;
  readonly schema: string;
  readonly legalOutcome: string;
  readonly disposalType: string;
}

export interface Decider extends Sourced {
  readonly who: 'police' | 'authorised person' | 'prosecutor' | 'CPS';
  readonly when: 'always' | 'indictable offence' | 'hate crime or domestic abuse';
  /**
   * Not sure enough to hold anybody to: said on the page, and a named person may go on with a
   * reason.
   */
  readonly warnsOnly?: true;
}

/** One thing to be so before an outcome is administered. */
export interface Gate {
  readonly key: string;
  readonly says: string;
}

/** Most that a financial penalty may be, in pounds. */
export interface PenaltyCap extends Sourced {
  readonly fromAge: number;
  readonly toAge: number;
  readonly offenceKind: 'summary' | 'eitherWay' | 'indictable';
  readonly pounds: number;
}

export interface Outcome {
  readonly key: OutcomeKey;
  readonly name: string;
  readonly disposal: string;
  readonly homeOfficeType: Said<string>;
  readonly exportCodes: readonly ExportCode[];
  /**
   * First and last day on which it may be given. 'unknown': in force before any day asked about
   * here.
   */
  readonly from: Said<Day | 'unknown'>;
  readonly to?: Said<Day>;
  readonly offUntilTurnedOn?: true;
  readonly admission: Said<'admits' | 'admits or accepts responsibility' | 'none'>;
  /** The child accepts responsibility for what happened; whoever admits has done so. */
  readonly acceptance: Said<boolean>;
  /** The child agrees to the outcome, or to take part. */
  readonly consent: Said<boolean>;
  readonly signature: Said<boolean>;
  readonly decides: readonly Decider[];
  readonly firstTimeEntrant: Said<'yes' | 'no' | 'if convicted' | 'unknown'>;
  /** `told` is said to the child beforehand, in these words. */
  readonly nonEngagement: Said<Consequence> & { readonly told: string };
  /** Whether something is delivered to the child, by whoever delivers it. */
  readonly delivers: Said<boolean>;
  readonly finalisedWhen: Said<
    | 'confirmed'
    | 'administered'
    | 'other body’s action recorded'
    | 'activity undertaken recorded'
    | 'conditions completed'
  >;
  /** Closed once the police confirm that the offence is time-barred. */
  readonly closedByTimeBar: Said<boolean>;
  /** Closed once the child is 18 on the day it would be administered. */
  readonly closedAt18: Said<boolean>;
  /** Weeks of delivery; beyond `weeksWithReason` only a named person, with a reason. */
  readonly maxWeeks?: Said<number>;
  readonly weeksWithReason?: Said<number>;
  readonly penaltyCaps?: readonly PenaltyCap[];
  /** Hours in all of unpaid work or attendance as punishment. */
  readonly unpaidWorkHours?: Said<number>;
  /** Empty where nothing is administered to the child. */
  readonly administration: Said<readonly Gate[]>;
  /** An appropriate adult is there for every child under 18 when it is administered. */
  readonly appropriateAdult: Said<boolean>;
  /** Free legal advice is offered before the child accepts. */
  readonly legalAdvice: Said<boolean>;
  /**
   * What is recorded about the victim and the community remedy document before conditions are set.
   */
  readonly communityRemedy: Said<readonly Gate[]>;
  /**
   * The victim is made aware of it as part of the outcome itself, beside what the Victims' Code
   * asks.
   */
  readonly victimMadeAware: Said<boolean>;
  /** What some services do otherwise; a service that does so says from when. */
  readonly variants?: readonly (Sourced & {
    readonly name: string;
    readonly from: Day | 'unknown';
    readonly acceptance: boolean;
    readonly maxWeeks: number;
  })[];
}
