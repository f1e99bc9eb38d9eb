/**
 * How a panel asks an agency for one piece of work. The answers are the referral of an action, so
 * what is asked here is asked of whoever refers one by hand, too.
 */
import { camelCase } from '../../libs/domain/camel-case';
import type { Case } from '../../libs/domain/case';
import type { Field, Form } from '../../libs/domain/form';
import { agencies, type Role } from '../../libs/domain/member';
import { asks } from '../../libs/domain/other-cases';
import type { ActRule, Words } from '../../libs/domain/procedure';
import { dayGone } from '../../libs/domain/refusal';
import type { Need } from './needs';

export const what: Field = { key: 'what', kind: 'words', required: true };
export const answersNeed = (needs: readonly Need[]): Field => ({
  key: 'answers',
  kind: 'choice',
  choices: needs,
  required: true,
});
export const ownerAgency: Field = {
  key: 'ownerAgency',
  kind: 'choice',
  choices: Object.keys(agencies),
  required: true,
};
export const dueOn: Field = { key: 'dueOn', kind: 'day', required: true };

/** `needs`: those that this panel may want answered. */
export const actionForm = (needs: readonly Need[]): Form => [
  what,
  answersNeed(needs),
  ownerAgency,
  { key: 'owner', kind: 'member', of: 'actionOwner' },
  dueOn,
];

/** What an action calls a panel: its procedure's name, in camel case. */
export const panelKey = (procedure: string): string => camelCase(procedure);

/** `procedure`: whose cases ask; `chair`: who signs the action off, where a chair asks. */
export const asksForAction = (
  procedure: string,
  by: readonly Role[],
  chair: (c: Case) => string | undefined = () => undefined,
): ActRule => ({
  by,
  anywhere: true,
  whoever: true,
  refuses: dayGone,
  brings: asks('action', (c) => {
    const chairedBy = chair(c);
    return { panel: panelKey(procedure), ...(chairedBy === undefined ? {} : { chair: chairedBy }) };
  }),
});

export const askForAction: Words['acts'][string] = {
  name: 'Ask for an action',
  done: 'Action asked for',
};

export const actionFields: Words['fields'] = {
  what: {
    label: 'What is to be done',
    hint: 'In words that the child and family would understand',
  },
  ownerAgency: 'Which agency does it',
  owner: 'Who does it',
  dueOn: 'By the end of',
};
