/** Instants as the API writes and reads them. Epoch milliseconds inside, London's offset outside. */
import { atHour, offset } from '../../../libs/domain/london';

/** RFC 3339 with London's offset. */
export function rfc3339(at: number): string {
  const ahead = offset(at);
  return new Date(at + ahead).toISOString().replace(/\.000Z$|Z$/, ahead === 0 ? 'Z' : '+01:00');
}

/** The instant a London day begins, or what an RFC 3339 text says. */
export const startOfDay = (day: string): number => atHour(day, '00:00');
