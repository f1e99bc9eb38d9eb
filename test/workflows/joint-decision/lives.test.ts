import { every, last } from '../../../libs/domain/case';
import { factsOf, type Facts } from '../../../libs/domain/form';
import type { Procedure } from '../../../libs/domain/procedure';
import { jointDecision } from '../../../workflows/joint-decision';
import { opening, Simulated, wasRefused } from '../../support/simulated';
import { begin, take } from '../../support/paths';
import * as paths from './paths';
import { referral } from './referral';

const procedure = jointDecision as Procedure;
/** Monday 1 June 2026, 10am in London. */
const monday = Date.UTC(2026, 5, 1, 9);
const day = 86_400_000;

const factsFrom = (change: Record<string, unknown> = {}): Facts => {
  const body = referral(change, monday) as never;
  return { ...factsOf(procedure.forms.intake, body), ...procedure.learns(body, monday) };
};
const open = (change: Record<string, unknown> = {}) => Simulated.open(procedure, opening(procedure, factsFrom(change), monday), monday);
const lived = async (steps: readonly paths.Step[], change: Record<string, unknown> = {}) => begin(await open(change), steps);
const offence = (change: object) => ({ offences: [{ ...referral({}, monday).offences[0], ...change }] });

describe('a whole life of a joint decision', () => {
  it.each([
    ['a community resolution', paths.communityResolution, 'closed'], ['a difference, resolved', paths.splitAndResolved, 'closed'], ['a youth conditional caution', paths.conditionalCaution, 'closed'],
    ['a breach', paths.breach, 'breached'], ['sent back, deferred and departed from', paths.sentBackAndDeferred, 'closed'], ['returned at screening', paths.returned, 'returned'],
  ])('%s', async (_says, steps, ending) => { expect((await lived(steps)).ending).toBe(ending); });

  it('drifts, untouched, until the Head of Service is told, each rung at nine on a working day', async () => {
    const s = await open();
    await s.turn(monday + 40 * day);
    const told = s.journal.flatMap((e) => (e.kind === 'rung' && e.id === 'screening' ? [[e.rung, e.tell.role, new Date(e.at).toISOString()]] : []));
    expect(told).toEqual([
      ['onTheDay', 'panelTeamManager', '2026-06-02T08:00:00.000Z'], ['teamManager', 'teamManager', '2026-06-04T08:00:00.000Z'], ['headOfService', 'headOfService', '2026-06-09T08:00:00.000Z'],
    ]);
    expect(s.ending).toBeUndefined();
  });

  it('counts how often an assessment is sent back, and gives two working days for each', async () => {
    const s = await lived(paths.sentBackAndDeferred);
    expect(every(s.current, 'sendBack')).toHaveLength(1);
    expect(s.current.clocks.filter(({ clock }) => clock === 'qualityAssurance')).toHaveLength(2);
    expect(s.current.clocks.some(({ clock }) => clock === 'reassessment')).toBe(true);
  });
});

describe('a rule of the panel', () => {
  const refusedAt = async (steps: readonly paths.Step[], by: string, act: string, fields: Facts, change: Record<string, unknown> = {}) => take(await lived(steps, change), { by, act, fields });
  const [accept, allocate, attempt, status] = paths.begun as [paths.Step, paths.Step, paths.Step, paths.Step];
  const heardUpTo = (act: string) => paths.communityResolution.slice(0, paths.communityResolution.findIndex((step) => step.act === act));

  it('accepts a child who denies it or made no comment', async () => {
    for (const admission of ['denies', 'noComment', 'notAsked']) expect(wasRefused(await refusedAt([], 'panelTeamManager', 'accept', {}, { admission }))).toBe(false);
  });
  it('returns a child who is 18 by now', async () => {
    expect(await refusedAt([], 'panelTeamManager', 'accept', {}, { dateOfBirth: '2008-05-01', ...offence({ date: '2026-03-01' }) })).toMatchObject({ reason: expect.stringContaining('18 now') });
  });
  it('wants a victim worker where there is a victim', async () => {
    expect(await refusedAt([accept], 'panelTeamManager', 'allocate', { practitioner: '@practitioner' })).toMatchObject({ reason: expect.stringContaining('victim worker') });
  });
  it('does not call attempts exhausted before three, on two channels', async () => {
    const done = (n: number) => Array.from({ length: n }, (_, i) => ({ ...attempt, fields: { ...attempt.fields, channel: i === 0 ? 'letter' : 'telephone', reached: false } }));
    const exhausted = { victim: 'v1', victimStatus: 'exhausted', consentToContact: 'notAsked' };
    expect(await refusedAt([accept, allocate, ...done(2)], 'victimWorker', 'recordVictimStatus', exhausted)).toMatchObject({ reason: expect.stringContaining('2 of 3') });
    expect(wasRefused(await refusedAt([accept, allocate, ...done(3)], 'victimWorker', 'recordVictimStatus', exhausted))).toBe(false);
  });
  it('hears nothing before every victim has a status', async () => {
    const steps = paths.communityResolution.filter((step) => step !== status);
    const s = await begin(await open(), steps.slice(0, steps.findIndex(({ act }) => act === 'listForSitting')));
    expect(await take(s, { by: 'chair', act: 'listForSitting', fields: { sitting: '@sitting' } })).toMatchObject({ type: 'not open' });
  });
  it('lets nobody sign off their own assessment', async () => {
    const s = await lived(heardUpTo('signOff'));
    const author = { member: last(s.current, 'submitAssessment')!.by.member, role: 'panelTeamManager' as const, agency: 'youth-justice' as const };
    expect(await s.act({ act: 'signOff', fields: {}, by: author, key: 'own' })).toMatchObject({ type: 'refused', reason: expect.stringContaining('cannot quality-assure it') });
  });
  it('recommends nothing without a quorum, and says what is missing', async () => {
    const few = heardUpTo('closeItem').map((step) => (step.act === 'openItem' ? { ...step, fields: { present: ['police', 'youth-justice', 'health'], policeDecisionMakerPresent: false } } : step));
    expect(await refusedAt(few, 'chair', 'closeItem', { outcomes: { o1: 'communityResolution' }, recommendationReason: 'x' })).toMatchObject({ reason: expect.stringMatching(/Not quorate: missing Police decision-maker/) });
  });
  it('keeps one position an agency, changed only with a reason, until the chair closes', async () => {
    const steps = heardUpTo('closeItem');
    expect(await refusedAt(steps, 'panelTeamManager', 'takePosition', { outcomes: { o1: 'youthCaution' } })).toMatchObject({ reason: expect.stringContaining('say why it changes') });
    expect(await refusedAt(paths.communityResolution.slice(0, steps.length + 1), 'panelTeamManager', 'takePosition', { outcomes: { o1: 'youthCaution' }, positionReason: 'x' })).toMatchObject({ type: 'not open' });
  });
  it('wants a reason where the decision departs from the recommendation', async () => {
    expect(await refusedAt(heardUpTo('confirm'), 'policeDecisionMaker', 'confirm', { outcomes: { o1: 'youthCaution' }, decidedBy: 'police' })).toMatchObject({ reason: expect.stringContaining('departs') });
  });
  it('leaves a caution for an indictable-only offence to the CPS', async () => {
    const steps = heardUpTo('confirm');
    const confirm = { outcomes: { o1: 'youthCaution' }, decidedBy: 'police', departureReason: 'x' };
    expect(await refusedAt(steps, 'policeDecisionMaker', 'confirm', confirm, offence({ offenceKind: 'indictable' }))).toMatchObject({ reason: expect.stringContaining('CPS') });
    expect(wasRefused(await refusedAt(steps, 'policeDecisionMaker', 'confirm', { ...confirm, decidedBy: 'cps' }, offence({ offenceKind: 'indictable' })))).toBe(false);
  });
  it('closes charge and conditional caution once the police confirm the bar, and leaves the rest', async () => {
    const steps = [...heardUpTo('confirm'), { by: 'policeDecisionMaker', act: 'confirmTimeBarred', fields: { offence: 'o1', reason: 'x' } }];
    for (const key of ['charge', 'youthConditionalCaution']) expect(await refusedAt(steps, 'policeDecisionMaker', 'confirm', { outcomes: { o1: key }, decidedBy: 'police', departureReason: 'x' })).toMatchObject({ reason: expect.stringContaining('time limit') });
    for (const key of ['youthCaution', 'diversionUndertaken', 'noFurtherActionPublicInterest']) expect(wasRefused(await refusedAt(steps, 'policeDecisionMaker', 'confirm', { outcomes: { o1: key }, decidedBy: 'police', departureReason: 'x' }))).toBe(false);
  });
  it('keeps outcome 23 closed until the service turns it on', async () => {
    expect(await refusedAt(heardUpTo('confirm'), 'policeDecisionMaker', 'confirm', { outcomes: { o1: 'deferredProsecution' }, decidedBy: 'police', departureReason: 'x' })).toMatchObject({ reason: expect.stringContaining('off until') });
  });
  it('opens a conditional caution only when every gate holds, and names all that are shut', async () => {
    const shut = await refusedAt(paths.beforeGates, 'policeDecisionMaker', 'administer', { offence: 'o1', appropriateAdultPresent: false, legalAdviceOffered: true, sufficientEvidence: true });
    expect(shut).toMatchObject({ reason: expect.stringMatching(/appropriate adult.*admits the offence.*effect is explained.*decided.*signs the document.*conditions.*community remedy/) });
  });
  it('holds conditions to 16 weeks, to 20 with a reason, and beyond to a named person', async () => {
    const remedied = paths.conditionalCaution.slice(0, paths.conditionalCaution.findIndex(({ act }) => act === 'administer'));
    const ask = (weeks: number, more: Facts = {}, before: readonly paths.Step[] = []) => refusedAt([...remedied, ...before], 'policeDecisionMaker', 'administer', { ...paths.conditionalGates, weeks, ...more });
    expect(await ask(18)).toMatchObject({ reason: expect.stringContaining('needs a reason') });
    expect(wasRefused(await ask(18, { weeksReason: 'x' }))).toBe(false);
    expect(await ask(24, { weeksReason: 'x' })).toMatchObject({ reason: expect.stringContaining('named person') });
    expect(wasRefused(await ask(24, { weeksReason: 'x' }, [{ by: 'serviceManager', act: 'overrideLength', fields: { weeks: 24, reason: 'x' } }]))).toBe(false);
  });
  it('caps a financial penalty by age and kind of offence, and unpaid work by hours', async () => {
    const remedied = paths.conditionalCaution.slice(0, paths.conditionalCaution.findIndex(({ act }) => act === 'administer'));
    expect(await refusedAt(remedied, 'policeDecisionMaker', 'administer', { ...paths.conditionalGates, penaltyPounds: 60 })).toMatchObject({ reason: expect.stringContaining('£50') });
    expect(await refusedAt(remedied, 'policeDecisionMaker', 'administer', { ...paths.conditionalGates, unpaidWorkHours: 21 })).toMatchObject({ reason: expect.stringContaining('20 hours') });
  });
  it('knows no breach of what is voluntary', async () => {
    const steps = paths.communityResolution.slice(0, paths.communityResolution.findIndex(({ act }) => act === 'finish'));
    expect(await refusedAt(steps, 'practitioner', 'recordBreach', { reasonableExcuse: 'asked', childsWords: 'x', reason: 'x' })).toMatchObject({ reason: expect.stringContaining('voluntary') });
  });
  it('finalises outcome 22 only when what was undertaken is recorded', async () => {
    const steps = paths.splitAndResolved.filter(({ act }) => act !== 'finalise' && act !== 'acknowledgeResult' && act !== 'tellVictimAtEnd' && act !== 'writeExitPlan');
    const s = await lived(steps);
    expect(s.current.stands.map(({ stage }) => stage)).toEqual(['delivery']);
    await take(s, { by: 'practitioner', act: 'finalise', fields: { offence: 'o1', undertaken: 'Eight sessions.' } });
    expect(s.current.stands.map(({ stage }) => stage)).toEqual(['resultToPolice', 'victimToldAtEnd', 'exitPlan']);
  });
  it('moves the bail clock, in the open, when the police correct the date', async () => {
    const ends = monday + 60 * day;
    const s = await lived([{ by: 'policeReferrer', act: 'correct', fields: { correction: 'x', bailEnds: ends + 7 * day }, days: 1 }], { status: 'bail', bailEnds: ends });
    expect(s.current.clocks.filter(({ clock }) => clock === 'bailEnds').map(({ id, due, stopped }) => [id, due.at, stopped !== undefined])).toEqual([['bailEnds', ends, true], ['bailEnds#2', ends + 7 * day, false]]);
  });
  it('warns of a limit that a conditional caution no longer fits, and closes nothing', async () => {
    const change = offence({ offenceKind: 'summary', date: '2026-01-10' });
    const s = await open(change);
    expect(procedure.warnings(s.current, monday, procedure.policy).join('\n')).toMatch(/Offence 1: Youth conditional caution no longer fits/);
    expect((await lived(paths.communityResolution, change)).ending).toBe('closed');
  });
  it('ends as time-barred only when the police have confirmed it, and as 18 only from the birthday', async () => {
    expect(await refusedAt([], 'policeDecisionMaker', 'endTimeBarred', { reason: 'x' })).toMatchObject({ type: 'refused' });
    expect(await refusedAt([], 'policeDecisionMaker', 'endTurned18', { reason: 'x' })).toMatchObject({ reason: 'The child is under 18' });
    const s = await open({ dateOfBirth: '2008-06-10', ...offence({ date: '2026-05-01' }) });
    await s.turn(monday + 10 * day);
    expect(await take(s, { by: 'policeDecisionMaker', act: 'endTurned18', fields: { reason: 'x' } })).toMatchObject({ ended: 'turned18' });
  });
});

describe('a referral', () => {
  const faults = (change: Record<string, unknown>) => procedure.faults(referral(change, monday) as never, monday);
  it('is not taken for a child under 10 at the offence, and says to whom to speak', () => {
    expect(faults({ dateOfBirth: '2016-06-10', ...offence({ date: '2026-05-20' }) })).toEqual([{ pointer: '/offences/0/date', fault: expect.stringContaining('under 10') }]);
  });
  it('is taken for a child who made no comment, and one who is 18 by now', () => {
    expect(faults({ admission: 'noComment' })).toEqual([]);
    expect(faults({ dateOfBirth: '2008-05-01' })).toEqual([]);
  });
  it('leaves names, dates of birth and of offences behind', () => {
    const facts = JSON.stringify(factsFrom());
    for (const personal of ['Jamie', 'Thornbury', 'Okonjo', referral({}, monday).dateOfBirth as string, referral({}, monday).offences[0]!.date as string]) expect(facts).not.toContain(personal);
  });
});
