import { Body, Controller, Get, Headers, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import {
  ApiBearerAuth,
  ApiHeader,
  ApiOkResponse,
  ApiOperation,
  ApiQuery,
  ApiTags,
} from '@nestjs/swagger';
import type { Response } from 'express';
import { Allow } from '../web/access/allow';
import type { Member } from '../../../libs/domain/signed-in';
import { Me } from '../web/signing-in/me';
import { Faults, NotThere } from '../../../libs/intake/not-taken';
import { Problems } from '../web/problems/responses';
import { actOf, versionIn } from './act-body';
import { Cases } from './cases.service';
import { ActsSchema } from './acts.schema';
import { ActAnswer, CasePage, CaseSchema } from './cases.schema';
import { TimelineSchema } from './timeline.schema';
import { WhySchema } from './why.schema';

const seen = { roles: 'any member', relation: 'the case' } as const;

@ApiTags('Cases')
@ApiBearerAuth()
@Controller('api/v1/cases')
export class CasesController {
  constructor(private readonly cases: Cases) {}

  @Get()
  @Allow({ roles: 'any member', relation: 'own cases' })
  @ApiOperation({ summary: 'Cases that I may see, newest first' })
  @ApiQuery({
    name: 'after',
    required: false,
    type: String,
    description: 'The cursor `next` of the page before',
  })
  @ApiQuery({ name: 'limit', required: false, type: Number, description: '1 to 200; else 50' })
  @ApiQuery({ name: 'reference', required: false, type: String })
  @ApiQuery({ name: 'crimeNumber', required: false, type: String })
  @ApiOkResponse({ type: CasePage, description: 'A page of them' })
  @Problems('faults')
  async list(
    @Me() member: Member,
    @Query()
    {
      after,
      limit,
      reference,
      crimeNumber,
    }: { after?: unknown; limit?: unknown; reference?: unknown; crimeNumber?: unknown },
  ): Promise<CasePage> {
    const search = reference ?? crimeNumber;
    if (limit !== undefined && !/^\d{1,3}$/.test(String(limit)))
      throw Faults.at('/limit', 'must be a number from 1 to 200');
    const { rows, next } = await this.cases.list(member, {
      ...(typeof after === 'string' ? { after } : {}),
      ...(limit === undefined ? {} : { limit: Number(limit) }),
      ...(typeof search === 'string' && search !== '' ? { search } : {}),
    });
    return { items: rows, next };
  }

  @Get(':id')
  @Allow(seen)
  @ApiOperation({ summary: 'A case, as I may see it' })
  @ApiOkResponse({
    type: CaseSchema,
    description: 'The case',
    headers: {
      ETag: {
        description: 'The version that an act must have seen',
        schema: { type: 'string', example: '"12"' },
      },
    },
  })
  @Problems('not-there')
  async one(
    @Me() member: Member,
    @Param('id') id: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<CaseSchema> {
    const found = await this.cases.seenBy(member, id);
    response.setHeader('etag', `"${found.version}"`);
    return found;
  }

  @Get(':id/timeline')
  @Allow(seen)
  @ApiOperation({ summary: 'What happened, newest first' })
  @ApiOkResponse({ type: TimelineSchema, description: 'What happened' })
  @Problems('not-there')
  async timeline(@Me() member: Member, @Param('id') id: string): Promise<TimelineSchema> {
    return { items: await this.cases.timeline(member, id) };
  }

  @Get(':id/why/:seq')
  @Allow(seen)
  @ApiOperation({
    summary: 'Why somebody was told of a clock, and what would have kept it from being told',
    description:
      '`seq` is that of the line in the timeline. Worked out from the journal alone: the acts ' +
      'that came too late are put before it and the case is run again.',
  })
  @ApiOkResponse({ type: WhySchema, description: 'Why it was told' })
  @Problems('not-there')
  why(
    @Me() member: Member,
    @Param('id') id: string,
    @Param('seq') seq: string,
  ): Promise<WhySchema> {
    if (!/^\d{1,6}$/.test(seq)) throw new NotThere();
    return this.cases.why(member, id, Number(seq));
  }

  @Get(':id/acts')
  @Allow(seen)
  @ApiOperation({ summary: 'What is open to me now, and why the rest is not' })
  @ApiOkResponse({ type: ActsSchema, description: 'Open and closed acts' })
  @Problems('not-there')
  async acts(@Me() member: Member, @Param('id') id: string): Promise<ActsSchema> {
    const { open, closed, version } = await this.cases.seenBy(member, id);
    return { open, closed, version };
  }

  @Post(':id/acts')
  @HttpCode(200)
  @Allow(seen)
  @ApiOperation({
    summary: 'Act on a case',
    description:
      'Answers once the act is in the record. With the same key it is the same act. 503: not ' +
      'known whether it was recorded; send it again with the same key.',
  })
  @ApiHeader({ name: 'Idempotency-Key', required: true })
  @ApiHeader({
    name: 'If-Match',
    required: false,
    description: 'The ETag of the case as you saw it; or `version` in the body',
  })
  @ApiOkResponse({ type: ActAnswer, description: 'It is in the record' })
  @Problems(
    'faults',
    'malformed',
    'not-for-you',
    'not-there',
    'act-refused',
    'stale',
    'too-large',
    'other-body',
  )
  async act(
    @Me() member: Member,
    @Param('id') id: string,
    @Body() body: unknown,
    @Headers('idempotency-key') key: string | undefined,
    @Headers('if-match') match: string | undefined,
    @Res({ passthrough: true }) response: Response,
  ): Promise<ActAnswer> {
    const { act, fields, version } = actOf(body);
    const seenVersion = version ?? versionIn(match);
    const answer = await this.cases.act(member, id, {
      act,
      fields,
      key: key ?? '',
      ...(seenVersion === undefined ? {} : { version: seenVersion }),
    });
    response.setHeader('etag', `"${answer.version}"`);
    return answer;
  }
}
