/** When people are away, and who stands in. */
import { Module } from '@nestjs/common';
import { Navigation } from '../web/layout/navigation';
import { AbsencesController } from './absences.controller';
import { AbsencesPages } from './absences.pages';
import { Absences } from './absences.service';

@Module({
  controllers: [AbsencesController, AbsencesPages],
  providers: [Absences],
})
export class AbsencesModule {
  constructor(navigation: Navigation) {
    navigation.add({
      order: 100,
      text: 'Absences',
      href: '/absences',
      about: 'When you are away and who stands in for you.',
      isFor: ({ hasCases }) => hasCases,
    });
  }
}
