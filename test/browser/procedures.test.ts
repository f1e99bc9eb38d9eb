/**
 * A day with the other procedures, in a real browser without JavaScript, on the real servers: an
 * officer, a worker, a chair, a manager and the Head of Service.
 */
import type { Browser } from 'playwright-core';
import * as cm from '../workflows/case-management/paths';
import { referral as trigger } from '../workflows/case-management/referral';
import { referral as remand, sent } from '../workflows/remand/referral';
import { referral as send } from '../workflows/send/referral';
import { Processes } from '../support/processes';
import { along } from '../walkthrough/along';
import { inRole, Walk } from '../walkthrough/walk';
import { launch, Sitter } from './browser';

let processes: Processes;
let browser: Browser;
let walk: Walk;
const [officer, manager, practitioner, chair, head, health] = [
  inRole('policeReferrer'),
  inRole('panelTeamManager'),
  inRole('practitioner'),
  inRole('chair'),
  inRole('headOfService'),
  inRole('agencyMember', 1),
];

beforeAll(async () => {
  [processes, browser] = await Promise.all([Processes.start({ identity: true }), launch()]);
  walk = new Walk(processes.url, () => undefined);
});
afterAll(async () => {
  await browser?.close();
  await processes?.stop();
});

type Body = Parameters<Walk['refer']>[1];
const opened = async (person: typeof officer, body: Body) => {
  const { reference } = await walk.refer(person, body);
  return { reference, caseId: await walk.caseOf(manager, reference) };
};
const signedIn = async (person: { readonly name: string }) => {
  const sitter = await Sitter.open(browser, processes.url);
  await sitter.signIn(person.name);
  return sitter;
};
const act = (sitter: Sitter, caseId: string, name: string) =>
  sitter.go(`/cases/${caseId}/acts/${name}`);
const openActs = async (sitter: Sitter) =>
  (await sitter.page.locator('main').innerText()).split('Not open to you now')[0]!;

it('an officer tells that a child has left custody in a minute; a worker is warned off the allegation, calls and offers; a manager allocates', async () => {
  const sitter = await signedIn(officer);
  await sitter.go('/refer');
  await sitter.page
    .locator('form', { has: sitter.page.locator('[value="custody-contact"]') })
    .locator('button')
    .click();
  await sitter.press('Begin');
  await sitter.fill('Police force and station', 'Northshire Police, Euston Street');
  await sitter.fill('Your reference', 'BROWSER-CC');
  await sitter.press('Save and continue');
  await sitter.fill('Child’s first names', 'Rowan');
  await sitter.fill('Child’s last name', 'Walker');
  await sitter.date(
    'dateOfBirth',
    '3',
    '5',
    String(new Date(await walk.now()).getUTCFullYear() - 14),
  );
  await sitter.tick('No', 'Is an address known?');
  await sitter.tick('No', 'Is a parent or carer known?');
  await sitter.press('Save and continue');
  await sitter.tick('No further action');
  const left = new Date((await walk.now()) - 2 * 3_600_000);
  const london = new Intl.DateTimeFormat('en-GB', {
    timeZone: 'Europe/London',
    day: 'numeric',
    month: 'numeric',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(left);
  const part = (type: string) => london.find((one) => one.type === type)!.value;
  await sitter.date(
    'releasedAt',
    part('day'),
    part('month'),
    part('year'),
    `${part('hour')}:${part('minute')}`,
  );
  await sitter.press('Save and continue');
  expect(await sitter.heading()).toMatch(/Check your answers/);
  await sitter.press('Send this referral');
  await sitter.shows(
    /Referral received[\s\S]*CC-[\s\S]*Rowan Walker[\s\S]*24 hours from when the child left custody/,
  );
  const [reference] = /CC-\d\d-\w+/.exec(await sitter.page.locator('body').innerText())!;
  const caseId = await walk.caseOf(manager, reference);

  const worker = await signedIn(practitioner);
  await worker.go(`/cases/${caseId}`);
  await worker.shows(/No parent or carer is known[\s\S]*No address is known/);
  expect(await worker.page.locator('body').innerText()).not.toMatch(/offen[cd]|allegation/i);
  expect(await openActs(worker)).not.toContain('Record the offer and the reply');
  for (const closed of [
    /Record the offer and the reply\s+Nobody has been reached yet/,
    /Send the offer by letter\s+Not everything has been tried/,
  ])
    await worker.shows(closed);
  await act(worker, caseId, 'recordAttempt');
  await worker.shows(/Do not speak about what they are said to have done/);
  await worker.tick('Text message');
  await worker.tick('The child');
  await worker.tick('We spoke');
  await worker.send();
  await worker.shows('Recorded: Attempt recorded');
  await act(worker, caseId, 'recordOffer');
  await worker.tick('The child');
  await worker.tick('Yes');
  for (const box of await worker.page.locator('main textarea:visible').all())
    await box.fill('I would like to talk to somebody.');
  await worker.send();
  // It is a manager's now, until somebody is allocated: no page that was just theirs is suddenly
  // not there.
  await worker.shows(
    'Recorded: Offer of support recorded. It is with somebody else now, and is not yours to see',
  );
  expect(new URL(worker.page.url()).pathname).toBe('/work');
  await worker.picture('custody-contact');

  const theirs = await signedIn(manager);
  await act(theirs, caseId, 'allocate');
  await theirs.page
    .getByLabel('Who works with the child')
    .selectOption({ label: practitioner.name });
  await theirs.send();
  await theirs.shows(/Recorded: Worker allocated[\s\S]*First meeting/);
});

it('a chair hears a child’s review: who is there, what each agency sees, an action for the risk, what comes next; a stage in custody brings the next review forward', async () => {
  const { caseId } = await opened(practitioner, {
    procedure: 'case-management',
    ...trigger({ sourceReference: 'BROWSER-CM', trigger: 'custody' }),
  });
  await along(walk, caseId, [
    { by: 'panelTeamManager', act: 'allocate', fields: { practitioner: '@practitioner' } },
  ]);
  const writing = await signedIn(practitioner);
  await act(writing, caseId, 'submitReview');
  await writing.shows(
    /What the child and family say[\s\S]*The risks[\s\S]*Keeping people safe[\s\S]*Who the child is/,
  );
  await writing.picture('case-management-review');
  await along(walk, caseId, [
    cm.review({ safetyAndWellbeing: 'high', seriousHarm: 'high', reoffending: 'medium' }, 0, {
      inCustody: true,
      pathwaysStuck: ['accommodation'],
      pathwaysPlan: 'His aunt has room.',
    }),
  ]);

  const sitter = await signedIn(chair);
  await sitter.go(`/cases/${caseId}`);
  expect(await openActs(sitter)).not.toContain('Open the item');
  await act(sitter, caseId, 'listForSitting');
  await sitter.page.getByRole('radio').first().check();
  await sitter.send();
  await act(sitter, caseId, 'openItem');
  for (const who of ['Practitioner', 'Children’s social care', 'Health', 'Education'])
    await sitter.tick(who);
  await sitter.send();
  await expect(act(sitter, caseId, 'closeItem')).rejects.toThrow('409');
  await sitter.shows('Nobody has said anything yet: hear at least one agency first');
  const nurse = await signedIn(health);
  await act(nurse, caseId, 'takePosition');
  await nurse.page.locator('main textarea').first().fill('He has not slept since the summer.');
  await nurse.send();
  await sitter.go('/sittings');
  await sitter.page
    .locator('main table tr', { hasText: 'Case Management' })
    .locator('a')
    .first()
    .click();
  await sitter.shows(/Quorate[\s\S]*Health: Leena Rao/);
  await sitter.picture('case-management-agenda');
  await act(sitter, caseId, 'askForAction');
  await sitter.page.locator('main textarea').first().fill('A safe way home from training.');
  await sitter.tick('Risk of serious harm');
  await sitter.tick('Youth justice service');
  await sitter.date('dueOn', '1', '3', String(new Date(await walk.now()).getUTCFullYear() + 1));
  await sitter.send();
  await sitter.shows(/Recorded: Action asked for[\s\S]*no action answers it/);
  await act(sitter, caseId, 'closeItem');
  for (const [group, level] of [
    ['Safety and wellbeing', 'High'],
    ['Serious harm', 'High'],
    ['Reoffending', 'Medium'],
  ] as const)
    await sitter.tick(level, group);
  for (const box of await sitter.page.locator('main textarea:visible').all())
    await box.fill('He is told by his worker, with pictures.');
  await sitter.tick('Review it again');
  await sitter.send();
  await sitter.shows(/Recorded:[\s\S]*Writing the review/);
  await sitter.shows(/Action\s+Opened by this case: AX-/);

  const theirs = await signedIn(manager);
  await act(theirs, caseId, 'giveStage');
  const hearing = new Date((await walk.now()) + 12 * 86_400_000);
  await theirs.tick('A hearing');
  await theirs.date(
    'stageOn',
    String(hearing.getUTCDate()),
    String(hearing.getUTCMonth() + 1),
    String(hearing.getUTCFullYear()),
  );
  await theirs.send();
  await theirs.shows(/Next review\s+by the end of \d+ \w+ \d+\s+(Not due yet|Due soon)/);
  await theirs.picture('case-management');
});

it('a manager reviews a hearing limb by limb, with what the instants show beside it; the Head of Service hears of what was missed and signs it off', async () => {
  const { caseId } = await opened(officer, {
    procedure: 'remand',
    ...sent({
      ...remand(
        { sourceReference: 'BROWSER-RX', childFamilyName: 'Thornbury-Vale' },
        await walk.now(),
      ),
    }),
  });
  const sitter = await signedIn(manager);
  await sitter.go(`/cases/${caseId}`);
  for (const opened of [
    /Case Management and Diversity Panel\s+Opened by this case: CM-/,
    /SEND panel\s+Opened by this case: SX-/,
  ])
    await sitter.shows(opened);
  await sitter.shows(/Record what the court decided\s+It is listed for/);
  await act(sitter, caseId, 'recordReview');
  await sitter.shows(
    /To review: the hearing at[\s\S]*no package was with the solicitor and the CPS before[\s\S]*The conditions for detention[\s\S]*How the child was seen[\s\S]*What was missed/,
  );
  await sitter.picture('remand-review');
  await sitter.tick('Yes', 'Was the child legally represented?');
  await sitter.tick(
    'A custodial sentence is very likely',
    'What could have been contested (optional)',
  );
  for (const box of await sitter.page.locator('main textarea:visible').all())
    await box.fill('He was called a young man throughout.');
  await sitter.tick('Yes', 'Was an opportunity missed?');
  await sitter.send();
  await sitter.shows('Because of what you answered, there is more to ask on this page');
  await sitter.tick('We were told late');
  await sitter.send();
  await sitter.shows('Recorded: Hearing reviewed');
  const theirs = await signedIn(head);
  await theirs.go('/work');
  await theirs.shows('An opportunity for bail was missed');
  await act(theirs, caseId, 'signOff');
  await theirs.page.locator('main textarea').first().fill('Taken up with the court team.');
  await theirs.send();
  await theirs.shows('Recorded: Review signed off');
  await theirs.go('/drift?panel=remand');
  await theirs.picture('drift-remand');
});

it('a checklist half filled is taken and shown as that; how the child is told things stands beside their other cases', async () => {
  const who = { childGivenNames: 'Mina', childFamilyName: 'Shaw', dateOfBirth: '2012-04-09' };
  const { caseId } = await opened(practitioner, {
    procedure: 'send',
    ...send({ ...who, sourceReference: 'BROWSER-SX' }, await walk.now()),
  });
  const other = await opened(practitioner, {
    procedure: 'case-management',
    ...trigger({ ...who, sourceReference: 'BROWSER-CM-2' }),
  });
  const sitter = await signedIn(manager);
  await sitter.go(`/cases/${caseId}`);
  await sitter.shows(/items of the checklist are answered|checklist is answered whole/);
  await sitter.shows('It decides nothing');
  await act(sitter, caseId, 'writeProfile');
  await sitter.tick('Short sentences');
  for (const box of await sitter.page.locator('main textarea:visible').all())
    await box.fill('Say it once, slowly.');
  await sitter.send();
  await sitter.go(`/cases/${other.caseId}`);
  await sitter.shows(/How the child is told things[\s\S]*Say it once, slowly/);
  await sitter.picture('send-profile');
});
