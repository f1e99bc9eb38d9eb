/**
 * What templates may do with a value. Dates are London's by libs/domain/london.ts: the MoJ filters
 * of the same names follow the time zone of the process, and would say a summer hour wrongly on
 * most servers.
 */
import {
  londonDay,
  say,
  sayInstant,
  sayShort,
  sayTime,
  startOf,
} from '../../../../libs/domain/london';

type At = number | string | Date;
const instant = (at: At): number =>
  typeof at === 'number' ? at : at instanceof Date ? at.getTime() : Date.parse(at);

/** MoJ's date filter by its own names. RFC 3339, epoch milliseconds or a Date. */
function mojDate(at: At, type?: string): string {
  const on = londonDay(instant(at));
  const [day, short, time] = [say(on), sayShort(on), sayTime(instant(at))];
  switch (type) {
    case 'datetime':
      return `${day} at ${time}`;
    case 'shortdatetime':
      return `${short} at ${time}`;
    case 'date':
      return day;
    case 'shortdate':
      return short;
    case 'time':
      return time;
    default:
      return sayInstant(instant(at));
  }
}

/** 'Due today' in the middle of a sentence; 'PNC ID' stays. */
export const lowerFirst = (text: string): string =>
  /^[A-Z](?![A-Z])/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;

/** A list in words: 'one, two and three'. */
const andList = (words: readonly string[]): string =>
  words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)!}`;

/**
 * What stands side by side, as one phrase: 'Reviewing the hearing, preparing for the next and
 * looking after the child'.
 */
const phrase = (parts: readonly string[]): string =>
  andList(parts.map((part, n) => (n === 0 ? part : lowerFirst(part))));
/** Where a case stands; empty where it stands nowhere. */
export const sayStages = (
  { stages: named }: { readonly stages: { readonly [stage: string]: string } },
  stages: readonly string[],
): string => phrase(stages.map((stage) => named[stage] ?? stage));

/** '1 case', '3 cases'. */
export const counted = (n: number, one: string, many = `${one}s`): string =>
  `${n} ${n === 1 ? one : many}`;

export const filters = {
  mojDate,
  day: (at: At) => say(londonDay(instant(at))),
  instant: (at: At) => sayInstant(instant(at)),
  /** When a count begins: a day begins, and midnight before it is nobody's word for that. */
  begins: (at: At) => {
    const day = londonDay(instant(at));
    return startOf(day) === instant(at) ? `the start of ${say(day)}` : sayInstant(instant(at));
  },
  lowerFirst,
  upperFirst: (text: string) => text.charAt(0).toUpperCase() + text.slice(1),
  andList,
  phrase: (parts: readonly (string | { readonly name: string })[]) =>
    phrase(parts.map((part) => (typeof part === 'string' ? part : part.name))),
  counted,
  /** A macro's params with other items: Nunjucks cannot change an object itself. */
  withItems: (params: object, items: readonly unknown[]) => ({ ...params, items }),
  /** A line of MoJ's timeline with who did it; nothing for what the clerk did. */
  withByline: (item: object, by: string | null) =>
    by === null ? item : { ...item, byline: { text: by } },
  /** 'away' of 'urn:panel-clerk:problem:away' */
  kindOf: (type: string) => type.replace(/^.*:/, ''),
};

export const globals = {
  standings: {
    statute: 'Statute',
    guidance: 'Guidance',
    local: 'Local rule',
    assumption: 'Assumption',
  },
  /** A radio or checkbox with what it reveals, for a template. */
  revealing: (item: object, html: unknown) => ({ ...item, conditional: { html } }),
};
