/** The Head of Service's lists, month by month, to read and to print. */
import { Controller, Get, Query, Render } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Allow } from '../access/allow';
import type { Member } from '../members/member';
import { Me } from '../members/me';
import { Monthly, readMonthly } from './monthly';

@ApiExcludeController()
@Controller('monthly')
export class MonthlyPageController {
  constructor(private readonly monthly: Monthly) {}

  @Get()
  @Allow({ roles: readMonthly, relation: 'own cases' })
  @Render('monthly/monthly.njk')
  async read(@Me() me: Member, @Query('month') month?: unknown) {
    return { month: await this.monthly.of(me, month) };
  }
}
