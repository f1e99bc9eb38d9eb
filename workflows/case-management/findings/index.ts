/** What case management may find of a case, by subject. */
export { chair } from '../../../libs/domain/sitting';
export * from './custody';
export * from './moves';
export * from './next-review';
export * from './reviews';
export * from './risks';
export * from './triggers';
