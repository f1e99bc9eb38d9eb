/** What an assessment brings besides itself. */
import { begin } from '../../../../support/paths';
import { lived } from '../../on-the-clock';
import * as paths from '../../paths';
import type { Step } from '../../paths';

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
