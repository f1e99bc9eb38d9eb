/** Referring a child, by page, API or file, and finding what came of it. */
import { Module } from '@nestjs/common';
import { Navigation } from '../web/layout/navigation';
import { ItemsPages } from './items.pages';
import { QuestionsPages } from './questions.pages';
import { ReferPages } from './refer.pages';
import { ReferralsController } from './referrals.controller';
import { ReferralsPages } from './referrals.pages';
import { Referrals } from './referrals.service';
import { UploadPages } from './upload.pages';

@Module({
  controllers: [
    ReferralsController,
    ReferPages,
    QuestionsPages,
    ItemsPages,
    ReferralsPages,
    UploadPages,
  ],
  providers: [Referrals],
})
export class ReferralsModule {
  constructor(navigation: Navigation) {
    navigation.add(
      {
        order: 30,
        text: 'Refer a child',
        href: '/refer',
        about: 'Send a referral and get a receipt that says when the clock started.',
        isFor: ({ refers }) => refers,
      },
      {
        order: 40,
        text: 'My referrals',
        href: '/referrals',
        about: 'Find a referral by crime number and see what came of it.',
        isFor: ({ refers }) => refers,
      },
      {
        order: 50,
        text: 'Upload a file',
        href: '/upload',
        about:
          'Send many referrals from one CSV file. It is tried first, and nothing is ' +
          'sent until you say so.',
        isFor: ({ refers }) => refers,
      },
    );
  }
}
