import { Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow } from '../web/access/allow';
import type { Member } from '../../../libs/domain/signed-in';
import { Me } from '../web/signing-in/me';
import { Problems } from '../web/problems/responses';
import { keepPeople, NoticeFailures } from './failures.service';
import { NoticeFailuresSchema, TriedAgainSchema } from './notices.schema';

const administrators = { roles: keepPeople, relation: 'no case' } as const;

@ApiTags('Notices')
@ApiBearerAuth()
@Controller('api/v1/notices/failures')
export class NoticeFailuresController {
  constructor(private readonly failures: NoticeFailures) {}

  @Get()
  @Allow(administrators)
  @ApiOperation({ summary: 'Notices that did not reach people, those refused for good first' })
  @ApiOkResponse({ type: NoticeFailuresSchema, description: 'By person' })
  @Problems('not-for-you')
  list(@Me() member: Member): Promise<NoticeFailuresSchema> {
    return this.failures.list(member);
  }

  @Post(':member/try-again')
  @HttpCode(200)
  @Allow(administrators)
  @ApiOperation({ summary: 'Try all of one person’s again, once their address is corrected' })
  @ApiOkResponse({ type: TriedAgainSchema, description: 'They will be tried again' })
  @Problems('not-for-you', 'not-there')
  async tryAgain(@Me() member: Member, @Param('member') of: string): Promise<TriedAgainSchema> {
    return { notices: await this.failures.tryAgain(member, of) };
  }
}
