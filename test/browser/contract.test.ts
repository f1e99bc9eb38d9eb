/** The page of the API's contract in a real browser, with scripts on and under our own policy. */
import type { Browser } from 'playwright-core';
import { house, type House } from '../apps/api/house';
import { launch } from './browser';

let at: House;
let browser: Browser;
beforeAll(async () => {
  [at, browser] = await Promise.all([house([]), launch()]);
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await at?.close();
}, 60_000);

it('shows a developer who has not signed in every route, and the browser complains of nothing', async () => {
  const page = await browser.newPage();
  const complaints: string[] = [];
  page.on('pageerror', ({ message }) => complaints.push(message));
  page.on('requestfailed', (request) => complaints.push(`${request.url()} did not come`));
  page.on('console', (message) => {
    if (message.type() === 'error' || message.text().includes('Content Security Policy'))
      complaints.push(message.text());
  });
  const { port } = at.server.address() as { port: number };
  await page.goto(`http://127.0.0.1:${port}/api/docs`);
  await page.getByRole('heading', { name: /Panel Clerk/ }).waitFor({ timeout: 60_000 });
  await page.getByText('/api/v1/referrals/{reference}').first().click({ timeout: 60_000 });
  await page.getByText('How far it is').first().waitFor({ timeout: 60_000 });
  expect(complaints).toEqual([]);
}, 180_000);
