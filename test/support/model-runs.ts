/** When a clock may begin and stop, and with what. */
import { fail, stands, type Book, type Of } from './model-book';

export function armed(book: Book, e: Of<'armed'>): void {
  const rule = book.policy.clocks[e.clock]!;
  for (const [id, one] of book.kept)
    if (!one.stopped && one.armed.clock === e.clock && one.armed.of === e.of)
      fail(e, `${e.id} runs beside ${id}`);
  const start = book.procedure.clocks[e.clock]!.starts(book.c, book.policy).find(
    ({ of }) => of === e.of,
  );
  if (!start || start.from !== e.from) fail(e, `${e.id} is armed without its trigger`);
  const due =
    rule.within === undefined
      ? start!.due
      : book.known
        ? book.dueOf(e.from, rule.within, rule).at
        : e.due.at;
  if (e.due.at !== due)
    fail(e, `${e.id} is due ${e.due.at - due!} ms from where its policy has it`);
  const law =
    rule.standing === 'statute'
      ? e.due.at
      : rule.statutory && book.known
        ? book.dueOf(e.from, rule.statutory.within, rule).at
        : e.statutory;
  if (law !== e.statutory) fail(e, `${e.id} does not keep the law's own date`);
  const all = book.rungsOf({ armed: e, rule }, e.due.at, e.due.lastDay);
  // Known to us since its cause, or since the referral was received.
  const since = book.c.acts.length === 0 ? Math.max(e.from, book.received) : e.at;
  const passed = all.filter(({ at: when }) => when <= since).at(-1)?.at;
  if (
    book.known &&
    JSON.stringify(e.rungs) !==
      JSON.stringify(all.filter(({ at: when }) => when > since || when === passed))
  )
    fail(e, `the rungs of ${e.id} are not those of its ladder`);
  book.kept.set(e.id, {
    armed: e,
    rule,
    due: e.due.at,
    lastDay: e.due.lastDay,
    coming: new Map(e.rungs.map(({ key, at: when }) => [key, when])),
    told: new Map(),
    awaited: new Map(),
    stood: [],
    extended: false,
    stopped: false,
  });
}

export function stopped(book: Book, e: Of<'stopped'>): void {
  const kept = book.of(e);
  if (kept.stopped) fail(e, `${e.id} stops twice`);
  const starts = book.procedure.clocks[kept.armed.clock]!.starts(book.c, book.policy).find(
    ({ of }) => of === kept.armed.of,
  );
  if (
    !book.procedure.clocks[kept.armed.clock]!.stops(book.c, kept.armed.of, book.policy) &&
    (starts?.due === undefined || starts.due === kept.armed.due.at)
  )
    fail(e, `${e.id} stops though its work is not done`);
  kept.stopped = true;
  const pause = stands(kept);
  if (pause) pause.to = e.at;
}
