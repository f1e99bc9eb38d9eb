/**
 * What the checklist suggests, whose clocks run from which event in law, what is refused, and how
 * the follow-ups go.
 */
import { factsOf, type Answers } from '../../../libs/domain/form';
import type { Procedure } from '../../../libs/domain/procedure';
import { send } from '../../../workflows/send';
import { begin, take, type Step } from '../../support/paths';
import { opening, Simulated, wasRefused } from '../../support/simulated';
import * as paths from './paths';
import { checklist, referral } from './referral';

const procedure = send as Procedure;
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
const detention = { reason: 'detention', detainedOn: '2026-05-29', ehcp: 'yes' };

describe('the checklist', () => {
  const says = async (answered: number, often: number) => {
    const cleared = Object.fromEntries(
      Object.keys(checklist(10, 0)).map((item) => [item, undefined]),
    );
    return warned(await open({ ...cleared, ...checklist(answered, often) })).find((one) =>
      /checklist/.test(one),
    );
  };
  it('suggests from four of ten, and decides nothing', async () => {
    expect(await says(10, 4)).toBe(
      'The checklist is answered whole: 4 often. It suggests that a speech and language ' +
        'therapist sees the child. It decides nothing',
    );
    expect(await says(10, 3)).toBe(
      'The checklist is answered whole: 3 often. It suggests nothing more. It decides nothing',
    );
  });
  it('that is half filled is taken, and shown as that', async () => {
    expect(await says(5, 2)).toBe(
      '5 of 10 items of the checklist are answered: 2 often. Answered whole, it may suggest ' +
        'more. It decides nothing',
    );
    expect(await says(0, 0)).toBeUndefined();
  });
  it('is policy: the form asks the items of the policy and no others', () => {
    const asked = procedure.forms.intake
      .filter(({ choices }) => choices?.join() === 'often,sometimes,never')
      .map(({ key }) => key);
    expect(asked).toEqual(Object.keys(procedure.policy.figures.checklist!.value as object));
    expect(procedure.policy.figures.checklist).toMatchObject({
      standing: 'assumption',
      source: expect.stringMatching(/demonstration/),
    });
  });
});

describe('the clocks on the authority’s duty', () => {
  it('run from the event that starts them in law, to 6, 16 and 20 weeks, and are its duty, not ours', async () => {
    const s = await lived(paths.planMade.slice(0, 2));
    expect(
      ['ehcDecision', 'ehcRefusal', 'ehcFinal'].map((id) => clockOf(s, id)!.due.lastDay),
    ).toEqual(['2026-07-13', '2026-09-21', '2026-10-19']);
    for (const id of ['ehcDecision', 'ehcRefusal', 'ehcFinal', 'planFromAuthority'])
      expect(procedure.policy.clocks[id]!.duty).toBe('education');
  });
  it('say so where none runs', async () => {
    const none =
      'No statutory clock runs on the authority: nothing that starts one in law is recorded';
    expect(warned(await open())).toContain(none);
    expect(warned(await open({ ehcp: 'yes' }))).toContain(
      `${none}. The plan’s own review is the authority’s, and is not watched here`,
    );
    expect(warned(await lived(paths.planMade.slice(0, 2)))).not.toContain(none);
  });
  it('are started by attention for a detained child alone', async () => {
    expect(
      await refused(await open(), 'recordEhcStart', {
        startedBy: 'attention',
        startedOn: '2026-06-01',
      }),
    ).toMatch(/for a detained child alone/);
    expect(
      await refused(await open(detention), 'recordEhcStart', {
        startedBy: 'attention',
        startedOn: '2026-06-01',
      }),
    ).toBe('taken');
  });
  it('give fifteen days that begin with the day on which the draft was served', async () => {
    const s = await lived(paths.planMade.slice(0, 2));
    await s.turn(Date.UTC(2026, 8, 2, 9));
    expect(await refused(s, 'recordDraftViews', { childsWords: 'x', familysView: 'y' })).toBe(
      'No draft plan has been served',
    );
    expect(await refused(s, 'recordEhcStep', { step: 'draftServed', stepOn: '2026-05-01' })).toBe(
      'That is before the process began',
    );
    expect(await refused(s, 'recordEhcStep', { step: 'draftServed', stepOn: '2026-09-01' })).toBe(
      'taken',
    );
    expect(clockOf(s, 'draftViews')!.due.lastDay).toBe('2026-09-15');
    expect(clockOf(s, 'ehcRefusal')!.stopped).toBeDefined();
    expect(clockOf(s, 'ehcFinal')!.stopped).toBeUndefined();
  });
  it('are disapplied by an exemption, which is a mark with its reason and pauses nothing', async () => {
    const s = await lived(paths.planMade.slice(0, 2));
    expect(
      await refused(
        s,
        'recordExemption',
        { limit: 'ehcFinal', exemption: 'absent', why: 'Away for six weeks.' },
        'panelTeamManager',
      ),
    ).toBe('taken');
    expect(clockOf(s, 'ehcFinal')).toMatchObject({ stopped: s.now() });
    expect(clockOf(s, 'ehcFinal')!.pauses).toBeUndefined();
    expect(clockOf(s, 'ehcRefusal')!.stopped).toBeUndefined();
    expect(warned(s)).toContain(
      'The finished plan: an exemption is marked, so this limit does not apply. The authority ' +
        'is asked all the same',
    );
    // Nobody is late where no limit applies: somebody asks after four weeks, and again.
    const asked = clockOf(s, 'askAgain')!;
    await s.turn(asked.due.at - 1);
    expect(await refused(s, 'recordAsked', { authoritySays: 'Next month.' })).toBe('taken');
    expect(clockOf(s, 'askAgain#2')!.due.at).toBeGreaterThan(asked.due.at + 27 * 86_400_000);
    for (const rule of Object.values(procedure.policy.clocks).filter(
      ({ standing }) => standing === 'statute',
    ))
      expect(rule.pauses).toBeUndefined();
  });
  it('are watched to their end, though the follow-ups are done', async () => {
    const s = await lived(paths.planMade.slice(0, -1));
    expect(s.ending).toBeUndefined();
    expect(s.current.stands.map(({ stage }) => stage)).toEqual(['authority']);
    await begin(s, paths.planMade.slice(-1));
    expect(s.ending).toBe('followedUp');
  });
});

describe('a detained child', () => {
  it('has the plan asked for at once, within five working days, and where there is none nothing is owed', async () => {
    const s = await open(detention, Date.UTC(2026, 4, 29, 17));
    // After the cut-off on a Friday: received on Monday 1 June.
    expect(clockOf(s, 'planFromAuthority')!.due.lastDay).toBe('2026-06-08');
    expect(s.current.stands.map(({ stage }) => stage)).toEqual(
      expect.arrayContaining(['screening', 'chase']),
    );
    expect(
      (await open({ ...detention, ehcp: 'no' })).current.stands.map(({ stage }) => stage),
    ).toEqual(['screening']);
    expect((await lived(paths.detained, detention)).ending).toBe('followedUp');
  });
});

describe('the sitting and what follows', () => {
  it('asks an agency for something, or says why nobody', async () => {
    const s = await lived(paths.heard.slice(0, 4));
    const close = paths.heard.at(-1)!.fields;
    expect(await refused(s, 'closeItem', close, 'chair')).toMatch(/^No action is asked for/);
    expect(
      await refused(
        s,
        'closeItem',
        { ...close, noActionBecause: 'The school does it all.' },
        'chair',
      ),
    ).toBe('taken');
    const asked = await lived(paths.heard);
    expect(asked.current.openedCases).toMatchObject([
      {
        procedure: 'action',
        facts: { panel: 'send', answers: 'sen', ownerAgency: 'health', chair: 'chair-a' },
      },
    ]);
  });
  it('is followed up at six and at twelve weeks, and not before something could change', async () => {
    const s = await lived([...paths.heard, paths.profile]);
    const closedOn = '2026-06-08';
    expect(
      new Date(s.current.acts.find(({ act }) => act === 'closeItem')!.at)
        .toISOString()
        .slice(0, 10),
    ).toBe(closedOn);
    expect(await refused(s, 'recordFollowUp', paths.followUp(0).fields)).toBe(
      'It is too soon to say what changed: from 20 July 2026',
    );
    expect(clockOf(s, 'firstFollowUp')!.due.lastDay).toBe('2026-07-27');
    expect(clockOf(s, 'secondFollowUp')!.due.lastDay).toBe('2026-09-07');
    await begin(s, [paths.followUp(42)]);
    expect(await refused(s, 'recordFollowUp', paths.followUp(0).fields)).toBe(
      'It is too soon to say what changed: from 31 August 2026',
    );
    await begin(s, [paths.followUp(42)]);
    expect(s.ending).toBe('followedUp');
  });
});

describe('how it ends', () => {
  it.each([
    ['followedUp', 'followedUp'],
    ['planMade', 'followedUp'],
    ['notForPanel', 'notForPanel'],
    ['handedOn', 'handedOn'],
    ['inError', 'inError'],
  ] as const)('%s', async (path, ending) => {
    expect((await lived(paths[path])).ending).toBe(ending);
  });
});

it('a referral that cannot be taken has every fault named', () => {
  const faults = (change: object) =>
    procedure
      .faults(referral(change as { [key: string]: unknown }, monday) as Answers, monday)
      .map(({ pointer }) => pointer);
  expect(faults({})).toEqual([]);
  expect(
    faults({
      dateOfBirth: '2008-06-01',
      ehcp: 'yes',
      ehcpFinalOn: '2025-03-03',
      ehcpReviewedOn: '2024-03-03',
    }),
  ).toEqual(['/dateOfBirth', '/ehcpReviewedOn']);
  expect(faults({ partTimeSince: '2001-01-01' })).toEqual(['/partTimeSince']);
});
