/** What pages and notices say of an action. */
import { agencies } from '../../libs/domain/member';
import type { Words } from '../../libs/domain/procedure';
import { actionFields } from '../parts/asking-for-an-action';
import { intakeFields } from '../parts/child';
import { needs, needWords } from '../parts/needs';
import * as asked from '../parts/words/asking';

/** `panels`: what each panel that may ask is called. */
export const wordsFor = (panels: Words['choices']): Words => ({
  title: 'Action',
  about:
    'One piece of work that a panel asks of an agency for a child, with an owner, a day and ' +
    'evidence.',
  stages: { naming: 'Naming who does it', doing: 'Doing it', signingOff: 'Signing it off' },
  acts: {
    nameOwner: {
      name: 'Name who does it',
      done: 'Named who does it',
      about: 'One person answers for it, whoever else helps.',
    },
    changeDate: {
      name: 'Give another day',
      done: 'Another day given',
      about: 'The day it was first due stays on the record.',
    },
    recordProgress: { name: 'Record how it goes', done: 'How it goes recorded' },
    finish: {
      name: 'Say that it is done, or was not',
      done: 'Said how it came out',
      about: 'Say what shows it. Somebody else then signs it off.',
    },
    signOff: {
      name: 'Sign it off',
      done: 'Signed off',
      about:
        'You say that the evidence is enough, or that you take the reason why it was not done. ' +
        'You cannot sign off your own work.',
    },
    sendBack: {
      name: 'Send it back',
      done: 'Sent back',
      about: 'Say what is missing, and by when.',
    },
    callOff: {
      name: 'Call it off',
      done: 'Called off',
      about:
        'This ends the action: it is not needed any more. ' +
        'It cannot be undone, but another can be asked for.',
    },
  },
  fields: {
    ...intakeFields,
    theWork: 'The work',
    source: asked.whoAsks,
    panel: 'Which panel asks for it',
    ...actionFields,
    answers: 'Which need or risk it answers',
    chair: 'Who chairs the panel',
    reason: asked.why,
    progress: 'How it goes',
    childsWords: asked.childsWords,
    result: 'How it came out',
    evidence: { label: 'What shows it', hint: 'Where it was not done: why not' },
    changed: { label: 'What changed for the child', hint: 'Where it was not done: what follows' },
  },
  choices: {
    ...agencies,
    ...needWords(needs),
    ...panels,
    none: 'No panel',
    done: 'Done',
    partlyDone: 'Partly done',
    notDone: 'Not done',
  },
  clocks: { naming: 'Name who does it', doing: 'Do it', signingOff: 'Sign it off' },
  triggers: {
    naming: 'when it was asked for',
    doing: 'the day it was given',
    signingOff: 'when its owner said how it came out',
  },
  endings: {
    signedOff: 'Signed off',
    notDone: 'Not done, and signed off as that',
    calledOff: 'Called off',
  },
  notices: {
    yours: {
      subject: 'An action is yours',
      text:
        'A panel has asked you for one piece of work for a child. ' +
        'Sign in to see what, and by when.',
    },
  },
});
