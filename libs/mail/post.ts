/**
 * The port through which notices leave the service. A way of sending hands over one mail under its
 * key, says which of three things came of it, and never waits for long: a server that hangs holds
 * up nothing else.
 */
import type { DeliveryFailure } from '../domain/delivery-failure';

export interface Mail {
  /** The same for the same notice or digest, whenever it is handed over. */
  readonly key: string;
  readonly name: string;
  readonly address: string;
  readonly subject: string;
  readonly text: string;
  /** By the readers' clock, epoch milliseconds. */
  readonly at: number;
  /** It was handed over before and no answer came. */
  readonly again: boolean;
}

export type Outcome =
  /** `once`: whoever took it knows it by its key, and holds it no more than once. */
  | { readonly is: 'handed over'; readonly once: boolean }
  | { readonly is: 'refused'; readonly why: DeliveryFailure }
  /** `answered`: it is certain that this mail was not taken. */
  | { readonly is: 'not now'; readonly why: DeliveryFailure; readonly answered: boolean };

export interface Post {
  hand(mail: Mail): Promise<Outcome>;
}
