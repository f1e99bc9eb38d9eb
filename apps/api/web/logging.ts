/**
 * What is logged of a request: ids, the route's pattern and the outcome. Never an address as it was
 * asked, a header or a body: they may name somebody.
 */
import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Params } from 'nestjs-pino';
import type { Asked } from './signing-in/me';

export const logging = (level: string): Params => ({
  pinoHttp: {
    level,
    genReqId: (_request: IncomingMessage, response: ServerResponse) => {
      const id = randomUUID();
      response.setHeader('x-request-id', id);
      return id;
    },
    autoLogging: {
      ignore: (request: IncomingMessage) => request.url === '/ping' || request.url === '/health',
    },
    // An allow-list: what is not named here is not written.
    serializers: {
      req: (request: { id: unknown; method: string }) => ({
        id: request.id,
        method: request.method,
      }),
      res: (response: { statusCode: number }) => ({ status: response.statusCode }),
      err: (error: { type?: string }) => ({ type: error.type }),
    },
    customSuccessObject: asked,
    customErrorObject: (
      request: IncomingMessage,
      _response: ServerResponse,
      _error: Error,
      said: object,
    ) => asked(request, _response, said),
    customSuccessMessage: () => 'answered',
    customErrorMessage: () => 'failed',
  },
});

/** Who asked for what, beside what pino says of it. */
function asked(request: IncomingMessage, _response: ServerResponse, said: object): object {
  const { member, route } = request as IncomingMessage &
    Partial<Pick<Asked, 'member'>> & { route?: { path?: string } };
  return {
    ...said,
    ...(member ? { member: member.id } : {}),
    ...(route?.path === undefined ? {} : { route: route.path }),
  };
}
