/**
 * Problems as RFC 9457 says them: one stable `type` each, every fault at once, never a stack trace.
 * openapi.json carries this table.
 */
import { HttpException } from '@nestjs/common';
import { recordIsAway } from '../../../../libs/database/away';
import type { Refusal } from '../../../../libs/domain/refusal';
import type { SaidFault } from '../../../../libs/intake/say';
import { ActRefused, Away, NotMatched, NotSameOrigin, NotSignedIn } from './problems';
import { Faults, NotForYou, NotThere, OtherBody } from '../../../../libs/intake/not-taken';

export const kinds = {
  faults: { status: 400, title: 'Some answers are missing or cannot be taken' },
  malformed: { status: 400, title: 'The request cannot be read' },
  'not-signed-in': { status: 401, title: 'Sign in, or send a good token' },
  'not-for-you': { status: 403, title: 'This is not for somebody in your role' },
  'not-same-origin': { status: 403, title: 'This did not come from one of our own pages' },
  'not-there': { status: 404, title: 'There is nothing here, or it is not yours to see' },
  'no-such-route': { status: 404, title: 'There is nothing at this address' },
  'no-such-method': { status: 405, title: 'This cannot be done here' },
  'act-refused': { status: 409, title: 'This act cannot be taken now' },
  stale: { status: 409, title: 'The case has moved on since you read it' },
  'not-matched': { status: 412, title: 'It has changed since you read it' },
  'too-large': { status: 413, title: 'The request is too large' },
  'not-this-kind': { status: 415, title: 'This kind of content cannot be read here' },
  'other-body': { status: 422, title: 'It was used before with another body' },
  'too-many': { status: 429, title: 'Too many requests: wait a little' },
  'our-fault': { status: 500, title: 'Something went wrong on our side' },
  away: { status: 503, title: 'This cannot be done just now' },
} as const;
export type Kind = keyof typeof kinds;

export interface Problem {
  readonly type: `urn:panel-clerk:problem:${Kind}`;
  readonly title: string;
  readonly status: number;
  readonly detail?: string;
  readonly faults?: readonly SaidFault[];
  readonly refusal?: Pick<Refusal, 'type' | 'why'>;
  /** Quote it to the people who run the service. */
  readonly request?: string;
}

const problem = (
  kind: Kind,
  more: Omit<Partial<Problem>, 'type' | 'title' | 'status'> = {},
): Problem => ({ type: `urn:panel-clerk:problem:${kind}`, ...kinds[kind], ...more });

/** What body-parser and multer call their errors. */
const parsing: { readonly [type: string]: readonly [Kind, string] } = {
  'entity.parse.failed': ['malformed', 'The body is not JSON'],
  'entity.verify.failed': ['malformed', 'The body cannot be read'],
  'entity.too.large': ['too-large', 'The body is too large: at most 1 MB is taken'],
  'parameters.too.many': ['too-large', 'The body has too many fields'],
  'request.size.invalid': ['malformed', 'The body is not as long as it says'],
  'request.aborted': ['malformed', 'The request was broken off'],
  'encoding.unsupported': ['not-this-kind', 'The body is packed in a way that cannot be read'],
  'charset.unsupported': ['not-this-kind', 'The body must be UTF-8'],
  LIMIT_FILE_SIZE: ['too-large', 'The file is too large: at most 1 MB is taken'],
};

export function problemOf(error: unknown): Problem {
  if (error instanceof Faults)
    return problem('faults', {
      detail: error.faults.map(({ said }) => said).join('. '),
      faults: error.faults,
    });
  if (error instanceof NotThere) return problem('not-there');
  if (error instanceof NotForYou) return problem('not-for-you', { detail: error.message });
  if (error instanceof NotSameOrigin) return problem('not-same-origin', { detail: error.message });
  if (error instanceof NotSignedIn) return problem('not-signed-in', { detail: error.message });
  if (error instanceof ActRefused) return refused(error);
  if (error instanceof OtherBody) return problem('other-body', { detail: error.message });
  if (error instanceof NotMatched) return problem('not-matched', { detail: error.message });
  if (error instanceof Away) return problem('away', { detail: error.message });
  const { type, code, status, statusCode } = error as {
    type?: string;
    code?: string;
    status?: number;
    statusCode?: number;
  };
  const read = parsing[type ?? ''] ?? parsing[code ?? ''];
  if (read) return problem(read[0], { detail: read[1] });
  if (recordIsAway(error))
    return problem('away', {
      detail:
        'The record cannot be reached just now. If something was sent, it is not known whether it ' +
        'was recorded: send it again in a moment, with the same key if it had one',
    });
  if (code === 'EBADCSRFTOKEN')
    return problem('not-same-origin', { detail: new NotSameOrigin().message });
  return byStatus(
    error instanceof HttpException ? error.getStatus() : (status ?? statusCode),
    (error as { name?: string } | undefined)?.name,
  );
}

function refused({ refusal: { type, why, faults } }: ActRefused): Problem {
  const kind: Kind =
    type === 'faulty' || type === 'unknown'
      ? 'faults'
      : type === 'not yours'
        ? 'not-for-you'
        : type === 'stale'
          ? 'stale'
          : 'act-refused';
  return problem(kind, {
    detail: why,
    refusal: { type, why },
    ...(faults ? { faults: faults.map((fault) => ({ ...fault, said: fault.fault })) } : {}),
  });
}

function byStatus(status: number | undefined, name: string | undefined): Problem {
  switch (status) {
    case 400:
      return problem(
        'malformed',
        name === 'URIError' ? { detail: 'The address cannot be read' } : {},
      );
    case 401:
      return problem('not-signed-in');
    case 403:
      return problem('not-for-you');
    case 404:
      return problem('no-such-route');
    case 405:
      return problem('no-such-method');
    case 413:
      return problem('too-large');
    case 415:
      return problem('not-this-kind');
    case 429:
      return problem('too-many');
    default:
      return problem('our-fault');
  }
}
