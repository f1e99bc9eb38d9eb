/**
 * Notices in a real browser, on the real servers: told, read, chosen, looked at in the development
 * outbox, and tried again. Every page is held to axe.
 */
import type { Browser } from 'playwright-core';
import { eventually } from '../support/eventually';
import { Processes } from '../support/processes';
import { inRole, Walk } from '../walkthrough/walk';
import { referral } from '../workflows/joint-decision/referral';
import { launch, Sitter } from './browser';

let processes: Processes;
let browser: Browser;
const [officer, manager, administrator] = [
  inRole('policeReferrer'),
  inRole('panelTeamManager'),
  inRole('administrator'),
];
beforeAll(async () => {
  [processes, browser] = await Promise.all([Processes.start({ identity: true }), launch()]);
});
afterAll(async () => {
  await browser?.close();
  await processes?.stop();
});

it('a referral that comes back is told to the officer: on their page, and in a mail that an administrator of the demonstration can look at', async () => {
  const walk = new Walk(processes.url, () => undefined);
  const { reference } = await walk.refer(officer, referral({ sourceReference: 'BROWSER-NOTICES' }));
  const caseId = await walk.caseOf(manager, reference);
  const boss = await Sitter.open(browser, processes.url);
  await boss.signIn(manager.name);
  await boss.go(`/cases/${caseId}/acts/returnToPolice`);
  await boss.page.locator('main input[type=checkbox]').first().check();
  await boss.fill('Why', 'There is not enough in it');
  await boss.send();
  await eventually(
    'it is handed over',
    async () => (await processes.query<object>('select 1 from demonstration_post')).length > 0,
  );

  const reader = await Sitter.open(browser, processes.url, { width: 320 });
  await reader.signIn(officer.name);
  await reader.go('/notices');
  await reader.shows('My notices (1 unread)');
  await reader.shows(/A referral has been returned[\s\S]*not read yet/);
  await reader.press(/^Mark as read/);
  await reader.shows('Marked as read');
  await reader.follow('Change how you hear of it by email');
  await reader.press('Save');
  await reader.tick('In one email each working day at 8am');
  await reader.press('Save');
  await reader.shows('From now on you have one email each working day at 8am');

  const keeper = await Sitter.open(browser, processes.url);
  await keeper.signIn(administrator.name);
  await keeper.follow('Development outbox');
  await keeper.shows(/A referral has been returned[\s\S]*Sign in to see it\.[\s\S]*\/work/);
  await keeper.picture('development-outbox');
  await keeper.follow('Notices not delivered');
  await keeper.shows('All notices have reached the mail service');
  await processes.query(
    `update outbox
     set
       delivered_at = null,
       failed_at = now(),
       failure_kind = 'refused',
       failure_code = '550',
       next_attempt_at = 'infinity'
     where kind = 'notice'`,
  );
  await keeper.go('/notices/failures');
  await keeper.shows(
    new RegExp(`${officer.name}[\\s\\S]*Refused[\\s\\S]*Correct the address, then try again`),
  );
  await keeper.picture('notices-not-delivered');
  await keeper.press(/^Try again now/);
  await keeper.shows(/will be tried again now/);
  await eventually(
    'it is handed over again',
    async () =>
      (
        await processes.query<object>(
          "select 1 from outbox where kind = 'notice' and delivered_at is null",
        )
      ).length === 0,
  );
  await keeper.go('/notices/failures');
  await keeper.shows('All notices have reached the mail service');
  expect([boss, reader, keeper].flatMap(({ complaints }) => complaints)).toEqual([]);
});
