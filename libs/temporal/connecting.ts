/** The way to the Temporal server, and whether anybody answers there. */
import { Connection } from '@temporalio/client';

/** What apps call it: @temporalio/client itself stays in this folder. */
export type { Connection } from '@temporalio/client';

/** Connects with the first thing that is asked of it: whoever starts need not wait for Temporal. */
export const connectWhenAsked = (address: string): Connection => Connection.lazy({ address });

/** Throws one line that names the setting and the mend, where nobody answers at the address. */
export const reach = (address: string): Promise<Connection> =>
  Connection.connect({ address }).catch(() => {
    throw new Error(cannotBeReached(address));
  });

/** gRPC's number for a server that is not there. */
const unavailable = 14;

/** Runs what needs the server. Throws the line of `reach` where it is away meanwhile. */
export async function whileReached<T>(
  address: string,
  work: (connection: Connection) => Promise<T>,
): Promise<T> {
  const connection = connectWhenAsked(address);
  try {
    return await work(connection);
  } catch (error) {
    if ((error as { code?: number }).code === unavailable)
      throw new Error(cannotBeReached(address));
    throw error;
  } finally {
    await connection.close();
  }
}

const cannotBeReached = (address: string): string =>
  `TEMPORAL_ADDRESS: Temporal cannot be reached at ${address}. Start it, or correct the address`;

/** Whether the server answers within so many real milliseconds. */
export const answers = (connection: Connection, patience: number): Promise<boolean> =>
  within(
    patience,
    connection.withDeadline(Date.now() + patience, () =>
      connection.workflowService.getSystemInfo({}),
    ),
  ).then(
    () => true,
    () => false,
  );

/** It did not answer in time: what came of what was asked is unknown. */
class TooLong extends Error {
  override readonly name = 'TooLong';
}

/**
 * Waits so many real milliseconds and throws `TooLong` then: the client goes on trying a server
 * that is away for longer than it was told to.
 */
export async function within<T>(patience: number, asked: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new TooLong(`No answer within ${patience} ms`));
    }, patience);
  });
  try {
    return await Promise.race([asked, late]);
  } finally {
    clearTimeout(timer);
  }
}
