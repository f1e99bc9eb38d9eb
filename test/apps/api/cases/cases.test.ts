/** A case by the API: what one sees, what is open, and what an act is answered. */
import { randomUUID } from 'node:crypto';
import { londonDay } from '../../../../libs/domain/london';
import { caseManagement } from '../../../../workflows/case-management';
import { jointDecision } from '../../../../workflows/joint-decision';
import { labelOf } from '../../../../libs/intake/say';
import { begins } from '../../../support/begins';
import { house, inRole, take, type House } from '../house';
import { jointReferral, referred, victimName, victimsWords } from '../joint';

const { words } = jointDecision;
let at: House;
const [officer, decider, manager, practitioner, colleague, victimWorker, chair] = [
  inRole('policeReferrer'),
  inRole('policeDecisionMaker'),
  inRole('panelTeamManager'),
  inRole('practitioner'),
  inRole('practitioner', 1),
  inRole('victimWorker'),
  inRole('chair'),
];
/** How old somebody born on a day is when this test lives. */
const ageOf = (born: string): number => {
  const today = londonDay(begins());
  const years = Number(today.slice(0, 4)) - Number(born.slice(0, 4));
  return today.slice(5) < born.slice(5) ? years - 1 : years;
};
const view = async (person: typeof officer, caseId: string) =>
  (await at.as(person).get(`/api/v1/cases/${caseId}`)).body;
const allocated = async (sourceReference: string): Promise<string> => {
  const { caseId } = await referred(at, sourceReference);
  for (const [act, fields] of [
    ['accept', { knownNote: 'Seen by the school nurse in May' }],
    ['allocate', { practitioner: practitioner.id, victimWorker: victimWorker.id }],
  ] as const) {
    const { status, text } = await take(at, manager, caseId, act, fields);
    if (status !== 200) throw new Error(text);
  }
  return caseId;
};

beforeAll(async () => {
  at = await house([jointDecision, caseManagement]);
});
afterAll(() => at.close());

describe('a date that no case can reckon with', () => {
  it('is refused with the year to check, at receipt and in an act, and keeps nobody else waiting', async () => {
    const far = '9999-12-31T23:59:59Z';
    const fault = { pointer: '/bailEnds', fault: 'must be from 1900 to 2099: check the year' };
    const sent = jointReferral({ sourceReference: 'FAR-1', status: 'bail', bailEnds: far });
    const received = await at.as(officer).post('/api/v1/referrals', sent);
    expect([received.status, received.body.faults]).toEqual([
      400,
      [expect.objectContaining(fault)],
    ]);

    const { caseId } = await referred(at, 'FAR-2', {
      status: 'bail',
      bailEnds: '2027-02-01T17:00:00Z',
    });
    const given = await take(at, officer, caseId, 'giveBailEnd', {
      stillOnBail: true,
      bailEnds: far,
    });
    expect([given.status, given.body.faults[0].pointer]).toEqual([400, '/bailEnds']);
    expect((await take(at, manager, caseId, 'accept')).status).toBe(200);
  });
});

describe('a case that one may see', () => {
  it('says where it stands, who has it, what is due and why, and what happened', async () => {
    const caseId = await allocated('VIEW-1');
    const seen = await view(manager, caseId);
    expect(seen).toMatchObject({
      reference: expect.stringMatching(/^JD-/),
      procedure: 'joint-decision',
      title: words.title,
      ended: null,
      holder: { said: `${practitioner.name}, Practitioner`, mine: false },
      child: {
        name: 'Robin Canarysurname',
        dateOfBirth: '2011-05-03',
        age: ageOf('2011-05-03'),
        turns18: '3 May 2029',
      },
    });
    expect(
      seen.stands.map(({ name, holder }: { name: string; holder: string }) => [name, holder]),
    ).toEqual([
      [words.stages.assessment, `${practitioner.name}, Practitioner`],
      [words.stages.victimContact, `${victimWorker.name}, Victim worker`],
    ]);
    const assessment = seen.clocks.find(({ id }: { id: string }) => id === 'assessment');
    expect(assessment).toMatchObject({
      due: expect.stringMatching(/^by the end of \d/),
      state: 'running',
      why: {
        rule: '10 working days, not counting the day it starts from',
        standing: 'guidance',
        trigger: expect.any(String),
        skipped: expect.any(Array),
      },
    });
    expect(assessment.rungs.length).toBeGreaterThan(2);
    expect(seen.timeline.map(({ what }: { what: string }) => what)).toEqual(
      expect.arrayContaining([
        'Case opened',
        words.acts.accept!.done,
        words.acts.allocate!.done,
        `${words.stages.assessment} begins`,
      ]),
    );
    const accept = seen.timeline.find(
      ({ what }: { what: string }) => what === words.acts.accept!.done,
    );
    expect(accept).toMatchObject({
      by: `${manager.name}, Panel Team Manager`,
      details: [{ said: 'Seen by the school nurse in May' }],
    });
    expect(accept.at).toMatch(/^\d{4}-\d\d-\d\dT.*(Z|\+01:00)$/);
    expect(
      seen.timeline
        .find(({ what }: { what: string }) => what === words.acts.allocate!.done)
        .details.map(({ said }: { said: string }) => said),
    ).toEqual([practitioner.name, victimWorker.name]);
    expect(
      seen.answers
        .find(({ key }: { key: string }) => key === 'offences')
        .items.map(({ title }: { title: string }) => title),
    ).toEqual(['Offence 1', 'Offence 2']);
  });

  it('says what is open to me with all its form needs, and why the rest is not', async () => {
    const caseId = await allocated('OPEN-1');
    const { body } = await at.as(practitioner).get(`/api/v1/cases/${caseId}/acts`);
    const submit = body.open.find(({ act }: { act: string }) => act === 'submitAssessment');
    expect(submit).toMatchObject({
      as: 'practitioner',
      each: {
        outcomes: [
          { id: 'o1', title: 'Offence 1', hint: 'Took a bicycle from a yard' },
          { id: 'o2', title: 'Offence 2' },
        ],
      },
    });
    expect(submit.options.outcomes[0]).toEqual({
      value: 'communityResolution',
      label: words.choices.communityResolution,
    });
    expect(submit.labels.childsWords.label).toBe(labelOf(words, 'childsWords').label);
    const why = Object.fromEntries(
      body.closed.map((one: { act: string; why: string }) => [one.act, one.why]),
    );
    expect(why).toMatchObject({
      accept: 'This is for somebody in another role',
      finish: `Not yet: this belongs to ${words.stages.delivery}`,
    });
    const toAllocate = (await at.as(manager).get(`/api/v1/cases/${caseId}/acts`)).body.open.find(
      ({ options }: { options: { practitioner?: object } }) => options.practitioner,
    );
    expect(toAllocate.options.practitioner.map(({ value }: { value: string }) => value)).toEqual(
      expect.arrayContaining([practitioner.id, colleague.id]),
    );
  });

  it('gives victims’ particulars and words to the victim worker and the police, and to nobody on the child’s side', async () => {
    const caseId = await allocated('VICTIM-1');
    const attempt = {
      victim: 'v1',
      channel: 'telephone',
      reached: true,
      attemptNote: 'Rang Wilhelmina at her sister’s',
    };
    expect(
      (await take(at, victimWorker, caseId, 'recordVictimAttempt', attempt)).body,
    ).toMatchObject({ seq: expect.any(Number) });
    for (const person of [victimWorker, decider]) {
      const text = JSON.stringify(await view(person, caseId));
      for (const secret of [victimName, victimsWords, attempt.attemptNote])
        expect(text).toContain(secret);
    }
    for (const person of [manager, practitioner, inRole('headOfService')]) {
      const text = JSON.stringify(await view(person, caseId));
      expect(text).toContain(words.acts.recordVictimAttempt!.done);
      for (const secret of [victimName, victimsWords, attempt.attemptNote])
        expect(text).not.toContain(secret);
    }
    expect(
      JSON.stringify(await at.source.query('select * from case_event')) +
        JSON.stringify(await at.source.query('select * from words')) +
        JSON.stringify(await at.source.query('select answers from referral')),
    ).not.toMatch(/Wilhelmina|grandmother/);
  });

  it('tells the referrer how far it is and not what the child said', async () => {
    const caseId = await allocated('REFERRER-1');
    const assessment = Object.fromEntries(
      [
        'childsWords',
        'familysView',
        'strengths',
        'diversity',
        'family',
        'exploitation',
        'behaviour',
        'plan',
      ].map((key) => [key, `Private ${key}`]),
    );
    expect(
      (
        await take(at, practitioner, caseId, 'submitAssessment', {
          ...assessment,
          safetyAndWellbeing: 'veryHigh',
          seriousHarm: 'low',
          reoffending: 'low',
          outcomes: { o1: 'communityResolution', o2: 'communityResolution' },
        })
      ).status,
    ).toBe(200);
    const seen = await view(officer, caseId);
    expect(JSON.stringify(seen)).not.toMatch(/Private|veryHigh|Very high|school nurse/);
    expect(seen.timeline.map(({ what }: { what: string }) => what)).toContain(
      `${words.stages.assessment} is done`,
    );
    expect(JSON.stringify(await view(manager, caseId))).toContain('Private childsWords');
  });
});

describe('an act', () => {
  const answered = async (
    person: typeof officer,
    caseId: string,
    act: string,
    fields: object,
    more: { key?: string; version?: number; match?: string } = {},
  ) => {
    const asked = at
      .as(person)
      .post(`/api/v1/cases/${caseId}/acts`, {
        act,
        fields,
        ...(more.version === undefined ? {} : { version: more.version }),
      })
      .set('idempotency-key', more.key ?? randomUUID());
    return more.match === undefined ? asked : asked.set('if-match', more.match);
  };

  it('is answered once it is in the record, so that the next page shows it', async () => {
    const { caseId } = await referred(at, 'ACT-1');
    const { status, body, headers } = await answered(manager, caseId, 'accept', {});
    expect([status, body, headers.etag]).toEqual([
      200,
      { seq: expect.any(Number), version: expect.any(Number) },
      `"${body.version}"`,
    ]);
    expect((await view(manager, caseId)).version).toBe(body.version);
  });

  it('sent again with the same key gets the first answer; with another body or by another 422', async () => {
    const { caseId } = await referred(at, 'ACT-2');
    const key = randomUUID();
    const first = await answered(manager, caseId, 'accept', { knownNote: 'one' }, { key });
    await answered(manager, caseId, 'allocate', {
      practitioner: practitioner.id,
      victimWorker: victimWorker.id,
    });
    const again = await answered(manager, caseId, 'accept', { knownNote: 'one' }, { key });
    expect([again.status, again.body]).toEqual([200, first.body]);
    for (const [person, act, fields] of [
      [manager, 'accept', { knownNote: 'two' }],
      [manager, 'transfer', { reason: 'x', transferredTo: 'y' }],
      [decider, 'accept', { knownNote: 'one' }],
    ] as const)
      expect((await answered(person, caseId, act, fields, { key })).body.type).toBe(
        'urn:panel-clerk:problem:other-body',
      );
    expect(
      await at.source.query(
        `select 1 from case_event where case_id = $1 and body->>'act' = 'accept'`,
        [caseId],
      ),
    ).toHaveLength(1);
    expect(await at.source.query('select 1 from words where case_id = $1', [caseId])).toHaveLength(
      1,
    );
  });

  it('whose answer was lost is answered when it is sent again', async () => {
    const { caseId } = await referred(at, 'ACT-LOST');
    const key = randomUUID();
    at.clerks.loseAnswers = true;
    const lost = await answered(manager, caseId, 'accept', {}, { key });
    at.clerks.loseAnswers = false;
    expect([lost.status, lost.headers['retry-after'], lost.body.type]).toEqual([
      503,
      '5',
      'urn:panel-clerk:problem:away',
    ]);
    expect((await answered(manager, caseId, 'accept', {}, { key })).status).toBe(200);
  });

  it('on a version that has passed is 409, by body or by If-Match, and changes nothing', async () => {
    const { caseId } = await referred(at, 'ACT-3');
    const { version } = await view(manager, caseId);
    expect((await answered(manager, caseId, 'accept', {}, { match: `"${version}"` })).status).toBe(
      200,
    );
    const before = await at.source.query('select count(*) from case_event where case_id = $1', [
      caseId,
    ]);
    for (const stale of [{ version }, { match: `"${version}"` }]) {
      const answer = await answered(
        manager,
        caseId,
        'allocate',
        { practitioner: practitioner.id },
        stale,
      );
      expect([answer.status, answer.body.type, answer.body.refusal.type]).toEqual([
        409,
        'urn:panel-clerk:problem:stale',
        'stale',
      ]);
    }
    expect(
      await at.source.query('select count(*) from case_event where case_id = $1', [caseId]),
    ).toEqual(before);
  });

  it('taken by two at once is taken once: the loser gets 409', async () => {
    const { caseId } = await referred(at, 'ACT-RACE');
    const { version } = await view(manager, caseId);
    const both = await Promise.all([
      answered(manager, caseId, 'accept', {}, { version }),
      answered(
        manager,
        caseId,
        'returnToPolice',
        { returnReasons: ['other'], reason: 'Raced' },
        { version },
      ),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    const lost = both[0].status === 409 ? 'accept' : 'returnToPolice';
    expect(
      await at.source.query(`select 1 from case_event where case_id = $1 and body->>'act' = $2`, [
        caseId,
        lost,
      ]),
    ).toHaveLength(0);
    if (lost === 'returnToPolice')
      expect(
        await at.source.query('select 1 from words where case_id = $1', [caseId]),
      ).toHaveLength(0);
  });

  it('out of order, of another role, unknown, or after the end is refused with its reason', async () => {
    const { caseId } = await referred(at, 'ACT-4');
    expect((await answered(manager, caseId, 'signOff', {})).body).toMatchObject({
      status: 409,
      detail: `Not yet: this belongs to ${words.stages.qualityAssurance}`,
      refusal: { type: 'not open' },
    });
    expect((await answered(decider, caseId, 'accept', {})).body).toMatchObject({
      status: 403,
      refusal: { type: 'not yours' },
    });
    expect((await answered(manager, caseId, 'hasOwnProperty', {})).body).toMatchObject({
      status: 400,
      refusal: { type: 'unknown' },
    });
    expect(
      (await answered(officer, caseId, 'withdraw', { reason: 'Sent in error' })).body,
    ).toMatchObject({ ended: 'withdrawn' });
    expect((await answered(manager, caseId, 'accept', {})).body).toMatchObject({
      status: 409,
      detail: 'This case has ended',
    });
    expect((await view(manager, caseId)).ended).toMatchObject({ ending: 'withdrawn' });
  });

  it('with faults is told all of them, writes no text, and the next good one goes through', async () => {
    const { caseId } = await referred(at, 'ACT-5');
    await answered(manager, caseId, 'accept', {});
    const texts = () => at.source.query('select count(*) from words where case_id = $1', [caseId]);
    const before = await texts();
    const answer = await answered(manager, caseId, 'transfer', { reason: 'a\u0000b', shoeSize: 5 });
    expect([
      answer.status,
      answer.body.faults
        .map(({ pointer, fault }: { pointer: string; fault: string }) => `${pointer} ${fault}`)
        .sort(),
    ]).toEqual([
      400,
      [
        '/reason has a character that cannot be printed',
        '/shoeSize is not asked here',
        '/transferredTo is needed',
      ],
    ]);
    expect(
      (
        await answered(manager, caseId, 'allocate', {
          practitioner: victimWorker.id,
          victimWorker: 'nobody',
        })
      ).body.faults.map(({ pointer, said }: { pointer: string; said: string }) => [pointer, said]),
    ).toEqual([
      ['/practitioner', expect.stringMatching(/must be the id of somebody who is a practitioner$/)],
      ['/victimWorker', expect.stringMatching(/victim worker$/)],
    ]);
    expect(await texts()).toEqual(before);
    expect(
      (
        await answered(manager, caseId, 'allocate', {
          practitioner: practitioner.id,
          victimWorker: victimWorker.id,
        })
      ).status,
    ).toBe(200);
  });

  it('needs its Idempotency-Key, a body and a known version', async () => {
    const { caseId } = await referred(at, 'ACT-6');
    const bare = await at
      .as(manager)
      .post(`/api/v1/cases/${caseId}/acts`, { act: 'accept', fields: {} });
    expect([bare.status, bare.body.detail]).toEqual([
      400,
      expect.stringContaining('Idempotency-Key'),
    ]);
    expect(
      (
        await at
          .as(manager)
          .post(`/api/v1/cases/${caseId}/acts`, { fields: {}, shout: 1, version: 'x' })
          .set('idempotency-key', 'k')
      ).body.faults.map(({ pointer }: { pointer: string }) => pointer),
    ).toEqual(['/shout', '/act', '/version']);
    expect((await answered(manager, caseId, 'accept', {}, { match: 'nonsense' })).status).toBe(400);
  });

  it('with Temporal away is 503 with Retry-After; reads and referrals go on', async () => {
    const { caseId } = await referred(at, 'ACT-7');
    at.clerks.away = true;
    const answer = await answered(manager, caseId, 'accept', {});
    expect([answer.status, answer.headers['retry-after']]).toEqual([503, '5']);
    expect((await at.as(manager).get(`/api/v1/cases/${caseId}`)).status).toBe(200);
    expect((await at.as().get('/health')).body).toMatchObject({
      status: 'degraded',
      database: 'ok',
      temporal: 'away',
    });
    at.clerks.away = false;
    expect((await answered(manager, caseId, 'accept', {})).status).toBe(200);
  });

  it('on a case that has its receipt and is not opened yet is 503', async () => {
    const {
      body: { caseId },
    } = await at.as(officer).post('/api/v1/referrals', jointReferral({ sourceReference: 'ACT-8' }));
    expect((await answered(manager, caseId, 'accept', {})).status).toBe(503);
    expect((await view(manager, caseId)).closed[0].why).toBe(
      'The case has been received and is being opened',
    );
    await at.clerks.open();
    expect((await answered(manager, caseId, 'accept', {})).status).toBe(200);
  });
});

describe('lists of cases', () => {
  it('go page by page, each case once, and find one by its crime number', async () => {
    for (let i = 0; i < 3; i += 1)
      await referred(at, `LIST-${i}`, { crimeNumbers: `CR-LIST-${i}` });
    const seen: string[] = [];
    for (let after = ''; ;) {
      const { body } = await at
        .as(manager)
        .get(`/api/v1/cases?limit=2${after && `&after=${after}`}`);
      expect(body.items.length).toBeLessThanOrEqual(2);
      seen.push(...body.items.map(({ id }: { id: string }) => id));
      if (body.next === null) break;
      after = body.next;
    }
    const [{ n }] = (await at.source.query<{ n: string }[]>(
      'select count(*) n from case_file',
    )) as [{ n: string }];
    expect([seen.length, new Set(seen).size]).toEqual([Number(n), Number(n)]);
    expect(
      (await at.as(manager).get('/api/v1/cases?crimeNumber=cr-list-1')).body.items,
    ).toHaveLength(1);
    expect((await at.as(chair).get('/api/v1/cases')).body.items).toEqual([]);
    for (const bad of ['after=nonsense', 'limit=many'])
      expect((await at.as(manager).get(`/api/v1/cases?${bad}`)).status).toBe(400);
  });

  it('of work hold what waits for me, by urgency; for my agency, what waits for any of us', async () => {
    const caseId = await allocated('WORK-1');
    const rows = async (person: typeof officer, of = 'me') =>
      (
        (await at.as(person).get(`/api/v1/work?of=${of}`)).body.groups as {
          title: string;
          rows: { caseId: string; clock: string }[];
        }[]
      )
        .flatMap(({ rows: all, title }) => all.map((row) => ({ ...row, group: title })))
        .filter((row) => row.caseId === caseId);
    expect(
      (await at.as(practitioner).get('/api/v1/work')).body.groups.map(
        ({ title }: { title: string }) => title,
      ),
    ).toEqual(['Critically overdue', 'Overdue', 'Due soon', 'Not due yet']);
    expect(await rows(practitioner)).toEqual([
      expect.objectContaining({
        stage: words.stages.assessment,
        clock: words.clocks.assessment,
        group: 'Not due yet',
        holder: `${practitioner.name}, Practitioner`,
        child: 'Robin Canarysurname',
      }),
    ]);
    expect(await rows(victimWorker)).toEqual([
      expect.objectContaining({ stage: words.stages.victimContact }),
    ]);
    expect(await rows(colleague)).toEqual([]);
    expect(await rows(manager)).toEqual([]);
    expect(await rows(manager, 'agency')).toHaveLength(1);
    expect(await rows(colleague, 'agency')).toEqual([]);
  });

  it('of drift are for who manages, and name no child to a director', async () => {
    const caseId = await allocated('DRIFT-1');
    const board = (await at.as(inRole('headOfService')).get('/api/v1/drift')).body;
    const found = (body: typeof board) =>
      (body.groups as { rows: { caseId: string }[] }[])
        .flatMap(({ rows }) => rows)
        .find((row) => row.caseId === caseId) as { child: string | null; why: string } | undefined;
    expect(found(board)).toMatchObject({
      child: 'Robin Canarysurname',
      why: expect.stringContaining('working day'),
    });
    const [{ n }] = (await at.source.query<{ n: string }[]>(
      'select count(*) n from case_file where ended_at is null',
    )) as [{ n: string }];
    expect(board.open).toBe(Number(n));
    const director = await at.as(inRole('director')).get('/api/v1/drift');
    expect(found(director.body)).toMatchObject({ child: null });
    expect(director.text).not.toContain('Canary');
    expect((await at.as(inRole('director')).get(`/api/v1/cases/${caseId}`)).text).not.toMatch(
      /Canary|bicycle|school nurse/,
    );
    expect((await at.as(practitioner).get('/api/v1/drift')).status).toBe(403);
  });
});

it('two records that may be one child are reviewed side by side, and the decision can be undone', async () => {
  await referred(at, 'TWIN-1', {
    childGivenNames: 'Jon',
    childFamilyName: 'Smyth',
    dateOfBirth: '2012-02-02',
  });
  await referred(at, 'TWIN-2', {
    childGivenNames: 'John',
    childFamilyName: 'Smith',
    dateOfBirth: '2012-02-02',
  });
  const list = (await at.as(manager).get('/api/v1/duplicates')).body.items as {
    id: string;
    one: { name: string };
    other: { name: string };
  }[];
  const twin = list.find(({ one }) => one.name === 'Jon Smyth')!;
  expect(twin).toMatchObject({
    other: { name: 'John Smith', referrals: [{ reference: expect.stringMatching(/^JD-/) }] },
    decision: null,
  });
  const decide = (decision: unknown, match?: string) => {
    const asked = at
      .as(manager)
      .post(`/api/v1/duplicates/${twin.id}/decide`, { decision } as object);
    return match === undefined ? asked : asked.set('if-match', match);
  };
  const {
    headers: { etag },
  } = await at.as(manager).get(`/api/v1/duplicates/${twin.id}`);
  expect((await decide('linked', etag)).body).toMatchObject({
    decision: 'linked',
    decidedBy: manager.name,
  });
  expect((await decide('different', etag)).status).toBe(412);
  expect((await decide(null)).body).toMatchObject({ decision: null });
  expect((await decide('maybe')).status).toBe(400);
  expect((await at.as(practitioner).get('/api/v1/duplicates')).status).toBe(403);
});
