/** What a part of the benchmark is given, and what it says: one line of the table. */
import type { Client } from '@temporalio/client';
import type { Pool } from 'pg';
import type { Processes } from '../support/processes';

export interface Bench {
  readonly processes: Processes;
  readonly pool: Pool;
  readonly temporal: Client;
}

export interface Line {
  /** As in the list of benchmarks: 'B1'. */
  readonly number: string;
  readonly measure: string;
  readonly result: string;
  readonly excellent: string;
  readonly acceptable: string;
}

/**
 * The same measured against itself: outside 0.95–1.05 the machine was busy with something else, and
 * nothing measured beside it holds.
 */
export const control = (measure: string, ratio: number): Line => ({
  number: 'A/A',
  measure,
  result: `${ratio.toFixed(2)}${ratio < 0.95 || ratio > 1.05 ? ' **void**' : ''}`,
  excellent: '0.95–1.05',
  acceptable: '',
});
