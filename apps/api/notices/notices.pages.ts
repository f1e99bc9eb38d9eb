/**
 * My notices, in a browser: what I was told, newest first, and how I want to hear of it by email.
 */
import { Body, Controller, Get, Param, Post, Render, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { ways, type Way } from '../../../libs/domain/notice';
import { Allow } from '../web/access/allow';
import type { Posted } from '../web/layout/read-form';
import { sayNext } from '../web/layout/say-next';
import type { Member } from '../../../libs/domain/signed-in';
import { Me } from '../web/signing-in/me';
import { Notices } from './notices.service';

const mine = { roles: 'any member', relation: 'own cases' } as const;
const isWay = (text: unknown): text is Way => typeof text === 'string' && Object.hasOwn(ways, text);
/** The same list stands on the page of what waits for me: whoever reads it there stays there. */
const backTo = ({ from }: Posted) => (from === 'work' ? '/work#notices' : '/notices');

@ApiExcludeController()
@Controller('notices')
export class NoticesPages {
  constructor(private readonly notices: Notices) {}

  @Get()
  @Allow(mine)
  @Render('notices/views/notices.njk')
  async list(@Me() me: Member) {
    const all = await this.notices.of(me);
    return { all, unread: all.filter(({ read }) => !read).length };
  }

  @Get('settings')
  @Allow({ ...mine, relation: 'no case' })
  @Render('notices/views/settings.njk')
  async settings(@Me() me: Member) {
    return { ways, way: await this.notices.way(me) };
  }

  @Post('settings')
  @Allow({ ...mine, relation: 'no case' })
  async choose(
    @Me() me: Member,
    @Req() request: Request,
    @Res() response: Response,
    @Body() { way }: Posted,
  ) {
    if (!isWay(way)) {
      const text = 'Select how you want to be told';
      response.status(400).render('notices/views/settings.njk', {
        ways,
        missing: text,
        errors: [{ text, href: '#way' }],
      });
      return;
    }
    await this.notices.choose(me, way);
    await sayNext(
      request,
      way === 'digest'
        ? 'From now on you have one email each working day at 8am, and what may not wait at once'
        : 'From now on you have an email for each notice at once',
    );
    response.redirect(303, '/notices/settings');
  }

  @Post('read')
  @Allow(mine)
  async readAll(
    @Me() me: Member,
    @Req() request: Request,
    @Res() response: Response,
    @Body() posted: Posted,
  ) {
    await this.notices.readAll(me);
    await sayNext(request, 'All marked as read');
    response.redirect(303, backTo(posted));
  }

  @Post(':notice/read')
  @Allow({ ...mine, relation: 'no case' })
  async read(
    @Me() me: Member,
    @Req() request: Request,
    @Res() response: Response,
    @Body() posted: Posted,
    @Param('notice') notice: string,
  ) {
    await this.notices.read(me, notice);
    await sayNext(request, 'Marked as read');
    response.redirect(303, backTo(posted));
  }
}
