import { Controller, Get, Header } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Public } from '../web/access/allow';
import { Receipts } from '../../../libs/intake/receipts';
import { PublicKeysSchema } from './receipts.schema';

@ApiTags('Receipts')
@Controller('.well-known')
export class ReceiptsController {
  constructor(private readonly receipts: Receipts) {}

  @Get('jwks.json')
  @Public('a police system checks a receipt with it; it holds public keys only')
  @ApiOperation({ summary: 'The keys with which receipts are signed' })
  @Header('cache-control', 'public, max-age=300')
  @ApiOkResponse({ type: PublicKeysSchema, description: 'A JSON Web Key Set' })
  keys(): PublicKeysSchema {
    return this.receipts.published();
  }
}
