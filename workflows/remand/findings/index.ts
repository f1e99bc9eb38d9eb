/** What a remand may find of a case, by subject. */
export * from './being-held';
export * from './care';
export * from './decisions';
export * from './hearings';
export * from './package';
export * from './reviews';
export * from './standing';
