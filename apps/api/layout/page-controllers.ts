/**
 * Every page, in the order in which their addresses are tried: fixed words before what could be any
 * word.
 */
import type { Type } from '@nestjs/common';
import { AbsencesPageController } from '../absences/absences.page.controller';
import { ActsPageController } from '../cases/acts.page.controller';
import { CasesPageController } from '../cases/cases.page.controller';
import { CalendarPageController } from '../calendar/calendar.page.controller';
import { ClockPageController } from '../clock/clock.page.controller';
import { DriftPageController } from '../drift/drift.page.controller';
import { DuplicatesPageController } from '../duplicates/duplicates.page.controller';
import { MonthlyPageController } from '../monthly/monthly.page.controller';
import { NoticeFailuresPageController } from '../notices/failures.page.controller';
import { NoticesPageController } from '../notices/notices.page.controller';
import { OversightPageController } from '../oversight/oversight.page.controller';
import { QuestionsPageController } from '../referrals/questions.page.controller';
import { ReferPageController } from '../referrals/refer.page.controller';
import { ReferralsPageController } from '../referrals/referrals.page.controller';
import { UploadPageController } from '../referrals/upload.page.controller';
import { RotaPageController } from '../rota/rota.page.controller';
import { SittingsPageController } from '../sittings/sittings.page.controller';
import { WorkPageController } from '../work/work.page.controller';
import { FrontPageController } from './front.page.controller';
import { setUp } from './pages';

const controllers: readonly Type[] = [
  FrontPageController,
  ReferPageController,
  QuestionsPageController,
  ReferralsPageController,
  UploadPageController,
  WorkPageController,
  SittingsPageController,
  CasesPageController,
  ActsPageController,
  DriftPageController,
  OversightPageController,
  DuplicatesPageController,
  NoticeFailuresPageController,
  NoticesPageController,
  CalendarPageController,
  AbsencesPageController,
  RotaPageController,
  MonthlyPageController,
  ClockPageController,
];

/** What createApp takes. */
export const pages = { controllers, setUp };
