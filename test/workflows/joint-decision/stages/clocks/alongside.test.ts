/** Who hears of bail, of a time limit and of the eighteenth birthday, and when. */
import { begin } from '../../../../support/paths';
import {
  before,
  clocksOf,
  day,
  lived,
  monday,
  offence,
  open,
  refused,
  running,
  toldOf,
  upTo,
} from '../../on-the-clock';
import * as paths from '../../paths';

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
