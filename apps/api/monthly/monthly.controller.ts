import { Controller, Get, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiQuery, ApiTags } from '@nestjs/swagger';
import { Allow } from '../web/access/allow';
import type { Member } from '../../../libs/domain/signed-in';
import { Me } from '../web/signing-in/me';
import { Problems } from '../web/problems/responses';
import { Monthly, readMonthly } from './monthly.service';
import { MonthSchema } from './monthly.schema';

@ApiTags('Monthly lists')
@ApiBearerAuth()
@Controller('api/v1/monthly')
export class MonthlyController {
  constructor(private readonly monthly: Monthly) {}

  @Get()
  @Allow({ roles: readMonthly, relation: 'own cases' })
  @ApiOperation({
    summary: 'Cases that the Head of Service sees each month, by procedure and without names',
  })
  @ApiQuery({
    name: 'month',
    required: false,
    type: String,
    description: 'YYYY-MM; this month where left out',
  })
  @ApiOkResponse({ type: MonthSchema, description: 'The lists of the month' })
  @Problems('not-for-you')
  read(@Me() member: Member, @Query('month') month?: unknown): Promise<MonthSchema> {
    return this.monthly.of(member, month);
  }
}
