/** What a SEND referral may find of a case, by subject. */
export { chair } from '../../../libs/domain/sitting';
export * from './authority';
export * from './checklist';
export * from './detained';
export * from './support';
