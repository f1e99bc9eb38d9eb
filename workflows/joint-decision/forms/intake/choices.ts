/** Answers that more than one question offers. */

/**
 * The outcomes a panel may put forward, the commonest first; what each asks and what closes it is
 * in ../../outcomes.
 */
export const outcomeChoices = [
  'communityResolution',
  'diversionUndertaken',
  'otherAgencyAction',
  'noFurtherActionPublicInterest',
  'youthCaution',
  'youthConditionalCaution',
  'deferredProsecution',
  'charge',
] as const;

export const admissions = [
  'full',
  'partial',
  'acceptsResponsibility',
  'denies',
  'noComment',
  'notAsked',
] as const;

export const offenceKinds = ['summary', 'eitherWay', 'indictable', 'unsure'] as const;
export const limitBases = ['sixMonths', 'domesticAbuse', 'noLimit', 'otherLimit'] as const;
