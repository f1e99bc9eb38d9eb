/** The demonstration clock. */
import { Module } from '@nestjs/common';
import { ClockController } from './clock.controller';
import { ClockPages } from './clock.pages';
import { DemonstrationClock } from './clock.service';

@Module({
  controllers: [ClockController, ClockPages],
  providers: [DemonstrationClock],
})
export class ClockModule {}
