/** `@Me() member: Member`: who asks. The guard has already made sure that there is somebody. */
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Request } from 'express';
import type { Member } from '../../../../libs/domain/signed-in';

export interface Asked extends Request {
  member?: Member;
  /** Sent a token, good or not; so no page of another site can have sent it in their name. */
  byToken?: boolean;
}

export const Me = createParamDecorator(
  (_: unknown, context: ExecutionContext): Member =>
    context.switchToHttp().getRequest<Asked>().member!,
);
