/** The questions of a referral, one coherent group a page; of a list, whether there is another. */
import { Body, Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { Procedures } from '../../../libs/database/the-record';
import type { Member } from '../../../libs/domain/signed-in';
import { isList, type ListSection } from '../../../libs/intake/sections';
import { Allow } from '../web/access/allow';
import { askedWith } from '../web/layout/asked-form';
import type { Posted } from '../web/layout/read-form';
import { Me } from '../web/signing-in/me';
import { goOn, roundOf } from './answering-draft';
import { asking, itemsOf, placeOf, type Place } from './place';
import { fromIs, listView, questionsView, singular } from './question-views';
import { Referrals } from './referrals.service';

const member = { roles: 'any member', relation: 'no case' } as const;

@ApiExcludeController()
@Controller('refer/:draft')
export class QuestionsPages {
  constructor(
    private readonly referrals: Referrals,
    private readonly procedures: Procedures,
  ) {}

  @Get(':section')
  @Allow(member)
  section(
    @Req() request: Request,
    @Res() response: Response,
    @Param('draft') id: string,
    @Param('section') key: string,
    @Query('from') from?: string,
  ) {
    const place = placeOf(this.procedures, request, id, key);
    if (!ofList(place)) {
      const form = askedWith(asking(place), place.draft.answers);
      response.render('referrals/views/questions.njk', questionsView(place, form, from));
    } else if (itemsOf(place).length > 0) this.showList(response, place, from);
    else response.redirect(303, `/refer/${id}/${key}/1${fromIs(from)}`);
  }

  @Post(':section')
  @Allow(member)
  async answer(
    @Me() me: Member,
    @Req() request: Request,
    @Res() response: Response,
    @Param('draft') id: string,
    @Param('section') key: string,
    @Body() posted: Posted,
    @Query('from') from?: string,
  ) {
    const place = placeOf(this.procedures, request, id, key);
    if (ofList(place)) {
      await this.answerAnother(request, response, place, posted.another, from);
      return;
    }
    const { beside } = asking(place);
    const { answers, again } = await roundOf(this.referrals, me, place, posted, {
      whole: (here) => ({ ...beside, ...here }),
      above: '',
    });
    if (again)
      response
        .status(again.status)
        .render('referrals/views/questions.njk', questionsView(place, again.form, from));
    else await goOn(request, response, place, { ...beside, ...answers }, from);
  }

  private async answerAnother(
    request: Request,
    response: Response,
    place: ListPlace,
    another: Posted[string],
    from: string | undefined,
  ): Promise<void> {
    const { draft, section } = place;
    if (another === 'yes')
      response.redirect(303, `/refer/${draft.id}/${section.key}/${itemsOf(place).length + 1}`);
    else if (another === 'no') await goOn(request, response, place, draft.answers, from);
    else {
      const fault = `Select yes if there is another ${singular(place)}`;
      this.showList(response.status(400), place, from, fault);
    }
  }

  private showList(
    response: Response,
    place: ListPlace,
    from: string | undefined,
    fault?: string,
  ): void {
    response.render('referrals/views/list.njk', listView(place, from, fault));
  }
}

type ListPlace = Place & { readonly section: ListSection };
const ofList = (place: Place): place is ListPlace => isList(place.section);
