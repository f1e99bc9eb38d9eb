/**
 * B8: many clocks due at one instant, told by the product, against as many bare timers with an
 * empty activity; and what the API's readers notice of it. On a system of its own: what other parts
 * leave open would be read with it.
 */
import { fork, type ChildProcess } from 'node:child_process';
import { Client, Connection } from '@temporalio/client';
import { workingDaysFrom } from '../../libs/domain/calendar';
import { atHour, londonDay, londonTime } from '../../libs/domain/london';
import { calendarInForce } from '../../libs/database/calendar/in-force';
import { inRole, Walk } from '../walkthrough/walk';
import { Processes } from '../support/processes';
import { oneOfMany } from '../workflows/joint-decision/referral';
import { control, type Line } from './line';
import { elapsed, median, quantile, say, shuffled, sideBySide } from './measure';

const rounds = 7;
const minute = 60_000;
const [officer, manager] = [inRole('policeReferrer'), inRole('panelTeamManager')];
const pause = (milliseconds: number) =>
  new Promise<void>((resolve) => {
    setTimeout(resolve, milliseconds);
  });
/** The full minute, readers' time, by which so many cases will have begun. */
const ahead = (now: number, cases: number): number =>
  Math.ceil((now + 20_000 + cases * 75) / minute) * minute;
/** Told as it comes: a run takes most of an hour. */
const noted = (what: string, figure: number): number => {
  process.stdout.write(`    ${what}: ${figure.toFixed(2)}\n`);
  return figure;
};

let referred = 0;

interface Told {
  readonly perRung: number;
  readonly idle: readonly number[];
  readonly meanwhile: readonly number[];
}

class Storm {
  private readonly walk: Walk;
  private bare: ChildProcess | undefined;
  private heard: number[] = [];

  constructor(
    private readonly processes: Processes,
    private readonly temporal: Client,
  ) {
    this.walk = new Walk(processes.url, () => undefined);
  }

  async begin(): Promise<void> {
    // On a working day, in its middle: rungs speak on no other day, and none is carried past
    // midnight.
    const today = londonDay(await this.walk.now());
    await this.walk.moveTo(atHour(workingDaysFrom(today, 1, calendarInForce()), '10:00'));
    const bare = fork('dist/test/bench/bare-worker.js', {
      env: { ...process.env, TEMPORAL_ADDRESS: this.processes.temporalAddress },
    });
    this.bare = bare;
    await new Promise<void>((resolve, reject) => {
      bare.once('exit', () => reject(new Error('The worker of the bare timers ended')));
      bare.on('message', (said) => {
        if (said === 'ready') resolve();
        else this.heard.push(Number(said));
      });
    });
  }

  end(): void {
    this.bare?.kill('SIGKILL');
  }

  /** Milliseconds from the instant to the last activity, for each. */
  async timers(count: number): Promise<number> {
    const until = Date.now() + 10_000 + count * 25;
    this.heard = [];
    let n = 0;
    await sideBySide(count, 16, () =>
      this.temporal.workflow.start('bareTimer', {
        workflowId: `bare/${until}/${(n += 1)}`,
        taskQueue: 'bench-bare',
        args: [until],
      }),
    );
    if (Date.now() > until - 1_000) throw new Error('The bare timers had not begun in time');
    while (this.heard.length < count) await pause(50);
    return noted(`${count} bare timers, ms each`, (Math.max(...this.heard) - until) / count);
  }

  /**
   * Milliseconds from the instant until the last rung is in the record, for each; and reading one
   * case before and meanwhile.
   */
  async rungs(count: number): Promise<Told> {
    const { processes, walk } = this;
    await processes.kill('worker');
    await sideBySide(count, 16, async () => {
      const answer = await walk.ask(
        officer,
        'POST',
        '/api/v1/referrals',
        oneOfMany((referred += 1), { anyVictims: 'none', victims: undefined }),
      );
      if (answer.status !== 201)
        throw new Error(`A referral was answered ${answer.status}: ${JSON.stringify(answer.body)}`);
    });
    // As if received a working day ago, and told of at one minute of today: what was referred now
    // and is due tomorrow would take a day.
    const now = await walk.now();
    const due = ahead(now, count);
    const received = atHour(workingDaysFrom(londonDay(now), -1, calendarInForce()), '10:00');
    await processes.query(
      `update inbox set run = jsonb_set(replace(run::text, '"speaksAt": "09:00"', '"speaksAt": "' || $1 || '"')::jsonb, '{opening,received}', to_jsonb($2::bigint)) where started_at is null`,
      [londonTime(due), received],
    );
    await processes.run('worker');
    const armed = async () =>
      Number(
        (
          await processes.query<{ n: string }>(
            'select count(*) n from clock where stopped_at is null and next_rung_at = $1',
            [new Date(due)],
          )
        )[0]!.n,
      );
    while ((await armed()) < count) {
      if ((await walk.now()) > due)
        throw new Error(`${count} cases had not begun by their instant`);
      await pause(500);
    }
    const { caseId } = (
      await processes.query<{ caseId: string }>(
        'select case_id "caseId" from clock where next_rung_at = $1 limit 1',
        [new Date(due)],
      )
    )[0]!;
    const read = () => elapsed(() => walk.look(manager, caseId));
    const idle: number[] = [];
    for (let left = due - (await walk.now()) - 3_000; left > 0;) {
      const took = await read();
      idle.push(took);
      await pause(25);
      left -= took + 25;
    }
    if (idle.length < 50)
      throw new Error(`Cases had begun too late to read at rest: ${idle.length} times`);

    const shift = (await walk.now()) - Date.now();
    await pause(due - shift - Date.now());
    const meanwhile: number[] = [];
    let last: number | undefined;
    const reading = (async () => {
      while (last === undefined) {
        meanwhile.push(await read());
        await pause(25);
      }
    })();
    while ((await armed()) > 0) await pause(100);
    last = Date.now() + shift;
    await reading;
    const [told] = await processes.query<{ all: string; cases: string }>(
      `select count(*) as all, count(distinct case_id) as cases from case_event where kind = 'rung' and body->>'due' = $1`,
      [String(due)],
    );
    if (Number(told!.all) !== count || Number(told!.cases) !== count)
      throw new Error(
        `${count} rungs were due, and ${told!.all} were told in ${told!.cases} cases`,
      );
    noted(`${count} rungs: reading a case, p99 meanwhile ÷ at rest`, p99(meanwhile) / p99(idle));
    return { perRung: noted(`${count} rungs, ms each`, (last - due) / count), idle, meanwhile };
  }
}

const p99 = (times: readonly number[]) => quantile(times, 0.99);
const line = (measure: string, result: string, excellent: string, acceptable: string): Line => ({
  number: 'B8',
  measure,
  result,
  excellent,
  acceptable,
});

/** On a system of its own: what other parts leave open would be read with it. */
async function onItsOwn(
  measured: (storm: Storm) => Promise<readonly Line[]>,
): Promise<readonly Line[]> {
  const processes = await Processes.start();
  const connection = await Connection.connect({ address: processes.temporalAddress });
  const storm = new Storm(processes, new Client({ connection, namespace: 'panel-clerk' }));
  try {
    await storm.begin();
    await storm.timers(1_000);
    return await measured(storm);
  } finally {
    storm.end();
    await connection.close();
    await processes.stop();
  }
}

/** A thousand at once, in each of seven rounds. */
export const clocksDue = (): Promise<readonly Line[]> =>
  onItsOwn(async (storm) => {
    const bare: number[] = [],
      same: number[] = [],
      told: Told[] = [];
    const variants = [
      async (n: number) => {
        bare.push(await storm.timers(n));
      },
      async (n: number) => {
        same.push(await storm.timers(n));
      },
      async (n: number) => {
        told.push(await storm.rungs(n));
      },
    ];
    for (let round = 0; round < rounds; round += 1)
      for (const variant of shuffled(variants)) await variant(1_000);
    const perRung = median(told.map((one) => one.perRung));
    const api = told.map(({ idle, meanwhile }) => p99(meanwhile) / p99(idle));
    return [
      control(
        '1,000 bare timers with an empty activity ÷ the same, median of seven rounds',
        median(bare) / median(same),
      ),
      line(
        '1,000 clocks due at one instant: time per rung ÷ bare timer + empty activity, median ' +
          'of seven rounds; all told, none twice',
        `${say(perRung / median(bare))} (${perRung.toFixed(1)} ÷ ${median(bare).toFixed(1)} ms)`,
        '≤ 1.5',
        '≤ 2.5',
      ),
      line(
        'reading a case, p99 meanwhile ÷ p99 at rest: median of seven rounds of 1,000',
        `${say(median(api))} (${p99(told.flatMap(({ meanwhile }) => meanwhile)).toFixed(0)} ms)`,
        '≤ 2',
        '≤ 4',
      ),
    ];
  });

/** Ten thousand at once, one time. */
export const tenThousandDue = (): Promise<readonly Line[]> =>
  onItsOwn(async (storm) => {
    const [bare, told] = [await storm.timers(10_000), await storm.rungs(10_000)];
    return [
      line(
        '10,000 at one instant, once; all told, none twice',
        `${say(told.perRung / bare)} (${told.perRung.toFixed(1)} ÷ ${bare.toFixed(1)} ms)`,
        '≤ 1.5',
        '≤ 2.5',
      ),
      line(
        'reading a case with them, p99 meanwhile ÷ p99 at rest',
        `${say(p99(told.meanwhile) / p99(told.idle))} (${p99(told.meanwhile).toFixed(0)} ms)`,
        '≤ 2',
        '≤ 4',
      ),
    ];
  });
