/**
 * A manager in a real browser: finds what drifts, says so, has a clock stand still, records what
 * she did; is away with a deputy; and the Head of Service reads the record of her oversight. Every
 * page is held to axe.
 */
import type { Browser } from 'playwright-core';
import { Processes } from '../support/processes';
import { inRole, Walk } from '../walkthrough/walk';
import { referral } from '../workflows/joint-decision/referral';
import { launch, Sitter } from './browser';

let processes: Processes;
let browser: Browser;
const [officer, panelManager, teamManager, head, practitioner, colleague] = [
  inRole('policeReferrer'),
  inRole('panelTeamManager'),
  inRole('teamManager'),
  inRole('headOfService'),
  inRole('practitioner'),
  inRole('practitioner', 1),
];
beforeAll(async () => {
  [processes, browser] = await Promise.all([Processes.start({ identity: true }), launch()]);
});
afterAll(async () => {
  await browser?.close();
  await processes?.stop();
});

const day = 86_400_000;
const dateOf = (at: number) =>
  new Date(at).toISOString().slice(0, 10).split('-') as [string, string, string];

it('a team manager sees what is late, acknowledges it, pauses it, records what she did, and the Head of Service reads that she did', async () => {
  const walk = new Walk(processes.url, () => undefined);
  const open = async (sourceReference: string, to: typeof practitioner, change: object = {}) => {
    const { reference } = await walk.refer(
      officer,
      referral({ sourceReference, anyVictims: 'none', victims: undefined, ...change }),
    );
    const caseId = await walk.caseOf(panelManager, reference);
    await walk.act(panelManager, caseId, 'accept', {});
    await walk.act(panelManager, caseId, 'allocate', { practitioner: to.id });
    return { caseId, reference };
  };
  const { caseId, reference } = await open('OVERSIGHT-1', practitioner);
  await open('OVERSIGHT-2', colleague, { childGivenNames: 'Jamey' });
  const clocks = (
    (await walk.look(panelManager, caseId)) as {
      clocks: readonly { id: string; rungs: readonly { key: string; at: string }[] }[];
    }
  ).clocks;
  await walk.moveTo(
    Date.parse(
      clocks.find(({ id }) => id === 'assessment')!.rungs.find(({ key }) => key === '2 days late')!
        .at,
    ) + 60_000,
  );

  const sitter = await Sitter.open(browser, processes.url);
  await sitter.signIn(teamManager.name);
  await sitter.go('/drift');
  await sitter.shows(/2 of 2 open cases are late/);
  await sitter.page.getByLabel('Allocated to').selectOption({ label: practitioner.name });
  await sitter.press('Show these');
  await sitter.shows(
    /1 of 1 open case of these is late[\s\S]*Submit the assessment: 2 working days late[\s\S]*to be acknowledged by/,
  );
  await sitter.picture('drift-filtered');
  await sitter.press(`Acknowledge ${reference}`);
  await sitter.shows(/Acknowledged\. It stays due[\s\S]*You: acknowledged on/);
  await sitter.follow(`Record what you did about it ${reference}`);
  await sitter.fill('What you did', 'Spoke with the worker: the visit is tomorrow.');
  await sitter.picture('record-oversight');
  await sitter.send();
  await sitter.shows(/You: recorded what was done on/);
  await sitter.follow(`Pause a clock ${reference}`);
  await sitter.send();
  await sitter.shows('There is a problem');
  await sitter.page
    .getByRole('group', { name: 'Why it stands still' })
    .getByRole('radio')
    .first()
    .check();
  const [y, m, d] = dateOf((await walk.now()) + 5 * day);
  await sitter.date('until', d, m, y);
  await sitter.page
    .locator('[name=pauseEvidence]')
    .fill('The mother telephoned: they are with an aunt.');
  await sitter.send();
  await sitter.shows(/Stands still since[\s\S]*Meanwhile it is with the child and family/);
  await sitter.picture('drift-paused');
  await sitter.go(`/cases/${caseId}`);
  await sitter.page.locator('summary', { hasText: 'Why then' }).first().click();
  await sitter.shows(/Paused, 2 working days late already/);
  await sitter.picture('case-paused');
  await sitter.go('/drift');
  await sitter.follow(`Have a clock go on ${reference}`);
  await sitter.send();
  await sitter.go('/drift');
  await sitter.picture('drift-board');
  await sitter.follow('Who has how much');
  await sitter.shows(/Priya Shah[\s\S]*At work/);
  await sitter.picture('workloads');

  await sitter.go('/absences');
  await sitter.shows('You have no absence now or to come');
  await sitter.page
    .getByLabel('Who stands in (optional)')
    .selectOption({ label: `${teamManager.name}, Team manager` });
  await sitter.send();
  await sitter.shows(/There is a problem[\s\S]*Enter first day away[\s\S]*Enter last day away/);
  await sitter.picture('absence-faults');
  const [y1, m1, d1] = dateOf((await walk.now()) + day);
  const [y2, m2, d2] = dateOf((await walk.now()) + 8 * day);
  await sitter.date('from', d1, m1, y1);
  await sitter.date('to', d2, m2, y2);
  await sitter.page
    .getByLabel('Who stands in (optional)')
    .selectOption({ label: `${panelManager.name}, Panel Team Manager` });
  await sitter.send();
  await sitter.shows(
    new RegExp(`Recorded: ${teamManager.name} is away until[\\s\\S]*${panelManager.name}`),
  );
  await sitter.picture('absences');

  const above = await Sitter.open(browser, processes.url);
  await above.signIn(head.name);
  await above.go('/oversight');
  await above.page
    .getByLabel('Whose record')
    .selectOption({ label: `${teamManager.name}, Team manager` });
  await above.press('Show this record');
  await above.shows(
    new RegExp(
      '2 things were raised\\. 1 was seen, something was done about ' +
        `1[\\s\\S]*${reference}[\\s\\S]*Spoke with the worker`,
    ),
  );
  await above.shows(/Not yet[\s\S]*Nothing that is recorded/);
  await above.picture('oversight');
  await above.page.emulateMedia({ media: 'print' });
  expect([
    await above.page.locator('.pc-filters').isVisible(),
    await above.page.getByText('What was raised').first().isVisible(),
  ]).toEqual([false, true]);
  await above.picture('oversight-in-print');
  await above.page.emulateMedia({ media: 'screen' });
  await above.follow('Week before');
  await above.shows(/Nothing was raised to Grace Turner|thing.* raised/);
  const narrow = await Sitter.open(browser, processes.url, { width: 320 });
  await narrow.signIn(teamManager.name);
  for (const path of ['/drift', '/drift/workloads', '/absences', '/oversight'])
    await narrow.go(path);
  await narrow.picture('oversight-narrow');
  await narrow.go('/drift');
  await narrow.picture('drift-narrow');
  // A form that cannot be taken is answered 400, and the browser says so.
  expect(
    [sitter, above, narrow]
      .flatMap(({ complaints }) => complaints)
      .filter((said) => !/status of 400/.test(said)),
  ).toEqual([]);
});
