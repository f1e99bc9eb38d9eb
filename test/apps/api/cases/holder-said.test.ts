/** Who has a case, by itself and within a sentence. */
import { sayHeldBy, sayHolder, type Held } from '../../../../apps/api/cases';

const people = new Map([['p', 'Priya Shah']]);

it.each<[Held, string, string]>([
  [{ role: 'practitioner', member: 'p' }, 'Priya Shah, Practitioner', 'Priya Shah, Practitioner'],
  [{ role: 'practitioner', member: 'gone' }, 'Practitioner', 'the practitioner'],
  [{ role: 'panelTeamManager' }, 'Panel Team Manager', 'the Panel Team Manager'],
  [{ role: 'headOfService' }, 'Head of Service', 'the Head of Service'],
  [{ role: 'chair' }, 'Panel chair', 'the panel chair'],
  [{ role: 'clerk' }, 'Panel Clerk', 'the Panel Clerk'],
])('says that %j has it as “%s”, and that it is with %s', (held, alone, within) => {
  expect([sayHolder(held, people), sayHeldBy(held, people)]).toEqual([alone, within]);
});
