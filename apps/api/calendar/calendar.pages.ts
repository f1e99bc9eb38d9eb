/**
 * The calendar as a page: what is coming, what was announced, and for administrators the form that
 * announces.
 */
import { Body, Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { Allow } from '../web/access/allow';
import { sayNext } from '../web/layout/say-next';
import type { Member } from '../../../libs/domain/signed-in';
import { Me } from '../web/signing-in/me';
import { Faults } from '../../../libs/intake/not-taken';
import { Calendars } from './calendar.service';

const administrators = { roles: ['administrator'], relation: 'no case' } as const;
const labels: { readonly [pointer: string]: string } = {
  '/day': 'The day',
  '/name': 'The name',
  '/kind': 'What kind of day it is',
};

@ApiExcludeController()
@Controller('calendar')
export class CalendarPages {
  constructor(private readonly calendars: Calendars) {}

  @Get()
  @Allow({ roles: 'any member', relation: 'no case' })
  async show(@Me() me: Member, @Res() response: Response) {
    response.render('calendar/views/calendar.njk', await this.page(me));
  }

  @Post()
  @Allow(administrators)
  async announce(
    @Me() me: Member,
    @Req() request: Request,
    @Res() response: Response,
    @Body() body: { readonly [field: string]: unknown },
  ) {
    const [year, month, day] = ['day-year', 'day-month', 'day-day'].map((part) =>
      String(body[part] ?? '').trim(),
    );
    try {
      await this.calendars.announce(me, {
        day: `${year}-${month!.padStart(2, '0')}-${day!.padStart(2, '0')}`,
        name: body.name,
        kind: body.kind,
      });
    } catch (error) {
      if (!(error instanceof Faults)) throw error;
      const errors = error.faults.map(({ pointer, fault }) => ({
        text: `${labels[pointer] ?? ''} ${fault}`.trim(),
        href: pointer === '/day' ? '#day-day' : `#${pointer.slice(1)}`,
        pointer,
      }));
      response
        .status(400)
        .render('calendar/views/calendar.njk', { ...(await this.page(me)), errors, given: body });
      return;
    }
    await sayNext(request, 'The day was announced. Open cases are being counted anew.');
    response.redirect(303, '/calendar');
  }

  @Post(':day/take-back')
  @Allow(administrators)
  async takeBack(@Req() request: Request, @Res() response: Response, @Param('day') day: string) {
    await this.calendars.takeBack(day);
    await sayNext(request, 'The day was taken back. Open cases are being counted anew.');
    response.redirect(303, '/calendar');
  }

  private async page(me: Member) {
    return { ...(await this.calendars.view()), announces: me.roles.includes('administrator') };
  }
}
