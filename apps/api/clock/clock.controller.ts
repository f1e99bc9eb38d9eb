import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiBearerAuth, ApiBody, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow } from '../web/access/allow';
import { Problems } from '../web/problems/responses';
import { DemonstrationClock } from './clock.service';
import { DemonstrationClockSchema } from './clock.schema';

const anyone = { roles: 'any member', relation: 'no case' } as const;

@ApiTags('Demonstration clock')
@ApiBearerAuth()
@Controller('api/v1/clock')
export class ClockController {
  constructor(private readonly clock: DemonstrationClock) {}

  @Get()
  @Allow(anyone)
  @ApiOperation({ summary: 'The demonstration’s time. Not there in production' })
  @ApiOkResponse({ type: DemonstrationClockSchema, description: 'The demonstration’s time' })
  @Problems('not-there')
  state(): Promise<DemonstrationClockSchema> {
    return this.clock.state();
  }

  @Post()
  @HttpCode(200)
  @Allow(anyone)
  @ApiOperation({
    summary: 'Move the demonstration’s time, and every open case with it. Not there in production',
  })
  @ApiBody({
    schema: {
      type: 'object',
      properties: {
        to: { type: 'string', format: 'date-time' },
        by: { type: 'string', example: '2 working days' },
      },
    },
  })
  @ApiOkResponse({ type: DemonstrationClockSchema, description: 'The demonstration’s time since' })
  @Problems('faults', 'not-there')
  move(@Body() body: unknown): Promise<DemonstrationClockSchema> {
    return this.clock.move((body ?? {}) as { to?: unknown; by?: unknown });
  }
}
