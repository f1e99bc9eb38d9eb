/** What the registry of outcomes holds. */
import { outcome, outcomes } from '../../../../workflows/joint-decision/outcomes';
import { exportCode } from '../../../../workflows/joint-decision/outcomes/export-codes';
import { otherHomeOfficeTypes } from '../../../../workflows/joint-decision/outcomes/home-office-types';
import type { OutcomeKey } from '../../../../workflows/joint-decision/outcomes/outcome';

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
