/**
 * What the registry of outcomes holds, and that a child who says nothing is never left with
 * nothing.
 */
import {
  deciders,
  exportCode,
  indicativeLimit,
  lastSafeStart,
  limitWarnings,
  otherHomeOfficeTypes,
  outcome,
  outcomes,
  outcomesInForce,
  penaltyCap,
  whyClosed,
  type Admission,
  type OffenceKind,
  type OutcomeKey,
  type Standpoint,
} from '../../../libs/domain/outcome';

const admissions: readonly Admission[] = [
  'full',
  'partial',
  'acceptsResponsibility',
  'denies',
  'noComment',
  'notAsked',
];
const kinds: readonly OffenceKind[] = ['summary', 'eitherWay', 'indictable', 'unsure'];
const today: Standpoint = {
  day: '2026-11-23',
  ageAtOffence: 15,
  under18At: true,
  admission: 'full',
  timeBarredConfirmed: false,
  turnedOn: [],
  offenceKind: 'summary',
};
const open = (at: Partial<Standpoint>) =>
  outcomes
    .filter((each) => whyClosed(each, { ...today, ...at }).length === 0)
    .map(({ key }) => key);
const why = (key: OutcomeKey, at: Partial<Standpoint>) =>
  whyClosed(outcome(key), { ...today, ...at });

function* standpoints(): Generator<Standpoint> {
  for (const day of [
    '2018-06-01',
    '2019-03-31',
    '2019-04-01',
    '2026-02-11',
    '2026-02-12',
    '2026-11-23',
    '2032-12-31',
  ])
    for (let ageAtOffence = 8; ageAtOffence <= 18; ageAtOffence += 1)
      for (const under18At of [true, false])
        for (const timeBarredConfirmed of [true, false])
          for (const turnedOn of [[], ['deferredProsecution']])
            for (const offenceKind of kinds)
              for (const admission of admissions)
                yield {
                  day,
                  ageAtOffence,
                  under18At,
                  timeBarredConfirmed,
                  turnedOn,
                  offenceKind,
                  admission,
                };
}

describe('an interview with no comment', () => {
  it('never closes every outcome, and neither does one never asked for: whatever else is so of a child of 10 to 17', () => {
    let asked = 0;
    for (const at of standpoints()) {
      if (at.ageAtOffence < 10) continue;
      asked += 1;
      if (open(at).length === 0) throw new Error(`Nothing is open: ${JSON.stringify(at)}`);
    }
    expect(asked).toBe(7 * 9 * 2 * 2 * 2 * 4 * 6);
  });

  it('leaves open whatever needs no admission, and closes the rest with the reason', () => {
    for (const admission of ['noComment', 'notAsked', 'denies'] as const)
      expect(open({ admission, turnedOn: ['deferredProsecution'] })).toEqual([
        'noFurtherActionPublicInterest',
        'otherAgencyAction',
        'diversionUndertaken',
        'deferredProsecution',
        'charge',
      ]);
    expect(why('youthCaution', { admission: 'noComment' })).toEqual([
      'Youth caution needs an admission, and none is recorded: the child made no comment',
    ]);
  });

  it('would be seen to close everything, were every outcome to need an admission', () => {
    const greedy = outcomes.map((each) => ({
      ...each,
      admission: { ...each.admission, value: 'admits' as const },
    }));
    expect(
      greedy.every((each) => whyClosed(each, { ...today, admission: 'noComment' }).length > 0),
    ).toBe(true);
    expect(
      greedy.every((each) => whyClosed(each, { ...today, admission: 'full' }).length > 0),
    ).toBe(false);
  });
});

describe('what closes an outcome', () => {
  it('nothing, where the child admits in full: all but outcome 23, which this service has not turned on', () => {
    expect(open({})).toEqual(
      outcomes.map(({ key }) => key).filter((key) => key !== 'deferredProsecution'),
    );
  });

  it('accepting responsibility opens a community resolution and no caution', () => {
    expect(open({ admission: 'acceptsResponsibility' })).toContain('communityResolution');
    expect(open({ admission: 'acceptsResponsibility' })).not.toContain('youthCaution');
    expect(open({ admission: 'partial' })).toContain('youthCaution');
  });

  it('a time limit that the police confirm has passed closes charge, conditional caution and outcome 23, and leaves the rest', () => {
    const at = { timeBarredConfirmed: true, turnedOn: ['deferredProsecution'] };
    expect(open(at)).toEqual([
      'noFurtherActionPublicInterest',
      'otherAgencyAction',
      'diversionUndertaken',
      'communityResolution',
      'youthCaution',
    ]);
    expect(why('charge', at)).toEqual([
      'Charge, summons or postal requisition is closed: the police have confirmed that the ' +
        'time limit of this summary offence has passed',
    ]);
  });

  it('the eighteenth birthday closes both youth cautions', () => {
    expect(open({ under18At: false })).toEqual([
      'noFurtherActionPublicInterest',
      'otherAgencyAction',
      'diversionUndertaken',
      'communityResolution',
      'charge',
    ]);
    expect(why('youthCaution', { under18At: false })).toEqual([
      'Youth caution is for a child under 18 on the day it is given',
    ]);
  });

  it('an age under 10 at the offence closes everything', () => {
    expect(open({ ageAtOffence: 9 })).toEqual([]);
    expect(open({ ageAtOffence: 10 })).not.toEqual([]);
  });

  it('every reason is told, not the first', () => {
    expect(
      why('youthConditionalCaution', {
        under18At: false,
        timeBarredConfirmed: true,
        admission: 'denies',
      }),
    ).toHaveLength(3);
  });
});

describe('outcomes in force', () => {
  it('outcome 22 is there from 1 April 2019', () => {
    expect(outcomesInForce('2019-03-31', []).map(({ key }) => key)).not.toContain(
      'diversionUndertaken',
    );
    expect(outcomesInForce('2019-04-01', []).map(({ key }) => key)).toContain(
      'diversionUndertaken',
    );
    expect(why('diversionUndertaken', { day: '2019-03-31' })).toEqual([
      'No further action: diversion undertaken (outcome 22) began on 1 April 2019',
    ]);
  });

  it('outcome 23 is there from February 2026, and only where a service turns it on', () => {
    const there = (day: string, turnedOn: readonly string[]) =>
      outcomesInForce(day, turnedOn).some(({ key }) => key === 'deferredProsecution');
    expect([
      there('2026-01-31', ['deferredProsecution']),
      there('2026-02-28', ['deferredProsecution']),
      there('2026-11-23', []),
    ]).toEqual([false, true, false]);
    expect(why('deferredProsecution', {})).toEqual([
      'Deferred prosecution (outcome 23) is off until this service has read the guidance and ' +
        'turns it on',
    ]);
  });

  it('an outcome nobody knows is refused by name', () => {
    expect(() => outcome('reprimand')).toThrow(
      'There is no outcome named reprimand; there are noFurtherActionPublicInterest',
    );
  });
});

describe('the registry', () => {
  it('survives JSON whole: no Map, no undefined, no date object', () => {
    expect(JSON.parse(JSON.stringify(outcomes))).toStrictEqual(outcomes);
  });

  it('gives every fact its source and its standing', () => {
    const bare: string[] = [];
    const look = (value: unknown, at: string): void => {
      if (value === null || typeof value !== 'object') return;
      const { source, standing } = value as { source?: unknown; standing?: unknown };
      if ('value' in value || 'who' in value || 'pounds' in value || 'schema' in value) {
        if (
          typeof source !== 'string' ||
          source.length < 5 ||
          !['statute', 'guidance', 'local', 'assumption'].includes(standing as string)
        )
          bare.push(at);
      }
      for (const [key, inner] of Object.entries(value)) look(inner, `${at}/${key}`);
    };
    look(outcomes, '');
    look([{ value: 1 }], 'planted');
    expect(bare).toEqual(['planted/0']);
  });

  it('keeps disposal, Home Office type and export code apart: both youth cautions are type 2, three disposals are no further action', () => {
    const type = (key: OutcomeKey) => outcome(key).homeOfficeType.value;
    expect(outcomes.map(({ homeOfficeType }) => homeOfficeType.value)).toEqual([
      '21',
      '20',
      '22',
      '23',
      '8',
      '2',
      '2',
      '1',
    ]);
    expect(type('youthCaution')).toBe(type('youthConditionalCaution'));
    expect(outcome('youthCaution').disposal).not.toBe(outcome('youthConditionalCaution').disposal);
    expect(
      outcomes
        .filter(({ disposal }) => disposal === 'noFurtherAction')
        .map(({ homeOfficeType }) => homeOfficeType.value),
    ).toEqual(['21', '20', '22']);
    expect(otherHomeOfficeTypes.find(({ type: each }) => each === '17')?.name).toBe(
      'The time limit for prosecution has passed',
    );
    expect(
      otherHomeOfficeTypes.filter(({ type: each }) =>
        outcomes.some(({ homeOfficeType }) => homeOfficeType.value === each),
      ),
    ).toEqual([]);
  });

  it('exports outcome 23 as "Reprimand" for the time being, and says unknown where no code was read', () => {
    expect(exportCode(outcome('deferredProsecution'), '2026-11-23')).toMatchObject({
      legalOutcome: 'Reprimand',
      disposalType: 'Reprimand',
      standing: 'assumption',
    });
    expect(exportCode(outcome('deferredProsecution'), '2026-01-01')).toMatchObject({
      legalOutcome: 'unknown',
    });
    expect(exportCode(outcome('communityResolution'), '2026-11-23')).toMatchObject({
      schema: 'unknown',
      legalOutcome: 'unknown',
      disposalType: 'unknown',
    });
  });

  it('has nothing of outcome 23 that claims to be more than an assumption', () => {
    const said = Object.values(outcome('deferredProsecution')).flatMap((value) =>
      typeof value === 'object' && 'standing' in value ? [value] : [],
    );
    // Only the victim's part of the 2014 and 1998 Acts is law, and it does not name this outcome.
    expect(said.filter(({ standing }) => standing !== 'assumption')).toEqual([
      outcome('deferredProsecution').communityRemedy,
    ]);
  });

  it('has a consequence of non-engagement for each, told in plain words, and says of none that it is enforceable', () => {
    expect(JSON.stringify(outcomes)).not.toMatch(/enforceable/i);
    for (const {
      nonEngagement: { told },
    } of outcomes)
      for (const sentence of told.split('. ')) expect(sentence.split(' ').length).toBeLessThan(25);
    expect(
      Object.fromEntries(outcomes.map(({ key, nonEngagement }) => [key, nonEngagement.value])),
    ).toEqual({
      noFurtherActionPublicInterest: 'none',
      otherAgencyAction: 'police told',
      diversionUndertaken: 'police told, other options considered',
      deferredProsecution: 'prosecution decision taken up again',
      communityResolution: 'police told',
      youthCaution: 'police told',
      youthConditionalCaution: 'excuse asked, then varied, continued or prosecuted',
      charge: 'none',
    });
  });

  it('finalises outcome 20 when the other body’s action is recorded, and 22 when the activity has been undertaken', () => {
    expect(outcome('otherAgencyAction').finalisedWhen.value).toBe('other body’s action recorded');
    expect(outcome('diversionUndertaken').finalisedWhen.value).toBe('activity undertaken recorded');
  });

  it('makes a child a first-time entrant by either youth caution, and leaves outcome 23 unknown', () => {
    expect(
      outcomes
        .filter(({ firstTimeEntrant }) => firstTimeEntrant.value === 'yes')
        .map(({ key }) => key),
    ).toEqual(['youthCaution', 'youthConditionalCaution']);
    expect(outcome('deferredProsecution').firstTimeEntrant.value).toBe('unknown');
  });

  it('asks the five requirements of a youth conditional caution, an appropriate adult for every child, and the victim’s part for it and a community resolution', () => {
    const caution = outcome('youthConditionalCaution');
    expect(caution.administration).toMatchObject({
      standing: 'statute',
      value: ['evidence', 'decision', 'admission', 'effectExplained', 'documentSigned'].map(
        (key) => ({ key }),
      ),
    });
    const administered = outcomes.filter(({ administration }) => administration.value.length > 0);
    expect(administered.map(({ key }) => key)).toEqual([
      'deferredProsecution',
      'communityResolution',
      'youthCaution',
      'youthConditionalCaution',
    ]);
    expect(
      administered.every(
        ({ appropriateAdult, legalAdvice }) => appropriateAdult.value && legalAdvice.value,
      ),
    ).toBe(true);
    expect(
      outcomes
        .filter(({ communityRemedy }) => communityRemedy.value.length === 3)
        .map(({ key }) => key),
    ).toEqual(['communityResolution', 'youthConditionalCaution']);
    expect(outcomes.filter(({ signature }) => signature.value).map(({ key }) => key)).toEqual([
      'youthConditionalCaution',
    ]);
  });

  it('gives a conditional caution 16 weeks, 20 with a reason, and 20 hours of unpaid work', () => {
    const { maxWeeks, weeksWithReason, unpaidWorkHours } = outcome('youthConditionalCaution');
    expect([
      maxWeeks?.value,
      weeksWithReason?.value,
      weeksWithReason?.standing,
      unpaidWorkHours?.value,
    ]).toEqual([16, 20, 'assumption', 20]);
  });
});

describe('who decides', () => {
  it('CPS, on a youth caution for an offence that is indictable only', () => {
    expect(deciders(outcome('youthCaution'), 'indictable')).toEqual(['CPS']);
    expect(deciders(outcome('youthCaution'), 'eitherWay')).toEqual(['police']);
    expect(deciders(outcome('youthConditionalCaution'), 'summary')).toEqual([
      'authorised person',
      'prosecutor',
    ]);
    expect(deciders(outcome('communityResolution'), 'indictable')).toEqual(['police']);
  });

  it('CPS is only warned of, where a hate crime or domestic abuse is unverified', () => {
    expect(
      outcome('youthConditionalCaution').decides.find(
        ({ when }) => when === 'hate crime or domestic abuse',
      ),
    ).toMatchObject({ warnsOnly: true, standing: 'assumption' });
  });
});

describe('a financial penalty', () => {
  it.each([
    [10, 'summary', 15],
    [13, 'eitherWay', 25],
    [13, 'indictable', 35],
    [14, 'summary', 30],
    [17, 'eitherWay', 50],
    [17, 'indictable', 75],
    [13, 'unsure', 15],
    [14, 'unsure', 30],
    [9, 'summary', undefined],
    [18, 'summary', undefined],
    [9, 'unsure', undefined],
  ] as const)('at %i for an offence that is %s is at most %s pounds', (age, kind, pounds) => {
    expect(penaltyCap(age, kind)).toBe(pounds);
  });
});

describe('a time limit', () => {
  it('is six months from a summary offence, indicatively, and none is worked out for others', () => {
    expect(kinds.map((kind) => indicativeLimit('2026-08-31', kind))).toEqual([
      '2027-02-28',
      undefined,
      undefined,
      '2027-02-28',
    ]);
  });

  it('leaves room for sixteen weeks of conditions, and four for the police file', () => {
    expect(lastSafeStart('2027-02-28', 112, 28)).toBe('2026-10-11');
    expect(lastSafeStart('2027-02-28', 0, 0)).toBe('2027-02-28');
  });

  it('is warned of once conditions no longer fit before it, and closes nothing', () => {
    const limit = { day: '2027-02-28', indicative: true };
    const warned = (key: OutcomeKey, start: string, offenceKind: OffenceKind = 'summary') =>
      limitWarnings(outcome(key), { start, limit, offenceKind, bufferDays: 28 });
    expect(warned('youthConditionalCaution', '2026-10-11')).toEqual([]);
    expect(warned('youthConditionalCaution', '2026-10-12')).toEqual([
      'Youth conditional caution no longer fits before the time limit of 28 February 2027 ' +
        '(indicative) with time left for the police file: it had to begin by 11 October 2026',
    ]);
    expect(warned('communityResolution', '2027-03-30')).toEqual([]);
    expect(warned('charge', '2027-01-31')).toEqual([]);
    expect(warned('charge', '2027-02-01')).toHaveLength(1);
    expect(warned('deferredProsecution', '2027-02-01', 'unsure')).toHaveLength(2);
    expect(why('youthConditionalCaution', { day: '2027-06-01' })).toEqual([]);
  });

  it('that nobody gave is asked for, and "unsure" warns too', () => {
    const asked = (offenceKind: OffenceKind) =>
      limitWarnings(outcome('charge'), { start: '2026-11-23', offenceKind, bufferDays: 28 });
    expect(asked('summary')).toEqual([
      'No time limit was given for this summary offence: ask the police for the date and its basis',
    ]);
    expect(asked('unsure')).toEqual([
      'The police have not said whether this offence has a time limit: ask them for the date ' +
        'and its basis',
    ]);
    expect([asked('eitherWay'), asked('indictable')]).toEqual([[], []]);
  });
});
