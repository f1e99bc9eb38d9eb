/** Whole lives of a joint decision on the simulated clock. */
import { every, last } from '../../../libs/domain/case';
import * as paths from './paths';
import {
  before,
  clocksOf,
  day,
  lived,
  monday,
  noVictims,
  offence,
  open,
  procedure,
  refused,
  stagesOf,
  toldOf,
  upTo,
  victims,
} from './on-the-clock';
import { begin } from '../../support/paths';

const told = (s: Awaited<ReturnType<typeof open>>) =>
  s.journal.flatMap((e) => (e.kind === 'told' ? [`${e.tell.role}: ${e.notice}`] : []));

describe('a whole life of a joint decision', () => {
  it.each([
    ['a community resolution', paths.communityResolution, 'closed'],
    ['a difference, resolved by the service manager', paths.splitAndResolved, 'closed'],
    ['a youth conditional caution, varied and extended', paths.conditionalCaution, 'closed'],
    ['a breach, excused once and then prosecuted', paths.breach, 'breached'],
    ['sent back, deferred and departed from', paths.sentBackAndDeferred, 'closed'],
    ['work that was not completed', paths.notCompleted, 'notCompleted'],
    ['a caution that the CPS decided', paths.decidedByCps, 'closed'],
    ['a child who withdrew before and after', paths.childWithdrew, 'notCompleted'],
    ['returned at screening', paths.returned, 'returned'],
  ])('%s', async (_says, steps, ending) => {
    expect((await lived(steps)).ending).toBe(ending);
  });

  it('passes every stage of the table but those that did not concern it', async () => {
    const { current } = await lived(paths.communityResolution);
    expect(current.been.map(({ stage }) => stage).sort()).toEqual(
      Object.keys(procedure.stages)
        .filter((stage) => stage !== 'resolution')
        .sort(),
    );
    expect(current.acts.length).toBeGreaterThanOrEqual(20);
  });

  it('tells the referrer of its return, its decision and its end, and the police decision-maker of what waits for them', async () => {
    expect(told(await lived(paths.communityResolution))).toEqual([
      'practitioner: allocated',
      'victimWorker: allocated',
      'policeDecisionMaker: recommended',
      'policeReferrer: confirmed',
      'policeDecisionMaker: result',
      'policeReferrer: ended',
    ]);
    expect(told(await lived(paths.returned))).toEqual(['policeReferrer: returned']);
  });

  it('drifts, untouched, until the Head of Service is told, each rung at nine on a working day', async () => {
    const s = await open();
    await s.turn(monday + 40 * day);
    expect(toldOf(s, 'screening')).toEqual([
      ['on the day', 'panelTeamManager', '2026-06-02T08:00:00.000Z'],
      ['2 days late', 'teamManager', '2026-06-04T08:00:00.000Z'],
      ['2 days late, not acknowledged', 'serviceManager', '2026-06-08T08:00:00.000Z'],
      ['5 days late', 'headOfService', '2026-06-09T08:00:00.000Z'],
    ]);
    expect(s.ending).toBeUndefined();
  });

  it('is decided by no timeout, however long nobody does anything', async () => {
    const s = await open();
    await s.turn(monday + 2_000 * day);
    expect([s.ending, stagesOf(s), every(s.current, 'confirm')]).toEqual([
      undefined,
      ['screening'],
      [],
    ]);
  });

  it('counts how often an assessment is sent back, and gives two working days for each', async () => {
    const s = await lived(paths.sentBackAndDeferred);
    expect(every(s.current, 'sendBack')).toHaveLength(1);
    expect(clocksOf(s, 'qualityAssurance').map(([id]) => id)).toEqual([
      'qualityAssurance',
      'qualityAssurance#2',
    ]);
    expect(clocksOf(s, 'reassessment')).toHaveLength(1);
    const open_ = await lived(before(paths.sentBackAndDeferred, 'signOff'));
    expect(procedure.warnings(open_.current, open_.now(), procedure.policy)).toContain(
      'The assessment has been sent back once',
    );
  });

  it('has no stage to wait at for a victim where there is none', async () => {
    const withoutThem = paths.communityResolution
      .filter(({ by, act }) => !by.startsWith('victimWorker') && act !== 'recordRemedy')
      .map((step) =>
        step.act === 'allocate' ? { ...step, fields: { practitioner: '@practitioner' } } : step,
      );
    expect((await lived(withoutThem, noVictims)).ending).toBe('closed');
  });

  it('gives and delivers one outcome an offence, and waits for the last', async () => {
    const two = { o1: 'communityResolution', o2: 'noFurtherActionPublicInterest' };
    const steps = upTo(paths.communityResolution, 'finish').map((step) =>
      'outcomes' in step.fields ? { ...step, fields: { ...step.fields, outcomes: two } } : step,
    );
    const s = await lived(before(steps, 'administer'), offence({}, { what: 'Broke a window.' }));
    expect(
      await refused(s, 'policeDecisionMaker', 'administer', {
        ...paths.resolutionGates,
        offence: 'o2',
      }),
    ).toBe('Nothing is administered for this offence');
    await begin(s, steps.slice(before(steps, 'administer').length));
    expect(stagesOf(s)).toEqual(['resultToPolice', 'victimToldAtEnd', 'exitPlan']);

    const both = { o1: 'communityResolution', o2: 'diversionUndertaken' };
    const each = steps.map((step) =>
      'outcomes' in step.fields ? { ...step, fields: { ...step.fields, outcomes: both } } : step,
    );
    const waiting = await lived(each, offence({}, { what: 'Broke a window.' }));
    expect(stagesOf(waiting)).toEqual(['delivery']);
    await begin(waiting, [
      { by: 'practitioner', act: 'finish', fields: { offence: 'o2', finished: 'completed' } },
    ]);
    expect(stagesOf(waiting)).toEqual(['delivery']);
    await begin(waiting, [
      {
        by: 'policeDecisionMaker',
        act: 'finalise',
        fields: { offence: 'o2', undertaken: 'Six sessions.' },
      },
    ]);
    expect(stagesOf(waiting)).toEqual(['resultToPolice', 'victimToldAtEnd', 'exitPlan']);
  });

  it('goes from the decision straight to the result where nothing is given or delivered', async () => {
    const s = await lived(before(paths.sentBackAndDeferred, 'acknowledgeResult'));
    expect(s.current.been.map(({ stage }) => stage)).toEqual(
      expect.not.arrayContaining(['administration', 'delivery']),
    );
    expect(clocksOf(s, 'exitPlan')).toHaveLength(1);
  });

  it('tells each victim of the decision, and at the end only those who asked', async () => {
    const toVictim =
      (victim: string, more: object = {}) =>
      (step: paths.Step): paths.Step => ({ ...step, fields: { ...step.fields, victim, ...more } });
    const steps = paths.communityResolution.flatMap((step) =>
      step.fields.victim === undefined
        ? [step]
        : step.act === 'tellVictimAtEnd'
          ? [step]
          : [
              step,
              toVictim(
                'v2',
                step.act === 'recordVictimViews' ? { wantsTellingAtEnd: false } : {},
              )(step),
            ],
    );
    expect((await lived(steps, victims({}, {}))).ending).toBe('closed');
    const asked = await lived(before(steps, 'tellVictimAtEnd'), victims({}, {}));
    expect(
      await refused(asked, 'victimWorker', 'tellVictimAtEnd', {
        victim: 'v2',
        victimToldHow: 'letter',
      }),
    ).toBe('This victim did not ask to be told at the end');
  });
});

describe('a side ending', () => {
  const anywhere: readonly (readonly [string, readonly paths.Step[]])[] = [
    ['at screening', []],
    ['beside a strand', before(paths.communityResolution, 'recordVictimViews')],
    ['at the sitting', before(paths.communityResolution, 'closeItem')],
    ['while the outcome is delivered', before(paths.communityResolution, 'finish')],
    ['with the exit plan still open', before(paths.communityResolution, 'acknowledgeResult')],
  ];
  it.each(anywhere)(
    'ends the case at once, with every clock stopped: withdrawn %s',
    async (_where, steps) => {
      const s = await lived(steps);
      await refused(s, 'policeDecisionMaker', 'withdraw', { reason: 'New evidence.' });
      expect([
        s.ending,
        stagesOf(s),
        s.current.clocks.filter(({ stopped }) => stopped === undefined),
      ]).toEqual(['withdrawn', [], []]);
    },
  );

  it('is the manager’s where the child has moved, and the police’s where the child is charged', async () => {
    const moved = await open();
    expect(
      await refused(moved, 'practitioner', 'transfer', {
        transferredTo: 'Another service',
        reason: 'x',
      }),
    ).toContain('another role');
    await refused(moved, 'panelTeamManager', 'transfer', {
      transferredTo: 'Another service',
      reason: 'The family has moved.',
    });
    const charged = await open();
    await refused(charged, 'policeDecisionMaker', 'endCharged', {
      reason: 'Charged with another matter.',
    });
    expect([moved.ending, charged.ending]).toEqual(['transferred', 'charged']);
  });

  it('is time-barred only once the police have confirmed it of every offence, which they cannot before the limit', async () => {
    const s = await open(
      offence({ offenceKind: 'summary' }, { offenceKind: 'summary', what: 'Another' }),
    );
    expect(
      await refused(s, 'policeDecisionMaker', 'confirmTimeBarred', { offence: 'o1', reason: 'x' }),
    ).toContain('which has not passed');
    await s.turn(monday + 200 * day);
    expect(
      await refused(s, 'policeDecisionMaker', 'confirmTimeBarred', { offence: 'o1', reason: 'x' }),
    ).toBe('taken');
    expect(await refused(s, 'policeDecisionMaker', 'endTimeBarred', { reason: 'x' })).toBe(
      'Not every offence is confirmed as time-barred',
    );
    await refused(s, 'policeDecisionMaker', 'confirmTimeBarred', { offence: 'o2', reason: 'x' });
    await refused(s, 'policeDecisionMaker', 'endTimeBarred', { reason: 'x' });
    expect(s.ending).toBe('timeBarred');
  });

  it('is 18 only from the birthday', async () => {
    const s = await open({ dateOfBirth: '2008-06-10', ...offence({ date: '2026-05-01' }) });
    expect(await refused(s, 'policeDecisionMaker', 'endTurned18', { reason: 'x' })).toBe(
      'The child is under 18 until 10 June 2026',
    );
    await s.turn(monday + 9 * day);
    await refused(s, 'policeDecisionMaker', 'endTurned18', { reason: 'x' });
    expect(s.ending).toBe('turned18');
  });

  it('leaves what was said before it in the journal', async () => {
    const s = await lived(upTo(paths.communityResolution, 'confirm'));
    await refused(s, 'policeDecisionMaker', 'endCharged', { reason: 'x' });
    expect(last(s.current, 'confirm')!.fields.outcomes).toEqual({ o1: 'communityResolution' });
  });
});
