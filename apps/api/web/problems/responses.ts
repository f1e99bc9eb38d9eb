/** What openapi.json says of problems, once for all routes. */
import { applyDecorators } from '@nestjs/common';
import { ApiProperty, ApiResponse } from '@nestjs/swagger';
import { kinds, type Kind } from './problem';

class SaidFaultSchema {
  @ApiProperty({
    description: 'A JSON pointer to the answer; "" is the whole body',
    example: '/offences/0/date',
  })
  pointer!: string;
  @ApiProperty({ example: 'cannot be later than today' }) fault!: string;
  @ApiProperty({
    description: 'The whole sentence',
    example: 'Offence 1: When it happened: cannot be later than today',
  })
  said!: string;
  @ApiProperty({
    required: false,
    description: 'What is wrong, for a program; left out where the words are all there is',
    example: 'dayAhead',
  })
  kind?: string;
}

class RefusalSchema {
  @ApiProperty({
    enum: ['ended', 'stale', 'unknown', 'not open', 'not yours', 'faulty', 'refused'],
  })
  type!: string;
  @ApiProperty() why!: string;
}

/** RFC 9457. */
export class ProblemSchema {
  @ApiProperty({
    description: 'Stable: programs may rely on it',
    enum: Object.keys(kinds).map((kind) => `urn:panel-clerk:problem:${kind}`),
  })
  type!: string;
  @ApiProperty() title!: string;
  @ApiProperty() status!: number;
  @ApiProperty({ required: false }) detail?: string;
  @ApiProperty({ required: false, type: [SaidFaultSchema], description: 'Every fault at once' })
  faults?: SaidFaultSchema[];
  @ApiProperty({ required: false, type: RefusalSchema, description: 'Why an act was refused' })
  refusal?: RefusalSchema;
  @ApiProperty({ required: false, description: 'Quote it to the people who run the service' })
  request?: string;
}

/** The problems that a route may answer, beside 401 and 429, which all may. */
export function Problems(...may: readonly Kind[]): MethodDecorator {
  const byStatus = new Map<number, Kind[]>();
  for (const kind of [...may, 'not-signed-in', 'too-many'] as const)
    byStatus.set(kinds[kind].status, [...(byStatus.get(kinds[kind].status) ?? []), kind]);
  return applyDecorators(
    ...[...byStatus].map(([status, all]) =>
      ApiResponse({
        status,
        description: all.map((kind) => kinds[kind].title).join('; '),
        content: {
          'application/problem+json': { schema: { $ref: '#/components/schemas/ProblemSchema' } },
        },
      }),
    ),
  );
}
