import { Controller, Get, Res } from '@nestjs/common';
import {
  ApiOkResponse,
  ApiOperation,
  ApiServiceUnavailableResponse,
  ApiTags,
} from '@nestjs/swagger';
import type { Response } from 'express';
import { Public } from '../web/access/allow';
import { HealthOfParts } from './health.service';
import { HealthSchema, PongSchema } from './health.schema';

@ApiTags('Health')
@Controller()
export class HealthController {
  constructor(private readonly health: HealthOfParts) {}

  @Get('ping')
  @Public('says only that the process answers')
  @ApiOperation({ summary: 'Whether the process answers' })
  @ApiOkResponse({ type: PongSchema, description: 'The process answers' })
  ping(): PongSchema {
    return { pong: true };
  }

  @Get('health')
  @Public('for the machines that watch; says nothing of any case')
  @ApiOperation({ summary: 'Whether the parts answer. 503 where the record is away' })
  @ApiOkResponse({ type: HealthSchema, description: 'How each part does' })
  @ApiServiceUnavailableResponse({ type: HealthSchema, description: 'The record is away' })
  async parts(@Res({ passthrough: true }) response: Response): Promise<HealthSchema> {
    const found = await this.health.now();
    if (found.status === 'down') response.status(503);
    return found;
  }
}
