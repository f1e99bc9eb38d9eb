/**
 * The checklist, by when each part is done, and who hears. The authority's limits are the law's;
 * ours are for a service to settle.
 */
import type { Rung } from '../../libs/domain/ladder';
import type { ClockPolicy, Policy, Sourced } from '../../libs/domain/policy';
import type { Span } from '../../libs/domain/span';

const assumed: Sourced = {
  source: 'Settled for the first build; no published figure was found',
  standing: 'assumption',
};
const at9 = { speaksAt: '09:00' } as const;
const answered = { within: '2 working days', otherwise: 'director' } as const;
const ladder: readonly Rung[] = [
  { key: '2 days before', when: { before: '2 working days' }, ...at9, tell: 'holder' },
  { key: 'on the day', when: 'due', ...at9, tell: 'holder' },
  { key: '2 days late', when: { after: '2 working days' }, ...at9, tell: 'teamManager' },
  {
    key: '5 days late',
    when: { after: '5 working days' },
    ...at9,
    tell: 'headOfService',
    acknowledge: answered,
  },
];
const within = (span: Span, said: Sourced = assumed): ClockPolicy => ({
  within: span,
  ladder,
  ...said,
});
const assumedFrom = (source: string): Sourced => ({ source, standing: 'assumption' });

/** The authority's duty: we hear before it is late, so that somebody asks. */
const watched: readonly Rung[] = [
  { key: '10 days before', when: { before: '10 working days' }, ...at9, tell: 'panelTeamManager' },
  { key: 'on the day', when: 'due', ...at9, tell: 'panelTeamManager' },
  { key: '2 days late', when: { after: '2 working days' }, ...at9, tell: 'serviceManager' },
  {
    key: '10 days late',
    when: { after: '10 working days' },
    ...at9,
    tell: 'headOfService',
    acknowledge: answered,
  },
];
const law = (span: Span, source: string): ClockPolicy => ({
  within: span,
  standing: 'statute',
  source,
  duty: 'education',
  ladder: watched,
});

export const policy: Policy = {
  procedure: 'send',
  version: '2026-11-24',
  cutOff: { time: '17:00', ...assumed },
  clocks: {
    screening: within('3 working days'),
    sitting: within(
      '20 working days',
      assumedFrom('A panel that sits each month. Settled for the first build'),
    ),
    profile: within('5 working days'),
    firstFollowUp: within(
      '7 weeks',
      assumedFrom(
        'At 6 weeks, and a week to write it down. The plan asks that impact is followed, and ' +
          'gives no figure',
      ),
    ),
    secondFollowUp: within(
      '13 weeks',
      assumedFrom(
        'At 12 weeks, and a week to write it down. The plan asks that impact is followed, and ' +
          'gives no figure',
      ),
    ),
    planFromAuthority: {
      within: '5 working days',
      standing: 'guidance',
      duty: 'education',
      source:
        'The home authority sends the plan, or what it knows, within 5 working days of being ' +
        'told that the child is detained (SEND Code of Practice, chapter 10: guidance, not ' +
        'statute)',
      ladder: [
        {
          key: '1 day before',
          when: { before: '1 working day' },
          ...at9,
          tell: 'panelTeamManager',
        },
        ...ladder
          .slice(1)
          .map((rung) => (rung.tell === 'holder' ? { ...rung, tell: 'panelTeamManager' } : rung)),
      ],
    },
    ehcDecision: law(
      '6 weeks',
      'Whether to assess: 6 weeks from a request, from the authority becoming responsible, or ' +
        'for a detained child from being brought to its attention (SI 2014/1530 reg 5(1); SI ' +
        '2015/62 reg 4(1))',
    ),
    ehcRefusal: law(
      '16 weeks',
      'If no plan is to be made: told within 16 weeks (SI 2014/1530 reg 10(1))',
    ),
    ehcFinal: law(
      '20 weeks',
      'The finished plan: 20 weeks (SI 2014/1530 reg 13(2); SI 2015/62 reg 13)',
    ),
    draftViews: {
      within: '15 days',
      counting: 'beginning with',
      standing: 'statute',
      duty: 'family',
      source:
        'At least 15 days, beginning with the day on which the draft was served, to say what ' +
        'they think of it (SI 2014/1530 reg 13(1); SI 2015/62 reg 13)',
      ladder: [
        { key: '5 days before', when: { before: '5 working days' }, ...at9, tell: 'holder' },
        { key: '1 day before', when: { before: '1 working day' }, ...at9, tell: 'holder' },
        { key: '2 days late', when: { after: '2 working days' }, ...at9, tell: 'panelTeamManager' },
        {
          key: '10 days late',
          when: { after: '10 working days' },
          ...at9,
          tell: 'headOfService',
          acknowledge: answered,
        },
      ],
    },
    askAgain: {
      source:
        'Where an exemption means that a limit does not apply, somebody asks all the same. ' +
        'Settled for the first build',
      standing: 'assumption',
      ladder: watched.slice(1),
      reckoned: '{askAgainDays} days',
    },
  },
  quorum: {
    roles: ['chair'],
    atLeast: 2,
    of: ['education', 'health', 'childrens-services'],
    ...assumed,
  },
  figures: {
    checklist: {
      value: {
        followsInstructions: 1,
        findsWords: 1,
        understandsQuestions: 1,
        saysYesWithoutUnderstanding: 1,
        tellsInOrder: 1,
        takesWordsLiterally: 1,
        speechIsUnclear: 1,
        losesConcentration: 1,
        avoidsReading: 1,
        strugglesWithTime: 1,
      },
      ...assumedFrom(
        'Ten items for demonstration, and no instrument that anybody has tested: a service ' +
          'puts its own here. They suggest, and decide nothing',
      ),
    },
    suggestsFrom: { value: 4, ...assumedFrom('For demonstration, like the items') },
    askAgainDays: { value: 28, ...assumed },
    firstFollowUpDays: { value: 42, ...assumed },
    secondFollowUpDays: { value: 84, ...assumed },
  },
};
