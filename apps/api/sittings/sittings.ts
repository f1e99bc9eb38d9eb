/** The sittings of a panel, and what is on the agenda of each. */
import { Injectable } from '@nestjs/common';
import type { Member } from '../members/member';

export interface SittingRow {
  readonly id: string;
  readonly title: string;
  readonly day: string;
  readonly daySaid: string;
  readonly startsSaid: string;
  readonly place: string;
  readonly chair: string;
  readonly items: number;
  readonly closed: boolean;
}

export interface AgendaItem {
  readonly caseId: string;
  readonly reference: string;
  readonly child: string;
  /** What is asked, in short: '2 offences'. */
  readonly about: string;
  readonly stage: string;
  readonly due: string | null;
  readonly lateness: string;
  readonly positions: readonly { readonly agency: string; readonly by: string; readonly atSaid: string }[];
  readonly warnings: readonly string[];
}

export interface Agenda extends SittingRow {
  readonly quorum: string | null;
  /** Least slack first. */
  readonly agenda: readonly AgendaItem[];
}

@Injectable()
export class Sittings {
  /** Today's and later ones, soonest first. */
  coming(_member: Member): Promise<readonly SittingRow[]> { throw new Error('not yet'); }
  /** Throws NotThere. */
  agenda(_member: Member, _id: string): Promise<Agenda> { throw new Error('not yet'); }
}
