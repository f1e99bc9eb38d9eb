/** What is late or soon will be. */
import { Module } from '@nestjs/common';
import { CasesModule } from '../cases/cases.module';
import { Navigation } from '../web/layout/navigation';
import { DriftController } from './drift.controller';
import { DriftPages } from './drift.pages';
import { Workloads } from './workloads.service';
import { Drift, hearOfDrift } from './drift.service';

@Module({
  imports: [CasesModule],
  controllers: [DriftController, DriftPages],
  providers: [Drift, Workloads],
})
export class DriftModule {
  constructor(navigation: Navigation) {
    navigation.add({
      order: 80,
      text: 'What is late',
      href: '/drift',
      about: 'What is late or soon will be, with whom it is, and one step to put it right.',
      isFor: ({ holds }) => holds(hearOfDrift),
    });
  }
}
