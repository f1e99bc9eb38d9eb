/** My work, in a browser: what waits for me or my agency, most urgent first, and what I was told. */
import { Controller, Get, Param, Post, Query, Render, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { agencies } from '../../../libs/domain/member';
import { Allow } from '../access/allow';
import { sayNext } from '../layout/said';
import type { Member } from '../members/member';
import { Me } from '../members/me';
import { Work } from './work';

@ApiExcludeController()
@Controller()
export class WorkPageController {
  constructor(private readonly work: Work) {}

  @Get('work')
  @Allow({ roles: 'any member', relation: 'own cases' })
  @Render('work/work.njk')
  async mine(@Me() me: Member, @Query('of') of?: unknown) {
    const list = of === 'agency' ? await this.work.agency(me) : await this.work.mine(me);
    return {
      of: of === 'agency' ? 'agency' : 'me', agency: agencies[me.agency], groups: list.groups, total: list.groups.reduce((n, { rows }) => n + rows.length, 0),
      unread: list.notices.filter(({ read }) => !read), read: list.notices.filter(({ read }) => read),
    };
  }

  @Post('notices/read')
  @Allow({ roles: 'any member', relation: 'own cases' })
  async readAll(@Me() me: Member, @Req() request: Request, @Res() response: Response) {
    const { notices } = await this.work.mine(me);
    for (const { id } of notices.filter(({ read }) => !read)) await this.work.read(me, id);
    await sayNext(request, 'All marked as read');
    response.redirect(303, '/work#notices');
  }

  @Post('notices/:notice/read')
  @Allow({ roles: 'any member', relation: 'no case' })
  async read(@Me() me: Member, @Req() request: Request, @Res() response: Response, @Param('notice') notice: string) {
    await this.work.read(me, notice);
    await sayNext(request, 'Marked as read');
    response.redirect(303, '/work#notices');
  }
}
