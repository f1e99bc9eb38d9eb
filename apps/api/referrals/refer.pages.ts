/**
 * Refer a child, in a browser: begin, see how far it is, check, send, receipt. The questions
 * themselves are in questions.page.controller.ts.
 */
import { Body, Controller, Get, Param, Post, Render, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { Clock } from '../../../libs/database/clock/clock';
import { Procedures } from '../../../libs/database/the-record';
import type { Member } from '../../../libs/domain/signed-in';
import { Faults, NotForYou, OtherBody } from '../../../libs/intake/not-taken';
import { labelOf } from '../../../libs/intake/say';
import { sectionsOf } from '../../../libs/intake/sections';
import { Allow } from '../web/access/allow';
import { sayNext } from '../web/layout/say-next';
import { Me } from '../web/signing-in/me';
import { bodyOfDraft, checkedSections, sayErrors, sectionsOfDraft, tasksOf } from './draft-view';
import { begin, discard, draft, drafts, sent, type Draft } from './drafts';
import { Referrals } from './referrals.service';

const receiptOf = (reference: string) => `/referrals/${reference}/receipt`;
const member = { roles: 'any member', relation: 'no case' } as const;

@ApiExcludeController()
@Controller('refer')
export class ReferPages {
  constructor(
    private readonly referrals: Referrals,
    private readonly procedures: Procedures,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Allow(member)
  @Render('referrals/views/refer.njk')
  start(@Me() me: Member, @Req() request: Request) {
    const asks = (name: string) => {
      const { forms, words } = this.procedures.of(name);
      return sectionsOf(forms.intake, words).map(({ title }) => title);
    };
    return {
      procedures: this.mustRefer(me).map((one) => ({ ...one, asks: asks(one.procedure) })),
      drafts: drafts(request)
        .filter((one) => one.sent === undefined)
        .map((one) => this.called(one)),
    };
  }

  @Post()
  @Allow(member)
  async begin(
    @Me() me: Member,
    @Req() request: Request,
    @Res() response: Response,
    @Body() { procedure }: { procedure?: unknown },
  ) {
    const to = this.mustRefer(me).find((one) => one.procedure === procedure);
    response.redirect(303, to ? `/refer/${(await begin(request, to.procedure)).id}` : '/refer');
  }

  @Get(':draft')
  @Allow(member)
  async tasks(
    @Me() me: Member,
    @Req() request: Request,
    @Res() response: Response,
    @Param('draft') id: string,
  ) {
    const one = draft(request, id);
    if (one.sent !== undefined) {
      response.redirect(303, receiptOf(one.sent));
      return;
    }
    const procedure = this.procedures.of(one.procedure);
    const sections = sectionsOfDraft(procedure, one);
    const tasks = tasksOf(
      one,
      sections,
      this.referrals.faults(me, one.procedure, bodyOfDraft(procedure, one)),
    );
    response.render('referrals/views/draft.njk', {
      ...this.called(one),
      tasks,
      done: tasks.filter(({ state }) => state === 'done').length,
      next: tasks.find(({ state }) => state !== 'done')?.href ?? `/refer/${id}/check-answers`,
    });
  }

  @Get(':draft/check-answers')
  @Allow(member)
  async check(
    @Me() me: Member,
    @Req() request: Request,
    @Res() response: Response,
    @Param('draft') id: string,
  ) {
    const one = draft(request, id);
    if (one.sent !== undefined) {
      response.redirect(303, receiptOf(one.sent));
      return;
    }
    response.render('referrals/views/check-answers.njk', await this.checked(me, one));
  }

  @Post(':draft/check-answers')
  @Allow(member)
  async send(
    @Me() me: Member,
    @Req() request: Request,
    @Res() response: Response,
    @Param('draft') id: string,
  ) {
    const one = draft(request, id);
    // Sent twice, by a second click or by going back: the receipt again.
    if (one.sent !== undefined) {
      response.redirect(303, receiptOf(one.sent));
      return;
    }
    try {
      const { reference } = await this.referrals.accept(
        me,
        one.procedure,
        bodyOfDraft(this.procedures.of(one.procedure), one),
      );
      await sent(request, one, reference);
      response.redirect(303, receiptOf(reference));
    } catch (error) {
      if (!(error instanceof Faults || error instanceof OtherBody)) throw error;
      response
        .status(error instanceof Faults ? 400 : 422)
        .render('referrals/views/check-answers.njk', await this.checked(me, one, error));
    }
  }

  @Get(':draft/throw-away')
  @Allow(member)
  @Render('referrals/views/throw-away.njk')
  ask(@Req() request: Request, @Param('draft') id: string) {
    return this.called(draft(request, id));
  }

  @Post(':draft/throw-away')
  @Allow(member)
  async throwAway(@Req() request: Request, @Res() response: Response, @Param('draft') id: string) {
    await discard(request, draft(request, id).id);
    await sayNext(request, 'Your draft was thrown away. Nothing was sent.');
    response.redirect(303, '/refer');
  }

  private async checked(me: Member, one: Draft, error?: Faults | OtherBody) {
    const procedure = this.procedures.of(one.procedure);
    const sections = sectionsOfDraft(procedure, one);
    const faults = this.referrals.faults(me, one.procedure, bodyOfDraft(procedure, one));
    const errors =
      error instanceof OtherBody
        ? [
            {
              text:
                'Your reference was used before, for a referral with other answers. If this is ' +
                `another matter, change “${labelOf(procedure.words, 'sourceReference').label}”`,
              href: '#section-0',
            },
          ]
        : sayErrors(procedure, one, sections, faults);
    return {
      ...this.called(one),
      sections: checkedSections(procedure, one, sections, () => this.clock.now()),
      errors,
      complete: faults.length === 0,
    };
  }

  private called({ id, procedure, answers }: Draft) {
    const { words } = this.procedures.of(procedure);
    return {
      draft: id,
      procedureTitle: words.title,
      reference: answers.sourceReference,
      child: [answers.childGivenNames, answers.childFamilyName].filter(Boolean).join(' '),
    };
  }

  /** Throws NotForYou for who may refer to nothing. */
  private mustRefer(me: Member) {
    const open = this.referrals.open(me);
    if (open.length === 0)
      throw new NotForYou(
        'Referrals are sent by the police and by the other agencies that may refer.',
      );
    return open;
  }
}
