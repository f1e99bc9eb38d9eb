/**
 * A part says that it is at work, and when Temporal last answered it. Real instants, epoch
 * milliseconds.
 */
import type { DataSource } from 'typeorm';

/**
 * Where Temporal did not answer, the last time it did stands: another worker may have been
 * answered.
 */
export async function beat(
  source: DataSource,
  part: 'worker',
  realNow: number,
  temporalAnswers: boolean,
): Promise<void> {
  await source.query(
    `insert into heartbeat (part, beat_at, temporal_at)
     values ($1, $2, $3)
     on conflict (part)
     do update set
       beat_at = excluded.beat_at,
       temporal_at = coalesce(excluded.temporal_at, heartbeat.temporal_at)`,
    [part, new Date(realNow), temporalAnswers ? new Date(realNow) : null],
  );
}
