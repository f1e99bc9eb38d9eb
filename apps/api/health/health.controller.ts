import { Controller, Get, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { Public } from '../web/access/allow';
import { HealthOfParts } from './health.service';

@ApiTags('Health')
@Controller()
export class HealthController {
  constructor(private readonly health: HealthOfParts) {}

  @Get('ping')
  @Public('says only that the process answers')
  @ApiOperation({ summary: 'Whether the process answers' })
  ping() {
    return { pong: true };
  }

  @Get('health')
  @Public('for the machines that watch; says nothing of any case')
  @ApiOperation({ summary: 'Whether the parts answer. 503 where the record is away' })
  @ApiOkResponse({ schema: { type: 'object', additionalProperties: true } })
  async parts(@Res({ passthrough: true }) response: Response) {
    const found = await this.health.now();
    if (found.status === 'down') response.status(503);
    return found;
  }
}
