/** What is asked in the review of a hearing, and where it is signed off. */
import type { Form } from '../../../libs/domain/form';

/**
 * LASPO 2012 s98, first set, and s99, second set, limb by limb; the two history tests of s99 apart.
 */
const limbs = [
  'aged12',
  'custodyVeryLikely',
  'seriousOffence',
  'imprisonableOffence',
  'abscondedWhileHeld',
  'allegedWhileHeld',
  'imprisonableWhileOnBail',
  'recentSignificantRelevant',
  'onlyDetentionProtects',
  'onlyDetentionPrevents',
  'notManagedInCommunity',
  'representedOrRefused',
] as const;

export const causes = [
  'toldLate',
  'noAddress',
  'noPlacement',
  'noIntensiveSupport',
  'objectionNotAnswered',
  'courtNotPersuaded',
  'childOrFamilyDeclined',
  'anotherArea',
  'weekendCourt',
  'solicitorNotReached',
] as const;

export const review: { readonly [act: string]: Form } = {
  recordReview: [
    { key: 'represented', kind: 'yesNo', required: true },
    { key: 'limbsArgued', kind: 'choices', choices: limbs, section: 'theConditions' },
    { key: 'limbsContestable', kind: 'choices', choices: limbs },
    { key: 'limbsContested', kind: 'choices', choices: limbs },
    { key: 'limbEvidence', kind: 'words' },
    { key: 'adultification', kind: 'words', required: true, section: 'howTheChildWasSeen' },
    { key: 'ethnicity', kind: 'words', required: true },
    { key: 'missed', kind: 'yesNo', required: true, section: 'whatWasMissed' },
    {
      key: 'causes',
      kind: 'choices',
      choices: causes,
      when: { field: 'missed', is: ['yes'] },
      required: true,
    },
    { key: 'notMissedBecause', kind: 'words', when: { field: 'missed', is: ['no'] } },
    { key: 'learning', kind: 'words', required: true },
  ],
  signOff: [{ key: 'comment', kind: 'words', required: true }],
  sendBack: [{ key: 'reason', kind: 'words', required: true }],
};
