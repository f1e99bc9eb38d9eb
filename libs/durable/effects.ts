/**
 * What a workflow may ask of the world: settle entries, read them back. The activities keep this
 * promise.
 */
import type { Entry } from '../domain/entry';

export interface Settling {
  readonly caseId: string;
  /** `rebuild` raises it: a run of an older generation may no longer write. */
  readonly generation: number;
  readonly entries: readonly Entry[];
}

export interface Effects {
  /**
   * One transaction. The same entries again are a redelivery and do nothing; anything else is
   * refused. Gives back the entries of which it learned something: who heard.
   */
  settle(settling: Settling): Promise<readonly Entry[]>;
  /** The whole journal of a case and the generation that may write to it. */
  journal(
    caseId: string,
  ): Promise<{ readonly generation: number; readonly entries: readonly Entry[] }>;
}

/**
 * The type of the failure with which `settle` refuses a fork, an old generation or an actor who
 * lost the right.
 */
export const settleRefused = 'SettleRefused';

/**
 * The type of the failure that whoever waits on a run hears, once another has taken its case over;
 * and with what that run ends.
 */
export const superseded = 'Superseded';
