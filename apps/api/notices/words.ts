/** What an administrator reads of each kind of failure, with what mends it. */
import type { FailureKind } from '../../../libs/domain/delivery-failure';

/** `code` is in brackets, or empty where there is none. */
const words: { readonly [K in FailureKind]: (code: string) => string } = {
  left: () => 'They have left. Nothing is sent to them',
  refused: (code) =>
    `The mail service refuses the address or the message${code}. Correct the address, then try ` +
    'again',
  notYet: (code) => `The mail service does not take it yet${code}. It is tried again`,
  timedOut: () => 'The mail service does not answer in time. It is tried again',
  unreachable: () => 'The mail service cannot be reached. It is tried again',
  cutOff: () => 'The mail service broke off before it answered. It is tried again',
  failed: (code) => `It could not be sent${code}. It is tried again`,
};

export const sayFailure = (kind: FailureKind, code: string | null): string =>
  words[kind](code === null ? '' : ` (${code})`);
