/**
 * Why an act is refused, in words for whoever took it. A rule may know the act's own instant;
 * nothing here decides a case. What an act merely lacks or misspells, the form has said before.
 */

export * from './administration';
export * from './assessment';
export { closedWhateverIsSaid } from './closed-outcomes';
export * from './decision';
export * from './delivery';
export * from './difference';
export * from './police';
export * from './result';
export * from './screening';
export * from './sitting';
export * from './telling';
export * from './victims';
