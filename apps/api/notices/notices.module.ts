/** What people were told, how they hear of it, and what did not reach them. */
import { Module } from '@nestjs/common';
import { APP_INTERCEPTOR } from '@nestjs/core';
import { Navigation } from '../web/layout/navigation';
import { NoticeFailuresController } from './failures.controller';
import { NoticeFailuresPages } from './failures.pages';
import { NoticesPages } from './notices.pages';
import { Notices } from './notices.service';
import { keepPeople, NoticeFailures } from './failures.service';
import { Unread } from './unread';

@Module({
  controllers: [NoticeFailuresController, NoticeFailuresPages, NoticesPages],
  providers: [Notices, NoticeFailures, { provide: APP_INTERCEPTOR, useClass: Unread }],
  exports: [Notices],
})
export class NoticesModule {
  constructor(navigation: Navigation) {
    navigation.add(
      {
        order: 20,
        text: 'My notices',
        href: '/notices',
        about: 'All that you have been told, and how you hear of it by email.',
        isFor: ({ hasCases }) => hasCases,
      },
      {
        order: 150,
        text: 'Notices not delivered',
        href: '/notices/failures',
        about: 'Whom no email reached, why, and one step to try again.',
        isFor: ({ holds }) => holds(keepPeople),
      },
      {
        order: 160,
        text: 'Development outbox',
        href: '/outbox',
        about: 'What would have been sent by email: nothing leaves a demonstration.',
        isFor: ({ holds, demonstration }) => demonstration && holds(keepPeople),
      },
    );
  }
}
