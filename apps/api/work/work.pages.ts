/**
 * My work, in a browser: what waits for me or my agency, most urgent first, and what I was told.
 */
import { Controller, Get, Query, Render } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { say } from '../../../libs/domain/london';
import { agencies } from '../../../libs/domain/member';
import { Allow } from '../web/access/allow';
import type { Member } from '../../../libs/domain/signed-in';
import { Me } from '../web/signing-in/me';
import { Work } from './work.service';

@ApiExcludeController()
@Controller()
export class WorkPages {
  constructor(private readonly work: Work) {}

  @Get('work')
  @Allow({ roles: 'any member', relation: 'own cases' })
  @Render('work/views/work.njk')
  async mine(@Me() me: Member, @Query('of') of?: unknown) {
    const list = of === 'agency' ? await this.work.agency(me) : await this.work.mine(me);
    return {
      of: of === 'agency' ? 'agency' : 'me',
      agency: agencies[me.agency],
      groups: list.groups,
      total: list.groups.reduce((n, { rows }) => n + rows.length, 0),
      standsIn: (me.standsInFor ?? []).map(({ name, until }) => ({ name, until: say(until) })),
      unread: list.notices.filter(({ read }) => !read),
    };
  }
}
