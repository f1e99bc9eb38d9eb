/**
 * What every route stands on: the settings, the record, the clock and the clerks; who asks, what
 * they may reach, how many requests they may send; how a problem is told; the navigation.
 */
import { Global, Module, type DynamicModule, type OnApplicationShutdown } from '@nestjs/common';
import { APP_FILTER, APP_GUARD } from '@nestjs/core';
import { ThrottlerModule } from '@nestjs/throttler';
import { LoggerModule } from 'nestjs-pino';
import { Clock } from '../../../libs/database/clock/clock';
import { Members } from '../../../libs/database/people/members';
import { Procedures, TheRecord } from '../../../libs/database/the-record';
import { Receipts } from '../../../libs/intake/receipts';
import { MovingTime } from '../../../libs/temporal/moving-time';
import { AllowGuard } from './access/allow.guard';
import { Limits } from './access/limits';
import { Reached } from './access/reached';
import { Clerks } from './clerks';
import { Config } from './config';
import { Navigation } from './layout/navigation';
import { logging } from './logging';
import { ProblemFilter } from './problems/problem.filter';
import { IdentityProvider } from './signing-in/identity-provider';

/** What stands outside the API, handed in: a test may hand in another. */
export interface Outside {
  readonly config: Config;
  readonly record: TheRecord;
  readonly procedures: Procedures;
  readonly clock: Clock;
  readonly clerks: Clerks;
  readonly time: MovingTime;
  readonly logLevel: string;
  /** Lets go of everything outside, after the last request. */
  readonly close: () => Promise<void>;
}

class Closing implements OnApplicationShutdown {
  constructor(readonly onApplicationShutdown: () => Promise<void>) {}
}

const standsOn = [
  Config,
  TheRecord,
  Procedures,
  Clock,
  Clerks,
  MovingTime,
  Members,
  Receipts,
  Reached,
  IdentityProvider,
  Navigation,
];

@Global()
@Module({})
export class WebModule {
  static with(outside: Outside): DynamicModule {
    const { config, record, procedures, clock, clerks, time, logLevel, close } = outside;
    return {
      module: WebModule,
      imports: [
        LoggerModule.forRoot(logging(logLevel)),
        ThrottlerModule.forRoot([{ ttl: 60_000, limit: config.REQUESTS_A_MINUTE }]),
      ],
      providers: [
        { provide: Config, useValue: config },
        { provide: TheRecord, useValue: record },
        { provide: Procedures, useValue: procedures },
        { provide: Clock, useValue: clock },
        { provide: Clerks, useValue: clerks },
        { provide: MovingTime, useValue: time },
        { provide: Members, useFactory: () => new Members(record, clock) },
        {
          provide: Receipts,
          useFactory: () => new Receipts(config.RECEIPT_KEY, config.PUBLIC_URL),
        },
        Reached,
        IdentityProvider,
        Navigation,
        { provide: Closing, useFactory: () => new Closing(close) },
        { provide: APP_FILTER, useClass: ProblemFilter },
        { provide: APP_GUARD, useClass: Limits },
        { provide: APP_GUARD, useClass: AllowGuard },
      ],
      exports: standsOn,
    };
  }
}
