/** Who is on duty when the office is shut. */
import { Module } from '@nestjs/common';
import { Navigation } from '../web/layout/navigation';
import { RotaController } from './rota.controller';
import { RotaPages } from './rota.pages';
import { Rota } from './rota.service';

@Module({
  controllers: [RotaController, RotaPages],
  providers: [Rota],
})
export class RotaModule {
  constructor(navigation: Navigation) {
    navigation.add({
      order: 110,
      text: 'Rota',
      href: '/rota',
      about: 'Who is on duty when the office is shut.',
      isFor: ({ member, hasCases }) => member.agency === 'youth-justice' && hasCases,
    });
  }
}
