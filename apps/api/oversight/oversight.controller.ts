import { Controller, Get, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiQuery, ApiTags } from '@nestjs/swagger';
import { oversees } from '../../../libs/domain/clock-acts';
import { Allow } from '../web/access/allow';
import type { Member } from '../../../libs/domain/signed-in';
import { Me } from '../web/signing-in/me';
import { Problems } from '../web/problems/responses';
import { Oversight } from './oversight.service';
import { OversightSchema } from './oversight.schema';

@ApiTags('Oversight')
@ApiBearerAuth()
@Controller('api/v1/oversight')
export class OversightController {
  constructor(private readonly oversight: Oversight) {}

  @Get()
  @Allow({ roles: oversees, relation: 'own cases' })
  @ApiOperation({
    summary:
      'What was raised to a manager in a week, when they had seen it, what they did, and ' +
      'whether it changed',
    description:
      'From the record alone. A manager reads their own; the service manager, the Head of ' +
      'Service and the director read those of others.',
  })
  @ApiQuery({
    name: 'week',
    required: false,
    type: String,
    description: 'A week as ISO 8601 counts it; this one where it is left out',
    example: '2026-W48',
  })
  @ApiQuery({
    name: 'manager',
    required: false,
    type: String,
    description: 'The id of a manager; oneself where it is left out',
  })
  @ApiOkResponse({ type: OversightSchema, description: 'The record of the week' })
  @Problems('faults', 'not-for-you')
  read(
    @Me() member: Member,
    @Query('week') week?: unknown,
    @Query('manager') manager?: unknown,
  ): Promise<OversightSchema> {
    return this.oversight.of(member, { week, manager });
  }
}
