import { whoHears, type Person } from '../../../../libs/database/notices/addressees';
import type { Tell } from '../../../../libs/domain/entry';

const people: readonly Person[] = [
  { id: 'ann', roles: ['practitioner'], managedBy: 'mo' },
  { id: 'ben', roles: ['practitioner'], managedBy: null },
  { id: 'dana', roles: ['policeReferrer'], managedBy: null },
  { id: 'tom', roles: ['policeReferrer'], managedBy: null },
  { id: 'mo', roles: ['teamManager'], managedBy: null },
  { id: 'max', roles: ['teamManager'], managedBy: null },
  { id: 'hal', roles: ['headOfService'], managedBy: null },
];
const hears = (tell: Tell, more: Partial<Parameters<typeof whoHears>[1]> = {}) =>
  whoHears(tell, {
    people,
    allocated: { practitioner: 'ann' },
    referrer: 'dana',
    refers: ['policeReferrer'],
    on: '2026-06-01',
    ...more,
  });
const away = (id: string, deputy: string | null) => ({
  people: people.map((one) =>
    one.id === id ? { ...one, away: [{ from: '2026-06-01', to: '2026-06-05', deputy }] } : one,
  ),
});
const without = (...ids: string[]) => ({ people: people.filter(({ id }) => !ids.includes(id)) });

it.each([
  ['the one who holds the case', hears({ role: 'practitioner', member: 'ann' }), ['ann']],
  [
    'whoever answers for them, when whoever held the case has left, and not every colleague',
    hears({ role: 'practitioner', member: 'ann' }, without('ann')),
    ['mo', 'max'],
  ],
  [
    'everybody in the role, when whoever held the case is in it no more',
    hears({ role: 'teamManager', member: 'ann' }, { allocated: {} }),
    ['mo', 'max'],
  ],
  [
    'the deputy of a practitioner who is away',
    hears({ role: 'practitioner', member: 'ann' }, away('ann', 'ben')),
    ['ben'],
  ],
  [
    'the manager, when a practitioner is away and nobody stands in',
    hears({ role: 'practitioner', member: 'ann' }, away('ann', null)),
    ['mo'],
  ],
  [
    'the manager, when the deputy is away too',
    hears(
      { role: 'practitioner', member: 'ann' },
      {
        people: away('ann', 'ben').people.map((one) =>
          one.id === 'ben'
            ? { ...one, away: [{ from: '2026-05-30', to: '2026-06-01', deputy: null }] }
            : one,
        ),
      },
    ),
    ['mo'],
  ],
  [
    'the practitioner again, the day after they were away',
    hears({ role: 'practitioner', member: 'ann' }, { ...away('ann', 'ben'), on: '2026-06-06' }),
    ['ann'],
  ],
  [
    'the deputy of a manager who is away',
    hears({ role: 'teamManager' }, away('mo', 'hal')),
    ['hal'],
  ],
  [
    'another manager, when one is away and nobody stands in',
    hears({ role: 'teamManager' }, away('mo', null)),
    ['max'],
  ],
  [
    'the next above, when no manager may see the case',
    hears({ role: 'teamManager' }, { mayHear: (id) => id === 'hal' }),
    ['hal'],
  ],
  [
    'nobody who may not see the case, even as a deputy',
    hears(
      { role: 'practitioner', member: 'ann' },
      { ...away('ann', 'ben'), mayHear: (id) => id !== 'ben' },
    ),
    ['mo'],
  ],
  ['the one who referred, not the whole force', hears({ role: 'policeReferrer' }), ['dana']],
  [
    'every practitioner, when an officer referred to a procedure to which practitioners refer too',
    hears({ role: 'practitioner' }, { allocated: {}, refers: ['practitioner', 'policeReferrer'] }),
    ['ann', 'ben'],
  ],
  [
    'the practitioner who referred, and not their colleagues',
    hears(
      { role: 'practitioner' },
      { allocated: {}, referrer: 'ann', refers: ['practitioner', 'policeReferrer'] },
    ),
    ['ann'],
  ],
  [
    'a manager, when the one who referred has left, and none of their colleagues',
    hears({ role: 'policeReferrer' }, without('dana')),
    ['mo'],
  ],
  ['the manager of the practitioner who has the case', hears({ role: 'teamManager' }), ['mo']],
  [
    'all team managers, when nobody has the case',
    hears({ role: 'teamManager' }, { allocated: {} }),
    ['mo', 'max'],
  ],
  [
    'all team managers, when that one has left',
    hears({ role: 'teamManager' }, without('mo')),
    ['max'],
  ],
  ['the team manager, when nobody holds the role', hears({ role: 'victimWorker' }), ['mo']],
  [
    'the Head of Service, when there is no team manager either',
    hears({ role: 'victimWorker' }, without('mo', 'max')),
    ['hal'],
  ],
  [
    'nobody, and the entry says so, when nobody is there at all',
    hears({ role: 'victimWorker' }, { people: [] }),
    [],
  ],
])('tells %s', (_, { to }, expected) => {
  expect(to).toEqual(expected);
});

it('says who was passed over, why, and in which role others heard', () => {
  expect(hears({ role: 'practitioner', member: 'ann' }, away('ann', 'ben'))).toEqual({
    to: ['ben'],
    over: [{ role: 'practitioner', member: 'ann', why: 'absent' }],
  });
  expect(hears({ role: 'victimWorker' }, { mayHear: (id) => id === 'hal' })).toEqual({
    to: ['hal'],
    as: 'headOfService',
    over: [
      { role: 'victimWorker', why: 'nobody' },
      { role: 'teamManager', member: 'mo', why: 'may not see' },
      { role: 'teamManager', member: 'max', why: 'may not see' },
      { role: 'teamManager', why: 'nobody' },
      { role: 'serviceManager', why: 'nobody' },
    ],
  });
  expect(hears({ role: 'practitioner', member: 'ann' }, without('ann')).over).toEqual([
    { role: 'practitioner', member: 'ann', why: 'gone' },
    { role: 'practitioner', why: 'nobody' },
  ]);
  expect(hears({ role: 'practitioner', member: 'ann' })).toEqual({ to: ['ann'] });
});

describe('when the office is shut', () => {
  const onDuty = (duty: readonly string[], member?: string) =>
    hears(
      { role: 'practitioner', onDuty: true, ...(member === undefined ? {} : { member }) },
      { duty },
    );
  it('those of the role who are on the rota hear, be it theirs or not, and the record says whose it was', () => {
    expect(onDuty(['ben', 'mo'])).toEqual({ to: ['ben'] });
    expect(onDuty(['ben'], 'ann')).toEqual({
      to: ['ben'],
      over: [{ role: 'practitioner', member: 'ann', why: 'off duty' }],
    });
    expect(onDuty(['ann', 'ben'], 'ann')).toEqual({ to: ['ann', 'ben'] });
  });
  it('everyone hears who would have by day where nobody is on it, and the record says that there was no cover', () => {
    expect(onDuty(['mo'])).toEqual({
      to: ['ann', 'ben'],
      over: [{ role: 'practitioner', why: 'no cover' }],
    });
    expect(
      hears({ role: 'practitioner', onDuty: true }, { duty: ['ben'], ...without('ben') }),
    ).toEqual({ to: ['ann'], over: [{ role: 'practitioner', why: 'no cover' }] });
    expect(
      hears(
        { role: 'practitioner', onDuty: true },
        { duty: ['ben'], mayHear: (id) => id !== 'ben' },
      ),
    ).toMatchObject({
      to: ['ann'],
      over: [
        { role: 'practitioner', why: 'no cover' },
        { member: 'ben', why: 'may not see' },
      ],
    });
  });
  it('changes nothing while it is open, nor for what is told in days', () => {
    expect(hears({ role: 'practitioner', onDuty: true, member: 'ann' })).toEqual({ to: ['ann'] });
    expect(hears({ role: 'practitioner', member: 'ann' }, { duty: ['ben'] })).toEqual({
      to: ['ann'],
    });
  });
});
