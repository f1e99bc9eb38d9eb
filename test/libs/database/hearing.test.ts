import { whoHears, type Person } from '../../../libs/database/hearing';
import type { Tell } from '../../../libs/domain/entry';

const people: readonly Person[] = [
  { id: 'ann', roles: ['practitioner'], managedBy: 'mo' },
  { id: 'ben', roles: ['practitioner'], managedBy: null },
  { id: 'dana', roles: ['policeReferrer'], managedBy: null },
  { id: 'tom', roles: ['policeReferrer'], managedBy: null },
  { id: 'mo', roles: ['teamManager'], managedBy: null },
  { id: 'max', roles: ['teamManager'], managedBy: null },
  { id: 'hal', roles: ['headOfService'], managedBy: null },
];
const hears = (tell: Tell, more: Partial<Parameters<typeof whoHears>[1]> = {}) => whoHears(tell, { people, allocated: { practitioner: 'ann' }, referrer: 'dana', refers: ['policeReferrer'], ...more });
const without = (...ids: string[]) => ({ people: people.filter(({ id }) => !ids.includes(id)) });

it.each([
  ['the one who holds the case', hears({ role: 'practitioner', member: 'ann' }), ['ann']],
  ['everybody in the role, when whoever held the case has left', hears({ role: 'practitioner', member: 'ann' }, without('ann')), ['ben']],
  ['everybody in the role, when whoever held the case is in it no more', hears({ role: 'teamManager', member: 'ann' }, { allocated: {} }), ['mo', 'max']],
  ['the one who referred, not the whole force', hears({ role: 'policeReferrer' }), ['dana']],
  ['a manager, when the one who referred has left, and none of their colleagues', hears({ role: 'policeReferrer' }, without('dana')), ['mo']],
  ['the manager of the practitioner who has the case', hears({ role: 'teamManager' }), ['mo']],
  ['all team managers, when nobody has the case', hears({ role: 'teamManager' }, { allocated: {} }), ['mo', 'max']],
  ['all team managers, when that one has left', hears({ role: 'teamManager' }, without('mo')), ['max']],
  ['the team manager, when nobody holds the role', hears({ role: 'victimWorker' }), ['mo']],
  ['the Head of Service, when there is no team manager either', hears({ role: 'victimWorker' }, without('mo', 'max')), ['hal']],
  ['nobody, and the entry says so, when nobody is there at all', hears({ role: 'victimWorker' }, { people: [] }), []],
])('tells %s', (_, heard, expected) => { expect(heard).toEqual(expected); });
