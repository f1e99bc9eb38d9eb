/**
 * What the API takes and answers, for those who write to it: `/openapi.json`, and a page of it at
 * `/api/docs`. Open to everybody like `/.well-known/jwks.json`: it says nothing of any case.
 */
import { readFileSync } from 'node:fs';
import { SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { NextFunction, Request, Response } from 'express';

const contractPage = '/api/docs';

export function setUpContractPage(app: NestExpressApplication): void {
  app.use(contractPage, styledInline);
  // Read when it is first asked for; a test holds the file to the routes.
  const contract = () => JSON.parse(readFileSync('openapi.json', 'utf8')) as OpenAPIObject;
  SwaggerModule.setup(contractPage, app, contract, {
    customSiteTitle: 'The API of Panel Clerk',
    jsonDocumentUrl: 'openapi.json',
    raw: ['json'],
    swaggerOptions: {
      // Nobody refers a child or acts on a case by trying something out.
      supportedSubmitMethods: ['get'],
      // Otherwise the page asks a validator on the internet.
      validatorUrl: null,
    },
  });
}

/**
 * The page of swagger-ui holds its own style, and icons with a style attribute. Style may stand in
 * this page alone; scripts may not, here as everywhere.
 */
function styledInline(_request: Request, response: Response, next: NextFunction): void {
  const policy = String(response.getHeader('content-security-policy'));
  response.setHeader(
    'content-security-policy',
    policy.replace("style-src 'self'", "style-src 'self' 'unsafe-inline'"),
  );
  next();
}
