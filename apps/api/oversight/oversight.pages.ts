/** The record of a manager's oversight, week by week, to read and to print. */
import { Controller, Get, Query, Render } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { oversees } from '../../../libs/domain/clock-acts';
import { roles } from '../../../libs/domain/member';
import { Allow } from '../web/access/allow';
import type { Member } from '../../../libs/domain/signed-in';
import { Me } from '../web/signing-in/me';
import { Oversight, readsOthers } from './oversight.service';

@ApiExcludeController()
@Controller('oversight')
export class OversightPages {
  constructor(private readonly oversight: Oversight) {}

  @Get()
  @Allow({ roles: oversees, relation: 'own cases' })
  @Render('oversight/views/oversight.njk')
  async read(@Me() me: Member, @Query('week') week?: unknown, @Query('manager') manager?: unknown) {
    const record = await this.oversight.of(me, { week, manager });
    const managers = (await this.oversight.managers(me)).map(({ id, name, roles: held }) => ({
      value: id,
      text: [name, ...held.map((role) => roles[role])].join(', '),
      selected: id === record.manager.id,
    }));
    return { record, managers, choosing: readsOthers(me), own: record.manager.id === me.id };
  }
}
