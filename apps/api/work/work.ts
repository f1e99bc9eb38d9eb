/** What is mine to do, and my agency's, most urgent first; and what I have been told. */
import { Injectable } from '@nestjs/common';
import type { Urgency } from '../../../libs/domain/urgency';
import type { Member } from '../members/member';

export interface WorkRow {
  readonly caseId: string;
  readonly reference: string;
  readonly title: string;
  readonly child: string | null;
  /** The stage in words. */
  readonly stage: string;
  /** Which clock makes it urgent: 'Assessment'. Null where none runs. */
  readonly clock: string | null;
  /** 'by the end of 18 September 2026' */
  readonly due: string | null;
  readonly dueAt: string | null;
  /** '3 working days late', 'Due in 2 working days', 'Due today'. */
  readonly lateness: string;
  /** 'Priya Shah, Practitioner' or 'Panel Team Manager'. */
  readonly holder: string;
}

export interface WorkGroup {
  readonly urgency: Urgency;
  /** 'Critically overdue' */
  readonly title: string;
  readonly rows: readonly WorkRow[];
}

export interface NoticeRow {
  readonly id: string;
  readonly caseId: string;
  readonly subject: string;
  readonly text: string;
  readonly toldAt: string;
  readonly toldSaid: string;
  readonly read: boolean;
}

export interface WorkList {
  /** All four groups, in order, the empty ones too. */
  readonly groups: readonly WorkGroup[];
  readonly notices: readonly NoticeRow[];
}

@Injectable()
export class Work {
  /** Cases that wait for me: I hold them, or my role does and nobody is named. */
  mine(_member: Member): Promise<WorkList> { throw new Error('not yet'); }
  /** Cases that wait for anybody of my agency. */
  agency(_member: Member): Promise<WorkList> { throw new Error('not yet'); }
  read(_member: Member, _noticeId: string): Promise<void> { throw new Error('not yet'); }
}
