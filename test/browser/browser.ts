/**
 * A real browser, with JavaScript off as our pages must do without it. Every page it shows,
 * whichever test comes by, is held to WCAG A and AA by axe, and to a screen of 320 pixels without
 * scrolling sideways. Screenshots stay in test-results, which git ignores.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { source } from 'axe-core';
import { chromium, type Browser, type Page } from 'playwright-core';

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
];

/**
 * Chromium comes in a package; it ships ES modules only, so its path is asked in a process of its
 * own.
 */
export function launch(): Promise<Browser> {
  const ask =
    `import('@sparticuz/chromium').then(async ({ default: c }) => process.stdout.write(await ` +
    'c.executablePath()))';
  return chromium.launch({
    executablePath: execFileSync(process.execPath, ['--input-type=module', '-e', ask], {
      encoding: 'utf8',
    }),
    args: flags,
  });
}

/**
 * The design system's script says with aria-expanded that an answer reveals a question. ARIA does
 * not foresee it on radios and checkboxes, screen readers do speak it, and the design system keeps
 * it knowing that axe objects.
 */
const revealing =
  /(<input class="govuk-(?:radios|checkboxes)__input"[^>]*) aria-expanded="(?:true|false)"/g;

interface Violation {
  readonly id: string;
  readonly help: string;
  readonly nodes: readonly { readonly html: string }[];
}

/** One person at one browser. */
export class Sitter {
  /** What the browser complained of: scripts that failed, or that our own policy kept out. */
  readonly complaints: string[] = [];

  /**
   * `glass` shows axe what the page shows, with its style and without its scripts: where JavaScript
   * is off axe cannot run.
   */
  private constructor(
    readonly page: Page,
    private readonly glass: Page,
    private readonly url: string,
    private readonly width: number,
  ) {
    page.on('pageerror', (error) => {
      this.complaints.push(error.message);
    });
    page.on('console', (message) => {
      if (message.type() === 'error') this.complaints.push(message.text());
    });
  }

  static async open(
    browser: Browser,
    url: string,
    { width = 1200, scripts = false }: { readonly width?: number; readonly scripts?: boolean } = {},
  ): Promise<Sitter> {
    const context = await browser.newContext({
      javaScriptEnabled: scripts,
      viewport: { width, height: 900 },
    });
    context.setDefaultTimeout(10_000);
    const glass = await browser.newContext({ bypassCSP: true, viewport: { width, height: 900 } });
    return new Sitter(await context.newPage(), await glass.newPage(), url, width);
  }

  async signIn(name: string): Promise<void> {
    await this.go('/');
    await this.page
      .getByRole('link', { name: 'Sign in' })
      .or(this.page.getByRole('button', { name: 'Sign in' }))
      .first()
      .click();
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

  /** The button of the form in the middle of the page. */
  async send(): Promise<void> {
    await this.page.locator('main form[method=post] button').last().click();
    await this.held();
  }

  async follow(name: string | RegExp): Promise<void> {
    await this.page.getByRole('link', { name }).first().click();
    await this.held();
  }

  fill(label: string | RegExp, text: string): Promise<void> {
    return this.page
      .getByLabel(label, typeof label === 'string' ? { exact: true } : {})
      .first()
      .fill(text);
  }
  tick(label: string, group?: string): Promise<void> {
    return (
      group === undefined
        ? this.page.locator('main')
        : this.page.getByRole('group', { name: group })
    )
      .getByLabel(label, { exact: true })
      .first()
      .check();
  }

  /** A day, and the time of day where it is asked, by the name of its boxes. */
  async date(name: string, day: string, month: string, year: string, time?: string): Promise<void> {
    for (const [part, value] of Object.entries({
      day,
      month,
      year,
      ...(time === undefined ? {} : { time }),
    }))
      await this.page.locator(`[name="${name}-${part}"]`).fill(value);
  }

  heading(): Promise<string> {
    return this.page.locator('h1').innerText();
  }

  async shows(text: string | RegExp): Promise<void> {
    const said = await this.page.locator('body').innerText();
    if (!(typeof text === 'string' ? said.includes(text) : text.test(said)))
      throw new Error(`${this.page.url()} does not show ${text}: ${said.slice(0, 2_000)}`);
  }

  async picture(name: string): Promise<void> {
    mkdirSync('test-results', { recursive: true });
    await this.page.screenshot({ path: `test-results/${name}.png`, fullPage: true });
  }

  /** No page may pass with a violation, whichever test comes by it. */
  private async held(): Promise<void> {
    await this.page.waitForLoadState();
    const faults = await this.faultsOf(await this.page.content());
    if (faults.length > 0) throw new Error(`${this.page.url()} fails ${faults.join('\n')}`);
  }

  /**
   * What is wrong with a page as it stands, in words. Throws when its style did not come, since
   * colours would then prove nothing.
   */
  async faultsOf(html: string): Promise<readonly string[]> {
    await this.glass.goto(`${this.url}/ping`);
    const shown = html.replace(/<script[\s\S]*?<\/script>/g, '').replace(revealing, '$1');
    await this.glass.setContent(shown, { waitUntil: 'load' });
    if (
      this.page.url().startsWith(this.url) &&
      (await this.glass.evaluate('getComputedStyle(document.querySelector("h1")).fontFamily')) !==
        'arial, sans-serif'
    )
      throw new Error(`${this.page.url()} has lost its style`);
    await this.glass.evaluate(source);
    const found = (await this.glass.evaluate(
      `axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] }).then(({ ` +
        'violations }) => violations)',
    )) as readonly Violation[];
    await this.glass.setViewportSize({ width: 320, height: 900 });
    const wide = (await this.glass.evaluate('document.documentElement.scrollWidth')) as number;
    await this.glass.setViewportSize({ width: this.width, height: 900 });
    return [
      ...found.map(
        ({ id, help, nodes }) =>
          `${id} (${help}): ${nodes
            .map((node) => node.html)
            .slice(0, 3)
            .join(' ')}`,
      ),
      ...(wide > 320 ? [`reflow: on a screen of 320 pixels it is ${wide} wide`] : []),
    ];
  }
}
