/** What other features may use of notices: those that somebody was given. */
export { Notices, type NoticeRow } from './notices.service';
export { NoticeSchema } from './notices.schema';
