/** The Head of Service's lists, month by month, to read and to print. */
import { Controller, Get, Query, Render } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Allow } from '../web/access/allow';
import type { Member } from '../../../libs/domain/signed-in';
import { Me } from '../web/signing-in/me';
import { Monthly, readMonthly } from './monthly.service';

@ApiExcludeController()
@Controller('monthly')
export class MonthlyPages {
  constructor(private readonly monthly: Monthly) {}

  @Get()
  @Allow({ roles: readMonthly, relation: 'own cases' })
  @Render('monthly/views/monthly.njk')
  async read(@Me() me: Member, @Query('month') month?: unknown) {
    return { month: await this.monthly.of(me, month) };
  }
}
