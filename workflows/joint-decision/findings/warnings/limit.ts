/** What a page warns of where a time limit is near, is not certain, or leaves no time. */
import type { Case } from '../../../../libs/domain/case';
import type { Item } from '../../../../libs/domain/form';
import { addDays, londonDay, say } from '../../../../libs/domain/london';
import { figure, type Policy } from '../../../../libs/domain/policy';
import { outcome } from '../../outcomes';
import { limitWarnings } from '../../outcomes/time-limit';
import * as is from '../index';

export function ofLimit(c: Case, offence: Item, now: number, policy: Policy): readonly string[] {
  const { id } = offence;
  const { at, indicative } = is.limitOf(c, offence);
  const [today, bufferDays] = [londonDay(now), figure<number>(policy, 'policeFileDays')];
  const limit = at === null ? undefined : { day: londonDay(at - 1), indicative };
  const mark = indicative ? ', worked out and not given by the police' : '';
  const near = !limit
    ? []
    : at! <= now
      ? [
          `its time limit${mark}, was ${say(limit.day)}. ` +
            'Only the police can confirm that it is time-barred',
        ]
      : addDays(limit.day, -bufferDays) <= today
        ? [
            `its time limit${mark}, is ${say(limit.day)}, ` +
              `and the police need ${bufferDays} days for the file`,
          ]
        : indicative
          ? [
              `its time limit is worked out as ${say(limit.day)}: ` +
                'ask the police for the date and its basis',
            ]
          : [];
  // What has been given runs from that day for the weeks agreed; what may be given would begin
  // today.
  const begun = is.deliveryFrom(c, id);
  const given = is.given(c, id);
  const start = begun === undefined ? today : londonDay(begun);
  const inView = given
    ? [given.key]
    : ['youthConditionalCaution', ...figure<readonly string[]>(policy, 'turnedOn')];
  const fits = inView.flatMap((key) =>
    limitWarnings(outcome(key), {
      start,
      limit,
      offenceKind: is.offenceKind(c, offence),
      bufferDays,
      ...(begun === undefined ? {} : { weeks: is.weeks(c, id, policy) }),
    }),
  );
  return [...near, ...new Set(fits)];
}
