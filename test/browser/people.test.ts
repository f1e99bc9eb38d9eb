/**
 * People do their work in a real browser, without JavaScript, on the real servers; every page they
 * come by is accessible.
 */
import type { Browser } from 'playwright-core';
import { assessment } from '../workflows/joint-decision/paths';
import { referral } from '../workflows/joint-decision/referral';
import { begins } from '../support/begins';
import { Processes } from '../support/processes';
import { inRole, Walk } from '../walkthrough/walk';
import { launch, Sitter } from './browser';

let processes: Processes;
let browser: Browser;
let walk: Walk;
const [officer, manager, practitioner, chair, head] = [
  inRole('policeReferrer'),
  inRole('panelTeamManager'),
  inRole('practitioner'),
  inRole('chair'),
  inRole('headOfService'),
];
const [social, health] = [inRole('agencyMember'), inRole('agencyMember', 1)];

beforeAll(async () => {
  [processes, browser] = await Promise.all([Processes.start({ identity: true }), launch()]);
  walk = new Walk(processes.url, () => undefined);
});
afterAll(async () => {
  await browser?.close();
  await processes?.stop();
});

/** Of the year in which tests live. */
const year = new Date(begins()).getUTCFullYear();
const open = async (sourceReference: string, change: object = {}) => {
  const { reference } = await walk.refer(officer, referral({ sourceReference, ...change }));
  return { reference, caseId: await walk.caseOf(manager, reference) };
};
const signedIn = async (
  person: { readonly name: string },
  how: { readonly width?: number; readonly scripts?: boolean } = {},
) => {
  const sitter = await Sitter.open(browser, processes.url, how);
  await sitter.signIn(person.name);
  return sitter;
};

it.each([
  {
    scripts: false,
    how: 'without scripts',
    born: '3',
    family: 'Ashdown',
    n: 1,
    crime: 'CR/26/00017',
  },
  {
    scripts: true,
    how: 'with scripts',
    born: '4',
    family: 'Millbrook',
    n: 101,
    crime: 'CR/26/00431',
  },
])(
  'a police officer refers a child $how: told all that is missing at once, asked for an offence more, meets a question under an answer, checks, changes, sends, and finds it by its crime number',
  async ({ scripts, born, family, n, crime }) => {
    const sitter = await signedIn(officer, { scripts });
    const next = () => sitter.press('Save and continue');
    await sitter.go('/refer');
    await sitter.press('Start a referral');
    await sitter.press('Begin');
    await next();
    await sitter.shows(
      /There is a problem[\s\S]*Enter police force or team[\s\S]*Enter your reference[\s\S]*Enter officer in the case/,
    );
    expect(await sitter.page.title()).toMatch(/^Error: /);
    await sitter.picture('refer-faults');
    await sitter.fill('Police force or team', 'Northshire Police');
    await sitter.fill('Your reference', `BROWSER-${n}`);
    await sitter.fill('Crime numbers (optional)', crime);
    await sitter.fill('Officer in the case', 'PC 2417');
    await next();
    await sitter.fill('Child’s first names', 'Robin');
    await sitter.fill('Child’s last name', family);
    await sitter.date('dateOfBirth', '31', '2', '2012');
    await next();
    await sitter.shows('Child’s date of birth must be a real date');
    await sitter.date('dateOfBirth', born, 'May', '2012');
    await next();
    await sitter.fill(/In the child’s own words/, 'I only wanted to ride it home.');
    for (let i = 0; i < 3; i += 1) await next();
    await offence(sitter, 'Took a bicycle from a yard');
    await sitter.shows('You have added 1 offence');
    await sitter.press('Continue');
    await sitter.shows('Select yes if there is another offence');
    await sitter.tick('Yes');
    await sitter.press('Continue');
    await offence(sitter, 'Broke its lock');
    await sitter.tick('No');
    await sitter.press('Continue');
    await next();
    await sitter.tick('No comment');
    await sitter.tick('Arrested');
    expect(await sitter.page.locator('[name="bailEnds-day"]').isVisible()).toBe(false);
    await sitter.tick('On bail');
    expect(await sitter.page.locator('[name="bailEnds-day"]').isVisible()).toBe(true);
    await sitter.picture('refer-bail');
    await next();
    await sitter.shows('Enter when bail ends');
    await sitter.date('bailEnds', '21', '12', String(year + 1), '5pm');
    await next();
    await next();
    await sitter.tick('Yes');
    await next();
    expect(await sitter.heading()).toBe('Victim 1');
    await sitter.fill('Victim’s name (optional)', 'Wilhelmina Vane');
    await next();
    await sitter.tick('No');
    await sitter.press('Continue');
    await next();
    expect(await sitter.heading()).toMatch(/Check your answers before you send this referral$/);
    await sitter.shows(
      /I only wanted to ride it home[\s\S]*Took a bicycle[\s\S]*Broke its lock[\s\S]*5pm on 21 December[\s\S]*Wilhelmina Vane/,
    );
    await sitter.picture('refer-check');
    await sitter.follow('Change child’s last name');
    await sitter.fill('Child’s last name', `${family}e`);
    await next();
    await sitter.press('Send this referral');
    await sitter.shows(
      new RegExp(
        `Referral received[\\s\\S]*Robin ${family}e[\\s\\S]*The clock started[\\s\\S]*Why then`,
      ),
    );
    expect(decodeURIComponent(sitter.page.url())).not.toMatch(new RegExp(`${family}|robin`, 'i'));
    await sitter.picture('receipt');
    await sitter.go('/referrals');
    await sitter.fill('Find a referral', crime.toLowerCase());
    await sitter.press('Search');
    await sitter.shows(new RegExp(`1 referral found[\\s\\S]*Robin ${family}e`));
    await sitter.follow(`Robin ${family}e`);
    await sitter.picture('my-referral');
  },
  180_000,
);

async function offence(sitter: Sitter, what: string): Promise<void> {
  await sitter.fill('What the child is said to have done', what);
  await sitter.date('date', '1', '10', String(year - 1));
  await sitter.tick('Either way');
  for (let i = 0; i < 3; i += 1) await sitter.press('Save and continue');
}

it('a Panel Team Manager screens and allocates a case, reads why each date is so, and is refused what is out of order with its reason', async () => {
  const { caseId, reference } = await open('BROWSER-2');
  const sitter = await signedIn(manager);
  await sitter.go('/work');
  await sitter.shows(reference);
  await sitter.go(`/cases/${caseId}`);
  await sitter.shows(
    /“I was scared of the older ones so I did it.”[\s\S]*What you can do now[\s\S]*Not yet: this belongs to/,
  );
  await sitter.page.locator('summary', { hasText: 'Why then' }).first().click();
  await sitter.shows(/Rule\s*1 working day[\s\S]*This is an assumption[\s\S]*Who hears, and when/);
  await sitter.picture('case');
  await sitter.press('Accept for the panel');
  await sitter.send();
  await sitter.shows(/Recorded: Accepted for the panel[\s\S]*Allocation/);
  await sitter.go(`/cases/${caseId}/acts/allocate`);
  await sitter.send();
  await sitter.shows('Select who will work with the child');
  await sitter.page
    .getByLabel('Who will work with the child')
    .selectOption({ label: practitioner.name });
  await sitter.page.getByLabel(/Who will work with the victim/).selectOption({ index: 1 });
  await sitter.send();
  for (const path of ['timeline?all=yes', 'recorded', 'referral', 'print'])
    await sitter.go(`/cases/${caseId}/${path}`);
  await sitter.shows(/Everything|Timeline, newest first[\s\S]*Case opened/);
  await sitter.page.emulateMedia({ media: 'print' });
  expect([
    await sitter.page.getByText('Take a position').count(),
    await sitter.page.locator('.govuk-service-navigation').isVisible(),
    await sitter.page.getByText('Policy of').first().isVisible(),
  ]).toEqual([0, false, true]);
  await sitter.picture('case-in-print');
});

it('a chair lists a case and opens it; the agenda says who is missing, then that it is quorate, and what each agency says', async () => {
  const { caseId } = await open('BROWSER-3', { anyVictims: 'none', victims: undefined });
  await walk.act(manager, caseId, 'accept', {});
  await walk.act(manager, caseId, 'allocate', { practitioner: practitioner.id });
  await walk.act(practitioner, caseId, 'submitAssessment', {
    ...assessment,
    outcomes: { o1: 'communityResolution' },
  });
  await walk.act(manager, caseId, 'signOff', {});
  const sitter = await signedIn(chair);
  await sitter.go(`/cases/${caseId}/acts/listForSitting`);
  await sitter.page.getByRole('radio').first().check();
  await sitter.send();
  const present = async (...agencies: readonly string[]) => {
    await sitter.go(`/cases/${caseId}/acts/openItem`);
    for (const agency of agencies) await sitter.tick(agency);
    await sitter.send();
  };
  await present('Children’s social care', 'Health');
  await sitter.go('/sittings');
  await sitter.page
    .locator('main table tr', { hasText: 'Joint Decision' })
    .locator('a')
    .first()
    .click();
  await sitter.shows(/Papers ready[\s\S]*Not quorate: a police decision-maker is missing/);
  const sitting = new URL(sitter.page.url()).pathname;
  await present('Police decision-maker', 'Children’s social care', 'Health');
  for (const [person, outcome] of [
    [social, 'Community resolution'],
    [health, 'Youth caution'],
  ] as const) {
    const theirs = await signedIn(person, { width: 320 });
    await theirs.go(sitting);
    await theirs.press('Take a position');
    await theirs.tick(outcome);
    await theirs.page.locator('textarea').first().fill('It is the least that does the work.');
    await theirs.send();
    await theirs.shows('Recorded: Position taken');
  }
  await sitter.go(sitting);
  await sitter.shows(
    /Quorate: police decision-maker[\s\S]*Children’s social care: Samuel Osei[\s\S]*Community resolution[\s\S]*Health: Leena Rao[\s\S]*Youth caution/,
  );
  await sitter.picture('agenda');
});

it('a manager sees what is late, with whom and since when and why, and has one step to put it right; a case not listed is not there for a chair', async () => {
  const { caseId, reference } = await open('BROWSER-4');
  await open('BROWSER-5', { childGivenNames: 'Jamey' });
  const sitter = await signedIn(manager);
  await sitter.go('/clock');
  await sitter.press('1 week');
  await sitter.shows('The clock has moved, and every open case with it');
  await sitter.go('/drift');
  await sitter.shows(
    /Overdue[\s\S]*Screen the referral: \d+ working days? late[\s\S]*With the Panel Team Manager since[\s\S]*Told:/,
  );
  await sitter.shows(reference);
  expect(await sitter.page.locator('body').innerText()).not.toMatch(/\bescalated\b/i);
  await sitter.picture('drift');
  await sitter.follow(`Accept for the panel ${reference}`);
  expect(await sitter.heading()).toMatch(/Accept for the panel$/);
  await sitter.send();
  await sitter.follow(`Allocate ${reference}`);
  expect(await sitter.heading()).toMatch(/Allocate$/);
  await sitter.go('/duplicates');
  await sitter.page.locator('main table a').first().click();
  await sitter.press('Record this decision');
  await sitter.shows('Select whether this is one child or two');
  await sitter.tick('One child: link the records');
  await sitter.press('Record this decision');
  await sitter.shows('Recorded: these records are of one child');
  const theirs = await signedIn(chair, { width: 320 });
  await theirs.go('/sittings');
  await theirs.picture('sittings-narrow');
  await expect(theirs.go(`/cases/${caseId}`)).rejects.toThrow('404');
});

it('an officer sends a file: tried first, with what is wrong in each row, then taken', async () => {
  const sitter = await signedIn(officer);
  await sitter.go('/upload');
  await sitter.press('Try this file');
  await sitter.shows('Select a CSV file');
  const columns =
    'source,sourceReference,childGivenNames,childFamilyName,dateOfBirth,offences.what,offences.date,offences.offenceKind,admission,howDealtWith,status,officerInTheCase,anyVictims';
  const row = (reference: string, name: string) =>
    `Northshire Police,${reference},Alex,${name},3/5/2012,Took ` +
    'sweets,1/10/2025,summary,full,voluntaryInterview,neither,PC 1,none';
  await sitter.page.setInputFiles('[name=file]', {
    name: 'referrals.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(
      [columns, row('FILE-1', 'Marsh'), row('FILE-2', ''), 'broken,row'].join('\n'),
    ),
  });
  await sitter.press('Try this file');
  await sitter.shows(
    /1 referral would be sent[\s\S]*2 referrals that cannot be sent[\s\S]*Enter child’s last name[\s\S]*Line 4 is broken/,
  );
  await sitter.picture('upload-report');
  await sitter.press('Send 1 referral');
  await sitter.shows(/1 referral sent[\s\S]*JD-/);
});

it('scripts, where there are some, break nothing and are kept out by no policy; signing out says so', async () => {
  const { caseId } = await open('BROWSER-6');
  const sitter = await signedIn(head, { scripts: true, width: 320 });
  for (const path of [
    '/',
    '/work',
    '/drift',
    '/cases',
    `/cases/${caseId}`,
    `/cases/${caseId}/print`,
    '/clock',
  ])
    await sitter.go(path);
  expect(await sitter.page.getByRole('button', { name: 'Menu' }).isVisible()).toBe(true);
  await sitter.press('Sign out');
  await sitter.shows('You have signed out');
  expect(sitter.complaints).toEqual([]);
});

it('a page with a fault does not pass', async () => {
  const sitter = await Sitter.open(browser, processes.url);
  await sitter.go('/');
  const html = await sitter.page.content();
  expect(await sitter.faultsOf(html)).toEqual([]);
  expect(
    (
      await sitter.faultsOf(
        html.replace(
          '</main>',
          '<img src="/x.png"><p style="color:#ccc">Too pale</p><div style="width:600px">Too ' +
            'wide</div></main>',
        ),
      )
    ).map((fault) => fault.replace(/[ :].*/s, '')),
  ).toEqual(['color-contrast', 'image-alt', 'reflow']);
});
