/**
 * When each clock of contact after custody runs and whom it tells, what is refused, why it is late,
 * and what nobody is ever asked.
 */
import { factsOf, type Answers, type Field, type Form } from '../../../libs/domain/form';
import type { Procedure } from '../../../libs/domain/procedure';
import { custodyContact } from '../../../workflows/custody-contact';
import { heldUnlawfully, lateCause } from '../../../workflows/custody-contact/findings';
import { begin, take, type Step } from '../../support/paths';
import { opening, Simulated, wasRefused } from '../../support/simulated';
import * as paths from './paths';
import { overnight, referral } from './referral';

const procedure = custodyContact as Procedure;
const hour = 3_600_000;
const day = 24 * hour;
/** Friday 22 May 2026, 10pm in London: a bank holiday Monday follows. */
const friday = Date.UTC(2026, 4, 22, 21);
/** Monday 1 June 2026, 10am in London. */
const monday = Date.UTC(2026, 5, 1, 9);

const open = (change = {}, received = monday) => {
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
const lived = async (steps: readonly Step[], change = {}, received = monday) =>
  begin(await open(change, received), steps);
const refused = async (s: Simulated, act: string, fields: Step['fields'], by = 'practitioner') => {
  const answer = await take(s, { by, act, fields });
  return wasRefused(answer) ? answer.why : 'taken';
};
const clockOf = (s: Simulated, id: string) => s.current.clocks.find((one) => one.id === id);
const told = (s: Simulated, id: string) =>
  s.journal.flatMap((e) =>
    e.kind === 'rung' && e.id === id ? [[e.rung, e.tell.role, new Date(e.at).toISOString()]] : [],
  );
const iso = (at: number) => new Date(at).toISOString();

describe('the 24 hours', () => {
  it('elapse from release through a night, a weekend and a bank holiday, and are told at 12, 20 and 24', async () => {
    const s = await open({ releasedAt: friday - hour }, friday);
    expect(iso(clockOf(s, 'contact')!.due.at)).toBe('2026-05-23T20:00:00.000Z');
    await s.turn(friday + 5 * day);
    expect(told(s, 'contact')).toEqual([
      ['12 hours', 'practitioner', '2026-05-23T08:00:00.000Z'],
      ['20 hours', 'teamManager', '2026-05-23T16:00:00.000Z'],
      ['24 hours', 'serviceManager', '2026-05-23T20:00:00.000Z'],
      ['24 hours, not acknowledged', 'headOfService', '2026-05-26T08:00:00.000Z'],
    ]);
  });
  it('are 24 hours also on the night on which clocks change', async () => {
    // 28 to 29 March 2026: British Summer Time begins at 1am.
    const s = await open({ releasedAt: Date.UTC(2026, 2, 28, 20) }, Date.UTC(2026, 2, 28, 21));
    expect(clockOf(s, 'contact')!.due.at - Date.UTC(2026, 2, 28, 20)).toBe(24 * hour);
  });
  it('may not pause, and no longer time can be given', () => {
    for (const clock of ['contact', 'contactSinceNotified'])
      expect(procedure.policy.clocks[clock]).not.toHaveProperty('pauses');
    expect(Object.keys(procedure.acts)).not.toEqual(expect.arrayContaining(['pauseClock']));
    expect(Object.keys(procedure.acts)).not.toEqual(expect.arrayContaining(['extendClock']));
  });
  it('of a release told 26 hours late had passed already and are the police’s, and ours from being told are met', async () => {
    const s = await open({ releasedAt: monday - 26 * hour });
    expect(told(s, 'contact')).toEqual([['24 hours', 'serviceManager', iso(monday)]]);
    expect(lateCause(s.current, procedure.policy, s.now())).toBe('police');
    expect(procedure.warnings(s.current, s.now(), procedure.policy)).toEqual([
      'The police told us 26 hours after the child left custody, so the 24 hours from release ' +
        'had passed already. Ours from being told run beside them',
      'It is late: as the instants stand, the police told us late. A manager says why, on the ' +
        'record',
    ]);
    await begin(s, paths.supported.slice(0, 2));
    const [first, second] = [clockOf(s, 'contact')!, clockOf(s, 'contactSinceNotified')!];
    expect(first.stopped! > first.due.at).toBe(true);
    expect(second.stopped! < second.due.at).toBe(true);
    expect(told(s, 'contactSinceNotified')).toEqual([]);
  });
});

describe('why it was late', () => {
  const cause = (s: Simulated, now = s.now()) => lateCause(s.current, procedure.policy, now);
  it('is nothing while it is not late', async () => {
    const s = await open();
    expect(cause(s, monday + 21 * hour)).toBeUndefined();
    expect(cause(s, monday + 21 * hour + 1)).toBe('service');
  });
  it('is the police’s where they left fewer than four hours', async () => {
    expect(cause(await open({ releasedAt: monday - 20 * hour }), monday + day)).toBe('service');
    expect(cause(await open({ releasedAt: monday - 20 * hour - 1 }), monday + day)).toBe('police');
  });
  it('is that they could not be reached where it was tried in time', async () => {
    const s = await lived(paths.offerSent.slice(0, 2));
    expect(cause(s, monday + 2 * day)).toBe('uncontactable');
  });
  it('is the service’s where somebody was reached in time and nothing was offered', async () => {
    expect(cause(await lived(paths.supported.slice(0, 1)), monday + 2 * day)).toBe('service');
  });
  it('a manager’s word stands beside it, and is refused while it is not late', async () => {
    const s = await lived(paths.offerSent.slice(0, 1));
    expect(
      await refused(
        s,
        'sayWhyLate',
        { lateCause: 'noCover', reason: 'Nobody was on duty on Sunday.' },
        'panelTeamManager',
      ),
    ).toBe('It is not late');
    await s.turn(monday + 2 * day);
    expect(
      await refused(
        s,
        'sayWhyLate',
        { lateCause: 'noCover', reason: 'Nobody was on duty on Sunday.' },
        'panelTeamManager',
      ),
    ).toBe('taken');
    expect(procedure.warnings(s.current, s.now(), procedure.policy)).toEqual([]);
  });
});

describe('an attempt', () => {
  const attempt = { channel: 'telephone', toWhom: 'child', attemptResult: 'noAnswer' };
  it('is refused before the release, and while it is still to come', async () => {
    const s = await open();
    expect(await refused(s, 'recordAttempt', { ...attempt, triedAt: monday - 4 * hour })).toBe(
      'The child left custody at 7am on 1 June 2026: nothing can have been tried before that',
    );
    expect(await refused(s, 'recordAttempt', { ...attempt, triedAt: monday + 4 * hour })).toBe(
      'That is still to come',
    );
  });
  it('by telephone or visit is refused at night, but for an hour that the family asked for', async () => {
    const s = await open({ releasedAt: friday - hour }, friday);
    expect(await refused(s, 'recordAttempt', attempt)).toMatch(
      /^At 22:00 nobody is called on: between 08:00 and 20:00/,
    );
    expect(await refused(s, 'recordAttempt', { ...attempt, channel: 'text' })).toBe('taken');
    expect(await refused(s, 'recordAttempt', { ...attempt, hourAskedFor: true })).toBe('taken');
  });
  it('comes before an offer: nobody is offered anything who was not reached', async () => {
    const s = await lived(paths.offerSent.slice(0, 1));
    expect(
      await refused(s, 'recordOffer', {
        offeredTo: 'child',
        reply: 'accepted',
        supportOffered: 'Somebody to talk to.',
      }),
    ).toMatch(/^Nobody has been reached yet/);
  });
  it('is made three times, in two ways, to child and carer, before a letter', async () => {
    const letter = { letterTo: 'both', letterWords: 'We are here.' };
    expect(await refused(await lived(paths.offerSent.slice(0, 1)), 'sendLetter', letter)).toBe(
      'Not everything has been tried: 1 of 3 attempts, 1 of 2 ways of trying, none to the ' +
        'parent or carer',
    );
    expect(await refused(await lived(paths.offerSent.slice(0, 3)), 'sendLetter', letter)).toBe(
      'taken',
    );
    const alone = await lived(paths.offerSent.slice(0, 1), {
      carerKnown: false,
      carer: undefined,
      carerContact: undefined,
    });
    expect(await refused(alone, 'sendLetter', letter)).toBe(
      'Not everything has been tried: 1 of 3 attempts, 1 of 2 ways of trying',
    );
    expect(procedure.warnings(alone.current, alone.now(), procedure.policy)[0]).toMatch(
      /^No parent or carer is known/,
    );
  });
});

describe('a child whose matter the police have yet to decide', () => {
  it('is asked about after 28 days, then each month, or sooner, until they have', async () => {
    const s = await open({ leftHow: 'rui' });
    expect(clockOf(s, 'review')!.due.lastDay).toBe('2026-06-29');
    await begin(s, paths.supported);
    expect(s.current.stands.map(({ stage }) => stage)).toEqual(['policeDecision']);
    await s.turn(Date.UTC(2026, 5, 29, 9));
    expect(
      await refused(
        s,
        'recordReview',
        { policeSay: 'They wait for a telephone.' },
        'panelTeamManager',
      ),
    ).toBe('taken');
    expect(clockOf(s, 'review#2')!.due.lastDay).toBe('2026-07-29');
    expect(
      await refused(
        s,
        'recordReview',
        { policeSay: 'Soon.', nextReview: '2026-06-29' },
        'panelTeamManager',
      ),
    ).toBe('29 June 2026 is not later than today: give a day on which to ask again');
    expect(
      await refused(
        s,
        'recordReview',
        { policeSay: 'Soon.', nextReview: '2026-07-10' },
        'panelTeamManager',
      ),
    ).toBe('taken');
    expect(clockOf(s, 'review#3')!.due.lastDay).toBe('2026-07-10');
    expect(
      await refused(s, 'recordPoliceDecision', { policeDecision: 'nfa' }, 'policeReferrer'),
    ).toBe('taken');
    expect(s.ending).toBe('supported');
  });
  it('has the end of bail on a clock of its own, which can be given anew', async () => {
    const s = await open({ leftHow: 'bail', bailEnds: monday + 80 * day });
    expect(clockOf(s, 'bailEnds')!.due.at).toBe(monday + 80 * day);
    expect(
      await refused(s, 'giveBailEnd', { bailEnds: monday + 100 * day }, 'policeReferrer'),
    ).toBe('taken');
    expect(clockOf(s, 'bailEnds#2')!.due.at).toBe(monday + 100 * day);
    expect(await refused(await open(), 'giveBailEnd', { bailEnds: monday }, 'policeReferrer')).toBe(
      'The child is not on bail before charge',
    );
    expect(
      await refused(
        await open(),
        'recordPoliceDecision',
        { policeDecision: 'nfa' },
        'policeReferrer',
      ),
    ).toBe('The police have nothing left to decide here');
  });
});

describe('a night in custody after bail was refused', () => {
  const holds = async (change: { readonly [key: string]: unknown }) =>
    heldUnlawfully((await open(overnight(change))).current);
  const impracticable = {
    certificate: true,
    saysImpracticable: true,
    circumstancesGiven: true,
    saysNoSecure: false,
  };
  const noSecure = {
    certificate: true,
    saysImpracticable: false,
    saysNoSecure: true,
    noSecureAvailable: true,
    otherInadequate: true,
  };
  it('is to be challenged where no ground of a certificate holds, each tested apart', async () => {
    expect(await holds({})).toBe(true);
    expect(await holds({ leftHow: 'refusedToAuthority' })).toBe(true);
    expect(await holds(impracticable)).toBe(false);
    expect(await holds({ ...impracticable, circumstancesGiven: false })).toBe(true);
    expect(await holds(noSecure)).toBe(false);
    expect(await holds({ ...noSecure, noSecureAvailable: false })).toBe(true);
    expect(await holds({ ...noSecure, otherInadequate: false })).toBe(true);
    // Eleven years old: the second ground is closed, whatever the certificate says.
    expect(await holds({ ...noSecure, dateOfBirth: '2014-08-01' })).toBe(true);
  });
  it('is not, where the child was moved, or was arrested on a warrant or for breach of bail, or was not kept', async () => {
    for (const change of [
      { moved: true },
      { warrantOrBreach: true },
      {
        heldOvernight: false,
        warrantOrBreach: undefined,
        moved: undefined,
        certificate: undefined,
      },
    ])
      expect(await holds(change)).toBe(false);
    expect(
      await holds({
        leftHow: 'charged',
        heldOvernight: undefined,
        warrantOrBreach: undefined,
        moved: undefined,
        certificate: undefined,
      }),
    ).toBe(false);
  });
  it('is told to the director at once, and has its own clock until it is taken up', async () => {
    const s = await open(overnight());
    expect(s.journal.filter(({ kind }) => kind === 'told')).toMatchObject([
      { notice: 'heldOvernight', tell: { role: 'director' } },
    ]);
    expect(clockOf(s, 'challenge')!.due.lastDay).toBe('2026-06-03');
    await begin(s, paths.challenged);
    expect(s.ending).toBe('supported');
    expect(
      await refused(
        await lived(paths.challenged.slice(0, 2)),
        'recordChallenge',
        { challengedWith: 'x', theirAnswer: 'y' },
        'headOfService',
      ),
    ).toMatch(/^Not yet/);
  });
});

describe('how it ends', () => {
  it.each([
    ['supported', {}, 'supported'],
    ['declined', {}, 'declined'],
    ['offerSent', {}, 'offerSent'],
    ['waiting', { leftHow: 'rui' }, 'supported'],
    ['handedOn', {}, 'handedOn'],
    ['inError', {}, 'inError'],
  ] as const)('%s', async (path, change, ending) => {
    expect((await lived(paths[path], change)).ending).toBe(ending);
  });
  it('with the eighteenth birthday, handed on, and not before', async () => {
    const s = await open({ dateOfBirth: '2008-06-20', leftHow: 'rui' });
    expect(
      await refused(
        s,
        'endTurned18',
        { handedTo: 'Adult services', reason: 'Eighteen.' },
        'panelTeamManager',
      ),
    ).toBe('The child is under 18 until 20 June 2026');
    await s.turn(Date.UTC(2026, 5, 20, 9));
    expect(
      await refused(
        s,
        'endTurned18',
        { handedTo: 'Adult services', reason: 'Eighteen.' },
        'panelTeamManager',
      ),
    ).toBe('taken');
    expect(s.ending).toBe('turned18');
  });
});

describe('what is never asked', () => {
  const keys = (form: Form): readonly string[] =>
    form.flatMap((field: Field) => [field.key, ...keys(field.fields ?? [])]);
  const asked = [procedure.forms.intake, ...Object.values(procedure.forms.acts)].flatMap(keys);
  it('is what the child is said to have done, or whether they did it', () => {
    expect(
      asked.filter((key) => /offen|admi(?!n)|guilt|alleg|plea|crime|victim/i.test(key)),
    ).toEqual([]);
    const { acts, fields, ...rest } = procedure.words;
    const said = JSON.stringify([
      rest.stages,
      rest.choices,
      rest.notices,
      rest.endings,
      fields,
      Object.values(acts).map(({ name, done }) => [name, done]),
    ]);
    expect(
      said.match(/offen[cd]|guilty|alleg|admission/gi)?.filter((word) => word !== '') ?? [],
    ).toEqual([]);
  });
});

describe('a notice that cannot be taken', () => {
  const faults = (change: { readonly [key: string]: unknown }) =>
    procedure.faults(referral(change, monday) as Answers, monday).map(({ pointer }) => pointer);
  it('has every fault named', () => {
    expect(faults({})).toEqual([]);
    expect(
      faults({ leftHow: 'bail', bailEnds: monday - 4 * hour, dateOfBirth: '2026-06-02' }),
    ).toEqual(['/bailEnds', '/dateOfBirth']);
    expect(faults({ dateOfBirth: '2008-06-01' })).toEqual(['/dateOfBirth']);
    expect(faults({ dateOfBirth: '2008-06-02' })).toEqual([]);
  });
});
