/** Instants as they leave the service. Epoch milliseconds inside, London's offset outside. */
import { offset } from './london';

/** RFC 3339 with London's offset. */
export function rfc3339(at: number): string {
  const ahead = offset(at);
  return new Date(at + ahead).toISOString().replace(/\.000Z$|Z$/, ahead === 0 ? 'Z' : '+01:00');
}
