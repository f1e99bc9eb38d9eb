/**
 * What goes to a person of what they are owed: the words, from their procedure's own, and where
 * they lead.
 */
import type { Owed } from '../../../libs/database/notices/posting';
import type { Calendar } from '../../../libs/domain/calendar';
import { digestOf, letter, line } from '../../../libs/domain/notice';
import type { Procedure } from '../../../libs/domain/procedure';
import type { Mail } from '../../../libs/mail/post';

/**
 * Without a calendar of their own only words that count no days are written: this one is never
 * asked.
 */
const noCalendar: Calendar = {
  version: 'none',
  holidays: [],
  closures: [],
  announcedTo: '1970-01-01',
};

/** `link` is to the reader's work, and to nothing that says which case it is about. */
export function mailOf(
  procedures: readonly Procedure[],
  link: string,
  { key, to, digest, at, lines, again }: Owed,
): Mail {
  const all = lines.map(({ procedure, ...one }) => ({
    words: procedures.find(({ name }) => name === procedure)?.words ?? { clocks: {}, notices: {} },
    ...one,
  }));
  const { words, about, calendar = noCalendar } = all[0]!;
  const says = digest
    ? digestOf(
        all.map((one) => line(one.words, one.about, at, one.calendar ?? noCalendar)),
        at,
        link,
      )
    : letter(words, about, at, calendar, link);
  return { key, name: to.name, address: to.address, ...says, at, again };
}
