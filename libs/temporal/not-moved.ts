/** The demonstration clock was not moved, or not all the way: said so that a person can mend it. */
export class NotMoved extends Error {
  override readonly name: string = 'NotMoved';
}

/** Nobody works: the move goes on by itself when somebody does. */
export class Waits extends NotMoved {
  override readonly name = 'Waits';
  constructor(what: string) {
    super(
      `The clock waits for the worker ${what}. Start the worker (npm start does): the move ` +
        'goes on then',
    );
  }
}
