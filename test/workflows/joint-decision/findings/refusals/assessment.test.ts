/** What an assessment must hold, and who may not check it. */
import { last } from '../../../../../libs/domain/case';
import { before, lived, procedure, refusedAfter } from '../../on-the-clock';
import * as paths from '../../paths';

describe('the assessment', () => {
  it('is no button: the child’s own words, the family, three ratings, a proposal for each offence and a plan are needed', async () => {
    const missing = await refusedAfter(paths.begun, 'practitioner', 'submitAssessment', {
      outcomes: {},
    });
    for (const key of [
      'childsWords',
      'familysView',
      'strengths',
      'diversity',
      'family',
      'exploitation',
      'behaviour',
      'safetyAndWellbeing',
      'seriousHarm',
      'reoffending',
      'plan',
      'outcomes/o1',
    ])
      expect(missing).toContain(`/${key} is needed`);
  });
  it('begins with the child’s own words', () =>
    expect(procedure.forms.acts.submitAssessment![0]!.key).toBe('childsWords'));
  it('is neither signed off nor sent back by whoever wrote it', async () => {
    const s = await lived(before(paths.communityResolution, 'signOff'));
    const author = {
      member: last(s.current, 'submitAssessment')!.by.member,
      role: 'panelTeamManager' as const,
      agency: 'youth-justice' as const,
    };
    for (const [act, fields] of [
      ['signOff', {}],
      ['sendBack', { reason: 'x' }],
    ] as const) {
      expect(await s.act({ act, fields, by: author, key: `own-${act}` })).toMatchObject({
        type: 'refused',
        why: expect.stringContaining('cannot quality-assure it'),
      });
    }
  });
  it('is sent back with a reason', async () =>
    expect(
      await refusedAfter(
        before(paths.communityResolution, 'signOff'),
        'panelTeamManager',
        'sendBack',
      ),
    ).toContain('/reason is needed'));
});
