/**
 * The rota, in a browser: who is on duty when the office is shut, which hours nobody covers, and
 * the form that puts somebody on.
 */
import { Body, Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { roles } from '../../../libs/domain/member';
import { Allow } from '../web/access/allow';
import { answering } from '../web/layout/answering';
import { askedForm, askedWith, type AskedForm } from '../web/layout/asked-form';
import type { Posted } from '../web/layout/read-form';
import { sayNext } from '../web/layout/say-next';
import { sayOnPage } from '../web/layout/say-fault';
import type { Member } from '../../../libs/domain/signed-in';
import { Me } from '../web/signing-in/me';
import { Faults } from '../../../libs/intake/not-taken';
import { keepsRota, Rota } from './rota.service';
import { spellForm, words } from './spell-form';

const own = { roles: 'any member', relation: 'no case' } as const;

@ApiExcludeController()
@Controller('rota')
export class RotaPages {
  constructor(private readonly rota: Rota) {}

  @Get()
  @Allow(own)
  async show(@Me() me: Member, @Res() response: Response) {
    await this.render(me, response, askedWith(await this.asking(me), {}));
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
      this.rota.faults(me, given),
    );
    if (faults.length > 0) {
      await this.render(me, response.status(400), askedForm(asking, posted, faults));
      return;
    }
    try {
      const { name, fromSaid, toSaid } = await this.rota.take(me, answers);
      await sayNext(request, `Recorded: ${name} is on duty from ${fromSaid} to ${toSaid}`);
    } catch (error) {
      if (!(error instanceof Faults)) throw error;
      await this.render(
        me,
        response.status(400),
        askedForm(asking, posted, sayOnPage(spellForm, words, error.faults)),
      );
      return;
    }
    response.redirect(303, '/rota');
  }

  @Post(':spell/end')
  @Allow(own)
  async end(
    @Me() me: Member,
    @Req() request: Request,
    @Res() response: Response,
    @Param('spell') id: string,
  ) {
    const { name, fromSaid } = await this.rota.end(me, id);
    await sayNext(request, `Taken off the rota: ${name}, from ${fromSaid}`);
    response.redirect(303, '/rota');
  }

  private async asking(me: Member) {
    const options = keepsRota(me)
      ? (await this.rota.colleagues(me)).map(({ id, name, roles: held }) => ({
          value: id,
          label: [name, ...held.map((role) => roles[role])].join(', '),
        }))
      : [];
    return { form: spellForm, words, options: { member: options } };
  }

  private async render(me: Member, response: Response, form: AskedForm): Promise<void> {
    response.render('rota/views/rota.njk', {
      ...(await this.rota.seenBy(me)),
      keeps: keepsRota(me),
      form,
      errors: form.errors,
    });
  }
}
