/**
 * Why a notice or an alarm was not handed over, as data: never the words of a server, which can quote an
 * address. What people read of each kind is said by the page that shows it.
 */
export const failureKinds = [
  /** Whom it is for has left: nothing is sent to them. */
  'left',
  /** Of this address or message, for good. `code` is the answer's. */
  'refused',
  /** Not now, or not from us. `code` is the answer's. */
  'notYet',
  'timedOut',
  'unreachable',
  /** The connection ended before there was an answer. */
  'cutOff',
  /** Anything else. `code` is the kind of error. */
  'failed',
] as const;
export type FailureKind = (typeof failureKinds)[number];

export interface DeliveryFailure {
  readonly kind: FailureKind;
  readonly code?: string;
}
