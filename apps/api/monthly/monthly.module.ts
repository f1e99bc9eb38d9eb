/** Lists that the Head of Service looks at each month. */
import { Module } from '@nestjs/common';
import { Navigation } from '../web/layout/navigation';
import { MonthlyController } from './monthly.controller';
import { MonthlyPages } from './monthly.pages';
import { Monthly, readMonthly } from './monthly.service';

@Module({
  controllers: [MonthlyController, MonthlyPages],
  providers: [Monthly],
})
export class MonthlyModule {
  constructor(navigation: Navigation) {
    navigation.add({
      order: 120,
      text: 'Monthly lists',
      href: '/monthly',
      about: 'Cases that the Head of Service looks at each month.',
      isFor: ({ holds, procedures }) =>
        holds(readMonthly) && procedures.some(({ monthly }) => monthly),
    });
  }
}
