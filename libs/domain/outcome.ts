/**
 * Out-of-court outcomes for a child, and charge: what each one is, what it requires and what closes
 * it. Plain data, every fact with its source and standing; what was not read says 'unknown', and a
 * page may show it so. Three things that other systems run together stay apart here: the disposal,
 * the Home Office type, the export code.
 */
import { addDays, addMonths, say, type Day } from './london';
import type { Sourced, Standing } from './policy';

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
  | 'police told, other options considered' // the outcome is recorded only once the activity is done
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

const as =
  (standing: Standing) =>
  <T>(value: T, source: string): Said<T> => ({ value, source, standing });
const [statute, guidance, local, assumption] = [
  as('statute'),
  as('guidance'),
  as('local'),
  as('assumption'),
];

const sources = {
  cautions:
    'CDA 1998 s66ZA, inserted by LASPO 2012 s135: ' +
    'http://www.legislation.gov.uk/ukpga/2012/10/part/3/chapter/7/crossheading/youth-cautions',
  conditions:
    'CDA 1998 s66B, the five requirements: ' +
    'https://legislation.gov.uk/ukpga/1998/37/section/66B/2013-12-11',
  penalties:
    'SI 2013/608 art 2: http://www.legislation.gov.uk/uksi/2013/608/made. It does not say on ' +
    'which day the age is taken',
  remedy: 'ASBCPA 2014 s102 (community resolution); CDA 1998 s66BA (conditional caution)',
  cps:
    'CPS Director’s guidance on youth conditional cautions: ' +
    'https://www.cps.gov.uk/legal-guidance/youth-conditional-cautions-directors-guidance',
  resolution:
    'NPCC guidance on community resolutions, as YJLC reports it: ' +
    'https://yjlc.uk/resources/legal-updates/new-npcc-guidance-community-resolutions',
  definitions:
    'Definitions of outcomes 8, 20, 21 and 22 as the YEF gives them: ' +
    'https://youthendowmentfund.org.uk/?p=119970',
  outcome22:
    'Outcome 22, its wording and first day: ' +
    'https://yjlc.uk/resources/legal-updates/deferred-prosecution-outcome-22',
  outcome23:
    'Secondary sources alone ' +
    '(https://justiceinnovation.org/articles/beyond-admission-could-outcome-22-23-become-england-and-wales-version-no-contest); ' +
    'the guidance of 12 February 2026 is to be read before this is turned on',
  entrants:
    'Justice Committee: https://publications.parliament.uk/pa/cm5801/cmselect/cmjust/306/30607.htm',
  ycYjlc: 'YJLC on youth cautions: https://yjlc.uk/resources/legal-terms-z/youth-caution',
  timeLimit: 'Magistrates’ Courts Act 1980 s127',
  ourRule: 'A rule of this software; no source was read for it',
  unread: 'Not found in any source that could be read',
  settled: 'Settled for the first build of the joint decision panel',
} as const;

const no = assumption(false, sources.ourRule);
const nothing = assumption([] as readonly Gate[], 'Nothing is administered to the child');
const noExport: readonly ExportCode[] = [
  {
    from: 'unknown',
    schema: 'unknown',
    legalOutcome: 'unknown',
    disposalType: 'unknown',
    source: sources.unread,
    standing: 'assumption',
  },
];
const adultForAll = assumption(
  true,
  'Statute asks it for under-17s as first enacted (CDA 1998 s66ZA(2), s66B(5)); for every ' +
    'under-18 is a rule of this software',
);
const remedy = statute<readonly Gate[]>(
  [
    {
      key: 'officersEfforts',
      says: 'The officer’s efforts to hear the victim, the community remedy document included',
    },
    {
      key: 'actionAskedFor',
      says: 'The action the victim asked for from the community remedy document',
    },
    {
      key: 'reasonForDeparting',
      says: 'The reason, where that action was not offered or attached',
    },
  ],
  sources.remedy,
);
const noRemedy = statute<readonly Gate[]>([], sources.remedy);
const barred = assumption(
  true,
  `${sources.timeLimit}: read with a threat of prosecution behind it; only the police confirm ` +
    'that a limit has passed',
);
const notBarred = assumption(false, `${sources.timeLimit}: there is no prosecution behind it`);
const police = (standing: Standing, source: string): readonly Decider[] => [
  { who: 'police', when: 'always', standing, source },
];
const cpsForIndictable: Decider = {
  who: 'CPS',
  when: 'indictable offence',
  standing: 'assumption',
  source: 'General knowledge, unverified',
};
const voluntary =
  'Taking part is your choice. If you stop, we tell the police for their information. It is ' +
  'not a breach, but it may be looked at if something else happens.';
const twelveWeeks = assumption(12, sources.settled);

const caps = (
  fromAge: number,
  toAge: number,
  pounds: Record<PenaltyCap['offenceKind'], number>,
): readonly PenaltyCap[] =>
  (['summary', 'eitherWay', 'indictable'] as const).map((offenceKind) => ({
    fromAge,
    toAge,
    offenceKind,
    pounds: pounds[offenceKind],
    standing: 'statute',
    source: sources.penalties,
  }));

/** Every outcome, whether in force or not, from the least formal to charge. */
export const outcomes: readonly Outcome[] = [
  {
    key: 'noFurtherActionPublicInterest',
    name: 'No further action: not in the public interest (outcome 21)',
    disposal: 'noFurtherAction',
    homeOfficeType: guidance('21', sources.definitions),
    exportCodes: noExport,
    from: assumption('unknown', sources.unread),
    admission: guidance('none', sources.definitions),
    acceptance: no,
    consent: guidance(false, sources.definitions),
    signature: no,
    decides: police('guidance', sources.definitions),
    firstTimeEntrant: guidance('no', sources.entrants),
    nonEngagement: {
      ...assumption('none', sources.ourRule),
      told: 'Nothing is asked of you, so there is nothing to keep to.',
    },
    delivers: assumption(false, sources.ourRule),
    finalisedWhen: assumption('confirmed', sources.ourRule),
    closedByTimeBar: notBarred,
    closedAt18: no,
    administration: nothing,
    appropriateAdult: no,
    legalAdvice: no,
    communityRemedy: noRemedy,
    victimMadeAware: local(
      true,
      'One force’s checklist: the victim, or the parent of a child victim, is informed and it ' +
        'is logged: ' +
        'https://www.cleveland.police.uk/foi-ai/cleveland-police/disclosure/2025/january/foi-3825-outcome-21/',
    ),
  },
  {
    key: 'otherAgencyAction',
    name: 'No further action: action by another body (outcome 20)',
    disposal: 'noFurtherAction',
    homeOfficeType: guidance('20', sources.definitions),
    exportCodes: noExport,
    from: assumption('unknown', sources.unread),
    admission: guidance('none', sources.definitions),
    acceptance: no,
    consent: guidance(false, sources.definitions),
    signature: no,
    decides: police('guidance', sources.definitions),
    firstTimeEntrant: guidance('no', sources.entrants),
    nonEngagement: { ...assumption('police told', sources.settled), told: voluntary },
    delivers: assumption(true, 'The other body delivers it'),
    finalisedWhen: assumption(
      'other body’s action recorded',
      `${sources.settled}; the need for the action to be recorded: ${sources.definitions}`,
    ),
    closedByTimeBar: notBarred,
    closedAt18: no,
    maxWeeks: twelveWeeks,
    administration: nothing,
    appropriateAdult: no,
    legalAdvice: no,
    communityRemedy: noRemedy,
    victimMadeAware: guidance(true, sources.definitions),
  },
  {
    key: 'diversionUndertaken',
    name: 'No further action: diversion undertaken (outcome 22)',
    disposal: 'noFurtherAction',
    homeOfficeType: guidance('22', sources.outcome22),
    exportCodes: noExport,
    from: guidance('2019-04-01', sources.outcome22),
    admission: guidance('none', sources.outcome22),
    acceptance: guidance(false, sources.outcome22),
    consent: guidance(true, sources.definitions),
    signature: no,
    decides: police('guidance', sources.definitions),
    firstTimeEntrant: guidance('no', sources.entrants),
    nonEngagement: {
      ...guidance('police told, other options considered', sources.outcome22),
      told:
        'Taking part is your choice. This outcome is recorded only once the activity is done. ' +
        'If it is not, we tell the police, and they may think again about what to do.',
    },
    delivers: guidance(true, sources.outcome22),
    finalisedWhen: guidance('activity undertaken recorded', sources.outcome22),
    closedByTimeBar: notBarred,
    closedAt18: no,
    maxWeeks: local(
      12,
      'Birmingham: voluntary, up to 12 weeks: ' +
        'https://www.birminghamchildrenstrust.co.uk/info/3/information_for_professionals/39/youth_offending_service_-_a_guide_for_young_people/4',
    ),
    administration: nothing,
    appropriateAdult: no,
    legalAdvice: no,
    communityRemedy: noRemedy,
    victimMadeAware: no,
    variants: [
      {
        name: 'Outcome 22 used as deferred prosecution',
        from: 'unknown',
        acceptance: true,
        maxWeeks: 12,
        standing: 'local',
        source: 'Birmingham: the child must take responsibility; up to 12 weeks (same page)',
      },
    ],
  },
  {
    key: 'deferredProsecution',
    name: 'Deferred prosecution (outcome 23)',
    disposal: 'deferredProsecution',
    offUntilTurnedOn: true,
    homeOfficeType: assumption('23', sources.outcome23),
    from: assumption('2026-02-12', sources.outcome23),
    exportCodes: [
      {
        from: '2026-02-12',
        schema: 'Until Schema 12 (2027/28)',
        legalOutcome: 'Reprimand',
        disposalType: 'Reprimand',
        standing: 'assumption',
        source:
          'Interim mapping, not live in case systems; its last day is not given: ' +
          'https://help-accesscoreplus.theaccessgroup.com/en/articles/15052912-record-outcome-23-and-youth-diversion-orders-in-core',
      },
    ],
    admission: assumption('none', sources.outcome23),
    acceptance: assumption(false, sources.outcome23),
    consent: assumption(true, sources.outcome23),
    signature: assumption(false, sources.unread),
    decides: [
      { who: 'police', when: 'always', standing: 'assumption', source: sources.outcome23 },
      { who: 'CPS', when: 'always', standing: 'assumption', source: sources.outcome23 },
    ],
    firstTimeEntrant: assumption('unknown', 'Not expected to count, unverified'),
    nonEngagement: {
      ...assumption('prosecution decision taken up again', sources.outcome23),
      told:
        'The police wait while you do what was agreed. If you do not, they take up again the ' +
        'decision whether to take you to court.',
    },
    delivers: assumption(true, sources.outcome23),
    finalisedWhen: assumption('conditions completed', sources.outcome23),
    closedByTimeBar: barred,
    closedAt18: no,
    maxWeeks: twelveWeeks,
    administration: assumption<readonly Gate[]>(
      [{ key: 'conditionsAgreed', says: 'The child agrees the conditions' }],
      sources.outcome23,
    ),
    appropriateAdult: adultForAll,
    legalAdvice: assumption(true, sources.ourRule),
    communityRemedy: noRemedy,
    victimMadeAware: no,
  },
  {
    key: 'communityResolution',
    name: 'Community resolution',
    disposal: 'communityResolution',
    homeOfficeType: guidance('8', sources.definitions),
    exportCodes: noExport,
    from: assumption('unknown', sources.unread),
    admission: guidance('admits or accepts responsibility', sources.resolution),
    acceptance: guidance(true, sources.resolution),
    consent: guidance(true, sources.resolution),
    signature: no,
    decides: police('guidance', sources.resolution),
    firstTimeEntrant: guidance('no', sources.entrants),
    nonEngagement: { ...guidance('police told', sources.entrants), told: voluntary },
    delivers: assumption(true, sources.settled),
    finalisedWhen: assumption('administered', sources.ourRule),
    closedByTimeBar: notBarred,
    closedAt18: no,
    maxWeeks: twelveWeeks,
    administration: guidance<readonly Gate[]>(
      [
        { key: 'sufficientEvidence', says: 'There is sufficient evidence' },
        {
          key: 'acceptsResponsibility',
          says: 'The child admits the offence or accepts responsibility',
        },
        { key: 'agreesToTakePart', says: 'The child agrees to take part' },
        { key: 'rationale', says: 'The reason for choosing it is recorded' },
      ],
      sources.resolution,
    ),
    appropriateAdult: guidance(true, sources.resolution),
    legalAdvice: assumption(true, sources.ourRule),
    communityRemedy: remedy,
    victimMadeAware: no,
  },
  {
    key: 'youthCaution',
    name: 'Youth caution',
    disposal: 'youthCaution',
    homeOfficeType: guidance('2', sources.ycYjlc),
    exportCodes: noExport,
    from: assumption('unknown', sources.unread),
    admission: statute('admits', sources.cautions),
    acceptance: statute(true, sources.cautions),
    consent: guidance(false, sources.ycYjlc),
    signature: no,
    decides: [...police('statute', sources.cautions), cpsForIndictable],
    firstTimeEntrant: guidance('yes', sources.entrants),
    nonEngagement: { ...guidance('police told', sources.entrants), told: voluntary },
    delivers: assumption(
      true,
      'CDA 1998 s66ZB: the service may arrange a programme, and must where there was an ' +
        'earlier caution',
    ),
    finalisedWhen: assumption('administered', sources.ourRule),
    closedByTimeBar: notBarred,
    closedAt18: statute(true, sources.cautions),
    maxWeeks: twelveWeeks,
    administration: statute<readonly Gate[]>(
      [
        {
          key: 'sufficientEvidence',
          says: 'The constable decides there is sufficient evidence to charge',
        },
        { key: 'admission', says: 'The child admits the offence to the constable' },
        {
          key: 'notProsecutedNorConditional',
          says:
            'The constable does not consider that the child should be prosecuted or given a ' +
            'youth conditional caution',
        },
        { key: 'effectExplained', says: 'Its effect is explained in ordinary language' },
      ],
      sources.cautions,
    ),
    appropriateAdult: adultForAll,
    legalAdvice: guidance(true, sources.ycYjlc),
    communityRemedy: noRemedy,
    victimMadeAware: no,
  },
  {
    key: 'youthConditionalCaution',
    name: 'Youth conditional caution',
    disposal: 'youthConditionalCaution',
    homeOfficeType: assumption('2', 'Unverified; type 2A means an alternate offence, not this'),
    exportCodes: noExport,
    from: statute(
      '2013-04-08',
      'SI 2013/616 art 2(b): CDA 1998 s66A–66F in force for all areas and ages',
    ),
    admission: statute('admits', sources.conditions),
    acceptance: statute(true, sources.conditions),
    consent: statute(true, sources.conditions),
    signature: statute(true, sources.conditions),
    decides: [
      {
        who: 'authorised person',
        when: 'always',
        standing: 'statute',
        source:
          `${sources.conditions}. Usually a sergeant or above, or the youth justice service’s ` +
          `police officer, after consulting the service: ${sources.cps}`,
      },
      { who: 'prosecutor', when: 'always', standing: 'statute', source: sources.conditions },
      cpsForIndictable,
      {
        who: 'CPS',
        when: 'hate crime or domestic abuse',
        warnsOnly: true,
        standing: 'assumption',
        source: 'General knowledge, unverified',
      },
    ],
    firstTimeEntrant: guidance('yes', sources.entrants),
    nonEngagement: {
      ...assumption(
        'excuse asked, then varied, continued or prosecuted',
        'CDA 1998 s66B(4) has the warning of prosecution; that an enquiry and variation come ' +
          'first is unverified',
      ),
      told:
        'If you do not keep to a condition, you are asked why. The conditions may then be ' +
        'changed. Without a good reason you may be taken to court for what you were first said ' +
        'to have done.',
    },
    delivers: statute(true, sources.conditions),
    finalisedWhen: assumption('administered', sources.ourRule),
    closedByTimeBar: barred,
    closedAt18: statute(true, sources.conditions),
    maxWeeks: local(
      16,
      'Suffolk: ' +
        'https://suffolk.gov.uk/community-and-safety/communities/community-safety/suffolk-youth-justice-service/out-of-court',
    ),
    weeksWithReason: assumption(20, 'Code of practice of 2013, exceptional cases; unverified'),
    penaltyCaps: [
      ...caps(10, 13, { summary: 15, eitherWay: 25, indictable: 35 }),
      ...caps(14, 17, { summary: 30, eitherWay: 50, indictable: 75 }),
    ],
    unpaidWorkHours: guidance(
      20,
      'Code of practice of 2009 for 16 and 17 year olds, as reported; that CDA 1998 s66A sets ' +
        'the same limit, and that rehabilitation does not count towards it, is unverified',
    ),
    administration: statute<readonly Gate[]>(
      [
        { key: 'evidence', says: 'There is evidence that the child committed the offence' },
        {
          key: 'decision',
          says:
            'A prosecutor or authorised person decides there is sufficient evidence to charge, ' +
            'and that this caution should be given',
        },
        { key: 'admission', says: 'The child admits the offence to the authorised person' },
        {
          key: 'effectExplained',
          says:
            'The effect is explained, with the warning that failing a condition may mean ' +
            'prosecution',
        },
        {
          key: 'documentSigned',
          says:
            'The child signs a document with the offence, the admission, the consent and the ' +
            'conditions',
        },
      ],
      sources.conditions,
    ),
    appropriateAdult: adultForAll,
    legalAdvice: guidance(true, sources.ycYjlc),
    communityRemedy: remedy,
    victimMadeAware: no,
  },
  {
    key: 'charge',
    name: 'Charge, summons or postal requisition',
    disposal: 'charge',
    homeOfficeType: assumption('1', 'General knowledge, unverified'),
    exportCodes: noExport,
    from: assumption('unknown', sources.unread),
    admission: assumption('none', 'General knowledge, unverified'),
    acceptance: no,
    consent: no,
    signature: no,
    decides: [
      {
        who: 'police',
        when: 'always',
        standing: 'assumption',
        source: 'General knowledge, unverified',
      },
      {
        who: 'CPS',
        when: 'always',
        standing: 'assumption',
        source: 'General knowledge, unverified',
      },
    ],
    firstTimeEntrant: guidance('if convicted', sources.entrants),
    nonEngagement: {
      ...assumption('none', sources.ourRule),
      told: 'A court decides what happens next.',
    },
    delivers: assumption(false, sources.ourRule),
    finalisedWhen: assumption('confirmed', sources.ourRule),
    closedByTimeBar: statute(true, sources.timeLimit),
    closedAt18: no,
    administration: nothing,
    appropriateAdult: no,
    legalAdvice: no,
    communityRemedy: noRemedy,
    victimMadeAware: no,
  },
];

/**
 * The rest of the Home Office's list, for what a case may be recorded as when no outcome is given.
 * All unverified.
 */
export const otherHomeOfficeTypes: readonly (Sourced & {
  readonly type: string;
  readonly name: string;
})[] = Object.entries({
  '1A': 'Charged with an alternate offence',
  '2A': 'Cautioned for an alternate offence',
  '3': 'Adult caution',
  '3A': 'Adult caution for an alternate offence',
  '4': 'Taken into consideration',
  '5': 'The suspect died',
  '6': 'Penalty notice (not for under-18s)',
  '7': 'Cannabis warning',
  '9': 'Prosecution not in the public interest (CPS)',
  '10': 'Formal action not in the public interest (police)',
  '11': 'The suspect is under 10',
  '12': 'The suspect is too ill',
  '13': 'A victim or witness died or is too ill',
  '14': 'The victim does not support action, no suspect identified',
  '15': 'Evidential difficulties, the victim supports action',
  '16': 'Evidential difficulties, the victim does not support action',
  '17': 'The time limit for prosecution has passed',
  '18': 'No suspect identified',
  '19': 'With the National Fraud Intelligence Bureau',
}).map(([type, name]) => ({
  type,
  name,
  standing: 'assumption',
  source: 'The Home Office’s list, from general knowledge; it could not be read',
}));

/** An outcome by its key. Throws on a key there is not, naming those there are. */
export function outcome(key: string): Outcome {
  const found = outcomes.find((each) => each.key === key);
  if (!found)
    throw new Error(
      `There is no outcome named ${key}; there are ${outcomes.map((each) => each.key).join(', ')}`,
    );
  return found;
}

/**
 * The outcomes that may be given on a day, in this service: those in force, less those it has not
 * turned on.
 */
export const outcomesInForce = (day: Day, turnedOn: readonly string[]): readonly Outcome[] =>
  outcomes.filter((each) => whyNotInForce(each, day, turnedOn).length === 0);

/** Of an offence, on the day it is asked. */
export interface Standpoint {
  readonly day: Day;
  /** Whole years. */
  readonly ageAtOffence: number;
  /** Under 18 on the day the outcome would be administered. */
  readonly under18At: boolean;
  readonly admission: Admission;
  /** Said by the police; never worked out. */
  readonly timeBarredConfirmed: boolean;
  /** Keys of outcomes that this service has turned on. */
  readonly turnedOn: readonly string[];
  readonly offenceKind: OffenceKind;
}

/** Why an outcome may not be given for an offence, in words for a page; [] when it may. */
export function whyClosed(given: Outcome, at: Standpoint): readonly string[] {
  const { name } = given;
  return [
    ...whyNotInForce(given, at.day, at.turnedOn),
    ...(at.ageAtOffence < 10
      ? ['The child was under 10 at the offence: nothing can be given for it']
      : []),
    ...(answers(at.admission, given.admission.value)
      ? []
      : [
          `${name} needs ${needs[given.admission.value]}, and none is recorded: ` +
            `${interviews[at.admission]}`,
        ]),
    ...(given.closedByTimeBar.value && at.timeBarredConfirmed
      ? [
          `${name} is closed: the police have confirmed that the time limit of this ` +
            `${kinds[at.offenceKind]} has passed`,
        ]
      : []),
    ...(given.closedAt18.value && !at.under18At
      ? [`${name} is for a child under 18 on the day it is given`]
      : []),
  ];
}

function whyNotInForce(
  { key, name, from, to, offUntilTurnedOn }: Outcome,
  day: Day,
  turnedOn: readonly string[],
): readonly string[] {
  return [
    ...(from.value !== 'unknown' && day < from.value
      ? [`${name} began on ${say(from.value)}`]
      : []),
    ...(to && day > to.value ? [`${name} ended on ${say(to.value)}`] : []),
    ...(offUntilTurnedOn && !turnedOn.includes(key)
      ? [`${name} is off until this service has read the guidance and turns it on`]
      : []),
  ];
}

/**
 * An admission in part may be of this very offence: whoever administers the outcome hears it again,
 * and records it.
 */
const answers = (admission: Admission, needed: Outcome['admission']['value']): boolean =>
  needed === 'none' ||
  admission === 'full' ||
  admission === 'partial' ||
  (needed === 'admits or accepts responsibility' && admission === 'acceptsResponsibility');

const needs = {
  admits: 'an admission',
  'admits or accepts responsibility': 'an admission, or that the child accepts responsibility',
  none: '',
} as const;
const interviews: { readonly [A in Admission]: string } = {
  full: 'the child admits it',
  partial: 'the child admits it in part',
  acceptsResponsibility: 'the child accepts responsibility without admitting the offence',
  denies: 'the child denies it',
  noComment: 'the child made no comment',
  notAsked: 'the child has not been asked',
};
const kinds: { readonly [K in OffenceKind]: string } = {
  summary: 'summary offence',
  eitherWay: 'either-way offence',
  indictable: 'indictable offence',
  unsure: 'offence',
};

/**
 * Who may decide on an outcome for an offence of this kind. Deciders that only warn are left out:
 * see `warnsOnly`.
 */
export function deciders(
  { decides }: Outcome,
  offenceKind: OffenceKind,
): readonly Decider['who'][] {
  const bound = decides.filter((each) => !each.warnsOnly);
  const special = bound.filter(
    ({ when }) => when === 'indictable offence' && offenceKind === 'indictable',
  );
  return (special.length > 0 ? special : bound.filter(({ when }) => when === 'always')).map(
    ({ who }) => who,
  );
}

/**
 * The national return's code on a day; 'unknown' in every field where none was read, never a guess.
 */
export function exportCode({ exportCodes }: Outcome, day: Day): ExportCode {
  return (
    exportCodes.find(
      ({ from, to }) => (from === 'unknown' || day >= from) && (to === undefined || day <= to),
    ) ?? noExport[0]!
  );
}

/**
 * Most that a financial penalty condition may be, in pounds; undefined at an age that has none. An
 * offence whose kind is not known is held to the lowest.
 */
export function penaltyCap(age: number, offenceKind: OffenceKind): number | undefined {
  const forAge = outcome('youthConditionalCaution').penaltyCaps!.filter(
    ({ fromAge, toAge }) => age >= fromAge && age < toAge + 1,
  );
  if (offenceKind === 'unsure')
    return forAge.length > 0 ? Math.min(...forAge.map(({ pounds }) => pounds)) : undefined;
  return forAge.find((cap) => cap.offenceKind === offenceKind)?.pounds;
}

/**
 * Six months from a summary offence, or from one whose kind is not known. Indicative only: the
 * limit is what the police give.
 */
export const indicativeLimit = (offenceDay: Day, offenceKind: OffenceKind): Day | undefined =>
  offenceKind === 'summary' || offenceKind === 'unsure' ? addMonths(offenceDay, 6) : undefined;

/**
 * The last day on which conditions may begin and still leave the police time to prosecute before
 * the limit. Calendar days.
 */
export const lastSafeStart = (limitDay: Day, plannedDays: number, bufferDays: number): Day =>
  addDays(limitDay, -(plannedDays + bufferDays));

/**
 * What a page says where a limit is near, or not known; it closes nothing. `weeks` is what is
 * planned, else the outcome's usual most.
 */
export function limitWarnings(
  given: Outcome,
  {
    start,
    limit,
    offenceKind,
    bufferDays,
    weeks,
  }: {
    readonly start: Day;
    readonly limit?: { readonly day: Day; readonly indicative: boolean } | undefined;
    readonly offenceKind: OffenceKind;
    readonly bufferDays: number;
    readonly weeks?: number | undefined;
  },
): readonly string[] {
  if (!given.closedByTimeBar.value) return [];
  const unsure =
    offenceKind === 'unsure'
      ? [
          'The police have not said whether this offence has a time limit: ask them for the ' +
            'date and its basis',
        ]
      : [];
  if (!limit)
    return offenceKind === 'summary'
      ? [
          'No time limit was given for this summary offence: ask the police for the date and ' +
            'its basis',
        ]
      : unsure;
  const safe = lastSafeStart(limit.day, 7 * (weeks ?? given.maxWeeks?.value ?? 0), bufferDays);
  return start <= safe
    ? unsure
    : [
        ...unsure,
        `${given.name} no longer fits before the time limit of ` +
          `${say(limit.day)}${limit.indicative ? ' (indicative)' : ''} with time left for the ` +
          `police file: it had to begin by ${say(safe)}`,
      ];
}
