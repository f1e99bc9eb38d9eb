import { Body, Controller, Delete, Get, Param, Post } from '@nestjs/common';
import {
  ApiBearerAuth,
  ApiBody,
  ApiCreatedResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import { Allow } from '../web/access/allow';
import type { Member } from '../../../libs/domain/signed-in';
import { Me } from '../web/signing-in/me';
import { Problems } from '../web/problems/responses';
import { Calendars, kinds } from './calendar.service';
import { CalendarSchema } from './calendar.schema';

const administrators = { roles: ['administrator'], relation: 'no case' } as const;

@ApiTags('Calendar')
@ApiBearerAuth()
@Controller('api/v1/calendar')
export class CalendarController {
  constructor(private readonly calendars: Calendars) {}

  @Get()
  @Allow({ roles: 'any member', relation: 'no case' })
  @ApiOperation({
    summary: 'Coming days on which nobody works, and those announced since gov.uk’s file was read',
  })
  @ApiOkResponse({ type: CalendarSchema, description: 'The calendar in force' })
  @Problems()
  all(): Promise<CalendarSchema> {
    return this.calendars.view();
  }

  @Post('days')
  @Allow(administrators)
  @ApiOperation({
    summary: 'Announce a bank holiday or a closure day',
    description:
      'Every open case is counted anew by it; the date each clock was first due stays beside ' +
      'the new one.',
  })
  @ApiBody({
    schema: {
      type: 'object',
      required: ['day', 'name', 'kind'],
      properties: {
        day: { type: 'string', format: 'date' },
        name: { type: 'string', maxLength: 100 },
        kind: { type: 'string', enum: [...kinds] },
      },
    },
  })
  @ApiCreatedResponse({ type: CalendarSchema, description: 'The calendar since' })
  @Problems('faults', 'not-for-you')
  announce(@Me() member: Member, @Body() body: unknown): Promise<CalendarSchema> {
    return this.calendars.announce(member, (body ?? {}) as object);
  }

  @Delete('days/:day')
  @Allow(administrators)
  @ApiOperation({ summary: 'Take an announced day back' })
  @ApiOkResponse({ type: CalendarSchema, description: 'The calendar since' })
  @Problems('faults', 'not-for-you', 'not-there')
  takeBack(@Param('day') day: string): Promise<CalendarSchema> {
    return this.calendars.takeBack(day);
  }
}
