import { Controller, Get } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow } from '../access/allow';
import type { Member } from '../members/member';
import { Me } from '../members/me';
import { Problems } from '../problems/responses';
import { Drift, hearOfDrift } from './drift';

@ApiTags('Drift')
@ApiBearerAuth()
@Controller('api/v1/drift')
export class DriftController {
  constructor(private readonly drift: Drift) {}

  @Get()
  @Allow({ roles: hearOfDrift, relation: 'own cases' })
  @ApiOperation({ summary: 'What is late or soon will be, with whom it stands and who was told' })
  @ApiOkResponse({ schema: { type: 'object', additionalProperties: true } })
  @Problems('not-for-you')
  board(@Me() member: Member) { return this.drift.board(member); }
}
