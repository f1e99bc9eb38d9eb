/** One answer as it was read, or what a person must mend before it can be. */
import type { DatePart, Fault, Json } from '../../../../libs/domain/form';

export interface Read {
  readonly answer: Json | undefined;
  readonly faults: readonly Fault[];
}
export const none: Read = { answer: undefined, faults: [] };
export const said = (answer: Json): Read => ({ answer, faults: [] });
export const fault = (name: string, words: string, parts?: readonly DatePart[]): Read => ({
  answer: undefined,
  faults: [{ pointer: `/${name}`, fault: words, ...(parts ? { parts } : {}) }],
});

/** Trimmed, with one kind of line end; nothing where it is no text. */
export const text = (value: unknown): string =>
  typeof value === 'string' ? value.replace(/\r\n?/g, '\n').trim() : '';
