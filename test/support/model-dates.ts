/** When a clock may stand still, go on and be moved, and to which date. */
import { endOf, londonDay } from '../../libs/domain/london';
import { fail, stands, type Book, type Of } from './model-book';
import { counted, met, walked } from './model-days';

export function paused(book: Book, e: Of<'paused'>): void {
  const kept = book.of(e);
  const pause = kept.rule.pauses?.[e.reason];
  if (kept.stopped || stands(kept)) fail(e, `${e.id} does not run`);
  if (!pause || kept.rule.standing === 'statute')
    return fail(e, `${e.id} may not pause for ${e.reason}`);
  if (!book.act || !pause.by.includes(book.act.by.role))
    fail(e, `a ${book.act?.by.role} may not pause ${e.id}`);
  const { n, working } = counted(pause.atMost);
  const stood = kept.stood
    .filter(({ reason }) => reason === e.reason)
    .reduce(
      (sum, { from, to }) => sum + met(londonDay(from), londonDay(to!), working, book.calendar),
      0,
    );
  if (stood + met(londonDay(e.at), londonDay(e.until - 1), working, book.calendar) > n)
    fail(e, `${e.id} stands still for longer than ${pause.atMost}`);
  if (e.with !== pause.with) fail(e, `${e.id} is with ${e.with} meanwhile, and not ${pause.with}`);
  kept.stood.push({ reason: e.reason, from: e.at, until: e.until });
}

export function resumed(book: Book, e: Of<'resumed'>): void {
  const kept = book.of(e);
  const pause = stands(kept) ?? fail(e, `${e.id} does not stand still`);
  if (e.to > pause.until) fail(e, `${e.id} stands still past the end of its pause`);
  if (e.to < pause.until && !(book.act?.at === e.at && book.act.act === 'resumeClock'))
    fail(e, `${e.id} goes on before the end of its pause, and nobody said so`);
  pause.to = e.to;
  const was = kept.lastDay;
  if (kept.rule.within !== undefined && was !== undefined) {
    const { working } = counted(kept.rule.within);
    const lastDay = walked(
      was,
      met(londonDay(pause.from), londonDay(e.to), working, book.calendar),
      working,
      book.calendar,
    );
    if (e.due.at !== endOf(lastDay))
      fail(
        e,
        `${e.id} is due ${(e.due.at - endOf(lastDay)) / 3_600_000} hours from where its pause ` +
          'leaves it',
      );
  } else if (kept.rule.within !== undefined && e.due.at !== kept.due + e.to - pause.from)
    fail(e, `${e.id} does not get back the hours it stood`);
  book.moves(e, kept);
}

export function moved(book: Book, e: Of<'moved'>): void {
  const kept = book.of(e);
  if (kept.stopped) fail(e, `${e.id} has stopped and is moved`);
  if (e.why === 'extended') {
    const longer = kept.rule.extends;
    if (!longer || kept.rule.standing === 'statute' || kept.lastDay === undefined) {
      return fail(e, `${e.id} may not be given longer`);
    }
    if (!book.act || !longer.by.includes(book.act.by.role))
      fail(e, `a ${book.act?.by.role} may not give ${e.id} longer`);
    const { n, working } = counted(longer.atMost);
    if (e.due.lastDay !== book.act!.fields.until || e.due.at !== endOf(e.due.lastDay!))
      fail(e, `${e.id} is not due on the day it was given`);
    if (e.due.lastDay! <= kept.lastDay) fail(e, `${e.id} is given no longer`);
    if (met(londonDay(kept.armed.due.at - 1), e.due.lastDay!, working, book.calendar) > n)
      fail(e, `${e.id} is given longer than ${longer.atMost}`);
    kept.extended = true;
  } else if (kept.extended && e.due.at !== kept.due)
    fail(e, `${e.id} was given a day, and is counted anew`);
  book.moves(e, kept);
}
