/**
 * A real browser, with JavaScript off as our pages must do without it, and every page it shows held to WCAG A and AA
 * by axe. Screenshots stay in test-results, which git ignores.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { source } from 'axe-core';
import { chromium, type Browser, type Page } from 'playwright-core';

const flags = ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--disable-quic'];

/** Chromium comes in a package; it ships ES modules only, so its path is asked in a process of its own. */
export function launch(): Promise<Browser> {
  const ask = `import('@sparticuz/chromium').then(async ({ default: c }) => process.stdout.write(await c.executablePath()))`;
  return chromium.launch({ executablePath: execFileSync(process.execPath, ['--input-type=module', '-e', ask], { encoding: 'utf8' }), args: flags });
}

interface Violation { readonly id: string; readonly help: string; readonly nodes: readonly { readonly html: string }[] }

/** One person at one browser. */
export class Sitter {
  /** `glass` shows axe what the page shows, with its style and without its scripts: where JavaScript is off axe cannot run. */
  private constructor(readonly page: Page, private readonly glass: Page, private readonly url: string) {}

  static async open(browser: Browser, url: string, width = 1200): Promise<Sitter> {
    const context = await browser.newContext({ javaScriptEnabled: false, viewport: { width, height: 900 } });
    context.setDefaultTimeout(10_000);
    const glass = await browser.newContext({ bypassCSP: true, viewport: { width, height: 900 } });
    return new Sitter(await context.newPage(), await glass.newPage(), url);
  }

  async signIn(name: string): Promise<void> {
    await this.go('/');
    await this.page.getByRole('link', { name: 'Sign in' }).or(this.page.getByRole('button', { name: 'Sign in' })).first().click();
    await this.page.getByRole('button', { name: `Sign in as ${name}` }).click();
    await this.held();
  }

  async go(path: string): Promise<void> {
    const response = await this.page.goto(this.url + path);
    if (!response?.ok()) throw new Error(`${path} was answered ${response?.status()}`);
    await this.held();
  }

  async press(name: string | RegExp): Promise<void> {
    await this.page.getByRole('button', { name }).first().click();
    await this.held();
  }

  async shows(text: string | RegExp): Promise<void> {
    const said = await this.page.locator('body').innerText();
    if (!(typeof text === 'string' ? said.includes(text) : text.test(said))) throw new Error(`${this.page.url()} does not show ${text}: ${said.slice(0, 2_000)}`);
  }

  async picture(name: string): Promise<void> {
    mkdirSync('test-results', { recursive: true });
    await this.page.screenshot({ path: `test-results/${name}.png`, fullPage: true });
  }

  /** No page may pass with a violation, whichever test comes by it. */
  private async held(): Promise<void> {
    await this.page.waitForLoadState();
    await this.glass.goto(`${this.url}/ping`);
    await this.glass.setContent((await this.page.content()).replace(/<script[\s\S]*?<\/script>/g, ''), { waitUntil: 'load' });
    await this.glass.evaluate(source);
    const found = await this.glass.evaluate(`axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] }).then(({ violations }) => violations)`) as readonly Violation[];
    if (found.length > 0) throw new Error(`${this.page.url()} fails ${found.map(({ id, help, nodes }) => `${id} (${help}): ${nodes.map(({ html }) => html).slice(0, 3).join(' ')}`).join('\n')}`);
  }
}
