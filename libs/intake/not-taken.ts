/** What keeps something that is sent from being taken, as things that are thrown. */
import type { SaidFault } from './say';

/** The answers cannot be taken: every fault at once. 400. */
export class Faults extends Error {
  constructor(readonly faults: readonly SaidFault[]) {
    super(
      faults.length === 1
        ? 'One answer cannot be taken'
        : `${faults.length} answers cannot be taken`,
    );
  }

  /** One fault, at a pointer ('' is the whole body). */
  static at(pointer: string, fault: string): Faults {
    return new Faults([
      { pointer, fault, said: pointer === '' ? fault : `${pointer.slice(1)} ${fault}` },
    ]);
  }
}

/** Not there, or not theirs: one answer for both. 404. */
export class NotThere extends Error {
  constructor() {
    super('There is nothing here, or it is not yours to see');
  }
}

/**
 * Signed in, but this is not for somebody in their role. 403. Never thrown about a case: that is
 * `NotThere`.
 */
export class NotForYou extends Error {
  constructor(message = 'This is not for somebody in your role') {
    super(message);
  }
}

/** The same key or source reference came before with another body. 422. */
export class OtherBody extends Error {
  constructor(what: string) {
    super(`${what} was used before with another body`);
  }
}
