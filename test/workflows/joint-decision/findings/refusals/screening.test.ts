/** Who is accepted, who is returned, and who then has the work. */
import {
  lived,
  noVictims,
  offence,
  open,
  procedure,
  refused,
  refusedAfter,
} from '../../on-the-clock';
import * as paths from '../../paths';
import { inDelivery } from '../../steps';

describe('screening', () => {
  it('accepts a child who denies it, made no comment or was not asked', async () => {
    for (const admission of ['denies', 'noComment', 'notAsked'])
      expect(await refusedAfter([], 'panelTeamManager', 'accept', {}, { admission })).toBe('taken');
  });
  it('has no reason to return a child that is a denial or a silence', () => {
    expect(
      procedure.forms.acts
        .returnToPolice!.find(({ key }) => key === 'returnReasons')!
        .choices!.join(),
    ).not.toMatch(/den|comment|admi|silen/i);
  });
  it('does not accept a child who is 18 now, nor one who was 18 at the offence, and says which offence', async () => {
    expect(
      await refusedAfter(
        [],
        'panelTeamManager',
        'accept',
        {},
        { dateOfBirth: '2008-05-01', ...offence({ date: '2026-03-01' }) },
      ),
    ).toContain('turned 18 on 1 May 2026');
    expect(
      await refusedAfter(
        [],
        'panelTeamManager',
        'accept',
        {},
        { dateOfBirth: '2008-05-01', ...offence({ date: '2026-03-01' }, { date: '2026-05-20' }) },
      ),
    ).toMatch(/^Offence 2: the child was 18 then/);
  });
  it('counts the day of the 18th birthday as 18, from its first instant in London', async () => {
    const s = await open({ dateOfBirth: '2008-06-02', ...offence({ date: '2026-05-20' }) });
    await s.turn(Date.UTC(2026, 5, 1, 22, 59));
    expect(await refused(s, 'practitioner', 'accept')).toContain('another role');
    await s.turn(Date.UTC(2026, 5, 1, 23, 0));
    expect(await refused(s, 'panelTeamManager', 'accept')).toContain('turned 18 on 2 June 2026');
  });
  it('lets the police correct what they sent until it ends, and not after', async () => {
    expect(
      await refusedAfter([], 'policeReferrer', 'correct', { correction: 'x', admission: 'denies' }),
    ).toBe('taken');
    expect(
      await refusedAfter([paths.begun[0]!], 'policeReferrer', 'correct', { correction: 'x' }),
    ).toMatch(/^Already settled: this belongs to Screening/);
  });
});

describe('allocation', () => {
  it('wants a victim worker where there is a victim, and none where there is none', async () => {
    expect(
      await refusedAfter([paths.begun[0]!], 'panelTeamManager', 'allocate', {
        practitioner: '@practitioner',
      }),
    ).toContain('choose a victim worker');
    expect(
      await refusedAfter(
        [paths.begun[0]!],
        'panelTeamManager',
        'allocate',
        { practitioner: '@practitioner' },
        noVictims,
      ),
    ).toBe('taken');
  });
  it('gives the work to one person: another in the same role finds it is not theirs', async () => {
    const s = await lived(paths.begun);
    const other = {
      member: 'somebody-else',
      role: 'practitioner' as const,
      agency: 'youth-justice' as const,
    };
    expect(
      await s.act({ act: 'submitAssessment', fields: {}, by: other, key: 'other' }),
    ).toMatchObject({ type: 'not yours', why: expect.stringContaining('somebody else') });
  });
  it('can be changed by either manager at any stage, and then belongs to the new one', async () => {
    for (const by of ['panelTeamManager', 'teamManager']) {
      const s = await lived(inDelivery);
      expect(
        await refused(s, by, 'reallocate', { practitioner: 'practitioner-b', reason: 'Leave.' }),
      ).toBe('taken');
      expect(procedure.allocated(s.current).practitioner).toBe('practitioner-b');
      expect(procedure.stages.delivery!.holder(s.current)).toEqual({
        role: 'practitioner',
        member: 'practitioner-b',
      });
      expect(
        await refused(s, 'practitioner', 'recordEngagement', { engagement: 'attended' }),
      ).toContain('somebody else in your role');
    }
  });
  it('is not changed before it is made, nor to nobody', async () => {
    expect(
      await refusedAfter([], 'teamManager', 'reallocate', {
        practitioner: '@practitioner',
        reason: 'x',
      }),
    ).toBe('This is not allocated yet');
    expect(await refusedAfter(paths.begun, 'teamManager', 'reallocate', { reason: 'x' })).toBe(
      'Choose who takes it over',
    );
  });
});
