/** The questions of a referral that are asked of each item of a list, a part a page. */
import { Body, Controller, Get, Param, Post, Query, Render, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { Procedures } from '../../../libs/database/the-record';
import type { Answers, Json } from '../../../libs/domain/form';
import type { Member } from '../../../libs/domain/signed-in';
import { Allow } from '../web/access/allow';
import { askedWith } from '../web/layout/asked-form';
import type { Posted } from '../web/layout/read-form';
import { Me } from '../web/signing-in/me';
import { roundOf } from './answering-draft';
import { change } from './drafts';
import { asking, itemPlaceOf, itemsOf, type ItemAddress, type ItemPlace } from './place';
import { fromIs, questionsView } from './question-views';
import { Referrals } from './referrals.service';

const member = { roles: 'any member', relation: 'no case' } as const;

@ApiExcludeController()
@Controller('refer/:draft')
export class ItemsPages {
  constructor(
    private readonly referrals: Referrals,
    private readonly procedures: Procedures,
  ) {}

  @Get([':section/:item', ':section/:item/:part'])
  @Allow(member)
  @Render('referrals/views/questions.njk')
  item(@Req() request: Request, @Param() address: ItemAddress, @Query('from') from?: string) {
    const place = itemPlaceOf(this.procedures, request, address);
    return questionsView(place, askedWith(asking(place), place.answers), from);
  }

  @Post(':section/:item/remove')
  @Allow(member)
  async remove(
    @Req() request: Request,
    @Res() response: Response,
    @Param() address: ItemAddress,
    @Query('from') from?: string,
  ) {
    const place = itemPlaceOf(this.procedures, request, address);
    const { draft, section, index } = place;
    const items = itemsOf(place);
    await keepItems(
      request,
      place,
      items.filter((_, i) => i !== index),
    );
    response.redirect(
      303,
      items.length > 1 ? `/refer/${draft.id}/${section.key}${fromIs(from)}` : `/refer/${draft.id}`,
    );
  }

  @Post([':section/:item', ':section/:item/:part'])
  @Allow(member)
  async answer(
    @Me() me: Member,
    @Req() request: Request,
    @Res() response: Response,
    @Param() address: ItemAddress,
    @Body() posted: Posted,
    @Query('from') from?: string,
  ) {
    const place = itemPlaceOf(this.procedures, request, address);
    const { draft, section, index, part, parts } = place;
    const { beside } = asking(place);
    const itemsWith = (answers: Answers): readonly Answers[] => {
      const items = [...itemsOf(place)];
      items[index] = { ...beside, ...answers };
      return items;
    };
    const { answers, again } = await roundOf(this.referrals, me, place, posted, {
      whole: (here) => ({ ...draft.answers, [section.key]: itemsWith(here) as Json }),
      above: `/${section.key}/${index}`,
    });
    if (again) {
      response
        .status(again.status)
        .render('referrals/views/questions.njk', questionsView(place, again.form, from));
      return;
    }
    await keepItems(request, place, itemsWith(answers));
    const next = parts[parts.indexOf(part) + 1];
    const at = `/refer/${draft.id}/${section.key}`;
    response.redirect(303, `${at}${next ? `/${index + 1}/${next.key}` : ''}${fromIs(from)}`);
  }
}

const keepItems = (
  request: Request,
  { draft, section: { key } }: ItemPlace,
  items: readonly Answers[],
): Promise<void> =>
  change(request, { ...draft, answers: { ...draft.answers, [key]: items as Json } });
