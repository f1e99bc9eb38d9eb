/** The front page, signed in or not, and the pages that everybody may read. */
import { Controller, Get, Render, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import { Public } from '../web/access/allow';
import { Config } from '../web/config';
import type { Asked } from '../web/signing-in/me';
import { Procedures } from '../../../libs/database/the-record';
import { Work } from '../work';
import { Navigation } from '../web/layout/navigation';

@ApiExcludeController()
@Controller()
export class FrontPages {
  constructor(
    private readonly procedures: Procedures,
    private readonly work: Work,
    private readonly config: Config,
    private readonly navigation: Navigation,
  ) {}

  @Get()
  @Public(
    'signed out it says what this service is; signed in it shows what waits for the one who asks',
  )
  async front(@Req() { member }: Asked, @Res() response: Response): Promise<void> {
    const about = this.procedures.all.map(({ words: { title, about: says } }) => ({
      title,
      about: says,
    }));
    if (!member) {
      response.render('front/views/start.njk', { procedures: about });
      return;
    }
    const places = this.navigation.of(member, this.procedures.all, this.config.demonstration);
    const list = places.some(({ href }) => href === '/work')
      ? await this.work.mine(member)
      : undefined;
    response.render('front/views/front.njk', {
      places,
      waiting: list?.groups
        .map(({ title, urgency, rows }) => ({ title, urgency, n: rows.length }))
        .filter(({ n }) => n > 0),
      unread: list?.notices.filter(({ read }) => !read).length ?? 0,
      keeps: member.roles.includes('administrator'),
      program: member.roles.includes('apiClient'),
    });
  }

  @Get('signed-out')
  @Public('nobody is signed in any more')
  @Render('front/views/signed-out.njk')
  signedOut() {
    return {};
  }

  @Get('accessibility')
  @Public('everybody may know how accessible this is')
  @Render('front/views/accessibility.njk')
  accessibility() {
    return {};
  }

  @Get('privacy')
  @Public('everybody may know what is kept of them')
  @Render('front/views/privacy.njk')
  privacy() {
    return {};
  }
}
