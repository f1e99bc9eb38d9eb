/** What pages say of reparation. */
import type { Words } from '../../../../libs/domain/procedure';

export const words: Words = {
  title: 'Reparation',
  about: 'A child puts something right in the place where it happened.',
  stages: { agreeing: 'Agreeing what to do', doing: 'Putting it right' },
  acts: {
    agree: { name: 'Agree what the child will do', done: 'Agreed what the child will do' },
    decline: { name: 'Do not go on', done: 'Decided not to go on' },
    finish: { name: 'Record that it is done', done: 'Recorded that it is done' },
    withdraw: { name: 'Withdraw', done: 'Withdrawn' },
  },
  fields: {
    source: 'Who is referring',
    sourceReference: 'Your reference',
    childGivenNames: 'Child’s first names',
    childFamilyName: 'Child’s last name',
    dateOfBirth: 'Child’s date of birth',
    place: 'Where it happened',
    practitioner: 'Who will go with the child',
    childsWords: 'What the child says',
    reason: { label: 'Why', as: 'reason' },
    wentWell: { label: 'Did it go well?', as: 'question' },
  },
  choices: { familyAway: 'The family is away', school: 'A school', park: 'A park', shop: 'A shop' },
  clocks: { agreeing: 'Agree what to do', doing: 'Put it right' },
  triggers: { agreeing: 'when the referral was received', doing: 'when it was agreed' },
  endings: { 'not agreed': 'Not agreed', 'put right': 'Put right', withdrawn: 'Withdrawn' },
  notices: {
    done: {
      subject: 'Reparation is done',
      text: 'One piece of reparation is done. Sign in to see it.',
    },
  },
};
