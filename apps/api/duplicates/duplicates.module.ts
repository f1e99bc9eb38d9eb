/** Two records that may be of one child. */
import { Module } from '@nestjs/common';
import { Navigation } from '../web/layout/navigation';
import { DuplicatesController } from './duplicates.controller';
import { DuplicatesPages } from './duplicates.pages';
import { Duplicates, reviewDuplicates } from './duplicates.service';

@Module({
  controllers: [DuplicatesController, DuplicatesPages],
  providers: [Duplicates],
})
export class DuplicatesModule {
  constructor(navigation: Navigation) {
    navigation.add({
      order: 140,
      text: 'Possible duplicates',
      href: '/duplicates',
      about: 'Two records that may be of one child, side by side.',
      isFor: ({ holds, member }) => holds(reviewDuplicates) && member.agency === 'youth-justice',
    });
  }
}
