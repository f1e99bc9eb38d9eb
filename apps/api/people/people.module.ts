/** Who people are here. */
import { Module } from '@nestjs/common';
import { MeController } from './me.controller';

@Module({
  controllers: [MeController],
})
export class PeopleModule {}
