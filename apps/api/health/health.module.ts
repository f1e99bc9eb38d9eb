/** Whether the parts answer. */
import { Module } from '@nestjs/common';
import { HealthController } from './health.controller';
import { HealthOfParts } from './health.service';

@Module({
  controllers: [HealthController],
  providers: [HealthOfParts],
})
export class HealthModule {}
