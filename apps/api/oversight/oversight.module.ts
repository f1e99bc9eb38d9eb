/** What managers were told and did, week by week. */
import { Module } from '@nestjs/common';
import { oversees } from '../../../libs/domain/clock-acts';
import { Navigation } from '../web/layout/navigation';
import { OversightController } from './oversight.controller';
import { OversightPages } from './oversight.pages';
import { Oversight } from './oversight.service';

@Module({
  controllers: [OversightController, OversightPages],
  providers: [Oversight],
})
export class OversightModule {
  constructor(navigation: Navigation) {
    navigation.add({
      order: 90,
      text: 'Oversight',
      href: '/oversight',
      about:
        'Week by week: what was raised to a manager, when it was seen, what was ' +
        'done and what changed.',
      isFor: ({ holds }) => holds(oversees),
    });
  }
}
