/** The key by which a receipt can be checked. */
import { Module } from '@nestjs/common';
import { ReceiptsController } from './receipts.controller';

@Module({
  controllers: [ReceiptsController],
})
export class ReceiptsModule {}
