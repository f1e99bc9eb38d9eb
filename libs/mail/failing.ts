/** What a connection that failed says of itself by its code, as one of the kinds people read of. */
import type { DeliveryFailure, FailureKind } from '../domain/delivery-failure';

const kinds: { readonly [code: string]: FailureKind } = {
  ETIMEDOUT: 'timedOut',
  ECONNREFUSED: 'unreachable',
  EHOSTUNREACH: 'unreachable',
  ENETUNREACH: 'unreachable',
  ENOTFOUND: 'unreachable',
  EAI_AGAIN: 'unreachable',
  EDNS: 'unreachable',
  ECONNECTION: 'cutOff',
  ECONNRESET: 'cutOff',
  EPIPE: 'cutOff',
  UND_ERR_SOCKET: 'cutOff',
};

export function failureOf(code: string | undefined): DeliveryFailure {
  if (code === undefined) return { kind: 'failed' };
  const kind = kinds[code];
  return kind === undefined ? { kind: 'failed', code } : { kind };
}
