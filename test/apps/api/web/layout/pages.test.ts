/**
 * Pages over HTTP, without a browser: what they refuse, what they keep, and that nothing typed
 * becomes part of a page.
 */
import { assessment } from '../../../../workflows/joint-decision/paths';
import { jointDecision } from '../../../../../workflows/joint-decision';
import { reparation } from '../../../../support/added/reparation';
import { inRole, take } from '../../house';
import { referred } from '../../joint';
import { housePages, Reader } from './reader';

const [officer, manager, practitioner, chair, head, director, administrator] = [
  inRole('policeReferrer'),
  inRole('panelTeamManager'),
  inRole('practitioner'),
  inRole('chair'),
  inRole('headOfService'),
  inRole('director'),
  inRole('administrator'),
];
let town: Awaited<ReturnType<typeof housePages>>;
beforeAll(async () => {
  town = await housePages([jointDecision, reparation]);
});
afterAll(() => town.close());

const errors = ({ html }: { readonly html: string }) =>
  [
    ...(/<div class="govuk-error-summary[\s\S]*?<\/ul>/.exec(html)?.[0] ?? '').matchAll(
      /<li>([\s\S]*?)<\/li>/g,
    ),
  ].map(([, text]) =>
    text!
      .replace(/<[^>]+>/g, '')
      .trim()
      .replace(/&quot;/g, '"'),
  );

describe('a referral in a browser', () => {
  const answers = {
    source: 'Northshire Police',
    sourceReference: 'PAGE-1',
    childGivenNames: 'Robin <b>',
    childFamilyName: '"><script>alert(1)</script>',
    'dateOfBirth-day': '3',
    'dateOfBirth-month': '5',
    'dateOfBirth-year': '2011',
    place: 'park',
  };

  it('is asked by any procedure, told all its faults at once, kept in no address, checked, sent once, and has its receipt', async () => {
    const reader = await town.as(officer);
    await reader.go('/refer');
    await reader.send({ procedure: 'reparation' }, { without: ['procedure'] });
    expect(reader.page.text).toContain('You have completed 0 of 1 sections');
    const draft = reader.page.at;
    await reader.go(`${draft}/source`);
    const empty = await reader.send();
    expect([empty.status, empty.title]).toEqual([400, expect.stringMatching(/^Error: /)]);
    expect(errors(empty)).toEqual([
      'Enter who is referring',
      'Enter your reference',
      'Enter child’s first names',
      'Enter child’s last name',
      'Enter child’s date of birth',
      'Select where it happened',
    ]);
    const kept = await reader.send({ ...answers, place: '', 'dateOfBirth-month': '13' });
    expect(errors(kept)).toEqual([
      'Child’s date of birth must be a real date',
      'Select where it happened',
    ]);
    expect(kept.html).toContain('value="Northshire Police"');

    const check = await reader.send(answers);
    expect([check.status, check.at, check.title]).toEqual([
      200,
      `${draft}/check-answers`,
      'Check your answers before you send this referral – Panel Clerk',
    ]);
    expect(check.html).not.toMatch(/<script>alert|Robin <b>/);
    expect(check.text).toContain('"><script>alert(1)</script>');
    const receipt = await reader.send();
    expect([receipt.status, receipt.at]).toEqual([
      200,
      expect.stringMatching(/^\/referrals\/[A-Z]+-\d\d-\w{6}\/receipt$/),
    ]);
    expect(receipt.text).toMatch(/Referral received .*Why then/);
    expect(receipt.html).not.toMatch(/<script>alert/);

    // Back, and sent again: the receipt again, and no second referral.
    expect((await reader.go(`${draft}/check-answers`)).at).toBe(receipt.at);
    expect((await reader.go(`${draft}/source`)).status).toBe(404);
    expect((await reader.go('/referrals')).text.match(/PAGE-1/g)).toHaveLength(1);
    const [session] = await town.at.source.query<{ sess: object }[]>(
      'select sess from session where sess::text like \'%"drafts"%\'',
    );
    expect(JSON.stringify(session)).not.toContain('Northshire');
  });

  it('is nobody’s but the writer’s, and a page of a draft that is gone is not there', async () => {
    const [reader, other] = [await town.as(officer), await town.as(inRole('policeReferrer', 1))];
    await reader.go('/refer');
    await reader.send({ procedure: 'reparation' }, { without: ['procedure'] });
    const draft = reader.page.at;
    expect((await other.go(draft)).status).toBe(404);
    await reader.go(`${draft}/throw-away`);
    expect((await reader.send()).text).toContain('Your draft was thrown away');
    expect((await reader.go(draft)).status).toBe(404);
    expect((await (await town.as(manager)).go('/refer')).status).toBe(403);
  });

  it('says when the reference was used before with other answers', async () => {
    const reader = await town.as(officer);
    await reader.go('/refer');
    await reader.send({ procedure: 'reparation' }, { without: ['procedure'] });
    await reader.go(`${reader.page.at}/source`);
    await reader.send({ ...answers, childGivenNames: 'Another' });
    const again = await reader.send();
    expect([again.status, errors(again)[0]]).toEqual([
      422,
      expect.stringContaining('was used before'),
    ]);
  });
});

describe('an act in a browser', () => {
  it('is refused with all its faults, keeps what was typed, is recorded, and recorded once when sent twice', async () => {
    const { caseId } = await referred(town.at, 'PAGE-ACT-1');
    const reader = await town.as(manager);
    await reader.go(`/cases/${caseId}/acts/returnToPolice`);
    const refused = await reader.send({ reason: 'Typed and kept' }, { action: /returnToPolice/ });
    expect([refused.status, errors(refused)]).toEqual([400, ['Select reasons']]);
    expect(refused.html).toContain('>Typed and kept</textarea>');

    const accept = await reader.go(`/cases/${caseId}/acts/accept`);
    expect((await reader.send()).text).toContain('Recorded: Accepted for the panel');
    expect((await reader.go(`/cases/${caseId}`)).text).not.toContain('Recorded:');
    reader.page = accept;
    expect((await reader.send()).text).toContain('Recorded: Accepted for the panel');
    const journal = await town.at.source.query(
      "select 1 from case_event where case_id = $1 and kind = 'act'",
      [caseId],
    );
    expect(journal).toHaveLength(1);
  });

  it('on a case that has moved on says what changed, and lets the member go on with what they wrote', async () => {
    const { caseId } = await referred(town.at, 'PAGE-ACT-2', {
      anyVictims: 'none',
      victims: undefined,
    });
    await take(town.at, manager, caseId, 'accept');
    const reader = await town.as(manager);
    await reader.go(`/cases/${caseId}/acts/transfer`);
    await take(town.at, manager, caseId, 'allocate', { practitioner: practitioner.id });
    const stale = await reader.send({ transferredTo: 'Southshire', reason: 'They moved' });
    expect([stale.status, stale.text]).toEqual([
      409,
      expect.stringMatching(/The case has moved on.*Allocated, .*Panel Team Manager/),
    ]);
    expect(stale.html).toContain('value="Southshire"');
    expect(
      (await reader.send({ transferredTo: 'Southshire', reason: 'They moved' })).text,
    ).toContain('The case has ended: Transferred to another service');
  });

  it('that came too late gives back what was written, and one out of order says why', async () => {
    const { caseId } = await referred(town.at, 'PAGE-ACT-3', {
      anyVictims: 'none',
      victims: undefined,
    });
    await take(town.at, manager, caseId, 'accept');
    await take(town.at, manager, caseId, 'allocate', { practitioner: practitioner.id });
    const reader = await town.as(practitioner);
    const writing = await reader.go(`/cases/${caseId}/acts/submitAssessment`);
    await take(town.at, practitioner, caseId, 'submitAssessment', {
      ...assessment,
      outcomes: { o1: 'communityResolution', o2: 'communityResolution' },
    });
    reader.page = writing;
    const late = await reader.send({ childsWords: 'Please keep these words' });
    expect([late.status, late.text]).toEqual([
      409,
      expect.stringMatching(
        /not open to you now.*Already settled.*What you wrote.*Please keep these words/,
      ),
    ]);
    expect((await reader.go(`/cases/${caseId}/acts/finish`)).text).toContain(
      'Not yet: this belongs to',
    );
    expect((await reader.go(`/cases/${caseId}/acts/noSuchAct`)).status).toBe(404);
  });

  it('with a form that is not whole, from another site, or without its token is not taken', async () => {
    const { caseId } = await referred(town.at, 'PAGE-ACT-4');
    const reader = await town.as(manager);
    const page = await reader.go(`/cases/${caseId}/acts/accept`);
    expect((await reader.send({}, { without: ['_key'] })).status).toBe(400);
    reader.page = page;
    expect([(await reader.send({}, { without: ['_csrf'] })).status, reader.page.title]).toEqual([
      403,
      'This did not come from one of our pages – Panel Clerk',
    ]);
    reader.page = page;
    expect((await reader.send()).text).toContain('Recorded');
  });
});

describe('every page', () => {
  it('has a title of its own, one main heading, a skip link, its language, the demonstration’s time, and never the bare word', async () => {
    const { caseId, reference } = await referred(town.at, 'PAGE-ALL');
    const sitting = (await town.at.as(chair).get('/api/v1/sittings')).body.items[0].id as string;
    const visits: readonly (readonly [typeof officer, readonly string[]])[] = [
      [
        officer,
        [
          '/',
          '/work',
          '/refer',
          '/referrals',
          `/referrals/${reference}`,
          `/referrals/${reference}/receipt`,
          '/upload',
          '/upload/columns/joint-decision',
          '/clock',
        ],
      ],
      [
        manager,
        [
          '/cases',
          '/work?of=agency',
          '/sittings',
          `/sittings/${sitting}`,
          '/drift',
          '/duplicates',
          `/cases/${caseId}`,
          `/cases/${caseId}/timeline`,
          `/cases/${caseId}/recorded`,
          `/cases/${caseId}/referral`,
          `/cases/${caseId}/print`,
          `/cases/${caseId}/acts/accept`,
          `/cases/${caseId}/acts/takePosition`,
        ],
      ],
    ];
    const titles: string[] = [];
    for (const [person, paths] of visits) {
      const reader = await town.as(person);
      for (const path of paths) {
        const { html, title, text, status } = await reader.go(path);
        expect([path, status]).toEqual([path, path.endsWith('takePosition') ? 409 : 200]);
        expect([path, html.match(/<h1/g)?.length]).toEqual([path, 1]);
        expect(html).toContain('<html lang="en"');
        expect(html).toMatch(/href="#main-content" class="govuk-skip-link"/);
        expect(text).toContain('Demonstration service. It is ');
        expect(text).not.toMatch(/\bescalated\b/i);
        expect(html).not.toMatch(/ style="|<script(?! type="module" src="\/assets)/);
        titles.push(title);
      }
    }
    expect(titles.filter((title, i) => titles.indexOf(title) !== i)).toEqual([]);
  });

  it('says in plain words what is not there, not theirs, or over; and carries no stack', async () => {
    const { caseId } = await referred(town.at, 'PAGE-404');
    const stranger = Reader.stranger(town.at);
    expect([
      (await stranger.go('/')).title,
      (await stranger.go('/accessibility')).status,
      (await stranger.go('/privacy')).status,
      (await stranger.go('/signed-out')).status,
    ]).toEqual(['Sign in – Panel Clerk', 200, 200, 200]);
    const other = await town.as(inRole('practitioner', 1));
    const [theirs, nowhere] = [
      await other.go(`/cases/${caseId}`),
      await other.go('/cases/00000000-0000-4000-8000-000000000000'),
    ];
    expect([theirs.status, theirs.text.replace(/It is .*? here/, '')]).toEqual([
      404,
      nowhere.text.replace(/It is .*? here/, ''),
    ]);
    expect([(await other.go('/drift')).status, other.page.title]).toEqual([
      403,
      'You cannot see this – Panel Clerk',
    ]);
    expect([(await other.go('/no/such/page')).status, other.page.text]).toEqual([
      404,
      expect.not.stringMatching(/\.ts:|at \w+ \(/),
    ]);
    for (const person of [administrator, director, head])
      expect((await (await town.as(person)).go('/')).status).toBe(200);
  });

  it('of a file says for each referral what would become of it, and sends nothing before it is told to', async () => {
    const reader = await town.as(officer);
    await reader.go('/upload');
    expect(errors(await reader.send({ procedure: 'reparation' }))).toEqual(['Select a CSV file']);
    expect((await reader.go('/upload/template/reparation')).html).toBe(
      'source,sourceReference,childGivenNames,childFamilyName,dateOfBirth,place\r\n',
    );
  });
});
