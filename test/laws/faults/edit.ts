/** A change to the text of one file, by what stands in it exactly once. */
export interface Edit {
  readonly says: string;
  readonly file: string;
  readonly edits: readonly (readonly [find: string, instead: string])[];
}

export const inFile = (
  file: string,
  faults: readonly (readonly [says: string, find: string, instead: string])[],
): readonly Edit[] =>
  faults.map(([says, find, instead]) => ({ says, file, edits: [[find, instead]] }));
