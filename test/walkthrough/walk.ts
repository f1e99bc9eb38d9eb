/**
 * A walk through a running system, by the public API alone, as the different people. Time moves by
 * the demonstration clock. A step that does not hold throws, and the walkthrough exits non-zero.
 */
import { readFileSync } from 'node:fs';
import { randomBytes, randomUUID } from 'node:crypto';
import { sayInstant } from '../../libs/domain/london';
import { eventually } from '../support/eventually';
import { pause } from '../support/real-time';
import { api, type Api, type Schemas, type Sent } from './client';

export interface Person {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly agency: string;
  readonly roles: readonly string[];
  readonly token: string;
}
type Body = { readonly [key: string]: unknown };

const people = JSON.parse(
  readFileSync('apps/cli/demonstration/people.json', 'utf8'),
) as readonly Person[];

/** The n-th demonstration person (from 0) who holds a role. */
export function inRole(role: string, n = 0): Person {
  const found = people.filter(({ roles }) => roles.includes(role))[n];
  if (!found) throw new Error(`No demonstration person number ${n + 1} holds the role ${role}`);
  return found;
}

/** A reference or a name that no walk before has left in the record. */
export const unused = (name: string): string => `${name}-${randomBytes(5).toString('hex')}`;

export type Line = Schemas['LineSchema'];

/** What was answered; throws where that is a problem. */
function given<T>(
  asked: string,
  { data, error, response }: { data?: T; error?: unknown; response: Response },
): T {
  if (data === undefined)
    throw new Error(`${asked} was answered ${response.status}: ${JSON.stringify(error)}`);
  return data;
}

export class Walk {
  constructor(
    readonly url: string,
    private readonly say: (line: string) => void = (line) => {
      process.stdout.write(`${line}\n`);
    },
  ) {}

  note(line: string): void {
    this.say(line);
  }

  async ask(
    person: Person | undefined,
    method: string,
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ): Promise<{ status: number; body: Body; headers: Headers }> {
    const response = await fetch(this.url + path, {
      method,
      headers: {
        accept: 'application/json',
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(person ? { authorization: `Bearer ${person.token}` } : {}),
        ...headers,
      },
      ...(body === undefined
        ? {}
        : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    const text = await response.text();
    return {
      status: response.status,
      body: text.startsWith('{') || text.startsWith('[') ? (JSON.parse(text) as Body) : { text },
      headers: response.headers,
    };
  }

  private as({ token }: Person): Api {
    return api(this.url, token);
  }

  async refer(person: Person, body: Body): Promise<Schemas['ReceiptSchema']> {
    const receipt = given(
      `A referral by ${person.name}`,
      await this.as(person).POST('/api/v1/referrals', { body: body as Sent<'/api/v1/referrals'> }),
    );
    this.say(`  ${person.name} refers: receipt ${receipt.reference}`);
    return receipt;
  }

  /** The case of a reference, once its workflow runs; asked as somebody who may see it. */
  async caseOf(person: Person, reference: string): Promise<string> {
    return eventually(`the worker, if it runs, opens the case of ${reference}`, async () => {
      const { items } = given(
        `The case of ${reference}`,
        await this.as(person).GET('/api/v1/cases', { params: { query: { reference } } }),
      );
      return items[0] !== undefined && items[0].stages.length > 0 && items[0].id;
    });
  }

  async look(person: Person, caseId: string): Promise<Schemas['CaseSchema']> {
    return given(
      `Case ${caseId} for ${person.name}`,
      await this.as(person).GET('/api/v1/cases/{id}', { params: { path: { id: caseId } } }),
    );
  }

  /** Until an act stands in the record that nobody here takes: the answer of a delivery. */
  async until(person: Person, caseId: string, act: string): Promise<void> {
    await eventually(`the relay, if it runs, delivers ${act} to case ${caseId}`, async () => {
      const { state } = await this.look(person, caseId);
      return state.acts.some((taken) => taken.act === act);
    });
  }

  async act(
    person: Person,
    caseId: string,
    act: string,
    fields: Body,
  ): Promise<Schemas['ActAnswer']> {
    const key = randomUUID();
    for (let tries = 0; ; tries += 1) {
      const answer = await this.as(person).POST('/api/v1/cases/{id}/acts', {
        params: { path: { id: caseId }, header: { 'Idempotency-Key': key } },
        body: { act, fields } as Sent<'/api/v1/cases/{id}/acts'>,
      });
      // Temporal or its worker away: the outcome is unknown, and the same key makes repeating safe.
      if (answer.response.status === 503 && tries < 200) {
        await pause(500);
        continue;
      }
      const taken = given(`${act} by ${person.name}`, answer);
      this.say(`  ${person.name} (${person.roles[0]}): ${act}`);
      return taken;
    }
  }

  /** Must be refused, and with words that match. */
  async refused(
    person: Person,
    caseId: string,
    act: string,
    fields: Body,
    reason: RegExp,
  ): Promise<void> {
    const { status, body } = await this.ask(
      person,
      'POST',
      `/api/v1/cases/${caseId}/acts`,
      { act, fields },
      { 'idempotency-key': randomUUID() },
    );
    if (status < 400) throw new Error(`${person.name} was to be refused ${act}, but was not`);
    if (!reason.test(JSON.stringify(body)))
      throw new Error(`The refusal of ${act} does not say ${reason}: ${JSON.stringify(body)}`);
    this.say(`  ${person.name}: ${act} refused (${status}): ${String(body.detail ?? body.title)}`);
  }

  async now(): Promise<number> {
    const asked = await this.as(inRole('administrator')).GET('/api/v1/clock');
    return Date.parse(given('The clock', asked).now);
  }

  /** Move the demonstration clock, and every open case with it, to an instant. */
  async moveTo(to: number): Promise<void> {
    const body = { to: new Date(to).toISOString() };
    given(
      'To move the clock',
      await this.as(inRole('administrator')).POST('/api/v1/clock', { body }),
    );
    this.say(`  -- it is now ${sayInstant(await this.now())} --`);
  }
  async moveBy(days: number): Promise<void> {
    await this.moveTo((await this.now()) + days * 86_400_000);
  }

  hold(so: boolean, what: string): void {
    if (!so) throw new Error(`Does not hold: ${what}`);
    this.say(`  holds: ${what}`);
  }

  /**
   * Print what happened, oldest first, and every clock with the reason for its date; gives the
   * lines.
   */
  async printTimeline(person: Person, caseId: string): Promise<readonly Line[]> {
    const { reference, timeline, clocks } = await this.look(person, caseId);
    this.say(`  Timeline of ${reference}, oldest first`);
    for (const { atSaid, what, by } of [...timeline].reverse())
      this.say(`    ${atSaid.padEnd(30)} ${what}${by ? ` (${by})` : ''}`);
    this.say('  Clocks');
    for (const {
      name,
      due,
      stateSaid,
      why: { rule, trigger, source, standing, skipped },
    } of clocks) {
      this.say(`    ${name}: ${due}. ${stateSaid}`);
      this.say(
        `      ${rule}, ${trigger}${skipped.length > 0 ? `; not counting ${skipped.map(({ day, why }) => `${day} (${why})`).join(', ')}` : ''}. ${standing}: ${source}`,
      );
    }
    return timeline;
  }
}

/** `called`: a name by which it can be asked for alone. */
export interface Scenario {
  readonly says: string;
  readonly called?: string;
  readonly run: (walk: Walk) => Promise<void>;
}
