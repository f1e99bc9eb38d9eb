/**
 * FNV-1a, 32 bits: enough to tell one calendar of a service from the next, and nothing rests on
 * more.
 */
export function digest(value: unknown): string {
  let hash = 0x811c9dc5;
  for (const letter of JSON.stringify(value))
    hash = Math.imul(hash ^ letter.codePointAt(0)!, 0x01000193) >>> 0;
  return hash.toString(16).padStart(8, '0');
}
