/**
 * What must be so of the clocks of any journal, by a book kept here and days counted by the slow
 * hand: nothing of it is the clerk's own. Throws with what it saw. It holds of generated lives as
 * of the states of the model check.
 */
import { recalendared } from '../../libs/domain/calendar';
import { apply } from '../../libs/domain/case';
import type { CaseStart } from '../../libs/domain/case-start';
import type { Entry } from '../../libs/domain/entry';
import type { Procedure } from '../../libs/domain/procedure';
import { Book, fail, type Of } from './model-book';
import { moved, paused, resumed } from './model-dates';
import { acknowledged, told } from './model-rungs';
import { armed, stopped } from './model-runs';

/** The book of one journal. `at` is now: nothing that was due by then may stand untold. */
export function clocksHold(
  procedure: Procedure,
  opening: CaseStart,
  journal: readonly Entry[],
  at: number,
): void {
  const book = new Book(procedure, opening);
  let before = 0;
  for (const e of journal) {
    if (book.recount.length > 0 && e.kind !== 'moved' && e.kind !== 'told') book.recounts(e);
    if (book.c.seq > 1 && e.at > before && !book.c.ended) book.settled();
    before = e.at;
    entered(book, e, journal);
    book.c = apply(book.c, e);
  }
  if (book.recount.length > 0) book.recounts(journal.at(-1)!);
  if (!book.c.ended) {
    book.overdue(at);
    book.settled();
  }
  agrees(book);
}

function entered(book: Book, e: Entry, journal: readonly Entry[]): void {
  switch (e.kind) {
    case 'act':
      return acted(book, e, journal);
    case 'armed':
      return armed(book, e);
    case 'stopped':
      return stopped(book, e);
    case 'paused':
      return paused(book, e);
    case 'resumed':
      return resumed(book, e);
    case 'moved':
      return moved(book, e);
    case 'calendar':
      return recalendars(book, e);
    case 'rung':
      return told(book, e);
    case 'acknowledged':
      return acknowledged(book, e);
    case 'ended':
      for (const kept of book.kept.values()) kept.stopped = true;
      return;
    default:
      return;
  }
}

function acted(book: Book, e: Of<'act'>, journal: readonly Entry[]): void {
  book.act = e;
  book.overdue(e.at);
  const { ends } = book.procedure.acts[e.act]!;
  if (
    ends !== undefined &&
    !journal.some(
      ({ kind, at: when, seq }, n) =>
        kind === 'ended' &&
        seq > e.seq &&
        when === e.at &&
        (journal[n] as Entry & { ending: string }).ending === ends,
    )
  )
    fail(e, `${e.act} ends a case as ${ends}, and it goes on`);
}

function recalendars(book: Book, e: Of<'calendar'>): void {
  if (e.from !== book.calendar.version)
    fail(e, 'the calendar is not a change of the one the case had');
  book.calendar = recalendared(book.calendar, e);
  book.known &&= e.removed.length === 0;
  book.recount = [...book.kept]
    .filter(([, kept]) => !kept.stopped && !kept.extended && kept.rule.within !== undefined)
    .map(([id]) => id);
}

/** The case, as the fold makes it, says of its clocks what this book says. */
function agrees(book: Book): void {
  for (const [id, kept] of book.kept) {
    const clock = book.c.clocks.find((one) => one.id === id)!;
    if (clock.original !== kept.armed.due.at)
      throw new Error(`${id} does not keep the instant it was armed with`);
    if (clock.due.at !== kept.due)
      throw new Error(`${id} is due at another instant than its journal says`);
    if ((clock.stopped !== undefined) !== kept.stopped)
      throw new Error(`${id} ${kept.stopped ? 'runs on' : 'does not run'}`);
    if (kept.stopped && clock.pauses?.some(({ to }) => to === undefined))
      throw new Error(`${id} has stopped and stands still for ever`);
    for (const { key, told } of clock.rungs)
      if ((told !== undefined) !== kept.told.has(key))
        throw new Error(
          `${id}/${key} is ${told === undefined ? 'not ' : ''}told, says the case, and its ` +
            'journal differs',
        );
  }
}
