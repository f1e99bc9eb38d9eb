/** Instants as the API writes and reads them. */
import { atHour } from '../../../libs/domain/london';

export { rfc3339 } from '../../../libs/domain/rfc3339';

/** The instant a London day begins, or what an RFC 3339 text says. */
export const startOfDay = (day: string): number => atHour(day, '00:00');
