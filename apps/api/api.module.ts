/**
 * The API's parts. What stands outside it (the record, Temporal, the clock) is handed in, so that a
 * test may hand in another.
 */
import {
  Module,
  type DynamicModule,
  type OnApplicationShutdown,
  type Provider,
  type Type,
} from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR } from '@nestjs/core';
import { ThrottlerModule } from '@nestjs/throttler';
import { LoggerModule } from 'nestjs-pino';
import { Clock } from '../../libs/database/clock';
import { MovingTime } from '../worker/moving-time';
import { Absences } from './absences/absences';
import { AbsencesController } from './absences/absences.controller';
import { AllowGuard } from './access/allow.guard';
import { Limits } from './access/limits';
import { Reached } from './access/reached';
import { Calendars } from './calendar/calendar';
import { CalendarController } from './calendar/calendar.controller';
import { Cases } from './cases/cases';
import { CasesController } from './cases/cases.controller';
import { Clerks } from './cases/clerks';
import { ClockController } from './clock/clock.controller';
import { DemonstrationClock } from './clock/demonstration-clock';
import { Config } from './config';
import { Drift } from './drift/drift';
import { DriftController } from './drift/drift.controller';
import { Workloads } from './drift/workloads';
import { Duplicates } from './duplicates/duplicates';
import { DuplicatesController } from './duplicates/duplicates.controller';
import { HealthOfParts } from './health/health';
import { HealthController } from './health/health.controller';
import { logging } from './logging';
import { Monthly } from './monthly/monthly';
import { MonthlyController } from './monthly/monthly.controller';
import { IdentityProvider } from './members/identity-provider';
import { MeController } from './members/me.controller';
import { Members } from './members/members';
import { SignInController } from './members/sign-in.controller';
import { NoticeFailures } from './notices/failures';
import { NoticeFailuresController } from './notices/failures.controller';
import { Notices } from './notices/notices';
import { Unread } from './notices/unread';
import { Oversight } from './oversight/oversight';
import { OversightController } from './oversight/oversight.controller';
import { ProblemFilter } from './problems/problem.filter';
import { Receipts } from './receipts/receipts';
import { ReceiptsController } from './receipts/receipts.controller';
import { Procedures, TheRecord } from './record';
import { Referrals } from './referrals/referrals';
import { ReferralsController } from './referrals/referrals.controller';
import { Rota } from './rota/rota';
import { RotaController } from './rota/rota.controller';
import { Sittings } from './sittings/sittings';
import { SittingsController } from './sittings/sittings.controller';
import { Work } from './work/work';
import { WorkController } from './work/work.controller';

export const controllers: readonly Type[] = [
  ReferralsController,
  CasesController,
  WorkController,
  NoticeFailuresController,
  DriftController,
  OversightController,
  SittingsController,
  DuplicatesController,
  ClockController,
  CalendarController,
  AbsencesController,
  RotaController,
  MonthlyController,
  MeController,
  ReceiptsController,
  HealthController,
];

export interface Parts {
  readonly config: Config;
  readonly record: TheRecord;
  readonly procedures: Procedures;
  readonly clock: Clock;
  readonly clerks: Clerks;
  readonly time: MovingTime;
  readonly pages: readonly Type[];
  readonly logLevel: string;
  /** Lets go of everything outside, after the last request. */
  readonly close: () => Promise<void>;
}

class Closing implements OnApplicationShutdown {
  constructor(readonly onApplicationShutdown: () => Promise<void>) {}
}

const services: Provider[] = [
  Reached,
  Members,
  IdentityProvider,
  Referrals,
  Cases,
  Notices,
  NoticeFailures,
  Work,
  Drift,
  Workloads,
  Oversight,
  Sittings,
  Duplicates,
  DemonstrationClock,
  Calendars,
  Absences,
  Rota,
  Monthly,
  HealthOfParts,
];

@Module({})
export class ApiModule {
  static of({
    config,
    record,
    procedures,
    clock,
    clerks,
    time,
    pages,
    logLevel,
    close,
  }: Parts): DynamicModule {
    return {
      module: ApiModule,
      imports: [
        LoggerModule.forRoot(logging(logLevel)),
        ThrottlerModule.forRoot([{ ttl: 60_000, limit: config.REQUESTS_A_MINUTE }]),
      ],
      controllers: [...controllers, SignInController, ...pages],
      providers: [
        { provide: Config, useValue: config },
        { provide: TheRecord, useValue: record },
        { provide: Procedures, useValue: procedures },
        { provide: Clock, useValue: clock },
        { provide: Clerks, useValue: clerks },
        { provide: MovingTime, useValue: time },
        {
          provide: Receipts,
          useFactory: () => new Receipts(config.RECEIPT_KEY, config.PUBLIC_URL),
        },
        ...services,
        { provide: Closing, useFactory: () => new Closing(close) },
        { provide: APP_FILTER, useClass: ProblemFilter },
        { provide: APP_GUARD, useClass: Limits },
        { provide: APP_GUARD, useClass: AllowGuard },
        { provide: APP_INTERCEPTOR, useClass: Unread },
      ],
    };
  }
}
