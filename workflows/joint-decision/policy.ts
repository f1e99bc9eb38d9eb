/** How long each part of a joint decision may take, who hears, who must sit. Every figure has its source and standing. */
import type { Rung } from '../../libs/domain/ladder';
import type { ClockPolicy, Policy } from '../../libs/domain/policy';
import type { Span } from '../../libs/domain/span';

const local = { source: 'Assumed for this service; no published figure was found', standing: 'assumption' } as const;
const yjb = { source: 'YJB case management guidance on out-of-court disposals, 2014: www.gov.uk/government/publications/use-out-of-court-disposals', standing: 'guidance' } as const;
const victimsCode = { source: 'Victims’ Code 3.4 to 3.6: 5 working days, 1 where the service is enhanced', standing: 'statute' } as const;

const nine = { speaksAt: '09:00' } as const;
/** The ladder of every counted clock: the holder before and on the day, then a manager, then the Head of Service. */
const ladder: readonly Rung[] = [
  { key: 'before', when: { before: '2 working days' }, ...nine, tell: 'holder' },
  { key: 'onTheDay', when: 'due', ...nine, tell: 'holder' },
  { key: 'teamManager', when: { after: '2 working days' }, ...nine, tell: 'teamManager' },
  { key: 'headOfService', when: { after: '5 working days' }, ...nine, tell: 'headOfService' },
];

const within = (span: Span, mark: { readonly source: string; readonly standing: 'statute' | 'guidance' | 'local' | 'assumption' } = local): ClockPolicy => ({ within: span, ladder, ...mark });
const assumed = <T extends string | number | boolean | readonly string[]>(value: T, source: string = local.source) => ({ value, source, standing: 'assumption' as const });

export const policy: Policy = {
  procedure: 'joint-decision',
  version: '2026-11-01',
  cutOff: { time: '17:00', ...local },
  clocks: {
    screening: within('1 working day'),
    allocation: within('2 working days'),
    firstVictimAttempt: within('3 working days'),
    victimStatus: within('10 working days'),
    assessment: within('10 working days', yjb),
    reassessment: within('2 working days'),
    qualityAssurance: within('2 working days'),
    sitting: within('15 working days', { ...yjb, source: `${yjb.source}. There the 15 days run from bail; here from receipt` }),
    resolution: {
      within: '2 working days', ...local,
      ladder: [
        { key: 'onTheDay', when: 'due', ...nine, tell: 'holder' },
        { key: 'serviceManager', when: { after: '1 working day' }, ...nine, tell: 'serviceManager' },
      ],
    },
    resolutionByService: {
      within: '5 working days', ...local,
      ladder: [
        { key: 'onTheDay', when: 'due', ...nine, tell: 'serviceManager' },
        { key: 'headOfService', when: { after: '1 working day' }, ...nine, tell: 'headOfService' },
      ],
    },
    confirmation: within('2 working days'),
    confirmationByCps: within('10 working days'),
    victimTold: within('5 working days', victimsCode),
    enhancedVictimTold: within('1 working day', victimsCode),
    childTold: within('2 working days'),
    administration: within('10 working days'),
    firstContact: within('5 working days'),
    delivery: { ...local, source: 'Suffolk’s 16 weeks for conditions, and 12 weeks elsewhere; both local figures, assumed here', ladder },
    breachDecision: within('5 working days'),
    resultSent: within('1 working day'),
    resultAcknowledged: within('2 working days'),
    victimToldAtEnd: within('5 working days', victimsCode),
    enhancedVictimToldAtEnd: within('1 working day', victimsCode),
    exitPlan: within('5 working days'),
    bailEnds: {
      source: 'The end of bail as the police give it', standing: 'local',
      ladder: [
        { key: 'tenDaysPolice', when: { before: '10 working days' }, ...nine, tell: 'policeDecisionMaker' },
        { key: 'tenDaysPanel', when: { before: '10 working days' }, ...nine, tell: 'panelTeamManager' },
        { key: 'fiveDaysPolice', when: { before: '5 working days' }, ...nine, tell: 'policeDecisionMaker' },
        { key: 'fiveDaysPanel', when: { before: '5 working days' }, ...nine, tell: 'panelTeamManager' },
      ],
    },
    timeLimit: {
      source: 'The date and basis the police give; else indicative, six months from a summary offence (Magistrates’ Courts Act 1980 s127), which only the police confirm', standing: 'statute',
      ladder: [
        { key: 'fileBuffer', when: { before: '28 days' }, ...nine, tell: 'policeDecisionMaker' },
        { key: 'tenDays', when: { before: '10 working days' }, ...nine, tell: 'panelTeamManager' },
        { key: 'onTheDay', when: 'due', ...nine, tell: 'policeDecisionMaker' },
      ],
    },
    turns18: {
      source: 'CDA 1998 s66ZA and s66A: a youth caution or youth conditional caution is for a child under 18', standing: 'statute',
      ladder: [
        { key: 'twentyDays', when: { before: '20 working days' }, ...nine, tell: 'policeDecisionMaker' },
        { key: 'onTheDay', when: 'due', ...nine, tell: 'policeDecisionMaker' },
      ],
    },
  },
  quorum: { roles: ['policeDecisionMaker', 'chair'], atLeast: 1, of: ['childrens-services', 'health', 'education', 'victim-service'], source: 'No published quorum was found', standing: 'assumption' },
  figures: {
    victimAttempts: assumed(3),
    victimChannels: assumed(2),
    deliveryWeeks: assumed(12),
    conditionalWeeks: { value: 16, source: 'Suffolk’s practice for youth conditional cautions', standing: 'local' },
    conditionalWeeksWithReason: assumed(20, 'Code of practice of 2013, exceptional cases; unverified'),
    policeFileDays: assumed(28),
    turnedOn: assumed([], 'Outcome 23 is off until this service has read the guidance of 12 February 2026 and turns it on'),
  },
};
