import { Controller, Get, Header } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Public } from '../web/access/allow';
import { Receipts } from '../../../libs/intake/receipts';

@ApiTags('Receipts')
@Controller('.well-known')
export class ReceiptsController {
  constructor(private readonly receipts: Receipts) {}

  /** The keys with which receipts are signed. */
  @Get('jwks.json')
  @Public('a police system checks a receipt with it; it holds public keys only')
  @Header('cache-control', 'public, max-age=300')
  @ApiOkResponse({
    description: 'A JSON Web Key Set',
    schema: { type: 'object', properties: { keys: { type: 'array', items: { type: 'object' } } } },
  })
  keys() {
    return this.receipts.published();
  }
}
