import { Controller, Get, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiQuery, ApiTags } from '@nestjs/swagger';
import { holders } from '../../../libs/domain/member';
import { Allow } from '../web/access/allow';
import type { Member } from '../../../libs/domain/signed-in';
import { Me } from '../web/signing-in/me';
import { Problems } from '../web/problems/responses';
import { Procedures } from '../../../libs/database/the-record';
import { Drift, hearOfDrift } from './drift.service';
import { filtersOf } from './filters';
import { Workloads } from './workloads.service';
import { DriftSchema, WorkloadsSchema } from './drift.schema';

const managers = { roles: hearOfDrift, relation: 'own cases' } as const;

@ApiTags('Drift')
@ApiBearerAuth()
@Controller('api/v1/drift')
export class DriftController {
  constructor(
    private readonly drift: Drift,
    private readonly workloads: Workloads,
    private readonly procedures: Procedures,
  ) {}

  @Get()
  @Allow(managers)
  @ApiOperation({
    summary:
      'What is late or soon will be, with whom it stands, who was told, and what I can do about it',
  })
  @ApiQuery({ name: 'panel', required: false, type: String, description: 'A procedure’s name' })
  @ApiQuery({
    name: 'with',
    required: false,
    enum: Object.keys(holders),
    description: 'Who has the case',
  })
  @ApiQuery({
    name: 'worker',
    required: false,
    type: String,
    description: 'The id of somebody to whom it is allocated',
  })
  @ApiQuery({
    name: 'team',
    required: false,
    type: String,
    description: 'The id of the manager of somebody to whom it is allocated',
  })
  @ApiQuery({
    name: 'mine',
    required: false,
    enum: ['yes', 'no'],
    description: 'Only what waits for me, or for my word',
  })
  @ApiOkResponse({ type: DriftSchema, description: 'By urgency' })
  @Problems('faults', 'not-for-you')
  board(
    @Me() member: Member,
    @Query() query: { readonly [name: string]: unknown },
  ): Promise<DriftSchema> {
    return this.drift.board(member, filtersOf(query, this.procedures));
  }

  @Get('workloads')
  @Allow(managers)
  @ApiOperation({ summary: 'Who has how many open cases, how urgent they are, and who is away' })
  @ApiOkResponse({ type: WorkloadsSchema, description: 'By person' })
  @Problems('not-for-you')
  async load(@Me() member: Member): Promise<WorkloadsSchema> {
    return { items: await this.workloads.all(member) };
  }
}
