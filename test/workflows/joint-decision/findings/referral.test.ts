/** What is taken of a referral, what is refused, and what the case may know of it. */
import { canonical } from '../../../../libs/domain/canonical';
import { faultsOf } from '../../../../libs/domain/faults';
import type { Item } from '../../../../libs/domain/form';
import { canaries, canaryBirth, canaryReferral, referral } from '../referral';
import {
  answers,
  endOfDay,
  factsFrom,
  monday,
  noVictims,
  offence,
  procedure,
  startOfDay,
  victims,
} from '../on-the-clock';

const faults = (change: object) => procedure.faults(answers(change as never), monday);
const offences = (change: object) => factsFrom(change as never).offences as readonly Item[];

describe('a referral', () => {
  it('as the API takes it has no fault', () => {
    expect(faults({})).toEqual([]);
    expect(
      faultsOf(
        procedure.forms.intake.filter(({ kind }) => kind !== 'list'),
        Object.fromEntries(
          Object.entries(referral({}, monday)).filter(
            ([key]) => key !== 'offences' && key !== 'victims',
          ),
        ) as never,
        {},
      ),
    ).toEqual([]);
  });
  it('is not taken for a child under 10 at the offence, and says how old and to whom to speak', () => {
    expect(faults({ dateOfBirth: '2016-06-10', ...offence({ date: '2026-05-20' }) })).toEqual([
      {
        pointer: '/offences/0/date',
        fault: expect.stringMatching(
          /makes the child 9 at the time: a child under 10 cannot commit an offence.*social care/,
        ),
      },
    ]);
    expect(faults({ dateOfBirth: '2016-05-20', ...offence({ date: '2026-05-20' }) })).toEqual([]);
  });
  it('is taken for every answer a child can give, and for one who is 18 by now: screening returns that one with its reason', () => {
    for (const admission of [
      'full',
      'partial',
      'acceptsResponsibility',
      'denies',
      'noComment',
      'notAsked',
    ])
      expect(faults({ admission })).toEqual([]);
    expect(faults({ dateOfBirth: '2008-05-01' })).toEqual([]);
  });
  it('is taken with limits nobody is sure of', () =>
    expect(faults(offence({ offenceKind: 'unsure' }))).toEqual([]));
  it('is refused for all its faults at once, each with a pointer', () => {
    const body = {
      dateOfBirth: '2012-01-01',
      bailedOn: '2026-05-20',
      bailEnds: Date.UTC(2026, 4, 1),
      ...offence(
        { date: '2011-12-31' },
        { limitGiven: '2026-05-01' },
        { limitGiven: '2026-10-01', limitBasis: 'noLimit' },
        { limitBasis: 'domesticAbuse' },
      ),
    };
    expect(faults(body).map(({ pointer }) => pointer)).toEqual([
      '/offences/0/date',
      '/offences/1/limitGiven',
      '/offences/1/limitBasis',
      '/offences/2/limitGiven',
      '/offences/3/limitGiven',
      '/bailEnds',
    ]);
  });
  it('is refused when it says one offence twice', () =>
    expect(faults(offence({}, {}))).toEqual([
      { pointer: '/offences/1/what', fault: 'is the same as offence 1 in every answer' },
    ]));
  it('has every field of the first build that is needed, and no other that is', () => {
    expect(
      procedure.forms.intake
        .filter(({ required, when }) => required && !when)
        .map(({ key }) => key),
    ).toEqual([
      'source',
      'sourceReference',
      'officerInTheCase',
      'childGivenNames',
      'childFamilyName',
      'dateOfBirth',
      'offences',
      'admission',
      'howDealtWith',
      'status',
      'anyVictims',
    ]);
    expect(
      procedure.forms.intake.filter(({ required, when }) => required && when).map(({ key }) => key),
    ).toEqual(['bailEnds', 'victims']);
  });
});

describe('a case knows of its referral', () => {
  it('the age at each offence, by birthdays in London and on 29 February too', () => {
    expect(
      offences({
        dateOfBirth: '2012-05-20',
        ...offence({ date: '2026-05-19' }, { date: '2026-05-20' }),
      }).map(({ ageAtOffence }) => ageAtOffence),
    ).toEqual([13, 14]);
    expect(
      offences({
        dateOfBirth: '2012-02-29',
        ...offence({ date: '2026-02-27' }, { date: '2026-02-28' }),
      }).map(({ ageAtOffence }) => ageAtOffence),
    ).toEqual([13, 14]);
  });
  it('the instant of the 18th birthday, and whether it had come', () => {
    expect(factsFrom({ dateOfBirth: '2008-07-01' })).toMatchObject({
      turns18: startOfDay('2026-07-01'),
      under18Now: true,
    });
    expect(factsFrom({ dateOfBirth: '2008-06-01' })).toMatchObject({
      turns18: Date.UTC(2026, 4, 31, 23),
      under18Now: false,
    });
  });
  it('the limit of each offence: given, worked out and marked so, or none', () => {
    expect(
      offences(
        offence(
          { offenceKind: 'summary', date: '2026-03-31' },
          { offenceKind: 'unsure', date: '2026-03-31' },
          { offenceKind: 'eitherWay' },
          { offenceKind: 'indictable' },
          { offenceKind: 'summary', limitGiven: '2026-12-01', limitBasis: 'domesticAbuse' },
          { offenceKind: 'summary', limitBasis: 'noLimit' },
        ),
      ).map(({ limit, limitIndicative }) => [limit, limitIndicative]),
    ).toEqual([
      [endOfDay('2026-09-30'), true],
      [endOfDay('2026-09-30'), true],
      [null, false],
      [null, false],
      [endOfDay('2026-12-01'), false],
      [null, false],
    ]);
  });
  it('its victims by number only, and whether there are any', () => {
    expect(factsFrom(victims({}, { enhanced: true, passedOn: 'askedNotTo' })).victims).toEqual([
      { id: 'v1', victimKind: 'person', enhanced: false, passedOn: 'yes' },
      { id: 'v2', victimKind: 'person', enhanced: true, passedOn: 'askedNotTo' },
    ]);
    expect(factsFrom(noVictims)).toMatchObject({ anyVictims: 'none' });
  });
  it('no name, no date of birth, no day of an offence, nor anything else that was said in words', () => {
    const body = canaryReferral('CANARY-0');
    const facts = canonical(
      factsFrom({ ...body, offences: [{ ...(body.offences as object[])[0], date: '2026-05-23' }] }),
    );
    for (const personal of [
      ...canaries,
      canaryBirth,
      '2026-05-23',
      String(Date.parse(`${canaryBirth}T00:00:00Z`)),
      String(startOfDay('2026-05-23')),
    ])
      expect(facts).not.toContain(personal);
  });
});

it('puts the child’s own words before anybody’s view of risk, in every form that has both', () => {
  for (const [act, form] of Object.entries(procedure.forms.acts)) {
    const [words, rating] = [
      form.findIndex(({ key }) => key === 'childsWords'),
      form.findIndex(({ key }) => key === 'reoffending'),
    ];
    if (rating >= 0) expect([act, words >= 0 && words < rating]).toEqual([act, true]);
  }
});
