/**
 * A walk through a running system, by the public API alone, as the different people. Time moves by
 * the demonstration clock. A step that does not hold throws, and the walkthrough exits non-zero.
 */
import { readFileSync } from 'node:fs';
import { randomUUID } from 'node:crypto';
import { sayInstant } from '../../libs/domain/london';
import { eventually } from '../support/eventually';
import { pause } from '../support/real-time';

export interface Person {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly agency: string;
  readonly roles: readonly string[];
  readonly token: string;
}
export interface Problem {
  readonly status: number;
  readonly type: string;
  readonly title: string;
  readonly detail?: string;
  readonly faults?: readonly { pointer: string; fault: string }[];
  readonly refusal?: { type: string; why: string };
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

interface Why {
  readonly rule: string;
  readonly trigger: string;
  readonly source: string;
  readonly standing: string;
  readonly skipped: readonly { readonly day: string; readonly why: string }[];
}
export interface Line {
  readonly atSaid: string;
  readonly what: string;
  readonly by: string | null;
}
export interface ClockLine {
  readonly id: string;
  readonly name: string;
  readonly due: string;
  readonly state: string;
  readonly stateSaid: string;
  readonly why: Why;
  readonly rungs: readonly { readonly tells: string; readonly told: string | null }[];
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

  private async must(
    status: number,
    person: Person,
    method: string,
    path: string,
    body?: unknown,
    headers?: Record<string, string>,
  ): Promise<Body> {
    const answer = await this.ask(person, method, path, body, headers);
    if (answer.status !== status)
      throw new Error(
        `${method} ${path} as ${person.name} answered ${answer.status}, not ${status}: ` +
          `${JSON.stringify(answer.body)}`,
      );
    return answer.body;
  }

  async refer(
    person: Person,
    body: Body,
  ): Promise<{
    readonly reference: string;
    readonly receipt: string;
    readonly [key: string]: unknown;
  }> {
    const receipt = (await this.must(201, person, 'POST', '/api/v1/referrals', body)) as {
      reference: string;
      receipt: string;
    };
    this.say(`  ${person.name} refers: receipt ${receipt.reference}`);
    return receipt;
  }

  /** The case of a reference, once its workflow runs; asked as somebody who may see it. */
  async caseOf(person: Person, reference: string): Promise<string> {
    return eventually(`the worker, if it runs, opens the case of ${reference}`, async () => {
      const { items = [] } = (await this.must(
        200,
        person,
        'GET',
        `/api/v1/cases?reference=${reference}`,
      )) as { items?: { id: string; stages: string[] }[] };
      return items[0] !== undefined && items[0].stages.length > 0 && items[0].id;
    });
  }

  async look(person: Person, caseId: string): Promise<Body> {
    return this.must(200, person, 'GET', `/api/v1/cases/${caseId}`);
  }

  /** Until an act stands in the record that nobody here takes: the answer of a delivery. */
  async until(person: Person, caseId: string, act: string): Promise<void> {
    await eventually(`the relay, if it runs, delivers ${act} to case ${caseId}`, async () => {
      const { state } = (await this.look(person, caseId)) as { state: { acts: { act: string }[] } };
      return state.acts.some((taken) => taken.act === act);
    });
  }

  async act(person: Person, caseId: string, act: string, fields: Body): Promise<Body> {
    const key = randomUUID();
    for (let tries = 0; ; tries += 1) {
      const answer = await this.ask(
        person,
        'POST',
        `/api/v1/cases/${caseId}/acts`,
        { act, fields },
        { 'idempotency-key': key },
      );
      // Temporal or its worker away: the outcome is unknown, and the same key makes repeating safe.
      if (answer.status === 503 && tries < 200) {
        await pause(500);
        continue;
      }
      if (answer.status !== 200)
        throw new Error(
          `${person.name} could not ${act}: ${answer.status} ${JSON.stringify(answer.body)}`,
        );
      this.say(`  ${person.name} (${person.roles[0]}): ${act}`);
      return answer.body;
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
    return Date.parse(
      ((await this.must(200, inRole('administrator'), 'GET', '/api/v1/clock')) as { now: string })
        .now,
    );
  }

  /** Move the demonstration clock, and every open case with it, to an instant. */
  async moveTo(to: number): Promise<void> {
    await this.must(200, inRole('administrator'), 'POST', '/api/v1/clock', {
      to: new Date(to).toISOString(),
    });
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
    const { reference, timeline, clocks } = (await this.look(person, caseId)) as {
      reference: string;
      timeline: readonly Line[];
      clocks: readonly ClockLine[];
    };
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
