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
import { Absences } from './absences.service';
import { AbsenceSchema, AbsencesSchema } from './absences.schema';

const own = { roles: 'any member', relation: 'no case' } as const;

@ApiTags('Absences')
@ApiBearerAuth()
@Controller('api/v1/absences')
export class AbsencesController {
  constructor(private readonly absences: Absences) {}

  @Get()
  @Allow(own)
  @ApiOperation({
    summary: 'When I am away, for whom I stand in, and for managers when anybody else is away',
  })
  @ApiOkResponse({ type: AbsencesSchema, description: 'Mine, and those that concern me' })
  @Problems()
  all(@Me() member: Member): Promise<AbsencesSchema> {
    return this.absences.seenBy(member);
  }

  @Post()
  @Allow(own)
  @ApiOperation({
    summary: 'Record an absence and who stands in',
    description:
      'Without `member` it is one’s own; managers of the youth justice service record ' +
      'anybody’s. Both days are days away, by London’s calendar.',
  })
  @ApiBody({
    schema: {
      type: 'object',
      required: ['from', 'to'],
      properties: {
        member: { type: 'string', format: 'uuid' },
        from: { type: 'string', format: 'date' },
        to: { type: 'string', format: 'date' },
        deputy: {
          type: 'string',
          format: 'uuid',
          description:
            'A colleague of the same agency who is at work then; without one, the next ' +
            'manager hears',
        },
      },
    },
  })
  @ApiCreatedResponse({ type: AbsenceSchema, description: 'The absence, as recorded' })
  @Problems('faults', 'not-for-you')
  take(@Me() member: Member, @Body() body: unknown): Promise<AbsenceSchema> {
    return this.absences.take(member, body ?? {});
  }

  @Delete(':absence')
  @Allow(own)
  @ApiOperation({
    summary:
      'End an absence: somebody is back early, or it was recorded by mistake. It stays on the ' +
      'record',
  })
  @ApiOkResponse({ type: AbsenceSchema, description: 'The absence, ended' })
  @Problems('not-there')
  end(@Me() member: Member, @Param('absence') absence: string): Promise<AbsenceSchema> {
    return this.absences.end(member, absence);
  }
}
