/** A case in a list of what waits: what it is, who holds it, how urgent it is. */
import type { Urgency } from '../../../libs/domain/urgency';

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
