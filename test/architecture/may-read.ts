/** Sentences that code may read after all, each with its reason. */

export interface Reading {
  /** A file, or the folder of a room that may come to split it. */
  readonly path: string;
  /** What is looked for, as it stands in the file. */
  readonly reads: string;
  readonly why: string;
}

/** Who wrote the sentence could not be asked for anything better. */
export const mayRead: readonly Reading[] = [
  {
    path: 'apps/cli/parts/',
    reads: '/shared memory block|lock file .* already exists/',
    why: 'PostgreSQL says why it did not start in its output alone',
  },
  {
    path: 'apps/cli/parts/',
    reads: '/Starting compilation|File change detected|^\\s*$/',
    why: 'the compiler in watch mode says what it does in its output alone',
  },
  {
    path: 'apps/cli/dev-times.mjs',
    reads: '`${prose}[^\\\\n]*worker after`',
    why: 'it times what the loop says to whoever edits, as it says it',
  },
  {
    path: 'apps/cli/diagrams.ts',
    reads: "'<!-- end of diagram -->'",
    why: 'a mark that this program finds its place by',
  },
  {
    path: 'libs/domain/',
    reads: "', not acknowledged'",
    why: 'the end of a rung’s key, written and read in one file: journals hold such keys',
  },
  {
    path: 'libs/domain/',
    reads: '/^(\\d{1,5}) (hour|working day|day|week|month)s?$/',
    why: 'a span is written so: it is data with a grammar of its own',
  },
];
