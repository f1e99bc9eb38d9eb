/**
 * So many requests a minute of each member; before anybody is known, of each address. Counted per
 * process, on real time.
 */
import { Injectable } from '@nestjs/common';
import { ThrottlerGuard } from '@nestjs/throttler';
import type { Asked } from '../signing-in/me';

@Injectable()
export class Limits extends ThrottlerGuard {
  protected override getTracker(request: unknown): Promise<string> {
    const { member, ip } = request as Asked;
    return Promise.resolve(member?.id ?? `address ${ip ?? 'unknown'}`);
  }

  /** One allowance for all routes, not one for each. */
  protected override generateKey(_context: unknown, tracker: string): string {
    return tracker;
  }
}
