/**
 * What may go wrong for the one who asks, as things a service throws. The filter turns them into
 * RFC 9457; pages show them.
 */
import type { Refusal } from '../../../../libs/domain/refusal';

/** Nobody is signed in, or the token is no good. 401; a page sends to sign in. */
export class NotSignedIn extends Error {
  constructor(message = 'Nobody is signed in') {
    super(message);
  }
}

/** It did not come from one of our own pages. 403. */
export class NotSameOrigin extends Error {
  constructor() {
    super(
      'This did not come from one of our own pages. Go back, load the page again and repeat ' +
        'what you did',
    );
  }
}

/** The act is out of order. 409; a faulty one 400, one for another role 403. */
export class ActRefused extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal.why);
  }
}

/** `If-Match` does not hold. 412. */
export class NotMatched extends Error {
  constructor() {
    super('It has changed since you read it. Read it again, then repeat what you did');
  }
}

/** Seconds, in Retry-After: a server that was started anew is there again by then. */
export const retryAfter = 5;

/**
 * Temporal is away: whether the act was taken is unknown. Repeat it with the same key. 503 with
 * Retry-After. Where the record is away nothing is thrown here: its own error says so.
 */
export class Away extends Error {
  constructor(
    message = 'This cannot be taken just now. Whether it was recorded is not known: send it again with ' +
      'the same key',
  ) {
    super(message);
  }
}
