/** What a page warns of in a joint decision. A warning closes nothing. */
import * as paths from '../../paths';
import type { Step } from '../../paths';
import {
  before,
  day,
  lived,
  monday,
  offence,
  open,
  procedure,
  refused,
  upTo,
} from '../../on-the-clock';

type Case = Awaited<ReturnType<typeof open>>;
const warningsOf = (s: Case, ahead = 0) =>
  procedure.warnings(s.current, s.now() + ahead * day, procedure.policy);
const of = async (change: Parameters<typeof open>[0], ahead = 0) =>
  warningsOf(await open(change), ahead).join('\n');

describe('a warning', () => {
  it('is silent where there is nothing to warn of', async () => expect(await of({})).toBe(''));
  it('says that a time limit was worked out, and asks for the date and its basis', async () => {
    expect(await of(offence({ offenceKind: 'summary', date: '2026-05-20' }))).toContain(
      'Offence 1: its time limit is worked out as 20 November 2026: ' +
        'ask the police for the date and its basis',
    );
    expect(
      await of(
        offence({ offenceKind: 'summary', limitGiven: '2026-11-20', limitBasis: 'sixMonths' }),
      ),
    ).not.toContain('worked out');
  });
  it('says that the police were unsure of a limit', async () =>
    expect(await of(offence({ offenceKind: 'unsure' }))).toContain(
      'The police have not said whether this offence has a time limit',
    ));
  it('says when a conditional caution no longer fits before the limit with time left for the file, and closes nothing', async () => {
    // Six months to 20 November less 28 days less 16 weeks: 3 July.
    const change = offence({ offenceKind: 'summary', date: '2026-05-20' });
    expect(await of(change, 32)).not.toContain('no longer fits');
    expect(await of(change, 33)).toContain(
      'Youth conditional caution no longer fits ' +
        'before the time limit of 20 November 2026 (indicative)',
    );
    const s = await lived(before(paths.conditionalCaution, 'confirm'), change);
    await s.turn(monday + 60 * day);
    expect(
      await refused(s, 'policeDecisionMaker', 'confirm', {
        outcomes: { o1: 'youthConditionalCaution' },
        rationale: 'x',
        decidedBy: 'police',
      }),
    ).toBe('taken');
  });
  it('goes on warning while conditions run, by the weeks that were agreed', async () => {
    const s = await lived(
      upTo(paths.conditionalCaution, 'administer'),
      offence({ offenceKind: 'summary', date: '2026-05-20' }),
    );
    expect(warningsOf(s).join()).not.toContain('no longer fits');
    await refused(s, 'policeDecisionMaker', 'extend', { offence: 'o1', weeks: 20, reason: 'x' });
    expect(warningsOf(s).join()).toContain('no longer fits');
  });
  it('says when a limit is near, and when it has passed only the police can confirm it', async () => {
    const change = offence({ offenceKind: 'summary', date: '2026-05-20' });
    expect(await of(change, 145)).toContain(
      'is 20 November 2026, and the police need 28 days for the file',
    );
    expect(await of(change, 180)).toContain(
      'was 20 November 2026. Only the police can confirm that it is time-barred',
    );
  });
  it('says what the police’s confirmation of a bar closed and left, on every page', async () => {
    const s = await open(offence({ offenceKind: 'summary' }));
    await s.turn(monday + 200 * day);
    await refused(s, 'policeDecisionMaker', 'confirmTimeBarred', { offence: 'o1', reason: 'x' });
    expect(warningsOf(s)).toContain(
      'Offence 1: the police have confirmed that it is time-barred: ' +
        'charge, youth conditional caution and outcome 23 are closed. ' +
        'A caution, a community resolution and outcomes 20, 21 and 22 remain',
    );
  });
  it('says when the child turns 18, and what that closed', async () => {
    expect(await of({ dateOfBirth: '2008-07-20' })).toContain('The child turns 18 on 20 July 2026');
    expect(await of({ dateOfBirth: '2008-07-20' }, 60)).toContain(
      'The child turned 18 on 20 July 2026: ' +
        'a youth caution and a youth conditional caution are closed',
    );
    expect(await of({ dateOfBirth: '2009-07-20' })).toBe('');
    const given = await lived(upTo(paths.conditionalCaution, 'administer'), {
      dateOfBirth: '2008-07-20',
    });
    expect(warningsOf(given, 60).join()).not.toContain('18');
  });
  it('says when bail ends, has ended, or had ended before this was referred', async () => {
    const onBail = (bailEnds: number) => ({ status: 'bail', bailEnds });
    expect(await of(onBail(monday + 30 * day))).toBe('Bail ends on 1 July 2026');
    expect(await of(onBail(monday + 30 * day), 31)).toBe(
      'Bail ended on 1 July 2026, and nothing is decided',
    );
    expect(await of(onBail(monday - 3 * day))).toContain(
      'Bail had ended on 29 May 2026, before this was referred',
    );
  });
  it('says that there was a knife, that the child is known, lives elsewhere or needs an interpreter', async () => {
    const said = await of({
      alreadyKnown: 'yes',
      outOfArea: true,
      interpreterNeeded: true,
      ...offence({ knife: true }),
    });
    for (const part of [
      'Offence 1: a knife.',
      'known to the service',
      'outside this service’s area',
      'interpreter',
    ])
      expect(said).toContain(part);
  });
  it('says that the CPS may have to decide where there is domestic abuse or hate crime, and leaves it to a person', async () => {
    const steps: readonly Step[] = upTo(paths.conditionalCaution, 'confirm');
    expect(warningsOf(await lived(steps, offence({ hateCrime: true }))).join()).toContain(
      'could not be verified, so ask them',
    );
  });
});
