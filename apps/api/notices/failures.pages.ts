/**
 * Notices that did not reach people, for an administrator; and in a demonstration, all that would
 * have been sent.
 */
import { Controller, Get, Param, Post, Render, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { sayInstant } from '../../../libs/domain/london';
import { Allow } from '../web/access/allow';
import { Config } from '../web/config';
import { counted } from '../web/layout/filters';
import { sayNext } from '../web/layout/say-next';
import type { Member } from '../../../libs/domain/signed-in';
import { Me } from '../web/signing-in/me';
import { NotThere } from '../../../libs/intake/not-taken';
import { postKept } from '../../../libs/database/notices/demonstration-outbox';
import { TheRecord } from '../../../libs/database/the-record';
import { keepPeople, NoticeFailures } from './failures.service';

const administrators = { roles: keepPeople, relation: 'no case' } as const;
/** Most mails the page shows; earlier ones are left out. */
const most = 200;

@ApiExcludeController()
@Controller()
export class NoticeFailuresPages {
  constructor(
    private readonly failures: NoticeFailures,
    private readonly record: TheRecord,
    private readonly config: Config,
  ) {}

  @Get('notices/failures')
  @Allow(administrators)
  @Render('notices/views/failures.njk')
  list(@Me() me: Member) {
    return this.failures.list(me);
  }

  @Post('notices/failures/:member/try-again')
  @Allow(administrators)
  async tryAgain(
    @Me() me: Member,
    @Param('member') of: string,
    @Req() request: Request,
    @Res() response: Response,
  ) {
    const n = await this.failures.tryAgain(me, of);
    await sayNext(
      request,
      `${counted(n, 'notice')} will be tried again now. If it fails again, it stands here again`,
    );
    response.redirect(303, '/notices/failures');
  }

  @Get('outbox')
  @Allow(administrators)
  @Render('notices/views/outbox.njk')
  async outbox(@Me() me: Member) {
    if (!this.config.demonstration) throw new NotThere();
    const mails = await this.record.as(me, (ask) => postKept(ask, most));
    return {
      mails: mails.map(({ name, address, subject, text, toldAt }) => ({
        name,
        address,
        subject,
        text,
        toldSaid: sayInstant(toldAt.getTime()),
      })),
    };
  }
}
