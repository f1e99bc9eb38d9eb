/** People do their work in a real browser, without JavaScript, on the real servers; every page they come by is accessible. */
import type { Browser } from 'playwright-core';
import { referral } from '../workflows/joint-decision/referral';
import { Processes } from '../support/processes';
import { inRole, Walk } from '../walkthrough/walk';
import { launch, Sitter } from './browser';

let processes: Processes;
let browser: Browser;
let walk: Walk;
const [officer, manager, chair, head] = [inRole('policeReferrer'), inRole('panelTeamManager'), inRole('chair'), inRole('headOfService')];

beforeAll(async () => {
  [processes, browser] = await Promise.all([Processes.start({ identity: true }), launch()]);
  walk = new Walk(processes.url, () => undefined);
}, 180_000);
afterAll(async () => { await browser?.close(); await processes?.stop(); }, 60_000);

const open = async (sourceReference: string) => {
  const { reference } = await walk.refer(officer, referral({ sourceReference }));
  return { reference, caseId: await walk.caseOf(manager, reference) };
};

it('a police officer begins a referral, is told all that is missing at once, and finds what was sent by its crime number', async () => {
  const { reference } = await open('BROWSER-1');
  const sitter = await Sitter.open(browser, processes.url);
  await sitter.signIn(officer.name);
  await sitter.go('/refer');
  await sitter.press(/start|begin|refer/i);
  await sitter.press('Begin');
  await sitter.press('Save and continue');
  await sitter.shows('There is a problem');
  await sitter.shows(/Enter police force or team[\s\S]*Enter your reference/);
  expect(await sitter.page.title()).toMatch(/^Error: /);
  await sitter.go('/referrals');
  await sitter.shows(reference);
  await sitter.picture('my-referrals');
}, 120_000);

it('a Panel Team Manager screens a case, and is refused what is out of order with its reason', async () => {
  const { caseId, reference } = await open('BROWSER-2');
  const sitter = await Sitter.open(browser, processes.url);
  await sitter.signIn(manager.name);
  await sitter.go('/work');
  await sitter.shows(reference);
  await sitter.go(`/cases/${caseId}`);
  await sitter.shows('What you can do now');
  await sitter.shows(/Not yet: this belongs to/);
  await sitter.press('Accept for the panel');
  await sitter.page.locator('main form button').last().click();
  await sitter.go(`/cases/${caseId}`);
  await sitter.shows('Allocation');
  await sitter.picture('case');
}, 120_000);

it('a manager sees what is late, with whom and why; a chair sees the sitting; nobody else’s case is there', async () => {
  const { caseId, reference } = await open('BROWSER-3');
  await walk.moveBy(6);
  const sitter = await Sitter.open(browser, processes.url);
  await sitter.signIn(head.name);
  await sitter.go('/drift');
  await sitter.shows(reference);
  await sitter.shows(/Overdue|Critically overdue/);
  expect(await sitter.page.locator('body').innerText()).not.toMatch(/\bescalated\b/i);
  await sitter.picture('drift');
  const theirs = await Sitter.open(browser, processes.url, 320);
  await theirs.signIn(chair.name);
  await theirs.go('/sittings');
  await theirs.picture('sittings-narrow');
  await expect(theirs.go(`/cases/${caseId}`)).rejects.toThrow('404');
}, 180_000);
