import { Body, Controller, Get, Headers, HttpCode, Param, Post, Res } from '@nestjs/common';
import {
  ApiBearerAuth,
  ApiBody,
  ApiHeader,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import type { Response } from 'express';
import { Allow } from '../web/access/allow';
import type { Member } from '../../../libs/domain/signed-in';
import { Me } from '../web/signing-in/me';
import { Faults } from '../../../libs/intake/not-taken';
import { Problems } from '../web/problems/responses';
import { Duplicates, reviewDuplicates, type Duplicate } from './duplicates.service';
import { DuplicateSchema, DuplicatesSchema } from './duplicates.schema';

const managers = { roles: reviewDuplicates, relation: 'own cases' } as const;
const etag = ({ version }: Duplicate) => `"${version}"`;
const headers = {
  ETag: {
    description: 'The version that a decision must have seen',
    schema: { type: 'string', example: '"0"' },
  },
} as const;

@ApiTags('Duplicates')
@ApiBearerAuth()
@Controller('api/v1/duplicates')
export class DuplicatesController {
  constructor(private readonly duplicates: Duplicates) {}

  @Get()
  @Allow(managers)
  @ApiOperation({ summary: 'Records that may be of one child, those to be decided first' })
  @ApiOkResponse({ type: DuplicatesSchema, description: 'Those to be decided first' })
  @Problems('not-for-you')
  async list(@Me() member: Member): Promise<DuplicatesSchema> {
    return { items: await this.duplicates.list(member) };
  }

  @Get(':duplicate')
  @Allow(managers)
  @ApiOperation({ summary: 'Two records side by side' })
  @ApiOkResponse({ type: DuplicateSchema, description: 'The two records', headers })
  @Problems('not-for-you', 'not-there')
  async one(
    @Me() member: Member,
    @Param('duplicate') id: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<DuplicateSchema> {
    const found = await this.duplicates.one(member, id);
    response.setHeader('etag', etag(found));
    return found;
  }

  @Post(':duplicate/decide')
  @HttpCode(200)
  @Allow(managers)
  @ApiOperation({
    summary: 'Say whether they are one child',
    description:
      '`null` undoes an earlier decision. The cases go on meanwhile, and nothing is merged.',
  })
  @ApiHeader({ name: 'If-Match', required: false })
  @ApiBody({
    schema: {
      type: 'object',
      required: ['decision'],
      properties: { decision: { type: 'string', enum: ['linked', 'different'], nullable: true } },
    },
  })
  @ApiOkResponse({ type: DuplicateSchema, description: 'The two records since', headers })
  @Problems('faults', 'not-for-you', 'not-there', 'not-matched')
  async decide(
    @Me() member: Member,
    @Param('duplicate') id: string,
    @Body() body: unknown,
    @Headers('if-match') match: string | undefined,
    @Res({ passthrough: true }) response: Response,
  ): Promise<DuplicateSchema> {
    const { decision } = (body ?? {}) as { decision?: unknown };
    if (decision !== 'linked' && decision !== 'different' && decision !== null)
      throw Faults.at('/decision', 'must be "linked", "different", or null to undo');
    const decided = await this.duplicates.decide(
      member,
      id,
      decision,
      match === undefined || match === '*' ? undefined : match.replace(/^(W\/)?"|"$/g, ''),
    );
    response.setHeader('etag', etag(decided));
    return decided;
  }
}
