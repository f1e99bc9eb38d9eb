/** What a sitting may recommend, with whom there, and whose it is to close. */
import { begin } from '../../../../support/paths';
import { before, lived, refused, refusedAfter, upTo } from '../../on-the-clock';
import * as paths from '../../paths';
import { one, toClose } from '../../steps';

describe('the sitting', () => {
  const openedWith = (...present: string[]) =>
    toClose.map((step) => (step.act === 'openItem' ? { ...step, fields: { present } } : step));
  const closing = { outcomes: one('communityResolution'), recommendationReason: 'x' };
  it('opens only what is listed', async () => {
    expect(
      await refusedAfter(before(paths.communityResolution, 'listForSitting'), 'chair', 'openItem', {
        present: ['health'],
      }),
    ).toBe('List it for a sitting first');
    expect(
      await refusedAfter(
        before(paths.communityResolution, 'openItem'),
        'agencyMember/health',
        'takePosition',
        { outcomes: one('charge'), positionReason: 'x' },
      ),
    ).toBe('The chair has not opened this item');
  });
  it('recommends nothing without the police decision-maker, and says so', async () => {
    const s = await lived(
      before(toClose, 'takePosition').map((step) =>
        step.act === 'openItem' ? { ...step, fields: { present: ['health'] } } : step,
      ),
    );
    await begin(s, [
      {
        by: 'agencyMember/health',
        act: 'takePosition',
        fields: { outcomes: one('communityResolution'), positionReason: 'x' },
      },
    ]);
    expect(await refused(s, 'chair', 'closeItem', closing)).toBe(
      'Not quorate: missing police decision-maker. It can only be deferred, with the reason',
    );
  });
  it('recommends nothing without one of social care, health, education or the victim service', async () => {
    const s = await lived(
      before(toClose, 'takePosition').map((step) =>
        step.act === 'openItem'
          ? { ...step, fields: { present: ['policeDecisionMaker', 'youth-justice'] } }
          : step,
      ),
    );
    expect(await refused(s, 'chair', 'closeItem', closing)).toMatch(
      /missing at least 1 of children’s social care, health, education and victim service/,
    );
    expect(
      await refused(s, 'chair', 'defer', { reason: 'Not quorate.', nextSitting: '@sitting' }),
    ).toBe('taken');
  });
  it.each(['childrens-services', 'health', 'education', 'victim-service'])(
    'is quorate with the police decision-maker, the chair and %s',
    async (agency) => {
      const s = await lived(
        before(toClose, 'takePosition').map((step) =>
          step.act === 'openItem'
            ? { ...step, fields: { present: ['policeDecisionMaker', agency] } }
            : step,
        ),
      );
      await begin(s, [
        {
          by: 'policeDecisionMaker',
          act: 'takePosition',
          fields: { outcomes: one('communityResolution'), positionReason: 'x' },
        },
      ]);
      expect(await refused(s, 'chair', 'closeItem', closing)).toBe('taken');
    },
  );
  it('hears a position only from who is on the roll, which the chair may put right', async () => {
    const s = await lived(before(openedWith('policeDecisionMaker', 'health'), 'takePosition'));
    const position = { outcomes: one('communityResolution'), positionReason: 'x' };
    expect(await refused(s, 'agencyMember/education', 'takePosition', position)).toContain(
      'Education is not on the roll',
    );
    await refused(s, 'chair', 'openItem', {
      present: ['policeDecisionMaker', 'health', 'education'],
    });
    expect(await refused(s, 'agencyMember/education', 'takePosition', position)).toBe('taken');
  });
  it('keeps one position an agency, changed only with a reason, until the chair closes', async () => {
    const s = await lived(toClose);
    const changed = { outcomes: one('youthCaution'), positionReason: 'x' };
    expect(await refused(s, 'panelTeamManager', 'takePosition', changed)).toContain(
      'say why it changes',
    );
    expect(
      await refused(s, 'panelTeamManager', 'takePosition', {
        ...changed,
        whyChanged: 'Something new was said.',
      }),
    ).toBe('taken');
    expect(
      await refusedAfter(
        upTo(paths.communityResolution, 'closeItem'),
        'panelTeamManager',
        'takePosition',
        changed,
      ),
    ).toMatch(/^Already settled/);
  });
  it('may recommend what the child has still to be asked about, and not what no outcome can mend', async () => {
    const s = await lived(toClose, { admission: 'noComment' });
    expect(
      await refused(s, 'chair', 'closeItem', { ...closing, outcomes: one('deferredProsecution') }),
    ).toContain('off until');
    expect(await refused(s, 'chair', 'closeItem', closing)).toBe('taken');
  });
  it('does not carry over what was said at a sitting that deferred it', async () => {
    const s = await lived([
      ...toClose,
      { by: 'chair', act: 'defer', fields: { reason: 'x', nextSitting: '@sitting' } },
      { by: 'chair', act: 'openItem', fields: { present: ['policeDecisionMaker', 'health'] } },
    ]);
    expect(await refused(s, 'chair', 'closeItem', closing)).toBe(
      'No agency has taken a position yet',
    );
  });
  it('belongs to the chair who opened it, or to whoever takes it over', async () => {
    const s = await lived(toClose);
    const other = { member: 'chair-b', role: 'chair' as const, agency: 'youth-justice' as const };
    expect(await s.act({ act: 'closeItem', fields: closing, by: other, key: 'b1' })).toMatchObject({
      type: 'not yours',
    });
    await refused(s, 'panelTeamManager', 'reallocate', { chair: 'chair-b', reason: 'Taken ill.' });
    expect(await s.act({ act: 'closeItem', fields: closing, by: other, key: 'b2' })).toMatchObject({
      seq: expect.any(Number),
    });
  });
});
