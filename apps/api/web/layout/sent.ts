/**
 * What a page's form sent, word for word, so that a page that could not take it can give it back: it
 * is kept nowhere else. Read also where nobody could find out who asks.
 */
import { urlencoded, type ErrorRequestHandler, type Request, type RequestHandler } from 'express';
import { recordIsAway } from '../../../../libs/database/away';

interface Sent {
  sent?: Buffer;
}

export const forms = (limit: string): RequestHandler =>
  urlencoded({
    limit,
    extended: true,
    parameterLimit: 2_000,
    verify: (request: Request & Sent, _response, body) => {
      request.sent = body;
    },
  });

/** Goes on with the same error, once the form has been read. */
export const formsAllTheSame = (read: RequestHandler): ErrorRequestHandler => {
  return (error: unknown, request, response, next) => {
    if (!recordIsAway(error)) {
      next(error);
      return;
    }
    read(request, response, () => next(error));
  };
};

/** Name and value of every box, in the order of the page. */
export const sentBy = (request: Request): readonly (readonly [string, string])[] => {
  const { sent } = request as Request & Sent;
  return sent ? [...new URLSearchParams(sent.toString('utf8'))] : [];
};
