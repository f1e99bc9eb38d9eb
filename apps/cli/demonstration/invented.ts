/** A case that a demonstration begins with: one that has lived its past, invented throughout. */
import type { Json } from '../../../libs/domain/form';
import type { Day } from '../../../libs/domain/london';
import type { Step } from './living';

export interface Invented {
  readonly sourceReference: string;
  /** Working days since it was received. */
  readonly ago: number;
  /**
   * The referral, as the API takes it, received on one day and told of on another: ages are those
   * of the latter.
   */
  readonly referral: (day: Day, today: Day) => { readonly [field: string]: Json };
  readonly steps: readonly Step[];
}
