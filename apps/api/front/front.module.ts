/** The front page, and the pages that everybody may read. */
import { Module } from '@nestjs/common';
import { WorkModule } from '../work/work.module';
import { FrontPages } from './front.pages';

@Module({
  imports: [WorkModule],
  controllers: [FrontPages],
})
export class FrontModule {}
