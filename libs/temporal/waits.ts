/** Nobody works: a move of the clock goes on by itself when somebody does. */
export class Waits extends Error {
  override readonly name = 'Waits';
  constructor(what: string) {
    super(
      `The clock waits for the worker ${what}. Start the worker (npm start does): the move ` +
        'goes on then',
    );
  }
}

/** Real milliseconds. */
export const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });
