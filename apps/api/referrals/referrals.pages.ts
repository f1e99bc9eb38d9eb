/** My referrals, in a browser: find one, follow it, its receipt. */
import { Controller, Get, Param, Query, Render } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Procedures } from '../../../libs/database/the-record';
import type { Member } from '../../../libs/domain/signed-in';
import { Allow } from '../web/access/allow';
import { Me } from '../web/signing-in/me';
import { Referrals } from './referrals.service';

const own = { roles: 'any member', relation: 'own referral' } as const;

@ApiExcludeController()
@Controller('referrals')
export class ReferralsPages {
  constructor(
    private readonly referrals: Referrals,
    private readonly procedures: Procedures,
  ) {}

  @Get()
  @Allow({ roles: 'any member', relation: 'own cases' })
  @Render('referrals/views/referrals.njk')
  async mine(@Me() me: Member, @Query('search') search?: unknown) {
    const wanted = typeof search === 'string' ? search.trim() : '';
    const rows = await this.referrals.mine(me, wanted === '' ? {} : { search: wanted });
    return {
      search: wanted,
      rows: rows.map((row) => ({ ...row, title: this.procedures.of(row.procedure).words.title })),
      mayRefer: this.referrals.open(me).length > 0,
    };
  }

  @Get(':reference')
  @Allow(own)
  @Render('referrals/views/progress.njk')
  async progress(@Me() me: Member, @Param('reference') reference: string) {
    const progress = await this.referrals.progress(me, reference);
    return {
      progress,
      title: `Referral ${reference}`,
      back: { href: '/referrals', text: 'Back to my referrals' },
    };
  }

  @Get(':reference/receipt')
  @Allow(own)
  @Render('referrals/views/receipt.njk')
  async receipt(@Me() me: Member, @Param('reference') reference: string) {
    const progress = await this.referrals.progress(me, reference);
    return {
      progress,
      receipt: progress.receipt,
      procedureTitle: this.procedures.of(progress.procedure).words.title,
    };
  }
}
