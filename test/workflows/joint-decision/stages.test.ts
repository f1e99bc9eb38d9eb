/**
 * When each clock of a joint decision starts, ends and stops, whom its ladder tells, and who holds
 * the case meanwhile.
 */
import { begin } from '../../support/paths';
import * as paths from './paths';
import type { Step } from './paths';
import {
  before,
  clocksOf,
  day,
  holdersOf,
  lived,
  monday,
  offence,
  open,
  refused,
  toldOf,
  upTo,
  victims,
} from './on-the-clock';

const running = (clocks: readonly (readonly [string, string | undefined, boolean])[]) =>
  clocks.filter(([, , runs]) => runs).map(([id, lastDay]) => [id, lastDay]);
const held = async (steps: readonly Step[], change = {}) =>
  procedureHolders(await lived(steps, change));
const procedureHolders = (s: Awaited<ReturnType<typeof open>>) =>
  s.current.stands.map(({ stage }, i) => `${stage}: ${holdersOf(s)[i]!}`);

describe('on receipt', () => {
  it('the first clocks start, whatever stage they belong to, so that no delay upstream hides', async () => {
    const s = await open();
    // Monday 1 June 2026, before 5pm: counted from that day, which is not counted.
    expect(s.current.clocks.map(({ id, due }) => [id, due.lastDay])).toEqual([
      ['screening', '2026-06-02'],
      ['allocation', '2026-06-03'],
      ['firstVictimAttempt:v1', '2026-06-04'],
      ['victimStatus:v1', '2026-06-15'],
      ['assessment', '2026-06-15'],
      ['sitting', '2026-06-22'],
      ['turns18', expect.any(String)],
    ]);
  });
  it('after 5pm, and on a day nobody works, counts as the next working day', async () => {
    const after5 = await open({}, Date.UTC(2026, 5, 1, 16, 1));
    expect(clocksOf(after5, 'screening')).toEqual([['screening', '2026-06-03', true]]);
    const saturday = await open({}, Date.UTC(2026, 4, 30, 9));
    expect(clocksOf(saturday, 'screening')).toEqual([['screening', '2026-06-02', true]]);
    const at5 = await open({}, Date.UTC(2026, 5, 1, 16, 0));
    expect(clocksOf(at5, 'screening')).toEqual([['screening', '2026-06-02', true]]);
  });
  it('counts over a bank holiday without it', async () => {
    const s = await open({}, Date.UTC(2026, 11, 24, 10));
    expect(clocksOf(s, 'screening')).toEqual([['screening', '2026-12-29', true]]);
    expect(s.current.clocks[0]!.due.skipped.map(({ day: skipped }) => skipped)).toEqual([
      '2026-12-25',
      '2026-12-26',
      '2026-12-27',
      '2026-12-28',
    ]);
  });
  it('has a first attempt and a status to come for each victim, and none where there is none', async () => {
    const s = await open(victims({}, {}));
    expect(clocksOf(s, 'firstVictimAttempt').map(([id]) => id)).toEqual([
      'firstVictimAttempt:v1',
      'firstVictimAttempt:v2',
    ]);
    expect(
      clocksOf(await open({ anyVictims: 'none', victims: undefined }), 'victimStatus'),
    ).toEqual([]);
  });
});

describe('the sitting', () => {
  it('is due 15 working days from bail, and from receipt without it', async () => {
    const s = await open({ status: 'bail', bailedOn: '2026-05-20', bailEnds: monday + 60 * day });
    expect(clocksOf(s, 'sitting')).toEqual([['sitting', '2026-06-11', true]]);
    expect(clocksOf(await open(), 'sitting')).toEqual([['sitting', '2026-06-22', true]]);
  });
});

describe('assessment and quality assurance', () => {
  it('runs from each submission, and gives two working days after each return', async () => {
    const s = await lived(before(paths.sentBackAndDeferred, 'listForSitting'));
    // Submitted on Thursday 4 June, sent back that day, submitted again on Friday 5 June.
    expect(clocksOf(s, 'qualityAssurance')).toEqual([
      ['qualityAssurance', '2026-06-08', false],
      ['qualityAssurance#2', '2026-06-09', false],
    ]);
    expect(clocksOf(s, 'reassessment')).toEqual([['reassessment', '2026-06-08', false]]);
    expect(clocksOf(s, 'assessment')).toHaveLength(1);
  });
});

describe('resolution', () => {
  it('runs from the closing of the item: two working days, then five, each telling whom it passes up to', async () => {
    const s = await lived(upTo(paths.splitAndResolved, 'closeItem'));
    // Closed on Saturday 6 June: counted as Monday 8 June.
    expect([clocksOf(s, 'resolution'), clocksOf(s, 'resolutionByService')]).toEqual([
      [['resolution', '2026-06-10', true]],
      [['resolutionByService', '2026-06-15', true]],
    ]);
    await s.turn(monday + 40 * day);
    expect(toldOf(s, 'resolution').map(([rung, role]) => [rung, role])).toEqual([
      ['2 days before', 'chair'],
      ['on the day', 'chair'],
      ['passes up', 'serviceManager'],
      ['2 days late', 'teamManager'],
      ['2 days late, not acknowledged', 'serviceManager'],
      ['5 days late', 'headOfService'],
    ]);
    expect(toldOf(s, 'resolutionByService').find(([rung]) => rung === 'passes up')).toEqual([
      'passes up',
      'headOfService',
      '2026-06-15T23:00:00.000Z',
    ]);
    expect(clocksOf(s, 'confirmation')).toEqual([]);
  });
});

describe('the decision', () => {
  it('is due two working days from the recommendation that goes forward', async () => {
    const s = await lived(before(paths.splitAndResolved, 'confirm'));
    const resolved = s.current.acts.findLast(({ act }) => act === 'resolve')!;
    expect(s.current.clocks.find(({ id }) => id === 'confirmation')!.from).toBe(resolved.at);
  });
  it('is due ten working days from it where the law gives it to the CPS', async () => {
    const s = await lived(before(paths.decidedByCps, 'confirm'));
    expect([clocksOf(s, 'confirmation'), clocksOf(s, 'confirmationByCps')]).toEqual([
      [],
      [['confirmationByCps', '2026-06-22', true]],
    ]);
  });
  it('starts the telling and the giving: a victim in five working days, or one, the child in two, the outcome in ten', async () => {
    const twoVictims = upTo(paths.communityResolution, 'confirm').flatMap((step) =>
      step.fields.victim ? [step, { ...step, fields: { ...step.fields, victim: 'v2' } }] : [step],
    );
    const s = await lived(twoVictims, victims({}, { victimKind: 'child' }));
    const since = s.current.acts.findLast(({ act }) => act === 'confirm')!.at;
    const of = (clock: string) =>
      s.current.clocks
        .filter((one) => one.clock === clock)
        .map(({ id, from, due }) => [id, from === since, due.lastDay]);
    expect([
      of('victimTold'),
      of('enhancedVictimTold'),
      of('childTold'),
      of('administration'),
    ]).toEqual([
      [['victimTold:v1', true, '2026-06-15']],
      [['enhancedVictimTold:v2', true, '2026-06-09']],
      [['childTold', true, '2026-06-10']],
      [['administration', true, '2026-06-22']],
    ]);
  });
  it('starts the telling anew when the police decide anew, and leaves the giving its first date', async () => {
    const s = await lived(before(paths.childWithdrew, 'recordFirstContact'));
    expect(clocksOf(s, 'childTold').map(([id, , runs]) => [id, runs])).toEqual([
      ['childTold', false],
      ['childTold#2', false],
    ]);
    expect(clocksOf(s, 'administration').map(([id]) => id)).toEqual(['administration']);
  });
});

describe('the work with the child', () => {
  it('is due after the weeks agreed, offence by offence, and first contact five working days after the first was given', async () => {
    const s = await lived(upTo(paths.communityResolution, 'administer'));
    const given = s.current.acts.findLast(({ act }) => act === 'administer')!;
    // Given on Sunday 7 June, for 8 weeks; a Sunday counts as Monday for working days.
    expect([clocksOf(s, 'delivery'), clocksOf(s, 'firstContact')]).toEqual([
      [['delivery:o1', '2026-08-02', true]],
      [['firstContact', '2026-06-15', true]],
    ]);
    expect(s.current.clocks.find(({ id }) => id === 'firstContact')!.from).toBe(given.at);
  });
  it('keeps its first date and its later one when it is given more time', async () => {
    const s = await lived(upTo(paths.conditionalCaution, 'extend'));
    expect(clocksOf(s, 'delivery')).toEqual([
      ['delivery:o1', '2026-09-27', false],
      ['delivery:o1#2', '2026-10-11', true],
    ]);
  });
  it('runs from the decision where nothing is given: 12 weeks', async () => {
    const s = await lived(upTo(paths.splitAndResolved, 'confirm'));
    const decided = s.current.acts.findLast(({ act }) => act === 'confirm')!;
    const [clock] = s.current.clocks.filter(({ clock: name }) => name === 'delivery');
    expect([clock!.from, clock!.due.lastDay]).toEqual([decided.at, '2026-08-30']);
  });
  it('leaves a breach, and an outcome to be finalised, with the police and on clocks of their own', async () => {
    const breached = await lived(upTo(paths.breach, 'finish'));
    expect(running(clocksOf(breached, 'breachDecision'))).toHaveLength(1);
    expect(procedureHolders(breached)).toEqual(['delivery: policeDecisionMaker']);
    expect(running(clocksOf(breached, 'delivery'))).toHaveLength(1);
    await begin(breached, [
      {
        by: 'policeDecisionMaker',
        act: 'decideBreach',
        fields: { offence: 'o1', breachDecision: 'continue', reason: 'x' },
      },
    ]);
    expect([
      running(clocksOf(breached, 'breachDecision')),
      running(clocksOf(breached, 'delivery')).length,
    ]).toEqual([[], 1]);
    const done = await lived(before(paths.splitAndResolved, 'finalise'));
    expect([running(clocksOf(done, 'finalising')).length, procedureHolders(done)]).toEqual([
      1,
      ['delivery: policeDecisionMaker'],
    ]);
  });
});

describe('the end', () => {
  it('starts the result, the victim and the exit plan together, when the work ended', async () => {
    const s = await lived(upTo(paths.communityResolution, 'finish'));
    const ended = s.current.acts.findLast(({ act }) => act === 'finish')!;
    const at = (clock: string) =>
      s.current.clocks
        .filter((one) => one.clock === clock)
        .map(({ id, from, due }) => [id, from === ended.at, due.lastDay]);
    // Finished on Tuesday 23 June.
    expect([
      at('resultSent'),
      at('resultAcknowledged'),
      at('victimToldAtEnd'),
      at('enhancedVictimToldAtEnd'),
      at('exitPlan'),
    ]).toEqual([
      [['resultSent', true, '2026-06-24']],
      [['resultAcknowledged', true, '2026-06-25']],
      [['victimToldAtEnd:v1', true, '2026-06-30']],
      [],
      [['exitPlan', true, '2026-06-30']],
    ]);
  });
  it('tells an enhanced victim within one working day', async () => {
    const s = await lived(upTo(paths.communityResolution, 'finish'), victims({ enhanced: true }));
    expect([clocksOf(s, 'victimToldAtEnd'), clocksOf(s, 'enhancedVictimToldAtEnd')]).toEqual([
      [],
      [['enhancedVictimToldAtEnd:v1', '2026-06-24', true]],
    ]);
  });
  it('learns from the victim worker that the enhanced service is owed after all', async () => {
    const steps = upTo(paths.communityResolution, 'confirm').map((step) =>
      step.act === 'recordVictimStatus'
        ? { ...step, fields: { ...step.fields, enhanced: true } }
        : step,
    );
    expect(clocksOf(await lived(steps), 'enhancedVictimTold').map(([id]) => id)).toEqual([
      'enhancedVictimTold:v1',
    ]);
  });
});

describe('the dates beside everything', () => {
  const onBail = { status: 'bail', bailedOn: '2026-05-20', bailEnds: Date.UTC(2026, 7, 19, 11) };
  it('tells the police decision-maker and the Panel Team Manager ten and five working days before bail ends', async () => {
    const s = await open(onBail);
    await s.turn(monday + 100 * day);
    expect(toldOf(s, 'bailEnds')).toEqual([
      ['10 days before, police', 'policeDecisionMaker', '2026-08-05T08:00:00.000Z'],
      ['10 days before, panel', 'panelTeamManager', '2026-08-05T08:00:00.000Z'],
      ['5 days before, police', 'policeDecisionMaker', '2026-08-12T08:00:00.000Z'],
      ['5 days before, panel', 'panelTeamManager', '2026-08-12T08:00:00.000Z'],
    ]);
  });
  it('moves the end of bail in the open when the police give another, and stops when it is lifted or the decision is made', async () => {
    const s = await open(onBail);
    await refused(s, 'policeDecisionMaker', 'giveBailEnd', {
      stillOnBail: true,
      bailEnds: Date.UTC(2026, 8, 19, 11),
    });
    expect(
      s.current.clocks
        .filter(({ clock }) => clock === 'bailEnds')
        .map(({ id, due, stopped }) => [id, due.at, stopped === undefined]),
    ).toEqual([
      ['bailEnds', Date.UTC(2026, 7, 19, 11), false],
      ['bailEnds#2', Date.UTC(2026, 8, 19, 11), true],
    ]);
    await refused(s, 'policeReferrer', 'giveBailEnd', { stillOnBail: false });
    expect(running(clocksOf(s, 'bailEnds'))).toEqual([]);
    expect(
      running(
        clocksOf(await lived(upTo(paths.communityResolution, 'confirm'), onBail), 'bailEnds'),
      ),
    ).toEqual([]);
  });
  it('keeps the time limit of each offence: as the police give it, else worked out, and none where there is none', async () => {
    const s = await open(
      offence(
        { offenceKind: 'summary', date: '2026-05-20' },
        { offenceKind: 'eitherWay', limitGiven: '2026-10-01', limitBasis: 'domesticAbuse' },
        { offenceKind: 'eitherWay', what: 'Another' },
        { offenceKind: 'summary', limitBasis: 'noLimit' },
      ),
    );
    expect(running(clocksOf(s, 'timeLimit'))).toEqual([
      ['timeLimit:o1', '2026-11-20'],
      ['timeLimit:o2', '2026-10-01'],
    ]);
    await refused(s, 'policeReferrer', 'giveTimeLimit', {
      offence: 'o1',
      limitBasis: 'sixMonths',
      limitGiven: '2026-11-18',
    });
    await refused(s, 'policeReferrer', 'giveTimeLimit', { offence: 'o2', limitBasis: 'noLimit' });
    expect(running(clocksOf(s, 'timeLimit'))).toEqual([['timeLimit:o1#2', '2026-11-18']]);
  });
  it('drops a limit that was worked out, when the police correct the kind of offence', async () => {
    const s = await open(offence({ offenceKind: 'summary' }));
    await refused(s, 'policeReferrer', 'correct', {
      correction: 'It is robbery.',
      offenceKind: { o1: 'indictable' },
    });
    expect(running(clocksOf(s, 'timeLimit'))).toEqual([]);
  });
  it('tells of a time limit when conditions no longer fit before it, when the police file no longer does, and on its day', async () => {
    const s = await open(offence({ offenceKind: 'summary', date: '2026-05-30' }));
    await s.turn(monday + 250 * day);
    expect(toldOf(s, 'timeLimit:o1')).toEqual([
      ['conditions must begin, police', 'policeDecisionMaker', '2026-07-13T08:00:00.000Z'],
      ['conditions must begin, panel', 'panelTeamManager', '2026-07-13T08:00:00.000Z'],
      ['police file, police', 'policeDecisionMaker', '2026-11-02T09:00:00.000Z'],
      ['police file, panel', 'panelTeamManager', '2026-11-02T09:00:00.000Z'],
      ['on the day', 'policeDecisionMaker', '2026-11-30T09:00:00.000Z'],
    ]);
  });
  it('stops the time limit where no prosecution stands behind the outcome, and not under conditions until they are over', async () => {
    const summary = offence({ offenceKind: 'summary' });
    expect(
      running(
        clocksOf(await lived(upTo(paths.communityResolution, 'confirm'), summary), 'timeLimit'),
      ),
    ).toEqual([]);
    const conditional = await lived(before(paths.conditionalCaution, 'finish'), summary);
    expect(running(clocksOf(conditional, 'timeLimit'))).toHaveLength(1);
    await begin(conditional, [
      { by: 'practitioner', act: 'finish', fields: { offence: 'o1', finished: 'completed' } },
    ]);
    expect(running(clocksOf(conditional, 'timeLimit'))).toEqual([]);
  });
  it('tells the police decision-maker the moment the child turns 18', async () => {
    const s = await open({ dateOfBirth: '2008-07-20' });
    await s.turn(monday + 60 * day);
    expect(toldOf(s, 'turns18')).toEqual([
      ['20 days before, police', 'policeDecisionMaker', '2026-06-22T08:00:00.000Z'],
      ['20 days before, panel', 'panelTeamManager', '2026-06-22T08:00:00.000Z'],
      ['turns 18', 'policeDecisionMaker', '2026-07-19T23:00:00.000Z'],
    ]);
  });
});

describe('the one who holds the case', () => {
  it.each([
    ['screening', [], ['screening: panelTeamManager']],
    ['assessment', paths.begun, ['assessment: practitioner', 'victimContact: victimWorker']],
    [
      'quality assurance',
      before(paths.communityResolution, 'signOff'),
      ['qualityAssurance: panelTeamManager'],
    ],
    ['the sitting', before(paths.communityResolution, 'listForSitting'), ['sitting: chair']],
    [
      'the decision',
      before(paths.communityResolution, 'confirm'),
      ['confirmation: policeDecisionMaker'],
    ],
    [
      'the telling',
      upTo(paths.communityResolution, 'confirm'),
      [
        'tellingVictim: victimWorker',
        'tellingChild: practitioner',
        'administration: policeDecisionMaker',
      ],
    ],
    ['the work', before(paths.communityResolution, 'finish'), ['delivery: practitioner']],
    [
      'the end',
      before(paths.communityResolution, 'acknowledgeResult'),
      [
        'resultToPolice: policeDecisionMaker',
        'victimToldAtEnd: victimWorker',
        'exitPlan: practitioner',
      ],
    ],
  ])('is always one, at %s', async (_stage, steps, holders) => {
    expect(await held(steps)).toEqual(holders);
  });
  it('hears of a clock whose stage is not reached yet', async () => {
    const s = await open();
    await s.turn(monday + 4 * day);
    expect(toldOf(s, 'firstVictimAttempt:v1').map(([, role]) => role)).toEqual([
      'panelTeamManager',
      'panelTeamManager',
    ]);
  });
  it('stops no clock of the past: a referral that is returned leaves nothing to be late', async () => {
    const s = await lived(paths.returned);
    expect(s.current.clocks.filter(({ stopped }) => stopped === undefined)).toEqual([]);
    expect(s.current.clocks.every(({ due, stopped }) => stopped! < due.at)).toBe(true);
  });
});

describe('a risk that an assessment finds high', () => {
  it('brings the child before case management, once, with what was found; and a later one that is new does so too', async () => {
    const assessed = (ratings: Step['fields']): Step => ({
      by: 'practitioner',
      act: 'submitAssessment',
      fields: { ...paths.assessment, outcomes: { o1: 'communityResolution' }, ...ratings },
    });
    const sentBack: Step = {
      by: 'panelTeamManager',
      act: 'sendBack',
      fields: { reason: 'What does the school say?' },
    };
    const s = await lived(paths.begun);
    await begin(s, [assessed({})]);
    expect(s.current.openedCases).toEqual([]);
    await begin(s, [
      sentBack,
      assessed({ seriousHarm: 'high' }),
      sentBack,
      assessed({ seriousHarm: 'veryHigh' }),
      sentBack,
      assessed({ seriousHarm: 'high', reoffending: 'high' }),
    ]);
    expect(
      s.current.openedCases.map(({ procedure, facts }) => [
        procedure,
        facts.trigger,
        facts.seriousHarm,
      ]),
    ).toEqual([
      ['case-management', 'seriousHarm', 'high'],
      ['case-management', 'reoffending', 'high'],
    ]);
  });
});
