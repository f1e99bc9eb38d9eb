/** What must be so before an outcome is given to the child, each in words. */
import type { Case } from '../../../../libs/domain/case';
import type { Act } from '../../../../libs/domain/entry';
import type { Outcome } from '../../outcomes/outcome';
import * as is from '../index';

interface Gate {
  readonly so: boolean;
  readonly says: string;
}

export const gatesOf = (c: Case, act: Act, given: Outcome): readonly Gate[] => [
  ...ofEveryOutcome(c, act, given),
  ...ofThisOutcome(act, given),
  ...(given.communityRemedy.value.length > 0 ? ofEachVictim(c) : []),
];

const ofEveryOutcome = (c: Case, { fields }: Act, given: Outcome): readonly Gate[] => [
  {
    so: is.childTold(c),
    says:
      'The child and carer are told of the decision, ' +
      'and of what follows if the child does not take part',
  },
  {
    so: !given.appropriateAdult.value || fields.appropriateAdultPresent === true,
    says: 'An appropriate adult is there',
  },
  {
    so: !given.legalAdvice.value || fields.legalAdviceOffered === true,
    says: 'Free legal advice is offered',
  },
];

/** The reason for a community resolution is in the decision, which cannot be taken without one. */
const recordedInTheDecision = 'rationale';

/** Gates whose field has another key, because the form asks something else by theirs. */
export const gateFields: { readonly [gate: string]: string } = { admission: 'admits' };

const ofThisOutcome = ({ fields }: Act, given: Outcome): readonly Gate[] =>
  given.administration.value
    .filter(({ key }) => key !== recordedInTheDecision)
    .map(({ key, says }) => ({ so: fields[gateFields[key] ?? key] === true, says }));

const ofEachVictim = (c: Case): readonly Gate[] =>
  is.victims(c).map(({ id }) => ({
    so: is.remedyRecorded(c, id),
    says: `What ${is.victimName(c, id)} wishes from the community remedy document is recorded`,
  }));
