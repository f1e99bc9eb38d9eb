/** Who holds the case at each stage. */
import { before, day, lived, monday, open, toldOf, upTo, whoHolds } from '../on-the-clock';
import * as paths from '../paths';

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
    expect(whoHolds(await lived(steps))).toEqual(holders);
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
