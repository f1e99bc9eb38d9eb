/** The demonstration clock's control. It is not there at all in production: every method throws NotThere. */
import { Injectable } from '@nestjs/common';
import type { Member } from '../members/member';

export interface ClockState {
  readonly now: string;
  readonly nowSaid: string;
  /** Milliseconds ahead of real time. */
  readonly shift: number;
  readonly moving: { readonly to: string } | null;
}

@Injectable()
export class DemonstrationClock {
  /** Whether pages show the control. */
  get shown(): boolean { throw new Error('not yet'); }
  state(): Promise<ClockState> { throw new Error('not yet'); }
  /** Move to an instant (RFC 3339) or by a span ('2 working days'). Throws Faults when it would go back. */
  move(_member: Member, _to: { readonly to?: string; readonly by?: string }): Promise<ClockState> { throw new Error('not yet'); }
}
