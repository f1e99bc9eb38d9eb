/** Whole lives of an action, as data. */
import type { Json } from '../../../libs/domain/form';
import type { Step } from '../../support/paths';

const step = (
  by: string,
  act: string,
  fields: { readonly [field: string]: Json } = {},
  days = 0,
): Step => ({ by, act, fields, days });

const named = step('panelTeamManager', 'nameOwner', {
  ownerAgency: 'education',
  owner: '@actionOwner',
});
const done = (result: string, days: number): Step =>
  step(
    'actionOwner',
    'finish',
    {
      result,
      evidence: 'A letter from the school, and what the child says of it.',
      childsWords: 'I go there when it is loud.',
    },
    days,
  );
const signedOff = step(
  'panelTeamManager',
  'signOff',
  { changed: 'He stays for the whole morning.' },
  1,
);

export const signedOffInTime: readonly Step[] = [
  named,
  step(
    'actionOwner',
    'recordProgress',
    { progress: 'The school agrees, and looks for a room.' },
    3,
  ),
  done('done', 5),
  signedOff,
];
export const sentBackOnce: readonly Step[] = [
  named,
  done('partlyDone', 2),
  step(
    'panelTeamManager',
    'sendBack',
    { dueOn: '2034-01-04', reason: 'There is a room, and he has not seen it.' },
    1,
  ),
  done('done', 4),
  signedOff,
];
export const notDoneAndTaken: readonly Step[] = [named, done('notDone', 2), signedOff];
export const calledOff: readonly Step[] = [
  named,
  step('panelTeamManager', 'callOff', { reason: 'The child has moved to another school.' }, 1),
];
export const paths: readonly (readonly Step[])[] = [
  signedOffInTime,
  sentBackOnce,
  notDoneAndTaken,
  calledOff,
];
