/**
 * The one exception filter. The API answers problem+json; a page answers a page; neither ever
 * carries a stack, a query or a value of the record. What is our own fault is logged by kind and
 * place only, because messages may quote a record.
 */
import {
  Catch,
  Injectable,
  Logger,
  type ArgumentsHost,
  type ExceptionFilter,
} from '@nestjs/common';
import type { Request, Response } from 'express';
import { recordIsAway } from '../../../../libs/database/away';
import { Config } from '../config';
import { onPage } from './on-page';
import { problemOf, type Problem } from './problem';
import { retryAfter } from './problems';

@Injectable()
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly log = new Logger('Problem');

  constructor(private readonly config: Config) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const [request, response] = [
      host.switchToHttp().getRequest<Request & { id?: string }>(),
      host.switchToHttp().getResponse<Response>(),
    ];
    const found = problemOf(error);
    const said: Problem =
      found.status >= 500 && request.id ? { ...found, request: String(request.id) } : found;
    this.note(error, said);
    // The session stands in the record too: to keep it would make whoever asked wait once more.
    if (recordIsAway(error)) delete (request as Partial<Pick<Request, 'session'>>).session;
    if (response.headersSent) {
      response.end();
      return;
    }
    if (said.status === 401) response.setHeader('www-authenticate', 'Bearer realm="panel-clerk"');
    if (said.status === 503) response.setHeader('retry-after', String(retryAfter));
    response.setHeader('cache-control', 'no-store');
    if (!wantsPage(request)) {
      response.status(said.status).type('application/problem+json').send(JSON.stringify(said));
      return;
    }
    if (said.status === 401 && request.method === 'GET') {
      response.redirect(303, `/sign-in?to=${encodeURIComponent(request.originalUrl)}`);
      return;
    }
    response.status(said.status);
    // Where even the page of a problem cannot be made, its title is said plainly.
    const plainly = () => {
      response.type('text/plain').send(said.title);
    };
    const shown = onPage(error, said, request, this.config);
    try {
      response.render(shown.view, shown, (failed: Error | null, page?: string) => {
        if (failed) plainly();
        else response.type('html').send(page);
      });
    } catch {
      plainly();
    }
  }

  private note(error: unknown, { status, request }: Problem): void {
    if (status === 500) this.log.error({ fault: faultOf(error), request });
    else if (recordIsAway(error)) this.log.warn({ away: faultOf(error), request });
  }
}

const wantsPage = (request: Request) =>
  !/^\/(api|health|ping|\.well-known)(\/|$)/.test(request.path) &&
  request.accepts(['html', 'json']) === 'html';

/** An error's kind and where it arose, without its message. */
function faultOf(error: unknown): {
  readonly name: string;
  readonly code?: string;
  readonly at: readonly string[];
} {
  const {
    name = 'unknown',
    code,
    stack = '',
  } = (error ?? {}) as { name?: string; code?: string; stack?: string };
  const at = stack
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 6)
    .map((line) => line.trim());
  return { name, ...(code === undefined ? {} : { code: String(code) }), at };
}
