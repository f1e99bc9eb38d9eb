/** Days on which nobody works. */
import { Module } from '@nestjs/common';
import { Navigation } from '../web/layout/navigation';
import { CalendarController } from './calendar.controller';
import { CalendarPages } from './calendar.pages';
import { Calendars } from './calendar.service';

@Module({
  controllers: [CalendarController, CalendarPages],
  providers: [Calendars],
})
export class CalendarModule {
  constructor(navigation: Navigation) {
    navigation.add({
      order: 130,
      text: 'Calendar',
      href: '/calendar',
      about: 'Days on which nobody works, and the form that announces one.',
      isFor: ({ holds }) => holds(['administrator']),
    });
  }
}
