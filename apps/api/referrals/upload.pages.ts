/**
 * Many referrals from one file. It is tried first: the report says for every referral what would
 * become of it, and nothing is in the record yet. The file waits in the session until the person
 * says so.
 */
import { randomBytes } from 'node:crypto';
import { Body, Controller, Get, Header, Param, Post, Render, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { Procedures } from '../../../libs/database/the-record';
import { columnsOf } from '../../../libs/domain/rows';
import type { Member } from '../../../libs/domain/signed-in';
import { Faults, NotForYou, NotThere } from '../../../libs/intake/not-taken';
import { Allow } from '../web/access/allow';
import { keep, sessionOf } from '../web/layout/say-next';
import { Me } from '../web/signing-in/me';
import { fileOf, NoFile } from './file-of';
import { Referrals } from './referrals.service';
import { columnsView, reportView } from './upload-views';

interface Waiting {
  readonly id: string;
  readonly procedure: string;
  readonly csv: string;
}
declare module 'express-session' {
  interface SessionData {
    upload: Waiting;
  }
}

const member = { roles: 'any member', relation: 'no case' } as const;

@ApiExcludeController()
@Controller('upload')
export class UploadPages {
  constructor(
    private readonly referrals: Referrals,
    private readonly procedures: Procedures,
  ) {}

  @Get()
  @Allow(member)
  @Render('referrals/views/upload.njk')
  ask(@Me() me: Member) {
    return this.page(me);
  }

  /** The headings, and what each column takes. */
  @Get('columns/:procedure')
  @Allow(member)
  @Render('referrals/views/columns.njk')
  columns(@Me() me: Member, @Param('procedure') name: string) {
    const { forms, words } = this.mustRefer(me, name);
    const rows = columnsView(forms.intake, words);
    return { procedure: name, procedureTitle: words.title, rows };
  }

  /** An empty file with the headings. */
  @Get('template/:procedure')
  @Allow(member)
  @Header('content-type', 'text/csv; charset=utf-8')
  @Header('content-disposition', 'attachment; filename="referrals.csv"')
  template(@Me() me: Member, @Param('procedure') name: string) {
    return `${columnsOf(this.mustRefer(me, name).forms.intake).join(',')}\r\n`;
  }

  @Post()
  @Allow(member)
  async try(
    @Me() me: Member,
    @Req() request: Request,
    @Res() response: Response,
    @Body() { procedure }: { procedure?: unknown },
  ) {
    const open = this.mustReferAnywhere(me);
    const name = open.find((one) => one.procedure === procedure)?.procedure ?? open[0]!.procedure;
    try {
      const csv = fileOf(request);
      const rows = await this.referrals.fromCsv(me, name, csv, { dryRun: true });
      const waiting = { id: randomBytes(6).toString('hex'), procedure: name, csv };
      await keep(request, (session) => {
        session.upload = waiting;
      });
      response.render('referrals/views/upload-report.njk', {
        ...reportView(this.procedures.of(name), rows),
        tried: true,
        upload: waiting.id,
        title: 'What this file would send',
      });
    } catch (error) {
      if (!(error instanceof Faults)) throw error;
      const errors = error.faults.map(({ said: text }) => ({
        text: error instanceof NoFile ? 'Select a CSV file' : text,
        href: '#file',
      }));
      response.status(400).render('referrals/views/upload.njk', { ...this.page(me), errors });
    }
  }

  @Post('take')
  @Allow(member)
  async take(
    @Me() me: Member,
    @Req() request: Request,
    @Res() response: Response,
    @Body() { upload }: { upload?: unknown },
  ) {
    const waiting = sessionOf(request).upload;
    if (!waiting || waiting.id !== upload) throw new NotThere();
    const rows = await this.referrals.fromCsv(me, waiting.procedure, waiting.csv, {
      dryRun: false,
    });
    await keep(request, (session) => {
      delete session.upload;
    });
    response.render('referrals/views/upload-report.njk', {
      ...reportView(this.procedures.of(waiting.procedure), rows),
      tried: false,
      title: 'What was sent',
    });
  }

  private page(me: Member) {
    return { procedures: this.mustReferAnywhere(me) };
  }

  private mustReferAnywhere(me: Member) {
    const open = this.referrals.open(me);
    if (open.length === 0)
      throw new NotForYou(
        'Referrals are sent by the police and by the other agencies that may refer.',
      );
    return open;
  }

  private mustRefer(me: Member, name: string) {
    if (!this.mustReferAnywhere(me).some(({ procedure }) => procedure === name))
      throw new NotThere();
    return this.procedures.of(name);
  }
}
