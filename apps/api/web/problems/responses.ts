/** What openapi.json says of problems, once for all routes. */
import { applyDecorators } from '@nestjs/common';
import { ApiProperty, ApiResponse } from '@nestjs/swagger';
import type { FaultKind } from '../../../../libs/domain/form';
import type { Refusal } from '../../../../libs/domain/refusal';
import { Count, OneOf, Text } from '../contract/properties';
import { kinds, type Kind } from './problem';
import { retryAfter } from './problems';

export class SaidFaultSchema {
  @ApiProperty({
    description: 'A JSON pointer to the answer; "" is the whole body',
    example: '/offences/0/date',
  })
  pointer!: string;
  @ApiProperty({ description: 'What is wrong with it', example: 'cannot be later than today' })
  fault!: string;
  @ApiProperty({
    description: 'The whole sentence',
    example: 'Offence 1: When it happened: cannot be later than today',
  })
  said!: string;
  @ApiProperty({
    type: String,
    required: false,
    description: 'What is wrong, for a program; left out where the words are all there is',
    example: 'dayAhead',
  })
  kind?: FaultKind;
}

export const refusalTypes: readonly Refusal['type'][] = [
  'ended',
  'stale',
  'unknown',
  'not open',
  'not yours',
  'faulty',
  'refused',
];

class RefusalSchema {
  @OneOf('What kind of refusal it is: programs may rely on it', refusalTypes)
  type!: Refusal['type'];
  @Text('Why, in words for the member', 'Not yet: this belongs to Decision') why!: string;
}

/** RFC 9457. */
export class ProblemSchema {
  @ApiProperty({
    description: 'Stable: programs may rely on it',
    enum: Object.keys(kinds).map((kind) => `urn:panel-clerk:problem:${kind}`),
    example: 'urn:panel-clerk:problem:faults',
  })
  type!: string;
  @Text('What kind of problem it is, in words', kinds.faults.title) title!: string;
  @Count('The status of the answer', kinds.faults.status) status!: number;
  @Text('What it is this time', 'The answers need 2 changes', { optional: true })
  detail?: string;
  @ApiProperty({ required: false, type: [SaidFaultSchema], description: 'Every fault at once' })
  faults?: SaidFaultSchema[];
  @ApiProperty({ required: false, type: RefusalSchema, description: 'Why an act was refused' })
  refusal?: RefusalSchema;
  @Text('Quote it to the people who run the service', 'a1b2c3', { optional: true })
  request?: string;
}

const seconds = {
  description: 'Send it again after so many seconds',
  schema: { type: 'integer' as const, example: retryAfter },
};

/** The problems that a route may answer, beside 401, 429 and 503, which all may. */
export function Problems(...may: readonly Kind[]): MethodDecorator {
  const byStatus = new Map<number, Kind[]>();
  for (const kind of [...may, 'not-signed-in', 'too-many', 'away'] as const)
    byStatus.set(kinds[kind].status, [...(byStatus.get(kinds[kind].status) ?? []), kind]);
  return applyDecorators(
    ...[...byStatus].map(([status, all]) =>
      ApiResponse({
        status,
        description: all.map((kind) => kinds[kind].title).join('; '),
        ...(status === kinds.away.status ? { headers: { 'Retry-After': seconds } } : {}),
        content: {
          'application/problem+json': { schema: { $ref: '#/components/schemas/ProblemSchema' } },
        },
      }),
    ),
  );
}
