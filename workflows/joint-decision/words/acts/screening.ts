/** Taking a referral on. */
import type { Words } from '../../../../libs/domain/procedure';
import { reallocate } from '../../../parts/words/allocating';

export const screening: Words['acts'] = {
  accept: {
    name: 'Accept for the panel',
    done: 'Accepted for the panel',
    about:
      'A child who was 10 to 17 at the offence and is under 18 now. ' +
      'A denial or a “no comment” interview is no reason to return a child.',
  },
  returnToPolice: {
    name: 'Return to the police',
    done: 'Returned to the police',
    about:
      'This ends the case here. ' +
      'The police are told your reasons. ' +
      'A denial or a “no comment” interview is not a reason.',
  },
  transfer: {
    name: 'Transfer to another service',
    done: 'Transferred to another service',
    about: 'This ends the case here.',
  },
  allocate: {
    name: 'Allocate',
    done: 'Allocated',
    about: 'Choose who works with the child, and who works with the victim where there is one.',
  },
  reallocate: {
    ...reallocate,
    about: 'Choose only whom you change.',
  },
};
