import { Controller, Get } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow } from '../web/access/allow';
import { Problems } from '../web/problems/responses';
import type { Member } from '../../../libs/domain/signed-in';
import { Me } from '../web/signing-in/me';
import { MeSchema } from './me.schema';

@ApiTags('Members')
@ApiBearerAuth()
@Controller('api/v1/me')
export class MeController {
  @Get()
  @Allow({ roles: 'any member', relation: 'no case' })
  @ApiOperation({ summary: 'Who I am here' })
  @ApiOkResponse({ type: MeSchema, description: 'Who I am here' })
  @Problems()
  me(@Me() { id, name, email, agency, roles }: Member): MeSchema {
    return { id, name, email, agency, roles };
  }
}
