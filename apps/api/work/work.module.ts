/** What waits for the one who asks. */
import { Module } from '@nestjs/common';
import { NoticesModule } from '../notices/notices.module';
import { Navigation } from '../web/layout/navigation';
import { WorkController } from './work.controller';
import { WorkPages } from './work.pages';
import { Work } from './work.service';

@Module({
  imports: [NoticesModule],
  controllers: [WorkController, WorkPages],
  providers: [Work],
  exports: [Work],
})
export class WorkModule {
  constructor(navigation: Navigation) {
    navigation.add({
      order: 10,
      text: 'My work',
      href: '/work',
      about:
        'What waits for you or your agency, most urgent first, and what you have ' + 'been told.',
      isFor: ({ hasCases }) => hasCases,
    });
  }
}
