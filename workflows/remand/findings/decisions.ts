/** What a court may decide of a child, and which of its decisions hold them. */

export const decisions = [
  'bailed',
  'bailedWithSupport',
  'rlaa',
  'yda',
  'sentencedCommunity',
  'sentencedCustody',
  'acquitted',
  'discontinued',
] as const;
export type Decision = (typeof decisions)[number];

/** Held on remand. */
export const held: readonly string[] = ['rlaa', 'yda'];

/**
 * On remand or by sentence: the duties to a child's special educational needs are the same (CDA
 * 1998 s39A).
 */
export const detaining: readonly string[] = ['yda', 'sentencedCustody'];
