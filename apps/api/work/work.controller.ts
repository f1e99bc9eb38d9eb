import { Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import {
  ApiBearerAuth,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiQuery,
  ApiTags,
} from '@nestjs/swagger';
import { Allow } from '../web/access/allow';
import type { Member } from '../../../libs/domain/signed-in';
import { Me } from '../web/signing-in/me';
import { Notices } from '../notices';
import { Problems } from '../web/problems/responses';
import { Work } from './work.service';
import { WorkSchema } from './work.schema';

@ApiTags('Work')
@ApiBearerAuth()
@Controller('api/v1')
export class WorkController {
  constructor(
    private readonly work: Work,
    private readonly notices: Notices,
  ) {}

  @Get('work')
  @Allow({ roles: 'any member', relation: 'own cases' })
  @ApiOperation({
    summary: 'What waits for me, or for my agency, most urgent first; and what I was told',
  })
  @ApiQuery({ name: 'of', required: false, enum: ['me', 'agency'] })
  @ApiOkResponse({ type: WorkSchema, description: 'By urgency, and what I was told' })
  @Problems()
  mine(@Me() member: Member, @Query('of') of?: string): Promise<WorkSchema> {
    return of === 'agency' ? this.work.agency(member) : this.work.mine(member);
  }

  @Post('notices/:notice/read')
  @HttpCode(204)
  @Allow({ roles: 'any member', relation: 'no case' })
  @ApiOperation({ summary: 'Mark something I was told as read' })
  @ApiNoContentResponse({ description: 'It is marked' })
  @Problems('not-there')
  read(@Me() member: Member, @Param('notice') notice: string): Promise<void> {
    return this.notices.read(member, notice);
  }
}
