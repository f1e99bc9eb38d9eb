/**
 * When each clock of a remand runs and whom it tells, what is refused, what it opens, and how its
 * hearings are kept apart.
 */
import { factsOf, type Answers } from '../../../libs/domain/form';
import type { Procedure } from '../../../libs/domain/procedure';
import { remand } from '../../../workflows/remand';
import { hearings, inTime, lastHeard, toReview } from '../../../workflows/remand/findings';
import { begin, take, type Step } from '../../support/paths';
import { opening, Simulated, wasRefused } from '../../support/simulated';
import * as paths from './paths';
import { referral, toCome } from './referral';

const procedure = remand as Procedure;
const hour = 3_600_000;
const day = 24 * hour;
/** Friday 22 May 2026, 6pm in London: a bank holiday Monday follows. */
const friday = Date.UTC(2026, 4, 22, 17);
/** Monday 1 June 2026, 10am in London. */
const monday = Date.UTC(2026, 5, 1, 9);

const open = async (change = {}, received = monday, of = referral) => {
  const answers = of(change, received) as Answers;
  return Simulated.open(
    procedure,
    opening(
      procedure,
      { ...factsOf(procedure.forms.intake, answers), ...procedure.learns(answers, received) },
      received,
    ),
    received,
  );
};
const lived = async (steps: readonly Step[], change = {}, received = monday, of = referral) =>
  begin(await open(change, received, of), steps);
const refused = async (s: Simulated, act: string, fields: Step['fields'], by = 'practitioner') => {
  const answer = await take(s, { by, act, fields });
  return wasRefused(answer) ? answer.why : 'taken';
};
const clockOf = (s: Simulated, id: string) => s.current.clocks.find((one) => one.id === id);
const told = (s: Simulated, id: string) =>
  s.journal.flatMap((e) =>
    e.kind === 'rung' && e.id === id ? [[e.rung, e.tell.role, new Date(e.at).toISOString()]] : [],
  );
const opens = (s: Simulated) =>
  s.current.openedCases.map(({ procedure: name, facts }) => [name, facts]);
const heard = { decision: 'bailed', offeredAtHearing: true, represented: true, courtsReasons: 'x' };

describe('a child with a plan who is detained on a Friday evening before a bank holiday', () => {
  it('has package, SEN notification, plan chase, case management and resettlement at once, each by its right day', async () => {
    const s = await open(
      { hearingAt: friday - hour, nextHearingAt: Date.UTC(2026, 4, 27, 9) },
      friday,
    );
    expect(opens(s)).toEqual([
      ['case-management', { trigger: 'remand' }],
      ['send', { reason: 'detention', ehcp: 'yes', detainedOn: '2026-05-22' }],
    ]);
    expect(s.current.stands.map(({ stage }) => stage)).toEqual(
      expect.arrayContaining(['hearing', 'review', 'care']),
    );
    // After the cut-off on a Friday, the bank holiday over: received on Tuesday 26 May.
    expect(clockOf(s, 'senNotification:detention')!.due).toMatchObject({
      countedFrom: '2026-05-26',
      lastDay: '2026-05-27',
    });
    expect(clockOf(s, 'firstMeeting')!.due.lastDay).toBe('2026-06-02');
    expect(clockOf(s, 'pathways')!.due.lastDay).toBe('2026-06-09');
    expect(clockOf(s, 'package:2026-05-27')!.due.at).toBe(Date.UTC(2026, 4, 27, 9));
    await s.turn(Date.UTC(2026, 4, 27, 10));
    expect(told(s, 'package:2026-05-27')).toEqual([
      ['24 hours before', 'practitioner', '2026-05-26T09:00:00.000Z'],
      ['4 hours before', 'panelTeamManager', '2026-05-27T05:00:00.000Z'],
      ['1 hour before', 'serviceManager', '2026-05-27T08:00:00.000Z'],
      ['at the hearing', 'headOfService', '2026-05-27T09:00:00.000Z'],
    ]);
    // So near a hearing that its review cannot wait five days: two, from 6pm on a Friday.
    expect(clockOf(s, 'reviewSoon:2026-05-22')!.due.lastDay).toBe('2026-05-27');
    expect(clockOf(s, 'review:2026-05-22')!.due.lastDay).toBe('2026-06-01');
  });
  it('has a time limit that is reckoned, leaves out the day of the remand, and moves back from a weekend', async () => {
    const s = await open({ hearingAt: Date.UTC(2026, 5, 13, 9) }, Date.UTC(2026, 5, 13, 12));
    // 56 days from Saturday 13 June is Saturday 8 August: the Friday before.
    expect(clockOf(s, 'reckoned56')!.due).toMatchObject({
      lastDay: '2026-08-07',
      skipped: [{ day: '2026-08-08', why: 'Saturday' }],
    });
    const crown = await open({ hearingAt: monday - hour, limitKind: 'crownCourt' });
    expect(clockOf(crown, 'reckoned182')!.due.lastDay).toBe('2026-11-30');
    expect(await refused(crown, 'giveTimeLimit', { limitOn: '2026-11-20', limitBy: 'cps' })).toBe(
      'taken',
    );
    expect(clockOf(crown, 'reckoned182')!.stopped).toBeDefined();
    expect(clockOf(crown, 'timeLimit')!.due.lastDay).toBe('2026-11-20');
  });
});

describe('a hearing', () => {
  it('that is still to come remands nobody: it opens nothing until the court has decided', async () => {
    const s = await open({}, monday, toCome);
    expect(opens(s)).toEqual([]);
    expect(s.current.stands.map(({ stage }) => stage)).toEqual(['hearing']);
    expect(await refused(s, 'recordHearing', heard)).toMatch(
      /^It is listed for 6am on 2 June 2026/,
    );
    await s.turn(monday + day);
    expect(await refused(s, 'recordHearing', { ...heard, decision: 'rlaa' })).toBe('taken');
    expect(opens(s)).toEqual([['case-management', { trigger: 'remand' }]]);
    expect(clockOf(s, 'listing')!.due.lastDay).toBe('2026-06-04');
    expect(await refused(s, 'listHearing', { hearingAt: monday })).toMatch(/has passed/);
    expect(await refused(s, 'listHearing', { hearingAt: monday + 9 * day })).toBe('taken');
    await s.turn(monday + 9 * day + hour);
    expect(await refused(s, 'recordHearing', { ...heard, decision: 'yda' })).toBe('taken');
    expect(opens(s).map(([name]) => name)).toEqual(['case-management', 'send']);
  });
  it('told of twice, as for two offences, is one hearing with one review', async () => {
    const s = await open();
    const { hearingAt } = s.current.facts;
    for (const at of [hearingAt as number, (hearingAt as number) + hour / 2])
      expect(await refused(s, 'hearRemand', { hearingAt: at, decision: 'rlaa' }, 'clerk')).toBe(
        'taken',
      );
    expect(hearings(s.current).filter(({ decision }) => decision !== undefined)).toHaveLength(1);
    expect(lastHeard(s.current)).toMatchObject({ decision: 'yda', again: true });
    expect(procedure.warnings(s.current, s.now(), procedure.policy).join()).toMatch(
      /told more than once of the hearing at 8am on 1 June 2026/,
    );
    expect(opens(s)).toHaveLength(2);
  });
  it('told of by a further referral is a further hearing, and is reviewed', async () => {
    const s = await lived(paths.cared);
    await s.turn(monday + 3 * day);
    expect(
      await refused(
        s,
        'hearRemand',
        { hearingAt: monday + 3 * day - hour, decision: 'yda', nextHearingAt: monday + 20 * day },
        'clerk',
      ),
    ).toBe('taken');
    expect(toReview(s.current).map(({ id }) => id)).toEqual(['2026-06-01', '2026-06-04']);
    expect(hearings(s.current).at(-1)).toMatchObject({ id: '2026-06-04' });
    expect(clockOf(s, 'package:2026-06-21')!.stopped).toBeUndefined();
  });
  it('listed for another day takes its package clock with it', async () => {
    const s = await open();
    expect(await refused(s, 'listHearing', { hearingAt: monday + 3 * day })).toBe('taken');
    expect(clockOf(s, 'package:2026-06-08')!.stopped).toBeDefined();
    expect(clockOf(s, 'package:2026-06-04')!.due.at).toBe(monday + 3 * day);
  });
});

describe('the package', () => {
  it('is in time only where solicitor and CPS have it before the listed time, by the instants', async () => {
    const s = await open();
    const next = () => hearings(s.current).find(({ decision }) => decision === undefined)!;
    expect(await refused(s, 'sendPackage', { sentTo: ['solicitor'] })).toBe(
      'No package is prepared for this hearing yet',
    );
    await begin(s, paths.prepared.slice(0, 1));
    expect(await refused(s, 'sendPackage', { sentTo: ['solicitor'] })).toBe('taken');
    expect(inTime(s.current, next())).toBe(false);
    await s.turn(next().at + hour);
    expect(await refused(s, 'sendPackage', { sentTo: ['cps'] })).toBe('taken');
    expect(inTime(s.current, next())).toBe(false);
    expect(await refused(s, 'sendPackage', { sentTo: ['cps'], sentAt: next().at - 1 })).toBe(
      'taken',
    );
    expect(inTime(s.current, next())).toBe(true);
  });
  it('says which objections it leaves unanswered', async () => {
    const s = await open();
    expect(
      await refused(s, 'preparePackage', {
        support: ['bailSupport'],
        objections: ['furtherOffences', 'interfere'],
        answered: ['interfere'],
        packageWords: 'x',
      }),
    ).toBe('taken');
    expect(procedure.warnings(s.current, s.now(), procedure.policy)).toContain(
      'The package leaves 1 of the objections to bail unanswered',
    );
  });
});

describe('the review', () => {
  const review = paths.reviewed(false).fields;
  it('cannot pass over a package that was not in time without saying why', async () => {
    const s = await open();
    const { notMissedBecause: _, ...silent } = review;
    expect(await refused(s, 'recordReview', silent, 'panelTeamManager')).toMatch(
      /^The child was held, and no package was with the solicitor and the CPS/,
    );
    expect(await refused(s, 'recordReview', review, 'panelTeamManager')).toBe('taken');
  });
  it('that finds an opportunity missed is told at once to the Head of Service and the service manager', async () => {
    const s = await lived([paths.reviewed(true)]);
    expect(s.journal.filter((e) => e.kind === 'told' && e.notice === 'missed')).toMatchObject([
      { tell: { role: 'headOfService' } },
      { tell: { role: 'serviceManager' } },
    ]);
  });
  it('is signed off by somebody else, or sent back with a clock of its own', async () => {
    const s = await lived([paths.reviewed(true)]);
    expect(clockOf(s, 'signOff:2026-06-01')!.stopped).toBeUndefined();
    const own = await s.act({
      act: 'signOff',
      fields: { comment: 'x' },
      by: {
        member: s.current.acts.at(-1)!.by.member,
        role: 'headOfService',
        agency: 'youth-justice',
      },
      key: 'own',
    });
    expect(wasRefused(own) && own.why).toBe(
      'Whoever reviewed a hearing does not sign the review off',
    );
    expect(await refused(s, 'sendBack', { reason: 'Which conditions?' }, 'headOfService')).toBe(
      'taken',
    );
    expect(clockOf(s, 'signOff:2026-06-01')!.stopped).toBeDefined();
    expect(clockOf(s, 'review:2026-06-01#2')).toBeDefined();
    expect(await refused(s, 'recordReview', paths.reviewed(true).fields, 'panelTeamManager')).toBe(
      'taken',
    );
    expect(await refused(s, 'signOff', { comment: 'Seen.' }, 'headOfService')).toBe('taken');
    expect(await refused(s, 'recordReview', review, 'panelTeamManager')).toBe(
      'No hearing waits for its review',
    );
  });
});

describe('what is owed to a detained child', () => {
  it('is told to home and host authority on detention, on transfer and on release, and to authority accommodation not at all', async () => {
    const s = await lived(paths.bailed);
    expect(s.ending).toBe('freed');
    expect(
      s.current.clocks
        .filter(({ clock }) => clock === 'senNotification')
        .map(({ of, stopped }) => [of, stopped !== undefined]),
    ).toEqual([
      ['detention', true],
      ['release', true],
    ]);
    const placed = await open({ decision: 'rlaa' });
    expect(
      placed.current.clocks.some(
        ({ clock }) => clock === 'senNotification' || clock === 'firstMeeting',
      ),
    ).toBe(false);
    expect(
      await refused(placed, 'notifySen', { occasion: 'detention', notified: ['home'] }),
    ).toMatch(/^Nothing is owed/);
  });
  it('is owed anew to a child who was freed and is detained again', async () => {
    const s = await lived(paths.bailed.slice(0, -2));
    expect(s.ending).toBeUndefined();
    const at = s.now() + hour;
    await s.turn(at);
    expect(
      await refused(s, 'hearRemand', { hearingAt: at - hour / 2, decision: 'yda' }, 'clerk'),
    ).toBe('taken');
    expect(
      s.current.clocks.filter(({ stopped }) => stopped === undefined).map(({ id }) => id),
    ).toEqual(
      expect.arrayContaining([
        'senNotification:detention#2',
        'advocate#2',
        'firstMeeting#2',
        'pathways#2',
        'authority#2',
        'eighteen#2',
      ]),
    );
    expect(opens(s).filter(([name]) => name === 'send')).toHaveLength(2);
  });
  it('is open while one of the two is untold', async () => {
    const s = await open();
    expect(await refused(s, 'notifySen', { occasion: 'detention', notified: ['home'] })).toBe(
      'taken',
    );
    expect(clockOf(s, 'senNotification:detention')!.stopped).toBeUndefined();
    expect(await refused(s, 'notifySen', { occasion: 'detention', notified: ['host'] })).toBe(
      'taken',
    );
    expect(clockOf(s, 'senNotification:detention')!.stopped).toBeDefined();
  });
});

describe('how it ends', () => {
  it.each([
    ['bailed', 'freed'],
    ['handedOn', 'handedOn'],
    ['inError', 'inError'],
  ] as const)('%s', async (path, ending) => {
    expect((await lived(paths[path])).ending).toBe(ending);
  });
  it('with a sentence, once every hearing is reviewed and signed off', async () => {
    const s = await lived([
      ...paths.sentenced,
      { by: 'practitioner', act: 'listHearing', fields: { hearingAt: Date.UTC(2034, 0, 5, 10) } },
    ]);
    expect(s.ending).toBeUndefined();
    await s.turn(Date.UTC(2034, 0, 5, 11));
    expect(await refused(s, 'recordHearing', { ...heard, decision: 'sentencedCustody' })).toBe(
      'taken',
    );
    expect(s.ending).toBeUndefined();
    expect(await refused(s, 'recordReview', paths.reviewed(false).fields, 'panelTeamManager')).toBe(
      'taken',
    );
    expect(await refused(s, 'signOff', { comment: 'Seen.' }, 'headOfService')).toBe('taken');
    expect(s.ending).toBe('sentenced');
    // In custody by sentence: case management hears, and what was told of the detention holds for
    // it.
    expect(opens(s).at(-1)).toEqual(['case-management', { trigger: 'custody' }]);
  });
  it.each([
    ['from authority accommodation', referral, { decision: 'rlaa' }],
    ['at the first hearing', toCome, {}],
  ] as const)(
    'with a sentence of custody %s, once both authorities are notified of the detention',
    async (_says, of, change) => {
      const s = await open(change, monday, of);
      if (of === referral) await begin(s, [paths.reviewed(true), paths.signedOff]);
      await s.turn(monday + 8 * day);
      expect(await refused(s, 'recordHearing', { ...heard, decision: 'sentencedCustody' })).toBe(
        'taken',
      );
      const [custody, send] = opens(s).slice(-2);
      expect([custody, send]).toEqual([
        ['case-management', { trigger: 'custody' }],
        [
          'send',
          {
            reason: 'detention',
            ehcp: 'yes',
            detainedOn: expect.stringMatching(/^2026-06/) as unknown,
          },
        ],
      ]);
      expect(
        await refused(s, 'recordReview', paths.reviewed(false).fields, 'panelTeamManager'),
      ).toBe('taken');
      expect(await refused(s, 'signOff', { comment: 'Seen.' }, 'headOfService')).toBe('taken');
      expect(s.ending).toBeUndefined();
      expect(clockOf(s, 'senNotification:detention')!.stopped).toBeUndefined();
      expect(
        await refused(s, 'notifySen', { occasion: 'detention', notified: ['home', 'host'] }),
      ).toBe('taken');
      expect(s.ending).toBe('sentenced');
    },
  );
  it('with the eighteenth birthday, handed on, and not before', async () => {
    const s = await open({ dateOfBirth: '2008-06-20' });
    expect(
      await refused(
        s,
        'endTurned18',
        { handedTo: 'Probation', reason: 'Eighteen.' },
        'panelTeamManager',
      ),
    ).toBe('The child is under 18 until 20 June 2026');
    await s.turn(Date.UTC(2026, 5, 20, 9));
    expect(
      await refused(
        s,
        'endTurned18',
        { handedTo: 'Probation', reason: 'Eighteen.' },
        'panelTeamManager',
      ),
    ).toBe('taken');
  });
});

describe('a remand that cannot be taken', () => {
  const faults = (change: { readonly [key: string]: unknown }, of = referral) =>
    procedure.faults(of(change, monday) as Answers, monday).map(({ pointer }) => pointer);
  it('has every fault named', () => {
    expect(faults({})).toEqual([]);
    expect(faults({}, toCome)).toEqual([]);
    expect(faults({ hearingAt: monday - hour, nextHearingAt: monday - hour }, toCome)).toEqual([
      '/hearingAt',
      '/nextHearingAt',
    ]);
    expect(faults({ hearingAt: monday + hour })).toEqual(['/hearingAt']);
    expect(faults({ dateOfBirth: '2015-01-01' })).toEqual(['/decision']);
    expect(faults({ dateOfBirth: '2015-01-01', decision: 'rlaa' })).toEqual([]);
    expect(faults({ dateOfBirth: '2017-01-01' })).toEqual(['/dateOfBirth']);
    expect(faults({ dateOfBirth: '2008-06-01' })).toEqual(['/dateOfBirth']);
  });
});
