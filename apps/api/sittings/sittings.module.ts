/** When the panel sits, and the agenda of each sitting. */
import { Module } from '@nestjs/common';
import { CasesModule } from '../cases/cases.module';
import { Navigation } from '../web/layout/navigation';
import { SittingsController } from './sittings.controller';
import { SittingsPages } from './sittings.pages';
import { comeToSittings, Sittings } from './sittings.service';

@Module({
  imports: [CasesModule],
  controllers: [SittingsController, SittingsPages],
  providers: [Sittings],
})
export class SittingsModule {
  constructor(navigation: Navigation) {
    navigation.add({
      order: 70,
      text: 'Sittings',
      href: '/sittings',
      about: 'When the panel sits, and the agenda of each sitting.',
      isFor: ({ holds }) => holds(comeToSittings),
    });
  }
}
