/** The rules of a joint decision: what is refused, to whom, and in which words. */
import { last } from '../../../libs/domain/case';
import { jointDecision } from '../../../workflows/joint-decision';
import { outcomes } from '../../../workflows/joint-decision/outcomes';
import { gateFields } from '../../../workflows/joint-decision/refusals';
import { begin, take } from '../../support/paths';
import { opening, Simulated } from '../../support/simulated';
import * as paths from './paths';
import type { Step } from './paths';
import {
  before,
  day,
  factsFrom,
  lived,
  monday,
  noVictims,
  offence,
  open,
  procedure,
  refused,
  refusedAfter,
  stagesOf,
  upTo,
} from './on-the-clock';

const one = (outcome: string) => ({ o1: outcome });
const confirming = (outcome: string, more: Step['fields'] = {}) => ({
  outcomes: one(outcome),
  rationale: 'x',
  decidedBy: 'police',
  ...more,
});
const toConfirm = before(paths.communityResolution, 'confirm');
const toClose = before(paths.communityResolution, 'closeItem');
const confirmed = (outcome: string, steps: readonly Step[] = toConfirm): readonly Step[] => [
  ...steps,
  {
    by: 'policeDecisionMaker',
    act: 'confirm',
    fields: confirming(outcome, { departureReason: 'x' }),
  },
];
const childTold = paths.communityResolution.find(({ act }) => act === 'tellChild')!;
const remedy = paths.communityResolution.find(({ act }) => act === 'recordRemedy')!;
const inDelivery = before(paths.communityResolution, 'finish');

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
    ).toMatchObject({ type: 'not yours', reason: expect.stringContaining('somebody else') });
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
        reason: expect.stringContaining('cannot quality-assure it'),
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

describe('a victim', () => {
  const tries = (n: number, ...channels: string[]): readonly Step[] =>
    Array.from({ length: n }, (_, i) => ({
      ...paths.attempt,
      fields: { ...paths.attempt.fields, channel: channels[i % channels.length]!, reached: false },
    }));
  const exhausted = { victim: 'v1', victimStatus: 'exhausted' };
  it('is not called out of reach before three attempts on two channels', async () => {
    expect(
      await refusedAfter(
        [...paths.begun, ...tries(2, 'letter', 'telephone')],
        'victimWorker',
        'recordVictimStatus',
        exhausted,
      ),
    ).toBe('Attempts are not exhausted: 2 of 3 are recorded, on 2 of 2 channels');
    expect(
      await refusedAfter(
        [...paths.begun, ...tries(3, 'letter')],
        'victimWorker',
        'recordVictimStatus',
        exhausted,
      ),
    ).toBe('Attempts are not exhausted: 3 of 3 are recorded, on 1 of 2 channels');
    expect(
      await refusedAfter(
        [...paths.begun, ...tries(3, 'letter', 'telephone')],
        'victimWorker',
        'recordVictimStatus',
        exhausted,
      ),
    ).toBe('taken');
  });
  it('is heard before they are said to be heard', async () => {
    expect(
      await refusedAfter(paths.begun, 'victimWorker', 'recordVictimStatus', paths.status.fields),
    ).toBe('Record what this victim says first');
  });
  it('declines, or is kept back by the police, only with a reason', async () => {
    for (const victimStatus of ['declined', 'policeRefused'])
      expect(
        await refusedAfter(paths.begun, 'victimWorker', 'recordVictimStatus', {
          victim: 'v1',
          victimStatus,
        }),
      ).toContain('/statusReason is needed');
  });
  it('has words that stay in the victims’ part, whoever writes them', () => {
    const ofVictims = Object.entries(procedure.forms.acts).filter(([, form]) =>
      form.some(({ key, kind }) => key === 'victim' && kind === 'item'),
    );
    const spoken = ofVictims.flatMap(([act, form]) =>
      form
        .filter(({ kind }) => kind === 'words' || kind === 'text')
        .map((field) => [`${act}.${field.key}`, field.victim === true] as const),
    );
    expect(ofVictims).toHaveLength(7);
    expect(spoken.filter(([, apart]) => !apart)).toEqual([]);
  });
  it('without a status holds the sitting up, and so does an assessment that is not signed off: there is no exception', async () => {
    const unheard = before(
      paths.communityResolution.filter(({ act }) => act !== 'recordVictimStatus'),
      'listForSitting',
    );
    expect(await refusedAfter(unheard, 'chair', 'listForSitting', { sitting: '@sitting' })).toMatch(
      /^Not yet/,
    );
    expect(
      await refusedAfter(before(paths.communityResolution, 'signOff'), 'chair', 'listForSitting', {
        sitting: '@sitting',
      }),
    ).toMatch(/^Not yet/);
  });
});

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

describe('a difference', () => {
  const split = upTo(paths.splitAndResolved, 'closeItem');
  const forward = (outcome: string) => ({ outcomes: one(outcome), resolutionReason: 'x' });
  it('is nobody’s to resolve where no agency differs', async () =>
    expect(stagesOf(await lived(toConfirm))).toEqual(['confirmation']));
  it('is settled by the chair and the police decision-maker when they say the same', async () => {
    const s = await lived(split);
    expect(await refused(s, 'chair', 'resolve', forward('youthCaution'))).toBe('taken');
    expect(stagesOf(s)).toEqual(['resolution']);
    await refused(s, 'policeDecisionMaker', 'resolve', forward('youthCaution'));
    expect(stagesOf(s)).toEqual(['confirmation']);
    expect(await refused(s, 'policeDecisionMaker', 'confirm', confirming('youthCaution'))).toBe(
      'taken',
    );
  });
  it('is not the managers’ before the days of the chair and the police are over', async () => {
    const s = await lived(split);
    for (const by of ['serviceManager', 'headOfService'])
      expect(await refused(s, by, 'resolve', forward('youthCaution'))).toContain(
        'have their days to settle this first',
      );
  });
  it('passes up to the service manager when the two say different things, or when two working days are over', async () => {
    const differing = await lived(split);
    await refused(differing, 'chair', 'resolve', forward('diversionUndertaken'));
    await refused(differing, 'policeDecisionMaker', 'resolve', forward('youthCaution'));
    expect(procedure.stages.resolution!.holder(differing.current)).toEqual({
      role: 'serviceManager',
    });
    expect(await refused(differing, 'chair', 'resolve', forward('youthCaution'))).toBe(
      'This has passed up to the service manager',
    );

    const late = await lived(split);
    const due = late.current.clocks.find(({ id }) => id === 'resolution')!.due.at;
    await late.turn(due - 1);
    expect(await refused(late, 'serviceManager', 'resolve', forward('youthCaution'))).toContain(
      'have their days',
    );
    await late.turn(due);
    expect(procedure.stages.resolution!.holder(late.current)).toEqual({ role: 'serviceManager' });
    expect(await refused(late, 'headOfService', 'resolve', forward('youthCaution'))).toContain(
      'service manager, who has their days first',
    );
    expect(await refused(late, 'serviceManager', 'resolve', forward('youthCaution'))).toBe('taken');
  });
  it('passes up to the Head of Service when five working days are over', async () => {
    const s = await lived(split);
    await s.turn(s.current.clocks.find(({ id }) => id === 'resolutionByService')!.due.at);
    expect(await refused(s, 'serviceManager', 'resolve', forward('youthCaution'))).toBe(
      'This has passed up to the Head of Service',
    );
    expect(await refused(s, 'headOfService', 'resolve', forward('diversionUndertaken'))).toBe(
      'taken',
    );
    expect(stagesOf(s)).toEqual(['confirmation']);
  });
  it('is resolved by something that was put forward, and with a reason', async () => {
    expect(await refusedAfter(split, 'chair', 'resolve', forward('charge'))).toContain(
      'nobody put Charge',
    );
    expect(
      await refusedAfter(split, 'chair', 'resolve', { outcomes: one('youthCaution') }),
    ).toContain('/resolutionReason is needed');
  });
  it('leaves every position as it was said', async () => {
    const s = await lived(before(paths.splitAndResolved, 'confirm'));
    expect(
      s.current.acts
        .filter(({ act }) => act === 'takePosition')
        .map(({ fields }) => (fields.outcomes as { o1: string }).o1),
    ).toEqual(['youthCaution', 'diversionUndertaken', 'diversionUndertaken']);
  });
});

describe('the decision', () => {
  it('departs from the recommendation only with a reason', async () => {
    expect(
      await refusedAfter(toConfirm, 'policeDecisionMaker', 'confirm', confirming('youthCaution')),
    ).toBe('This departs from the recommendation: say why');
    expect(
      await refusedAfter(
        toConfirm,
        'policeDecisionMaker',
        'confirm',
        confirming('youthCaution', { departureReason: 'x' }),
      ),
    ).toBe('taken');
  });
  it('is the CPS’s for a caution where the offence is indictable, and the police record it', async () => {
    const indictable = offence({ offenceKind: 'indictable' });
    const caution = confirming('youthCaution', { departureReason: 'x' });
    expect(
      await refusedAfter(toConfirm, 'policeDecisionMaker', 'confirm', caution, indictable),
    ).toContain('The CPS decides');
    expect(
      await refusedAfter(
        toConfirm,
        'policeDecisionMaker',
        'confirm',
        { ...caution, decidedBy: 'cps' },
        indictable,
      ),
    ).toContain('/cpsDecidedOn is needed');
    expect(
      await refusedAfter(
        toConfirm,
        'policeDecisionMaker',
        'confirm',
        { ...caution, decidedBy: 'cps', cpsDecidedOn: '2026-05-30' },
        indictable,
      ),
    ).toBe('taken');
    expect(
      await refusedAfter(
        toConfirm,
        'policeDecisionMaker',
        'confirm',
        confirming('communityResolution'),
        indictable,
      ),
    ).toBe('taken');
  });
  it('leaves 20, 21 and 22 open whatever the child said, and the rest as the child said it', async () => {
    for (const admission of ['denies', 'noComment', 'notAsked']) {
      const s = await lived(toConfirm, { admission });
      for (const closed of ['communityResolution', 'youthCaution', 'youthConditionalCaution'])
        expect(
          await refused(
            s,
            'policeDecisionMaker',
            'confirm',
            confirming(closed, { departureReason: 'x' }),
          ),
        ).toContain('none is recorded');
      for (const key of [
        'noFurtherActionPublicInterest',
        'otherAgencyAction',
        'diversionUndertaken',
        'charge',
      ]) {
        expect(
          await refusedAfter(
            toConfirm,
            'policeDecisionMaker',
            'confirm',
            confirming(key, { departureReason: 'x' }),
            { admission },
          ),
        ).toBe('taken');
      }
    }
  });
  it('hears what the child says later, with an appropriate adult and legal advice', async () => {
    const s = await lived(toConfirm, { admission: 'noComment' });
    const said = {
      admission: 'acceptsResponsibility',
      appropriateAdultPresent: false,
      legalAdviceOffered: true,
    };
    expect(await refused(s, 'policeDecisionMaker', 'recordAdmission', said)).toContain(
      'appropriate adult',
    );
    expect(
      await refused(s, 'policeDecisionMaker', 'recordAdmission', {
        ...said,
        appropriateAdultPresent: true,
      }),
    ).toBe('taken');
    expect(
      await refused(s, 'policeDecisionMaker', 'confirm', confirming('communityResolution')),
    ).toBe('taken');
  });
  it('closes charge, conditional caution and 23 once the police confirm the bar, and leaves the rest', async () => {
    const barred = async () => {
      const s = await lived(toConfirm, offence({ offenceKind: 'summary' }));
      await s.turn(monday + 200 * day);
      await refused(s, 'policeDecisionMaker', 'confirmTimeBarred', { offence: 'o1', reason: 'x' });
      return s;
    };
    for (const key of ['charge', 'youthConditionalCaution', 'deferredProsecution'])
      expect(
        await refused(
          await barred(),
          'policeDecisionMaker',
          'confirm',
          confirming(key, { departureReason: 'x' }),
        ),
      ).toContain('Offence 1');
    expect(
      await refused(
        await barred(),
        'policeDecisionMaker',
        'confirm',
        confirming('charge', { departureReason: 'x' }),
      ),
    ).toContain('the police have confirmed that the time limit of this summary offence has passed');
    for (const key of [
      'youthCaution',
      'communityResolution',
      'otherAgencyAction',
      'noFurtherActionPublicInterest',
      'diversionUndertaken',
    ])
      expect(
        await refused(
          await barred(),
          'policeDecisionMaker',
          'confirm',
          confirming(key, { departureReason: 'x' }),
        ),
      ).toBe('taken');
  });
  it('is not closed by a limit that has passed until the police confirm it', async () => {
    const s = await lived(toConfirm, offence({ offenceKind: 'summary' }));
    await s.turn(monday + 400 * day);
    expect(
      await refused(
        s,
        'policeDecisionMaker',
        'confirm',
        confirming('youthConditionalCaution', { departureReason: 'x' }),
      ),
    ).toBe('taken');
  });
  it('keeps outcome 23 closed until the service turns it on', async () => {
    expect(
      await refusedAfter(
        toConfirm,
        'policeDecisionMaker',
        'confirm',
        confirming('deferredProsecution', { departureReason: 'x' }),
      ),
    ).toContain('off until');
    const { policy } = jointDecision;
    const on = {
      ...policy,
      figures: {
        ...policy.figures,
        turnedOn: { ...policy.figures.turnedOn!, value: ['deferredProsecution'] },
      },
    };
    const s = await Simulated.open(
      procedure,
      { ...opening(procedure, factsFrom({ admission: 'noComment' }), monday), policy: on },
      monday,
    );
    await begin(s, [
      ...before(paths.conditionalCaution, 'confirm'),
      {
        by: 'policeDecisionMaker',
        act: 'confirm',
        fields: confirming('deferredProsecution', { departureReason: 'x' }),
      },
      childTold,
    ]);
    const giving = {
      offence: 'o1',
      outcome: 'deferredProsecution',
      appropriateAdultPresent: true,
      legalAdviceOffered: true,
      conditionsAgreed: false,
      conditions: 'x',
      weeks: 12,
    };
    expect(await refused(s, 'policeDecisionMaker', 'administer', giving)).toContain(
      'The child agrees the conditions',
    );
    expect(
      await refused(s, 'policeDecisionMaker', 'administer', { ...giving, conditionsAgreed: true }),
    ).toBe('taken');
    await begin(s, [
      {
        by: 'practitioner',
        act: 'finish',
        fields: { offence: 'o1', finished: 'notCompleted', notCompletedReason: 'x' },
      },
    ]);
    expect(procedure.stages.delivery!.holder(s.current)).toEqual({ role: 'policeDecisionMaker' });
  });
  it('is made anew, with a reason, where the child turned 18 before a caution was given', async () => {
    const s = await lived(confirmed('youthCaution'), { dateOfBirth: '2008-06-20' });
    await begin(s, [childTold]);
    await s.turn(monday + 19 * day);
    const giving = {
      offence: 'o1',
      outcome: 'youthCaution',
      appropriateAdultPresent: true,
      legalAdviceOffered: true,
      sufficientEvidence: true,
      notProsecutedNorConditional: true,
      admits: true,
      effectExplained: true,
      weeks: 12,
    };
    expect(await refused(s, 'policeDecisionMaker', 'administer', giving)).toContain(
      'for a child under 18 on the day it is given. End the case, or confirm another outcome',
    );
    expect(
      await refused(s, 'policeDecisionMaker', 'confirm', confirming('communityResolution')),
    ).toBe('taken');
    expect(await refused(s, 'policeDecisionMaker', 'administer', paths.resolutionGates)).toContain(
      'are told of the decision',
    );
  });
  it('stands once its outcome has been given', async () => {
    const two = (step: Step): Step =>
      'outcomes' in step.fields
        ? {
            ...step,
            fields: { ...step.fields, outcomes: { o1: 'communityResolution', o2: 'youthCaution' } },
          }
        : step;
    const s = await lived(
      upTo(paths.communityResolution, 'administer').map(two),
      offence({}, { what: 'Another' }),
    );
    expect(
      await refused(s, 'policeDecisionMaker', 'confirm', {
        outcomes: { o1: 'charge', o2: 'youthCaution' },
        rationale: 'x',
        decidedBy: 'police',
        departureReason: 'x',
      }),
    ).toBe('Offence 1: Community resolution has been given to the child already');
    expect(
      await refused(s, 'policeDecisionMaker', 'confirm', {
        outcomes: { o1: 'communityResolution', o2: 'noFurtherActionPublicInterest' },
        rationale: 'x',
        decidedBy: 'police',
        departureReason: 'x',
      }),
    ).toBe('taken');
    expect(stagesOf(s)).toContain('delivery');
  });
});

describe('telling the child', () => {
  it('says beforehand what follows if they do not take part, in the outcome’s own words', async () => {
    const untold = await refusedAfter(
      confirmed('youthConditionalCaution'),
      'practitioner',
      'tellChild',
      { ...childTold.fields, consequenceExplained: false },
    );
    expect(untold).toContain('“If you do not keep to a condition, you are asked why.');
  });
  it('keeps the child’s own words, and says why where the carer is not told', async () => {
    const { childsWords: _, ...silent } = childTold.fields;
    expect(
      await refusedAfter(confirmed('communityResolution'), 'practitioner', 'tellChild', silent),
    ).toContain('/childsWords is needed');
    expect(
      await refusedAfter(confirmed('communityResolution'), 'practitioner', 'tellChild', {
        ...childTold.fields,
        carerTold: false,
      }),
    ).toContain('/carerNotToldReason is needed');
  });
  it('comes before the outcome is given', async () => {
    expect(
      await refusedAfter(
        [...confirmed('communityResolution'), remedy],
        'policeDecisionMaker',
        'administer',
        paths.resolutionGates,
      ),
    ).toMatch(/^Not yet\. It must be so that: The child and carer are told/);
  });
});

describe('giving the outcome', () => {
  it('asks every gate of every outcome in the registry', () => {
    const form = procedure.forms.acts.administer!;
    for (const { key, administration } of outcomes) {
      for (const gate of administration.value.filter((one_) => one_.key !== 'rationale')) {
        const field = form.find((one_) => one_.key === (gateFields[gate.key] ?? gate.key));
        expect([key, gate.key, field?.kind, field?.when?.is.includes(key)]).toEqual([
          key,
          gate.key,
          'yesNo',
          true,
        ]);
      }
    }
  });
  it.each([
    'evidence',
    'decision',
    'admits',
    'effectExplained',
    'documentSigned',
    'appropriateAdultPresent',
    'legalAdviceOffered',
  ])('of a youth conditional caution waits for %s', async (gate) => {
    const shut = await refusedAfter(paths.toConditional, 'policeDecisionMaker', 'administer', {
      ...paths.conditionalGates,
      [gate]: false,
    });
    expect(shut).toMatch(/^Not yet\. It must be so that: [^;]+$/);
  });
  it('names every gate that is shut at once', async () => {
    const steps = paths.toConditional.filter(
      ({ act }) => act !== 'recordRemedy' && act !== 'tellChild',
    );
    const shut = await refusedAfter(steps, 'policeDecisionMaker', 'administer', {
      ...paths.conditionalGates,
      appropriateAdultPresent: false,
      legalAdviceOffered: false,
      documentSigned: false,
    });
    expect(shut.split(': ').slice(1).join(': ').split('; ')).toHaveLength(5);
  });
  it('waits for each victim’s wishes on the community remedy, and for the reason where they are not met', async () => {
    const steps = paths.toConditional.filter(({ act }) => act !== 'recordRemedy');
    expect(
      await refusedAfter(steps, 'policeDecisionMaker', 'administer', paths.conditionalGates),
    ).toContain('What victim 1 wishes from the community remedy document is recorded');
    expect(
      await refusedAfter(steps, 'policeDecisionMaker', 'recordRemedy', {
        ...remedy.fields,
        remedyGiven: false,
      }),
    ).toContain('/departingReason is needed');
    expect(
      await refusedAfter(steps, 'policeDecisionMaker', 'recordRemedy', {
        victim: 'v1',
        officersEfforts: 'x',
        remedyAskedFor: false,
      }),
    ).toBe('taken');
  });
  it('is for the outcome that was decided, once, and for an offence that has something to be given', async () => {
    expect(
      await refusedAfter(
        paths.toConditional,
        'policeDecisionMaker',
        'administer',
        paths.resolutionGates,
      ),
    ).toBe('What was decided for this offence is Youth conditional caution');
    expect(
      await refusedAfter(paths.toConditional, 'practitioner', 'administer', paths.conditionalGates),
    ).toContain('another role');
  });
  it('holds conditions to 16 weeks, to 20 with a reason, and beyond to a named person', async () => {
    const asking = (weeks: number, more: Step['fields'] = {}, first: readonly Step[] = []) =>
      refusedAfter([...paths.toConditional, ...first], 'policeDecisionMaker', 'administer', {
        ...paths.conditionalGates,
        weeks,
        ...more,
      });
    expect(await asking(16)).toBe('taken');
    expect(await asking(17)).toBe('More than 16 weeks needs a reason');
    expect(await asking(20, { weeksReason: 'x' })).toBe('taken');
    expect(await asking(21, { weeksReason: 'x' })).toContain(
      'More than 20 weeks is for the service manager or the Head of Service to allow first',
    );
    const allowed: Step = {
      by: 'headOfService',
      act: 'allowLonger',
      fields: { offence: 'o1', weeks: 24, reason: 'x' },
    };
    expect(await asking(24, { weeksReason: 'x' }, [allowed])).toBe('taken');
    expect(await asking(25, { weeksReason: 'x' }, [allowed])).toContain('allow first');
  });
  it('holds what is voluntary to 12 weeks, and beyond to a named person', async () => {
    const steps = before(paths.communityResolution, 'administer');
    expect(
      await refusedAfter(steps, 'policeDecisionMaker', 'administer', {
        ...paths.resolutionGates,
        weeks: 12,
      }),
    ).toBe('taken');
    expect(
      await refusedAfter(steps, 'policeDecisionMaker', 'administer', {
        ...paths.resolutionGates,
        weeks: 13,
        weeksReason: 'x',
      }),
    ).toContain('More than 12 weeks is for the service manager');
  });
  it.each([
    ['summary', '2011-02-21', 30],
    ['eitherWay', '2011-02-21', 50],
    ['indictable', '2011-02-21', 75],
    ['summary', '2014-02-21', 15],
    ['eitherWay', '2014-02-21', 25],
    ['indictable', '2014-02-21', 35],
    ['unsure', '2011-02-21', 30],
  ])(
    'caps a financial penalty for an offence that is %s and a child born on %s at £%d',
    async (offenceKind, dateOfBirth, pounds) => {
      const decidedByCps = paths.toConditional.map((step) =>
        step.act === 'confirm'
          ? { ...step, fields: { ...step.fields, decidedBy: 'cps', cpsDecidedOn: '2026-05-30' } }
          : step,
      );
      const giving = (penaltyPounds: number) =>
        refusedAfter(
          decidedByCps,
          'policeDecisionMaker',
          'administer',
          { ...paths.conditionalGates, penaltyPounds },
          { dateOfBirth, ...offence({ offenceKind }) },
        );
      expect(await giving(pounds)).toBe('taken');
      expect(await giving(pounds + 1)).toBe(
        `A financial penalty for this child and offence may be at most £${pounds}`,
      );
    },
  );
  it('caps unpaid work at 20 hours', async () => {
    expect(
      await refusedAfter(paths.toConditional, 'policeDecisionMaker', 'administer', {
        ...paths.conditionalGates,
        unpaidWorkHours: 20,
      }),
    ).toBe('taken');
    expect(
      await refusedAfter(paths.toConditional, 'policeDecisionMaker', 'administer', {
        ...paths.conditionalGates,
        unpaidWorkHours: 21,
      }),
    ).toBe('Unpaid work may be at most 20 hours');
  });
  it('stops where the child withdraws, until the police decide again with a reason', async () => {
    const s = await lived([
      ...paths.toConditional,
      { by: 'practitioner', act: 'childWithdraws', fields: { offence: 'o1', childsWords: 'No.' } },
    ]);
    expect(await refused(s, 'policeDecisionMaker', 'administer', paths.conditionalGates)).toContain(
      'The child has withdrawn',
    );
    expect(
      await refused(s, 'policeDecisionMaker', 'confirm', confirming('communityResolution')),
    ).toContain('say why');
    expect(
      await refused(
        s,
        'policeDecisionMaker',
        'confirm',
        confirming('communityResolution', { departureReason: 'x' }),
      ),
    ).toBe('taken');
  });
});

describe('the work with the child', () => {
  const conditional = before(paths.conditionalCaution, 'varyConditions');
  const finish = (finished: string, more: Step['fields'] = {}) => ({
    offence: 'o1',
    finished,
    ...(finished === 'completed' ? {} : { notCompletedReason: 'x' }),
    ...(finished === 'breached' ? { reasonableExcuse: 'none' } : {}),
    ...more,
  });
  it('knows no breach of what is voluntary', async () => {
    expect(await refusedAfter(inDelivery, 'practitioner', 'finish', finish('breached'))).toContain(
      'Taking part in this outcome is voluntary',
    );
    expect(await refusedAfter(inDelivery, 'practitioner', 'finish', finish('notCompleted'))).toBe(
      'taken',
    );
  });
  it.each(['communityResolution', 'youthCaution', 'diversionUndertaken', 'otherAgencyAction'])(
    'that is not completed closes the case of a %s as not completed, for the police to know',
    async (key) => {
      const gates: Step['fields'] =
        key === 'youthCaution'
          ? {
              offence: 'o1',
              outcome: key,
              appropriateAdultPresent: true,
              legalAdviceOffered: true,
              sufficientEvidence: true,
              notProsecutedNorConditional: true,
              admits: true,
              effectExplained: true,
              weeks: 12,
            }
          : paths.resolutionGates;
      const given: readonly Step[] =
        key === 'youthCaution' || key === 'communityResolution'
          ? [remedy, { by: 'policeDecisionMaker', act: 'administer', fields: gates }]
          : [];
      const s = await lived([
        ...confirmed(key),
        childTold,
        ...given,
        { by: 'practitioner', act: 'finish', fields: finish('notCompleted') },
      ]);
      expect(stagesOf(s)).toEqual([
        'tellingVictim',
        'resultToPolice',
        'victimToldAtEnd',
        'exitPlan',
      ]);
      expect(s.journal.some((e) => e.kind === 'told' && e.notice === 'result')).toBe(true);
    },
  );
  it('asks for the excuse before the police decide on a breach, and then is theirs', async () => {
    const s = await lived(conditional);
    expect(
      await refused(s, 'practitioner', 'finish', {
        offence: 'o1',
        finished: 'breached',
        notCompletedReason: 'x',
      }),
    ).toContain('/reasonableExcuse is needed');
    expect(
      await refused(s, 'policeDecisionMaker', 'decideBreach', {
        offence: 'o1',
        breachDecision: 'continue',
        reason: 'x',
      }),
    ).toBe('Nothing here waits for the police to decide');
    await refused(s, 'practitioner', 'finish', finish('breached'));
    expect(procedure.stages.delivery!.holder(s.current)).toEqual({ role: 'policeDecisionMaker' });
    expect(await refused(s, 'practitioner', 'finish', finish('completed'))).toBe(
      'The police decide first on what the child did not do',
    );
  });
  it.each([
    ['vary', ['delivery']],
    ['continue', ['delivery']],
    ['prosecute', ['resultToPolice', 'victimToldAtEnd', 'exitPlan']],
    ['notProsecute', ['resultToPolice', 'victimToldAtEnd', 'exitPlan']],
  ])('goes on or ends as the police decide: %s', async (breachDecision, stages) => {
    const s = await lived([
      ...conditional,
      { by: 'practitioner', act: 'finish', fields: finish('breached') },
    ]);
    expect(
      await refused(s, 'policeDecisionMaker', 'decideBreach', {
        offence: 'o1',
        breachDecision,
        reason: 'x',
        ...(breachDecision === 'vary' ? { conditions: 'x' } : {}),
      }),
    ).toBe('taken');
    expect(stagesOf(s)).toEqual(stages);
  });
  it('of a child who withdraws from conditions is the police’s to decide on; from what is voluntary it simply ends', async () => {
    const withdraws: Step = {
      by: 'practitioner',
      act: 'childWithdraws',
      fields: { offence: 'o1', childsWords: 'I want to stop.' },
    };
    expect(
      procedure.stages.delivery!.holder((await lived([...conditional, withdraws])).current),
    ).toEqual({ role: 'policeDecisionMaker' });
    expect(stagesOf(await lived([...inDelivery, withdraws]))).toEqual([
      'resultToPolice',
      'victimToldAtEnd',
      'exitPlan',
    ]);
  });
  it('is given more weeks, never fewer, and within the same limits', async () => {
    const s = await lived(conditional);
    const more = (weeks: number) =>
      refused(s, 'policeDecisionMaker', 'extend', { offence: 'o1', weeks, reason: 'x' });
    expect(await more(16)).toBe('It has 16 weeks already: give more');
    expect(await more(21)).toContain('allow first');
    expect(await more(20)).toBe('taken');
    expect(
      await refused(s, 'practitioner', 'extend', { offence: 'o1', weeks: 20, reason: 'x' }),
    ).toContain('another role');
  });
  it('finalises 20 and 22 only when what was to be done is done and recorded', async () => {
    for (const key of ['otherAgencyAction', 'diversionUndertaken']) {
      const s = await lived([
        ...confirmed(key),
        childTold,
        paths.communityResolution.find(({ act }) => act === 'tellVictim')!,
      ]);
      expect(
        await refused(s, 'policeDecisionMaker', 'finalise', { offence: 'o1', undertaken: 'x' }),
      ).toBe('It is finalised only when what was to be done has been done');
      await refused(s, 'practitioner', 'finish', finish('completed'));
      expect(stagesOf(s)).toEqual(['delivery']);
      expect(
        await refused(s, 'policeDecisionMaker', 'finalise', { offence: 'o1', undertaken: 'x' }),
      ).toBe('taken');
      expect(stagesOf(s)).toEqual(['resultToPolice', 'victimToldAtEnd', 'exitPlan']);
    }
    expect(
      await refusedAfter(inDelivery, 'policeDecisionMaker', 'finalise', {
        offence: 'o1',
        undertaken: 'x',
      }),
    ).toBe('This outcome needs no finalising');
  });
});

describe('the result', () => {
  it('is acknowledged after the clerk’s delivery of it has come back, and not before', async () => {
    const s = await lived(inDelivery);
    await take(s, {
      by: 'practitioner',
      act: 'finish',
      fields: { offence: 'o1', finished: 'completed' },
    });
    expect(await refused(s, 'policeDecisionMaker', 'acknowledgeResult')).toBe(
      'The result has not been sent yet',
    );
    expect(await refused(s, 'clerk', 'resultSent')).toBe('taken');
    expect(await refused(s, 'clerk', 'resultSent')).toBe('The result has been sent');
    expect(await refused(s, 'policeDecisionMaker', 'acknowledgeResult')).toBe('taken');
  });
  it('can be sent by the manager where delivery fails for good', async () => {
    const s = await lived(inDelivery);
    await take(s, {
      by: 'practitioner',
      act: 'finish',
      fields: { offence: 'o1', finished: 'completed' },
    });
    expect(await refused(s, 'panelTeamManager', 'resultSent')).toBe('taken');
  });
  it('leaves an exit plan with what worked and the child’s own words', async () => {
    const missing = await refusedAfter(
      before(paths.communityResolution, 'writeExitPlan'),
      'practitioner',
      'writeExitPlan',
    );
    for (const key of [
      'childsWords',
      'whatWorked',
      'safetyAndWellbeing',
      'seriousHarm',
      'reoffending',
      'exitPlan',
    ])
      expect(missing).toContain(`/${key} is needed`);
  });
});
