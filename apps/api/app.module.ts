/**
 * Everything the API does, put together: what every route stands on, and one module for each thing
 * a person does.
 */
import { Module, type DynamicModule, type Type } from '@nestjs/common';
import { AbsencesModule } from './absences/absences.module';
import { CalendarModule } from './calendar/calendar.module';
import { CasesModule } from './cases/cases.module';
import { ClockModule } from './clock/clock.module';
import { DriftModule } from './drift/drift.module';
import { DuplicatesModule } from './duplicates/duplicates.module';
import { FrontModule } from './front/front.module';
import { HealthModule } from './health/health.module';
import { MonthlyModule } from './monthly/monthly.module';
import { NoticesModule } from './notices/notices.module';
import { OversightModule } from './oversight/oversight.module';
import { PeopleModule } from './people/people.module';
import { ReceiptsModule } from './receipts/receipts.module';
import { ReferralsModule } from './referrals/referrals.module';
import { RotaModule } from './rota/rota.module';
import { SignInModule } from './sign-in/sign-in.module';
import { SittingsModule } from './sittings/sittings.module';
import { WorkModule } from './work/work.module';
import { WebModule, type Outside } from './web/web.module';

@Module({})
export class AppModule {
  /** What stands outside is handed in, so that a test may hand in another. */
  static with(outside: Outside, beside: readonly Type[] = []): DynamicModule {
    return {
      module: AppModule,
      imports: [
        WebModule.with(outside),
        FrontModule,
        SignInModule,
        PeopleModule,
        ReceiptsModule,
        HealthModule,
        ReferralsModule,
        CasesModule,
        WorkModule,
        NoticesModule,
        DriftModule,
        OversightModule,
        SittingsModule,
        DuplicatesModule,
        ClockModule,
        CalendarModule,
        AbsencesModule,
        RotaModule,
        MonthlyModule,
        ...beside,
      ],
    };
  }
}
