/**
 * How often a case is reviewed, what brings a review forward, what is refused at the sitting, and
 * how it closes.
 */
import { rule } from '../../../apps/api/cases/clock-words';
import { factsOf, type Answers } from '../../../libs/domain/form';
import type { Procedure } from '../../../libs/domain/procedure';
import { caseManagement } from '../../../workflows/case-management';
import { begin, take, type Step } from '../../support/paths';
import { opening, Simulated, wasRefused } from '../../support/simulated';
import * as paths from './paths';
import { referral } from './referral';

const procedure = caseManagement as Procedure;
const day = 86_400_000;
/** Monday 1 June 2026, 10am in London. */
const monday = Date.UTC(2026, 5, 1, 9);

const open = async (change = {}, received = monday) => {
  const answers = referral(change, received) as Answers;
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
const lived = async (steps: readonly Step[], change = {}) => begin(await open(change), steps);
const refused = async (s: Simulated, act: string, fields: Step['fields'], by = 'practitioner') => {
  const answer = await take(s, { by, act, fields });
  return wasRefused(answer) ? answer.why : 'taken';
};
const clockOf = (s: Simulated, id: string) => s.current.clocks.find((one) => one.id === id);
const warned = (s: Simulated) => procedure.warnings(s.current, s.now(), procedure.policy);
const levels = (safetyAndWellbeing: string, seriousHarm: string, reoffending: string) => ({
  safetyAndWellbeing,
  seriousHarm,
  reoffending,
});
/** Heard once at these levels; day 6 June. */
const heardAt = (risks: Step['fields'], more?: Step['fields']) =>
  lived([
    ...paths.heardOnce.slice(0, 1),
    paths.review(risks, 3, more),
    ...paths.heardOnce.slice(2, 5),
    paths.closed(risks, 'reviewAgain'),
  ]);

describe('the next review', () => {
  it.each([
    ['very high: after four weeks', levels('veryHigh', 'low', 'low'), undefined, '2026-07-04'],
    ['high: after six', levels('low', 'high', 'low'), undefined, '2026-07-18'],
    [
      'in custody: after a month',
      levels('low', 'low', 'low'),
      { inCustody: true, pathwaysPlan: 'x' },
      '2026-07-06',
    ],
    ['neither: within the quarter', levels('medium', 'low', 'low'), undefined, '2026-09-06'],
    [
      'very high and in custody: whichever comes first',
      levels('veryHigh', 'low', 'low'),
      { inCustody: true, pathwaysPlan: 'x' },
      '2026-07-04',
    ],
  ] as const)('%s', async (_says, risks, more, due) => {
    expect(clockOf(await heardAt(risks, more), 'nextReview')!.due.lastDay).toBe(due);
  });
  it('in custody comes a week before the next stage there', async () => {
    const custody = { inCustody: true, pathwaysPlan: 'x' };
    const s = await heardAt(levels('low', 'low', 'low'), custody);
    expect(
      await refused(
        s,
        'giveStage',
        { whichStage: 'release', stageOn: '2026-06-06' },
        'panelTeamManager',
      ),
    ).toBe('6 June 2026 is not to come: give a later day');
    expect(
      await refused(
        s,
        'giveStage',
        { whichStage: 'release', stageOn: '2026-06-25' },
        'panelTeamManager',
      ),
    ).toBe('taken');
    expect(clockOf(s, 'nextReview#2')!.due.lastDay).toBe('2026-06-18');
    // A hearing that comes sooner is another stage, not another day for the release; one told of
    // late leaves a day.
    expect(await refused(s, 'giveStage', { whichStage: 'hearing', stageOn: '2026-06-10' })).toBe(
      'taken',
    );
    expect(clockOf(s, 'nextReview#3')!.due.lastDay).toBe('2026-06-07');
    expect(await refused(s, 'giveStage', { whichStage: 'hearing', stageOn: '2026-07-30' })).toBe(
      'taken',
    );
    expect(clockOf(s, 'nextReview#4')!.due.lastDay).toBe('2026-06-18');
    const home = await heardAt(levels('low', 'low', 'low'));
    expect(
      await refused(
        home,
        'giveStage',
        { whichStage: 'release', stageOn: '2026-06-25' },
        'panelTeamManager',
      ),
    ).toMatch(/^The child is not in custody/);
    // Sentenced since the last review: the trigger is the later word.
    await refused(home, 'hearTrigger', { trigger: 'custody' }, 'clerk');
    expect(
      await refused(
        home,
        'giveStage',
        { whichStage: 'release', stageOn: '2026-06-25' },
        'panelTeamManager',
      ),
    ).toBe('taken');
  });
  it('is brought forward by a further trigger, which opens no second case', async () => {
    const s = await lived(paths.heardOnce);
    expect(
      await refused(
        s,
        'hearTrigger',
        { trigger: 'significantChange', seriousHarm: 'veryHigh' },
        'clerk',
      ),
    ).toBe('taken');
    expect(clockOf(s, 'broughtForward')!.due.lastDay).toBe('2026-06-15');
    expect(warned(s)).toContain('A further trigger brings the next review forward');
    expect(warned(s)).toContain('One further trigger has come since this case opened');
    await begin(s, [paths.review(levels('high', 'veryHigh', 'medium'))]);
    expect(clockOf(s, 'broughtForward')!.stopped).toBeDefined();
    expect(clockOf(s, 'nextReview')!.stopped).toBeDefined();
  });
  it('says what has changed since last time', async () => {
    const s = await lived([...paths.heardOnce, paths.review(levels('medium', 'high', 'medium'))]);
    expect(warned(s)).toContain('Safety and wellbeing was high, and is medium');
    expect(warned(s).filter((one) => /was .*, and is/.test(one))).toHaveLength(1);
  });
});

it('the rule of a next review says each figure by which it is worked out', () => {
  expect(rule(procedure.policy, 'nextReview')).toMatch(
    /^28 days where a risk stands very high, 42 where one stands high, 1 month in custody and 7 days before the next stage there, 3 months for every child/,
  );
  expect(rule(procedure.policy, 'quarterlyLook')).toBe('3 months');
});

describe('each quarter', () => {
  it('somebody looks at the case, whatever its reviews say, and the clock never ends before it', async () => {
    const s = await open();
    expect(clockOf(s, 'quarterlyLook')!.due.lastDay).toBe('2026-09-01');
    await s.turn(monday + 30 * day);
    expect(await refused(s, 'recordLook', { lookSays: 'Seen.' }, 'teamManager')).toBe('taken');
    expect(clockOf(s, 'quarterlyLook')!.stopped).toBeDefined();
    expect(clockOf(s, 'quarterlyLook#2')!.due.lastDay).toBe('2026-10-01');
  });
});

describe('a child who has moved', () => {
  it('is tested for three months, until a meeting settles who is responsible', async () => {
    const s = await open({ trigger: 'caretaken', movedOn: '2026-05-20', responsible: 'home' });
    expect(clockOf(s, 'stabilityTest')!.due.lastDay).toBe('2026-08-20');
    expect(warned(s)).toContain(
      'The child moved on 20 May 2026: the home service keeps responsibility until a meeting ' +
        'settles it',
    );
    expect(
      await refused(
        s,
        'recordResponsibility',
        { responsible: 'host', metOn: '2026-06-01', reason: 'It holds.' },
        'panelTeamManager',
      ),
    ).toBe('taken');
    expect(clockOf(s, 'stabilityTest')!.stopped).toBeDefined();
    expect(
      await refused(
        await open(),
        'recordResponsibility',
        { responsible: 'host', metOn: '2026-06-01', reason: 'x' },
        'panelTeamManager',
      ),
    ).toMatch(/^The child has not moved/);
  });
});

describe('the sitting', () => {
  const close = paths.closed(levels('medium', 'low', 'low'), 'close').fields;
  it('is listed, opened and quorate before anything is agreed, each time anew', async () => {
    const s = await lived(paths.heardOnce.slice(0, 2));
    expect(await refused(s, 'openItem', { present: [] }, 'chair')).toBe(
      'List it for a sitting first',
    );
    expect(await refused(s, 'closeItem', close, 'chair')).toBe(
      'This item is not listed for a sitting',
    );
    await begin(s, paths.listed.slice(0, 1));
    expect(await refused(s, 'closeItem', close, 'chair')).toBe(
      'The chair has not opened this item',
    );
    expect(await refused(s, 'openItem', { present: ['health'] }, 'chair')).toBe('taken');
    expect(await refused(s, 'closeItem', close, 'chair')).toBe(
      'Not quorate: missing practitioner and at least 2 of children’s social care, health, ' +
        'education and police. It can only be deferred, with the reason',
    );
    expect(
      await refused(s, 'defer', { nextSitting: '@sitting', reason: 'Nobody came.' }, 'chair'),
    ).toBe('taken');
    const again = await lived([...paths.heardOnce, paths.review(levels('medium', 'low', 'low'))]);
    expect(await refused(again, 'closeItem', close, 'chair')).toBe(
      'This item is not listed for a sitting',
    );
    expect(await refused(again, 'openItem', { present: [] }, 'chair')).toBe(
      'List it for a sitting first',
    );
  });
  it('does not close a case over an action that is not signed off, unless it says why', async () => {
    const s = await lived(paths.closedAtTheSecond.slice(0, -1));
    expect(await refused(s, 'closeItem', close, 'chair')).toBe(
      'One action is not signed off: say why the case closes all the same, or review it again',
    );
    expect(
      await refused(
        s,
        'closeItem',
        { ...close, unsignedBecause: 'The club takes it on.' },
        'chair',
      ),
    ).toBe('taken');
    expect(s.ending).toBe('closed');
  });
  it('closes without a word once the action has ended', async () => {
    const s = await lived(paths.closedAtTheSecond.slice(0, -1));
    const { seq } = s.current.openedCases[0]!;
    expect(await refused(s, 'hearEnded', { opened: seq, ending: 'signedOff' }, 'clerk')).toBe(
      'taken',
    );
    expect(await refused(s, 'closeItem', close, 'chair')).toBe('taken');
  });
  it('never closes over a risk that stands very high', async () => {
    const s = await lived(paths.closedAtTheSecond.slice(0, -1));
    expect(
      await refused(
        s,
        'closeItem',
        { ...close, seriousHarm: 'veryHigh', unsignedBecause: 'x' },
        'chair',
      ),
    ).toMatch(/^A risk stands very high/);
  });
  it('says which high risk no action answers', async () => {
    const s = await lived(paths.heardOnce);
    expect(warned(s).filter((one) => /no action answers/.test(one))).toEqual([
      'Safety and wellbeing is high, and no action answers it',
    ]);
    expect(s.current.openedCases).toMatchObject([
      {
        procedure: 'action',
        facts: {
          answers: 'seriousHarm',
          panel: 'caseManagement',
          chair: 'chair-a',
          ownerAgency: 'youth-justice',
        },
      },
    ]);
  });
});

describe('how it ends', () => {
  it.each([
    ['closedAtTheSecond', 'closed'],
    ['handedOn', 'handedOn'],
    ['inError', 'inError'],
  ] as const)('%s', async (path, ending) => {
    expect((await lived(paths[path])).ending).toBe(ending);
  });
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

it('a trigger that cannot be taken has every fault named', () => {
  const faults = (change: object) =>
    procedure
      .faults(referral(change as { [key: string]: unknown }, monday) as Answers, monday)
      .map(({ pointer }) => pointer);
  expect(faults({})).toEqual([]);
  expect(faults({ dateOfBirth: '2008-06-01' })).toEqual(['/dateOfBirth']);
  expect(
    faults({ dateOfBirth: '2017-01-01', trigger: 'transferredIn', movedOn: '2016-01-01' }),
  ).toEqual(['/dateOfBirth', '/movedOn']);
});
