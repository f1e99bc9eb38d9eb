/**
 * Absences, in a browser: when I am away and who stands in, for managers everybody’s; and the form
 * that records one.
 */
import { Body, Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { Allow } from '../web/access/allow';
import { answering } from '../web/layout/answering';
import { askedForm, askedWith, type AskedForm } from '../web/layout/asked-form';
import type { Posted } from '../web/layout/read-form';
import { sayNext } from '../web/layout/say-next';
import { sayOnPage } from '../web/layout/say-fault';
import type { Member } from '../../../libs/domain/signed-in';
import { Me } from '../web/signing-in/me';
import { Faults } from '../../../libs/intake/not-taken';
import { askedOn, words } from './absence-form';
import { sayColleague } from './absence-said';
import { Absences, recordsForOthers } from './absences.service';

const own = { roles: 'any member', relation: 'no case' } as const;

@ApiExcludeController()
@Controller('absences')
export class AbsencesPages {
  constructor(private readonly absences: Absences) {}

  @Get()
  @Allow(own)
  async show(@Me() me: Member, @Res() response: Response) {
    await this.render(
      me,
      response,
      askedWith(await this.asking(me), recordsForOthers(me) ? { member: me.id } : {}),
    );
  }

  @Post()
  @Allow(own)
  async take(
    @Me() me: Member,
    @Req() request: Request,
    @Res() response: Response,
    @Body() posted: Posted,
  ) {
    const asking = await this.asking(me);
    const { answers, faults } = await answering(asking, posted, (given) =>
      this.absences.faults(me, given),
    );
    if (faults.length > 0) {
      await this.render(me, response.status(400), askedForm(asking, posted, faults));
      return;
    }
    try {
      const { name, toSaid, deputyName } = await this.absences.take(me, answers);
      await sayNext(
        request,
        `Recorded: ${name} is away until the end of ` +
          `${toSaid}${deputyName === null ? '. Nobody stands in' : `, and ${deputyName} stands in`}`,
      );
    } catch (error) {
      if (!(error instanceof Faults)) throw error;
      await this.render(
        me,
        response.status(400),
        askedForm(asking, posted, sayOnPage(asking.form, words, error.faults)),
      );
      return;
    }
    response.redirect(303, '/absences');
  }

  @Post(':absence/end')
  @Allow(own)
  async end(
    @Me() me: Member,
    @Req() request: Request,
    @Res() response: Response,
    @Param('absence') id: string,
  ) {
    const { name, fromSaid } = await this.absences.end(me, id);
    await sayNext(
      request,
      `Ended: ${name} is not away from ${fromSaid} any more. What was told meanwhile stays told`,
    );
    response.redirect(303, '/absences');
  }

  private async asking(me: Member) {
    const options = (await this.absences.colleagues(me)).map((one) => ({
      value: one.id,
      label: sayColleague(one),
    }));
    return {
      form: askedOn(recordsForOthers(me)),
      words,
      options: {
        member: options,
        deputy: recordsForOthers(me) ? options : options.filter(({ value }) => value !== me.id),
      },
    };
  }

  private async render(me: Member, response: Response, form: AskedForm): Promise<void> {
    response.render('absences/views/absences.njk', {
      ...(await this.absences.seenBy(me)),
      manages: recordsForOthers(me),
      form,
      errors: form.errors,
    });
  }
}
