/** What each act of a SEND referral is called, and what is said above its form. */
import type { Words } from '../../../libs/domain/procedure';
import { askForAction } from '../../parts/asking-for-an-action';
import { leavingActs } from '../../parts/leaving';
import { listForSitting, openItem } from '../../parts/words/sitting';
import { reallocate } from '../../parts/words/allocating';

export const acts: Words['acts'] = {
  accept: { name: 'Accept and allocate', done: 'Accepted and allocated' },
  notForThisPanel: {
    name: 'End: not for this panel',
    done: 'Ended: not for this panel',
    about: 'Say why, and who helps instead.',
  },
  reallocate,
  listForSitting,
  openItem,
  takePosition: { name: 'Say what your agency sees and offers', done: 'Agency spoke' },
  closeItem: {
    name: 'Close the item',
    done: 'Panel agreed support',
    about:
      'Ask for each action before you close the item. ' +
      'Where the law gives a decision to the authority, the panel asks for it and does not ' +
      'take it.',
  },
  defer: { name: 'Defer', done: 'Deferred' },
  askForAction,
  writeProfile: {
    name: 'Write how the child is told things',
    done: 'How the child is told things',
    about: 'Everybody who works with the child sees this, on every case. Write it with the child.',
  },
  recordFollowUp: {
    name: 'Record what changed',
    done: 'Followed up',
    about: 'What changed for the child, in school and at home. Begin with what they say.',
  },
  recordPlanReceived: {
    name: 'Record what the authority sent',
    done: 'What the authority sent recorded',
  },
  recordEhcStart: {
    name: 'Record what started the authority’s process',
    done: 'Authority’s process began',
    about:
      'A request; the authority becoming responsible; or, for a detained child alone, being ' +
      'brought to its attention.',
  },
  recordEhcStep: {
    name: 'Record a step of the authority',
    done: 'Step of the authority recorded',
  },
  recordAsked: {
    name: 'Record that the authority was asked',
    done: 'Authority asked where it stands',
  },
  recordDraftViews: {
    name: 'Record what they say of the draft',
    done: 'What they say of the draft recorded',
  },
  recordExemption: {
    name: 'Mark an exemption',
    done: 'Exemption marked',
    about: 'An exemption means that the limit does not apply. It pauses nothing.',
  },
  handOn: leavingActs.handOn,
  openedInError: leavingActs.openedInError,
};
