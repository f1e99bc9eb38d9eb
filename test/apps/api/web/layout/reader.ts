/**
 * A person in a browser without scripts, as far as a test over HTTP needs one: signs in, reads a
 * page, fills in the form on it, presses a button.
 */
import request from 'supertest';
import type { Procedure } from '../../../../../libs/domain/procedure';
import { house, type House, type More, type Person } from '../../house';
import { Provider } from '../signing-in/provider';

const host = '127.0.0.1:3000';
const unescaped = (text: string) =>
  text
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&');

export interface Page {
  readonly status: number;
  readonly at: string;
  readonly html: string;
  readonly title: string;
  readonly text: string;
}

export class Reader {
  page!: Page;
  private readonly agent;

  private constructor(private readonly at: House) {
    this.agent = request
      .agent(at.server)
      .set('host', host)
      .set('accept', 'text/html')
      .set('sec-fetch-site', 'same-origin');
  }

  static async signIn(at: House, provider: Provider, person: Person): Promise<Reader> {
    const reader = new Reader(at);
    const { email } = person as Person & { readonly email: string };
    const left = await reader.agent.get('/sign-in?to=/privacy');
    const back = new URL(provider.vouch(left.headers.location!, { email, email_verified: true }));
    await reader.agent.get(back.pathname + back.search);
    return reader;
  }

  static stranger(at: House): Reader {
    return new Reader(at);
  }

  async go(path: string): Promise<Page> {
    return this.follow(path, await this.agent.get(path));
  }

  /**
   * Send the form on the page, with what it carries, and these answers; `button` where a press says
   * something.
   */
  async send(
    answers: { readonly [name: string]: string | readonly string[] } = {},
    {
      action,
      without = [],
    }: { readonly action?: RegExp; readonly without?: readonly string[] } = {},
  ): Promise<Page> {
    const forms = [...this.page.html.matchAll(/<form\b([^>]*)>([\s\S]*?)<\/form>/g)].filter(
      ([, tag]) => /method="post"/.test(tag!) && !/sign-out/.test(tag!),
    );
    const form = action ? forms.find(([, tag]) => action.test(tag!)) : forms.at(-1);
    if (!form)
      throw new Error(`${this.page.at} has no form to send: ${this.page.text.slice(0, 500)}`);
    const carried: (readonly [string, string])[] = [
      ...form[2]!.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g),
    ]
      .map(([, name, value]) => [name!, unescaped(value!)] as const)
      .filter(([name]) => !without.includes(name));
    const to = unescaped(/action="([^"]*)"/.exec(form[1]!)?.[1] ?? this.page.at);
    const body = new URLSearchParams(
      carried.map(([name, value]): [string, string] => [name, value]),
    );
    for (const [name, value] of Object.entries(answers))
      for (const one of [value].flat()) body.append(name, one);
    return this.follow(to, await this.agent.post(to).type('form').send(body.toString()));
  }

  private async follow(path: string, answer: request.Response): Promise<Page> {
    if (answer.status === 303) {
      const to = answer.headers.location!;
      return this.follow(to, await this.agent.get(to));
    }
    const html = answer.text ?? '';
    this.page = {
      status: answer.status,
      at: path,
      html,
      title: unescaped(/<title>([\s\S]*?)<\/title>/.exec(html)?.[1]?.trim() ?? ''),
      text: unescaped(
        html
          .replace(/<(style|script|head)[\s\S]*?<\/\1>/g, '')
          .replace(/<[^>]+>/g, ' ')
          .replace(/\s+/g, ' '),
      ),
    };
    return this.page;
  }
}

/** A house with its pages, and a provider that lets people in. */
export async function housePages(
  procedures: readonly Procedure[],
  more: More = {},
): Promise<{
  readonly at: House;
  readonly provider: Provider;
  readonly as: (person: Person) => Promise<Reader>;
  readonly close: () => Promise<void>;
}> {
  const provider = await Provider.start();
  const at = await house(procedures, { ...more, environment: { OIDC_ISSUER: provider.issuer } });
  return {
    at,
    provider,
    as: (person) => Reader.signIn(at, provider, person),
    close: async () => {
      await provider.stop();
      await at.close();
    },
  };
}
