/** How the work goes on, ends, is extended and is finalised. */
import { before, lived, procedure, refused, refusedAfter, stagesOf } from '../../on-the-clock';
import * as paths from '../../paths';
import type { Step } from '../../paths';
import { childTold, confirmed, inDelivery, remedy } from '../../steps';

describe('the work with the child', () => {
  const conditional = before(paths.conditionalCaution, 'varyConditions');
  const finish = (finished: string, more: Step['fields'] = {}) => ({
    offence: 'o1',
    finished,
    ...(finished === 'completed' ? {} : { notCompletedReason: 'x' }),
    ...(finished === 'breached' ? { reasonableExcuse: 'none' } : {}),
    ...more,
  });
  it('knows no breach of what is voluntary', async () => {
    expect(await refusedAfter(inDelivery, 'practitioner', 'finish', finish('breached'))).toContain(
      'Taking part in this outcome is voluntary',
    );
    expect(await refusedAfter(inDelivery, 'practitioner', 'finish', finish('notCompleted'))).toBe(
      'taken',
    );
  });
  it.each(['communityResolution', 'youthCaution', 'diversionUndertaken', 'otherAgencyAction'])(
    'that is not completed closes the case of a %s as not completed, for the police to know',
    async (key) => {
      const gates: Step['fields'] =
        key === 'youthCaution'
          ? {
              offence: 'o1',
              outcome: key,
              appropriateAdultPresent: true,
              legalAdviceOffered: true,
              sufficientEvidence: true,
              notProsecutedNorConditional: true,
              admits: true,
              effectExplained: true,
              weeks: 12,
            }
          : paths.resolutionGates;
      const given: readonly Step[] =
        key === 'youthCaution' || key === 'communityResolution'
          ? [remedy, { by: 'policeDecisionMaker', act: 'administer', fields: gates }]
          : [];
      const s = await lived([
        ...confirmed(key),
        childTold,
        ...given,
        { by: 'practitioner', act: 'finish', fields: finish('notCompleted') },
      ]);
      expect(stagesOf(s)).toEqual([
        'tellingVictim',
        'resultToPolice',
        'victimToldAtEnd',
        'exitPlan',
      ]);
      expect(s.journal.some((e) => e.kind === 'told' && e.notice === 'result')).toBe(true);
    },
  );
  it('asks for the excuse before the police decide on a breach, and then is theirs', async () => {
    const s = await lived(conditional);
    expect(
      await refused(s, 'practitioner', 'finish', {
        offence: 'o1',
        finished: 'breached',
        notCompletedReason: 'x',
      }),
    ).toContain('/reasonableExcuse is needed');
    expect(
      await refused(s, 'policeDecisionMaker', 'decideBreach', {
        offence: 'o1',
        breachDecision: 'continue',
        reason: 'x',
      }),
    ).toBe('Nothing here waits for the police to decide');
    await refused(s, 'practitioner', 'finish', finish('breached'));
    expect(procedure.stages.delivery!.holder(s.current)).toEqual({ role: 'policeDecisionMaker' });
    expect(await refused(s, 'practitioner', 'finish', finish('completed'))).toBe(
      'The police decide first on what the child did not do',
    );
  });
  it.each([
    ['vary', ['delivery']],
    ['continue', ['delivery']],
    ['prosecute', ['resultToPolice', 'victimToldAtEnd', 'exitPlan']],
    ['notProsecute', ['resultToPolice', 'victimToldAtEnd', 'exitPlan']],
  ])('goes on or ends as the police decide: %s', async (breachDecision, stages) => {
    const s = await lived([
      ...conditional,
      { by: 'practitioner', act: 'finish', fields: finish('breached') },
    ]);
    expect(
      await refused(s, 'policeDecisionMaker', 'decideBreach', {
        offence: 'o1',
        breachDecision,
        reason: 'x',
        ...(breachDecision === 'vary' ? { conditions: 'x' } : {}),
      }),
    ).toBe('taken');
    expect(stagesOf(s)).toEqual(stages);
  });
  it('of a child who withdraws from conditions is the police’s to decide on; from what is voluntary it simply ends', async () => {
    const withdraws: Step = {
      by: 'practitioner',
      act: 'childWithdraws',
      fields: { offence: 'o1', childsWords: 'I want to stop.' },
    };
    expect(
      procedure.stages.delivery!.holder((await lived([...conditional, withdraws])).current),
    ).toEqual({ role: 'policeDecisionMaker' });
    expect(stagesOf(await lived([...inDelivery, withdraws]))).toEqual([
      'resultToPolice',
      'victimToldAtEnd',
      'exitPlan',
    ]);
  });
  it('is given more weeks, never fewer, and within the same limits', async () => {
    const s = await lived(conditional);
    const more = (weeks: number) =>
      refused(s, 'policeDecisionMaker', 'extend', { offence: 'o1', weeks, reason: 'x' });
    expect(await more(16)).toBe('It has 16 weeks already: give more');
    expect(await more(21)).toContain('allow first');
    expect(await more(20)).toBe('taken');
    expect(
      await refused(s, 'practitioner', 'extend', { offence: 'o1', weeks: 20, reason: 'x' }),
    ).toContain('another role');
  });
  it('finalises 20 and 22 only when what was to be done is done and recorded', async () => {
    for (const key of ['otherAgencyAction', 'diversionUndertaken']) {
      const s = await lived([
        ...confirmed(key),
        childTold,
        paths.communityResolution.find(({ act }) => act === 'tellVictim')!,
      ]);
      expect(
        await refused(s, 'policeDecisionMaker', 'finalise', { offence: 'o1', undertaken: 'x' }),
      ).toBe('It is finalised only when what was to be done has been done');
      await refused(s, 'practitioner', 'finish', finish('completed'));
      expect(stagesOf(s)).toEqual(['delivery']);
      expect(
        await refused(s, 'policeDecisionMaker', 'finalise', { offence: 'o1', undertaken: 'x' }),
      ).toBe('taken');
      expect(stagesOf(s)).toEqual(['resultToPolice', 'victimToldAtEnd', 'exitPlan']);
    }
    expect(
      await refusedAfter(inDelivery, 'policeDecisionMaker', 'finalise', {
        offence: 'o1',
        undertaken: 'x',
      }),
    ).toBe('This outcome needs no finalising');
  });
});
