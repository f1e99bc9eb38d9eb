/** Saying what was done about a clock that drifted, for the record of oversight. */
import type { Role } from '../member';
import { clockField, noClock, said, type ClockAct } from './one-clock';

/** Roles that hear of drift and answer for it. */
export const oversees: readonly Role[] = [
  'panelTeamManager',
  'teamManager',
  'serviceManager',
  'headOfService',
  'director',
];

export const recordOversight: ClockAct = {
  rule: {
    by: oversees,
    anywhere: true,
    whoever: true,
    refuses: (c, act) => (said(c, act) ? undefined : noClock),
  },
  form: [clockField, { key: 'oversight', kind: 'words', required: true }],
  words: { name: 'Record what you did about it', done: 'Recorded what was done' },
};
