/** How many notices the reader of a page has not read, for the navigation of every page. */
import {
  Injectable,
  type CallHandler,
  type ExecutionContext,
  type NestInterceptor,
} from '@nestjs/common';
import type { Response } from 'express';
import type { Observable } from 'rxjs';
import type { Asked } from '../web/signing-in/me';
import { Notices } from './notices.service';

@Injectable()
export class Unread implements NestInterceptor {
  constructor(private readonly notices: Notices) {}

  async intercept(context: ExecutionContext, next: CallHandler): Promise<Observable<unknown>> {
    const { member, path } = context.switchToHttp().getRequest<Asked>();
    // Programs have no navigation.
    if (member && !/^\/(api|health|ping)\b/.test(path))
      context.switchToHttp().getResponse<Response>().locals.unread =
        await this.notices.unread(member);
    return next.handle();
  }
}
