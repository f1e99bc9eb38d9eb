/**
 * Every request passes here. A route that says neither `@Allow` nor `@Public` lets nobody in. A
 * case that is not the member's is answered as if it were not there, whatever their role.
 */
import { Injectable, Logger, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Asked } from '../signing-in/me';
import { NotSignedIn } from '../problems/problems';
import { NotForYou, NotThere } from '../../../../libs/intake/not-taken';
import { allowed, open, type Allowed } from './allow';
import { Reached } from './reached';

@Injectable()
export class AllowGuard implements CanActivate {
  private readonly log = new Logger('Access');

  constructor(
    private readonly reflector: Reflector,
    private readonly reached: Reached,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const from = [context.getHandler(), context.getClass()];
    if (this.reflector.getAllAndOverride<string | undefined>(open, from) !== undefined) return true;
    const to = this.reflector.getAllAndOverride<Allowed | undefined>(allowed, from);
    const { member, params } = context.switchToHttp().getRequest<Asked>();
    if (!member) throw new NotSignedIn();
    const route = `${context.getClass().name}.${context.getHandler().name}`;
    const denied = (error: Error): never => {
      this.log.warn({ denied: route, member: member.id, roles: member.roles });
      throw error;
    };
    if (!to) return denied(new NotForYou());
    const hasRole =
      to.roles === 'any member' || to.roles.some((role) => member.roles.includes(role));
    if (to.relation === 'no case' || to.relation === 'own cases')
      return hasRole || denied(new NotForYou());
    if (!hasRole) return denied(new NotThere());
    const asked =
      to.relation === 'the case'
        ? this.reached.must(member, 'progress', { id: String(params.id) })
        : this.reached.must(member, 'referral', { reference: String(params.reference) });
    await asked.catch((error: Error) => {
      if (error instanceof NotThere) denied(error);
      throw error;
    });
    return true;
  }
}
