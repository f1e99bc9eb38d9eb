import { Controller, Get, Param } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow } from '../web/access/allow';
import type { Member } from '../../../libs/domain/signed-in';
import { Me } from '../web/signing-in/me';
import { Problems } from '../web/problems/responses';
import { comeToSittings, Sittings } from './sittings.service';
import { AgendaSchema, SittingsSchema } from './sittings.schema';

@ApiTags('Sittings')
@ApiBearerAuth()
@Controller('api/v1/sittings')
export class SittingsController {
  constructor(private readonly sittings: Sittings) {}

  @Get()
  @Allow({ roles: comeToSittings, relation: 'own cases' })
  @ApiOperation({ summary: 'Sittings to come, soonest first' })
  @ApiOkResponse({ type: SittingsSchema, description: 'Soonest first' })
  @Problems('not-for-you')
  async coming(@Me() member: Member): Promise<SittingsSchema> {
    return { items: await this.sittings.coming(member) };
  }

  @Get(':sitting')
  @Allow({ roles: comeToSittings, relation: 'own cases' })
  @ApiOperation({
    summary: 'The agenda of a sitting: the cases on it that I may see, least slack first',
  })
  @ApiOkResponse({ type: AgendaSchema, description: 'The sitting and its agenda' })
  @Problems('not-for-you', 'not-there')
  agenda(@Me() member: Member, @Param('sitting') id: string): Promise<AgendaSchema> {
    return this.sittings.agenda(member, id);
  }
}
