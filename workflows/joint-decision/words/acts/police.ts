/** What the police do before the panel decides. */
import type { Words } from '../../../../libs/domain/procedure';

export const police: Words['acts'] = {
  correct: {
    name: 'Correct this referral',
    done: 'Referral corrected',
    about:
      'Until screening ends you can correct what you sent. ' +
      'Say what was wrong and what is right. ' +
      'If the child’s name, date of birth or the day of an offence is wrong, ' +
      'withdraw it and refer again.',
  },
  withdraw: {
    name: 'Withdraw this referral',
    done: 'Referral withdrawn',
    about: 'This ends the case. It cannot be undone, but you can refer again.',
  },
  giveTimeLimit: {
    name: 'Give a time limit',
    done: 'Time limit given',
    about:
      'The last day on which a prosecution for this offence may begin, and what that rests on.',
  },
  giveBailEnd: {
    name: 'Give the end of bail',
    done: 'End of bail given',
  },
  recordAdmission: {
    name: 'Record what the child now says of the offence',
    done: 'What the child says of the offence recorded',
    about:
      'Said to the police, with an appropriate adult there and legal advice offered. ' +
      'Silence is never a fault.',
  },
  confirmTimeBarred: {
    name: 'Confirm that an offence is time-barred',
    done: 'Offence confirmed as time-barred',
    about:
      'Only the police confirm this. ' +
      'It closes charge, youth conditional caution ' +
      'and outcome 23 for this offence, and cannot be undone.',
  },
};
