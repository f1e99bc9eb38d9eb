/** Instants as the API writes them. */
export { rfc3339 } from '../../../libs/domain/rfc3339';
