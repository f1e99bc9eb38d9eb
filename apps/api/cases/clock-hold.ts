/** While the demonstration clock moves, cases stand at different instants: acts wait. */
import type { Database } from '../../../libs/database/connect';
import { isHeld } from '../../../libs/database/deliveries/relaying';
import { Away } from '../web/problems/problems';

/** Real milliseconds that an act waits while the clock is being moved, and between two looks. */
const patience = 15_000;
const between = 200;

/** Throws Away when it takes too long. */
export async function untilClockStands(database: Database): Promise<void> {
  const until = Date.now() + patience;
  while (await isHeld(database, Date.now())) {
    if (Date.now() > until)
      throw new Away(
        'The demonstration clock is being moved. Nothing was recorded: send it again with ' +
          'the same key',
      );
    await new Promise((resolve) => {
      setTimeout(resolve, between);
    });
  }
}
