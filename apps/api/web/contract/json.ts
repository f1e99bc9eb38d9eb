/**
 * Any answer that a procedure's form may declare. It contains itself, which no class with
 * decorators can say, so it is put into the document by hand.
 */
import type { OpenAPIObject } from '@nestjs/swagger';

type Schema = NonNullable<NonNullable<OpenAPIObject['components']>['schemas']>[string];

const ref = { $ref: '#/components/schemas/Json' };

export const json: Schema = {
  description:
    'An answer as the procedure’s form declares it: the form of each act and of each referral ' +
    'says which fields there are, and of which kind',
  example: 'community resolution',
  nullable: true,
  oneOf: [
    { type: 'string' },
    { type: 'number' },
    { type: 'boolean' },
    { type: 'array', items: ref },
    { type: 'object', additionalProperties: ref },
  ],
};
