/** A day, or an instant, as the boxes for its parts. */
import type { DatePart } from '../../../../libs/domain/form';
import { grouped, type Place } from './place';
import type { PageFault } from './say-fault';
import type { Shown } from './shown';

export const showDay = (key: string, place: Place): Shown =>
  date(key, place, 'For example, 27 3 2026', dayParts(place));

export const showInstant = (key: string, place: Place): Shown =>
  date(key, place, 'For example, 27 3 2026 at 5pm', [...dayParts(place), timePart(place)]);

const date = (key: string, place: Place, hint: string, items: readonly object[]): Shown => ({
  macro: 'date',
  key,
  params: { ...grouped(place, hint), id: place.id, namePrefix: place.name, items },
});

/** Only what is wrong is marked: a missing year does not make the day an error. */
const isWrong = (fault: PageFault | undefined, part: DatePart): boolean =>
  fault !== undefined && (fault.parts ?? [part]).includes(part);

const wide = (width: number, wrong: boolean) =>
  `govuk-input--width-${width}${wrong ? ' govuk-input--error' : ''}`;

const dayParts = ({ showing, name, fault }: Place): readonly object[] =>
  (['day', 'month', 'year'] as const).map((part) => ({
    name: part,
    value: showing.typed[`${name}-${part}`],
    classes: wide(part === 'year' ? 4 : 2, isWrong(fault, part)),
    error: isWrong(fault, part),
  }));

const timePart = ({ showing, name, fault }: Place) => ({
  name: 'time',
  label: 'Time',
  value: showing.typed[`${name}-time`],
  inputmode: 'text',
  error: isWrong(fault, 'time'),
  classes: wide(5, isWrong(fault, 'time')),
});
