/** What a case is opened with, and a clerk begins with. */
import type { Calendar } from './calendar';
import type { Facts } from './form';
import type { Policy } from './policy';

/**
 * What a case is opened with. Policy and calendar are those in force that day, and stay so to the
 * end.
 */
export interface CaseStart {
  readonly caseId: string;
  /**
   * Epoch milliseconds: when the referral was received, which may be before any worker heard of it.
   */
  readonly received: number;
  readonly facts: Facts;
  readonly policy: Policy;
  readonly calendar: Calendar;
}
