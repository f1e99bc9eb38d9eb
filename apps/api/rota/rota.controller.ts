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
import { Rota } from './rota.service';
import { RotaSchema, SpellSchema } from './rota.schema';

const own = { roles: 'any member', relation: 'no case' } as const;

@ApiTags('Rota')
@ApiBearerAuth()
@Controller('api/v1/rota')
export class RotaController {
  constructor(private readonly rota: Rota) {}

  @Get()
  @Allow(own)
  @ApiOperation({
    summary:
      'When I am on duty; for managers when anybody is, and which hours of the next week ' +
      'nobody covers',
  })
  @ApiOkResponse({ type: RotaSchema, description: 'Who is on duty, and when nobody is' })
  @Problems()
  all(@Me() member: Member): Promise<RotaSchema> {
    return this.rota.seenBy(member);
  }

  @Post()
  @Allow(own)
  @ApiOperation({
    summary: 'Put somebody on duty',
    description:
      'When the office is shut, clocks that are counted in hours tell those of the role who ' +
      'are on duty.',
  })
  @ApiBody({
    schema: {
      type: 'object',
      required: ['member', 'from', 'to'],
      properties: {
        member: { type: 'string', format: 'uuid' },
        from: { type: 'string', format: 'date-time' },
        to: { type: 'string', format: 'date-time' },
      },
    },
  })
  @ApiCreatedResponse({ type: SpellSchema, description: 'The spell of duty, as recorded' })
  @Problems('faults', 'not-for-you')
  take(@Me() member: Member, @Body() body: unknown): Promise<SpellSchema> {
    return this.rota.take(member, body ?? {});
  }

  @Delete(':spell')
  @Allow(own)
  @ApiOperation({ summary: 'Take somebody off duty. It stays on the record' })
  @ApiOkResponse({ type: SpellSchema, description: 'The spell of duty that was taken off' })
  @Problems('not-for-you', 'not-there')
  end(@Me() member: Member, @Param('spell') spell: string): Promise<SpellSchema> {
    return this.rota.end(member, spell);
  }
}
