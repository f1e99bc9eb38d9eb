import { Body, Controller, Get, Header, HttpCode, Param, Post, Query, Req } from '@nestjs/common';
import {
  ApiBearerAuth,
  ApiBody,
  ApiConsumes,
  ApiCreatedResponse,
  ApiOkResponse,
  ApiOperation,
  ApiQuery,
  ApiTags,
} from '@nestjs/swagger';
import type { Request } from 'express';
import type { Member } from '../../../libs/domain/signed-in';
import { Faults } from '../../../libs/intake/not-taken';
import { Allow } from '../web/access/allow';
import { Problems } from '../web/problems/responses';
import { Me } from '../web/signing-in/me';
import { fileOf } from './file-of';
import { ImportReport, ProgressSchema, ReceiptSchema, ReferralRows } from './referrals.schema';
import { Referrals } from './referrals.service';

const who = { roles: 'any member', relation: 'own referral' } as const;

@ApiTags('Referrals')
@ApiBearerAuth()
@Controller('api/v1/referrals')
export class ReferralsController {
  constructor(private readonly referrals: Referrals) {}

  @Post()
  @Allow({ roles: 'any member', relation: 'no case' })
  @Header('cache-control', 'no-store')
  @ApiOperation({
    summary: 'Refer a child',
    description:
      'The answers of the procedure’s intake form, and `procedure` (default: joint-decision). ' +
      'The same source reference and body give the first receipt again; another body 422.',
  })
  @ApiCreatedResponse({
    type: ReceiptSchema,
    description: 'The receipt. It holds whether or not a worker or Temporal is up.',
  })
  @Problems('faults', 'malformed', 'not-for-you', 'too-large', 'other-body')
  accept(@Me() member: Member, @Body() body: unknown): Promise<ReceiptSchema> {
    const { procedure, answers } = split(body);
    return this.referrals.accept(member, procedure, answers);
  }

  @Get()
  @Allow({ roles: 'any member', relation: 'own cases' })
  @ApiOperation({ summary: 'My referrals, newest first' })
  @ApiQuery({
    name: 'crimeNumber',
    required: false,
    description: 'A crime number, a reference or a source reference',
  })
  @ApiOkResponse({ type: ReferralRows, description: 'My referrals' })
  @Problems()
  async mine(
    @Me() member: Member,
    @Query('crimeNumber') crimeNumber?: string,
  ): Promise<ReferralRows> {
    return {
      items: await this.referrals.mine(
        member,
        typeof crimeNumber === 'string' ? { search: crimeNumber } : {},
      ),
    };
  }

  @Get(':reference')
  @Allow(who)
  @ApiOperation({ summary: 'How far a referral of mine is, and what came of it' })
  @ApiOkResponse({ type: ProgressSchema, description: 'How far it is' })
  @Problems('not-there')
  progress(@Me() member: Member, @Param('reference') reference: string): Promise<ProgressSchema> {
    return this.referrals.progress(member, reference);
  }

  @Post('import')
  @HttpCode(200)
  @Allow({ roles: 'any member', relation: 'no case' })
  @ApiOperation({
    summary: 'Refer from a CSV',
    description:
      'One row an offence, grouped by source reference. Each referral is taken or refused on ' +
      'its own, so a file may be sent again.',
  })
  @ApiConsumes('text/csv', 'multipart/form-data')
  @ApiBody({ schema: { type: 'string', format: 'binary' } })
  @ApiQuery({ name: 'dryRun', required: false, enum: ['true', 'false'] })
  @ApiQuery({ name: 'procedure', required: false })
  @ApiOkResponse({ type: ImportReport, description: 'What became of each referral' })
  @Problems('faults', 'malformed', 'not-for-you', 'too-large', 'not-this-kind')
  async import(
    @Me() member: Member,
    @Req() request: Request,
    @Query('dryRun') dryRun?: string,
    @Query('procedure') procedure?: string,
  ): Promise<ImportReport> {
    return {
      rows: await this.referrals.fromCsv(
        member,
        typeof procedure === 'string' ? procedure : defaultProcedure,
        fileOf(request),
        { dryRun: dryRun === 'true' || dryRun === '' },
      ),
    };
  }
}

/**
 * What a body that names none is for: police systems were told so before there was a second
 * procedure.
 */
const defaultProcedure = 'joint-decision';

function split(body: unknown): { readonly procedure: string; readonly answers: unknown } {
  if (body === null || typeof body !== 'object' || Array.isArray(body))
    throw Faults.at('', 'The body must be an object with the answers');
  const { procedure = defaultProcedure, ...answers } = body as { procedure?: unknown };
  if (typeof procedure !== 'string') throw Faults.at('/procedure', 'must be text');
  return { procedure, answers };
}
