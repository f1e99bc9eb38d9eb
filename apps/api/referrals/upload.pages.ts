/**
 * Many referrals from one file. It is tried first: the report says for every referral what would
 * become of it, and nothing is in the record yet. The file waits in the session until the person
 * says so.
 */
import { Body, Controller, Get, Header, Param, Post, Render, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { randomBytes } from 'node:crypto';
import type { Request, Response } from 'express';
import { columnsOf } from '../../../libs/domain/rows';
import { Allow } from '../web/access/allow';
import { choiceOf, labelOf } from '../../../libs/intake/say';
import type { Field } from '../../../libs/domain/form';
import type { Words } from '../../../libs/domain/procedure';
import { keep, sessionOf } from '../web/layout/say-next';
import { sayOnPage } from '../web/layout/say-fault';
import type { Member } from '../../../libs/domain/signed-in';
import { Me } from '../web/signing-in/me';
import { Faults, NotForYou, NotThere } from '../../../libs/intake/not-taken';
import { Procedures } from '../../../libs/database/the-record';
import { fileOf } from './referrals.controller';
import type { ImportedRow } from '../../../libs/intake/import';
import { Referrals } from './referrals.service';

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
    const {
      forms: { intake },
      words,
    } = this.mustRefer(me, name);
    const rows = intake.flatMap((field) =>
      field.kind === 'list'
        ? (field.fields ?? []).map((inner) => columnOf(words, inner, `${field.key}.`))
        : [columnOf(words, field, '')],
    );
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
        ...this.said(rows, name),
        tried: true,
        upload: waiting.id,
        title: 'What this file would send',
      });
    } catch (error) {
      if (!(error instanceof Faults)) throw error;
      const errors = error.faults.map(({ said: text }) => ({
        text: /A CSV file is needed/.test(text) ? 'Select a CSV file' : text,
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
      ...this.said(rows, waiting.procedure),
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

  private said(rows: readonly ImportedRow[], name: string) {
    const {
      forms: { intake },
      words,
    } = this.procedures.of(name);
    const count = (result: ImportedRow['result']) =>
      rows.filter((row) => row.result === result).length;
    return {
      rows: rows.map((row) => ({
        ...row,
        lines: row.rows.join(', '),
        said: results[row.result],
        faults: sayOnPage(intake, words, row.faults).map(({ summary }) => summary),
      })),
      counts: {
        good: count('would be taken') + count('taken'),
        before: count('taken before'),
        refused: count('refused'),
      },
    };
  }

  private mustRefer(me: Member, name: string) {
    if (!this.mustReferAnywhere(me).some(({ procedure }) => procedure === name))
      throw new NotThere();
    return this.procedures.of(name);
  }
}

const results: {
  readonly [result in ImportedRow['result']]: { readonly text: string; readonly colour: string };
} = {
  'would be taken': { text: 'Would be sent', colour: 'green' },
  taken: { text: 'Sent', colour: 'green' },
  'taken before': { text: 'Sent before', colour: 'blue' },
  refused: { text: 'Cannot be sent', colour: 'red' },
};

function columnOf(words: Words, field: Field, above: string) {
  const { label } = labelOf(words, field.key);
  const takes =
    field.kind === 'choice' || field.kind === 'choices'
      ? field
          .choices!.map((choice) => `${choice} (${choiceOf(words, field.key, choice)})`)
          .join('; ')
      : ({
          yesNo: 'yes or no',
          day: 'A date, 2026-09-18 or 18/9/2026',
          instant: 'A date and time, 2026-09-18T17:00:00+01:00',
          number: 'A number',
        }[field.kind as string] ?? 'Text');
  return {
    column: `${above}${field.key}`,
    label,
    takes: field.kind === 'choices' ? `${takes}. Several with ; between` : takes,
    required: field.required === true && !field.when,
  };
}
