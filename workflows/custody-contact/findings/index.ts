/** What contact after custody may find of a case, by subject. */
export * from './contact';
export * from './instants';
export * from './lateness';
export * from './police';
export * from './the-night';
