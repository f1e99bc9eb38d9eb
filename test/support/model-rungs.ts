/** What a rung may tell, of which instant and to whom, and who may say that they know. */
import { isWorkingDay } from '../../libs/domain/calendar';
import type { Case } from '../../libs/domain/case';
import type { Tell } from '../../libs/domain/entry';
import { addDays, atHour, londonDay } from '../../libs/domain/london';
import type { Role } from '../../libs/domain/member';
import type { Procedure } from '../../libs/domain/procedure';
import { fail, stands, unanswered, type Book, type Of } from './model-book';
import { counted, walked } from './model-days';

export function told(book: Book, e: Of<'rung'>): void {
  const kept = book.of(e);
  book.overdue(e.due - 1, `${e.id}/${e.rung}`);
  if (kept.stopped) fail(e, `${e.id} has stopped`);
  if (kept.told.has(e.rung)) fail(e, `${e.id}/${e.rung} is told twice`);
  const of = e.rung.endsWith(unanswered) ? e.rung.slice(0, -unanswered.length) : undefined;
  const spoken =
    kept.rule.ladder.find(({ key }) => key === (of ?? e.rung)) ??
    fail(e, `no ladder has ${e.rung}`);
  if ((of === undefined ? kept.coming.get(e.rung) : kept.awaited.get(of)) !== e.due)
    fail(e, `${e.id}/${e.rung} is told of another instant than its own`);
  if (of === undefined && stands(kept)) fail(e, `${e.id} stands still and ${e.rung} is told`);
  const right: Tell = toldTo(
    book.procedure,
    book.c,
    kept.armed.clock,
    of === undefined ? spoken.tell : spoken.acknowledge!.otherwise,
  );
  if (e.tell.role !== right.role || e.tell.member !== right.member)
    fail(
      e,
      `${e.id}/${e.rung} is told to ${e.tell.role} ${e.tell.member ?? ''}, and not to ` +
        `${right.role} ${right.member ?? ''}`,
    );
  // What is due at one instant is told in the order in which clocks were armed, and of one
  // clock in its ladder's.
  for (const [id, one] of book.kept) {
    if (one === kept) break;
    if (!one.stopped && !stands(one) && [...one.coming.values()].includes(e.due))
      fail(e, `${e.id}/${e.rung} goes before what is due of ${id} at the same instant`);
  }
  const before =
    of === undefined ? [...kept.coming].find(([, when]) => when === e.due)?.[0] : e.rung;
  if (before !== e.rung) fail(e, `${e.id}/${e.rung} goes before ${before}`);
  kept.coming.delete(e.rung);
  kept.told.set(e.rung, e);
  if (of !== undefined) kept.awaited.delete(of);
  const answer =
    of === undefined && spoken.acknowledge ? counted(spoken.acknowledge.within) : undefined;
  if ((answer === undefined) !== (e.answerBy === undefined))
    fail(
      e,
      `${e.id}/${e.rung}: its hearers ${answer ? 'are not' : 'are'} asked to say that ` +
        'they know',
    );
  if (answer) {
    let day = walked(londonDay(e.at), answer.n, answer.working, book.calendar);
    while (!isWorkingDay(day, book.calendar)) day = addDays(day, 1);
    const by = /hour/.test(spoken.acknowledge!.within)
      ? e.at + answer.n * 3_600_000
      : atHour(day, spoken.speaksAt ?? '09:00');
    if (e.answerBy !== by)
      fail(e, `${e.id}/${e.rung} is to be acknowledged at another time than its ladder says`);
    kept.awaited.set(e.rung, by);
  }
}

export function acknowledged(book: Book, e: Of<'acknowledged'>): void {
  const kept = book.of(e);
  const rung = kept.told.get(e.rung);
  if (!rung || rung.answerBy === undefined) {
    return fail(e, `${e.id}/${e.rung} waits for nobody's word`);
  }
  if (book.act?.at !== e.at || !rung.to?.includes(book.act.by.member))
    fail(e, `${book.act?.by.member} acknowledges what ${rung.to?.join(', ')} heard`);
  kept.awaited.delete(e.rung);
}

/** Whom a rung of this clock tells, as the case stands. */
export function toldTo(procedure: Procedure, c: Case, clock: string, tell: string): Tell {
  const member = procedure.allocated(c)[tell as Role];
  if (tell === 'holdersManager') return { ...toldTo(procedure, c, clock, 'holder'), above: true };
  if (tell !== 'holder')
    return member === undefined ? { role: tell as Role } : { role: tell as Role, member };
  const { stage } = procedure.clocks[clock]!;
  const here = c.stands.some((one) => one.stage === stage) ? stage : (c.stands[0]?.stage ?? stage);
  return procedure.stages[here]!.holder(c);
}
