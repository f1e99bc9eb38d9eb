/** How a case leaves a panel before its prose has come to an end. */
import { not18 } from '../../libs/domain/age';
import type { Field, Form } from '../../libs/domain/form';
import type { ActRule, Words } from '../../libs/domain/procedure';

const handedTo: Field = { key: 'handedTo', kind: 'text', required: true };

/** `why`: the question that this panel asks for its reason. */
export const leavingForm = (why: Field): Form => [handedTo, why];

export const handOn: ActRule = { by: ['panelTeamManager'], anywhere: true, ends: 'handedOn' };
export const endTurned18: ActRule = {
  by: ['panelTeamManager'],
  anywhere: true,
  closed: not18,
  ends: 'turned18',
};
export const openedInError: ActRule = { by: ['panelTeamManager'], anywhere: true, ends: 'inError' };

export const leavingActs = {
  handOn: {
    name: 'Hand on to another service',
    done: 'Handed on to another service',
    about: 'This ends the case here: say who has it now.',
  },
  endTurned18: {
    name: 'End because the child turned 18',
    done: 'Ended because the child turned 18',
    about: 'This ends the case: say to whom you handed it on.',
  },
  openedInError: {
    name: 'End: this was opened in error',
    done: 'Ended: opened in error',
    about: 'This ends the case. It cannot be undone, but another can be opened.',
  },
} as const satisfies Words['acts'];

export const leavingFields = { handedTo: 'Who has it now' } as const satisfies Words['fields'];

export const leavingEndings = {
  handedOn: 'Handed on to another service',
  turned18: 'Turned 18, handed on',
  inError: 'Opened in error',
} as const satisfies Words['endings'];
