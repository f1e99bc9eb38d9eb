/**
 * The worker's parts in this process, on the real servers: a record and a Temporal namespace of
 * their own, at the instant at which tests live. What a test says of a worker that dies, it says by
 * stopping one and starting another.
 */
import { randomBytes, randomUUID } from 'node:crypto';
import { Client, Connection } from '@temporalio/client';
import { bundleWorkflowCode, DefaultLogger, Runtime } from '@temporalio/worker';
import type { Log } from '../../libs/logging/logging';
import { MovingTime } from '../../libs/temporal/moving-time';
import { Relay } from '../../apps/worker/relay';
import { CaseWorkflows } from '../../libs/temporal/case-workflows';
import { workflowId } from '../../libs/temporal/names';
import { Working } from '../../apps/worker/working';
import { Clock } from '../../libs/database/clock/clock';
import { takeReferral } from '../../libs/database/referrals/intake';
import { readJournal } from '../../libs/database/record/settling';
import type { Act, Entry } from '../../libs/domain/entry';
import type { Role } from '../../libs/domain/member';
import type { Procedure } from '../../libs/domain/procedure';
import { reparation } from './added/reparation';
import { beginHere } from './begins';
import { eventually } from './eventually';
import { freshRecord, member, type Fresh } from './record';
import { needed } from './servers';
import { calendar } from './simulated';

const procedures = [reparation as Procedure];
const quiet: Log = {
  info: () => undefined,
  warn: () => undefined,
  error: (says, fields) => {
    process.stderr.write(`${says} ${JSON.stringify(fields)}\n`);
  },
};

export class Service {
  readonly warned: string[] = [];
  private working: Working | undefined;
  private relay: Relay | undefined;

  private constructor(
    readonly fresh: Fresh,
    readonly connection: Connection,
    readonly namespace: string,
    private readonly code: string,
    readonly people: { readonly [role: string]: string },
  ) {}

  static async start(): Promise<Service> {
    try {
      Runtime.install({ shutdownSignals: [], logger: new DefaultLogger('ERROR', () => undefined) });
    } catch {
      /* another test of this file has */
    }
    const fresh = await freshRecord();
    await beginHere(fresh.database);
    const connection = await Connection.connect({ address: needed('TEST_TEMPORAL_ADDRESS') });
    const namespace = `service-${randomBytes(4).toString('hex')}`;
    await connection.workflowService.registerNamespace({
      namespace,
      workflowExecutionRetentionPeriod: { seconds: 86_400 as never },
    });
    const { code } = await bundleWorkflowCode({
      workflowsPath: require.resolve('./added/workflows'),
      logger: new DefaultLogger('ERROR'),
    });
    const people: { [role: string]: string } = {};
    for (const role of [
      'policeReferrer',
      'panelTeamManager',
      'practitioner',
      'teamManager',
      'headOfService',
    ] as const)
      people[role] = await member(fresh.database, { roles: [role] });
    const service = new Service(fresh, connection, namespace, code, people);
    await service.run();
    return service;
  }

  /**
   * The two parts, apart: a worker whose relay is down starts nothing, and a relay alone opens
   * nothing.
   */
  async run(parts: readonly ('working' | 'relay')[] = ['working', 'relay']): Promise<void> {
    const log: Log = {
      ...quiet,
      warn: (says, fields) => {
        this.warned.push(`${says} ${fields?.kind ?? ''}`);
      },
    };
    const settings = {
      demonstration: true,
      databaseUrl: this.fresh.url,
      temporalAddress: needed('TEST_TEMPORAL_ADDRESS'),
      namespace: this.namespace,
      bundle: '',
    };
    if (parts.includes('working')) {
      this.working = new Working(settings, this.fresh.database, procedures, this.code, log);
      this.working.onApplicationBootstrap();
    }
    if (parts.includes('relay')) {
      this.relay = new Relay(
        this.fresh.url,
        this.fresh.database,
        new CaseWorkflows(this.connection, this.namespace),
        procedures,
        log,
      );
      this.relay.onApplicationBootstrap();
    }
  }

  async halt(parts: readonly ('working' | 'relay')[] = ['working', 'relay']): Promise<void> {
    if (parts.includes('relay')) {
      await this.relay?.onModuleDestroy();
      this.relay = undefined;
    }
    if (parts.includes('working')) {
      await this.working?.onModuleDestroy();
      this.working = undefined;
    }
  }

  async stop(): Promise<void> {
    await this.halt();
    await this.connection.close();
    await this.fresh.drop();
  }

  get client(): Client {
    return new Client({ connection: this.connection, namespace: this.namespace });
  }
  time(patience?: number): MovingTime {
    return new MovingTime(this.fresh.database, this.connection, this.namespace, patience);
  }

  /** A referral received now, by the demonstration clock; gives the case's id. */
  async refer(): Promise<string> {
    const clock = await Clock.demonstration(this.fresh.database);
    clock.stop();
    return (
      await takeReferral(this.fresh.database, {
        procedure: procedures[0]!,
        referrer: this.people.policeReferrer!,
        received: clock.now(),
        shift: clock.shift,
        calendar,
        sign: () => Promise.resolve('signed'),
        answers: {
          source: 'Test Police',
          sourceReference: randomUUID(),
          childGivenNames: 'A',
          childFamilyName: randomUUID(),
          dateOfBirth: '2012-04-09',
          place: 'park',
        },
      })
    ).caseId;
  }

  async opened(caseId: string): Promise<string> {
    await eventually(`case ${caseId} opens`, async () => (await this.journal(caseId)).length > 0);
    return caseId;
  }

  async journal(caseId: string): Promise<readonly Entry[]> {
    return (await readJournal(this.fresh.database, caseId)).entries;
  }

  act(
    caseId: string,
    act: string,
    fields: Act['fields'],
    role: Role,
    key: string = randomUUID(),
  ): Promise<{ readonly seq: number }> {
    return new CaseWorkflows(this.connection, this.namespace).act(caseId, {
      act,
      fields,
      by: { member: this.people[role]!, role, agency: 'youth-justice' },
      key,
    });
  }

  history(caseId: string) {
    return this.client.workflow.getHandle(workflowId(caseId)).fetchHistory();
  }
}
