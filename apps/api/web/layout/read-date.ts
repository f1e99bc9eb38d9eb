/** A day from its three boxes, and an instant from a time beside them. London’s clock. */
import { atHour, offset, startOf, type Hour } from '../../../../libs/domain/london';
import type { Posted } from './posted';
import { fault, none, said, text, type Read } from './read';

const months = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];
/** '9', 'Sept' and 'september' are the ninth month. */
const monthOf = (written: string): string => {
  const named =
    written.length < 3
      ? -1
      : months.findIndex(
          (month) =>
            month.startsWith(written.toLowerCase().replace(/\.$/, '')) ||
            (/^sept\.?$/i.test(written) && month === 'september'),
        );
  return named < 0 ? written : String(named + 1);
};

export function readDay(posted: Posted, name: string): Read {
  const parts = {
    day: text(posted[`${name}-day`]),
    month: monthOf(text(posted[`${name}-month`])),
    year: text(posted[`${name}-year`]),
  };
  const missing = (Object.keys(parts) as (keyof typeof parts)[]).filter(
    (part) => parts[part] === '',
  );
  if (missing.length === 3) return none;
  if (missing.length > 0) return fault(name, `must include a ${missing.join(' and ')}`, missing);
  if (!/^\d{4}$/.test(parts.year)) return fault(name, 'must include a year of 4 numbers', ['year']);
  const date = `${parts.year}-${parts.month.padStart(2, '0')}-${parts.day.padStart(2, '0')}`;
  try {
    startOf(date);
    return said(date);
  } catch {
    return fault(name, 'must be a real date');
  }
}

/** A London day and a time such as '9:30am', '17:00' or '5pm', as RFC 3339. */
export function readInstant(posted: Posted, name: string): Read {
  const date = readDay(posted, name);
  const written = text(posted[`${name}-time`]);
  if (date.faults.length > 0) return date;
  if (date.answer === undefined) return written === '' ? none : fault(name, 'must include a date');
  if (written === '') return fault(name, 'must include a time', ['time']);
  const hour = hourOf(written);
  if (hour === undefined) return fault(name, 'must have a time such as 9:30am or 17:00', ['time']);
  const at = atHour(date.answer as string, hour);
  const ahead = offset(at);
  return said(new Date(at + ahead).toISOString().replace(/\.000Z$/, ahead === 0 ? 'Z' : '+01:00'));
}

function hourOf(written: string): Hour | undefined {
  const plain = written.toLowerCase().replace(/\s/g, '');
  if (plain === 'midday') return '12:00';
  const [, h, m = '00', half] = /^(\d{1,2})(?:[:.](\d\d))?(am|pm)?$/.exec(plain) ?? [];
  if (h === undefined || Number(m) > 59) return undefined;
  // "9" alone could be either half of the day.
  if (half === undefined && !/[:.]/.test(plain)) return undefined;
  const hour = Number(h);
  if (half === undefined ? hour > 23 : hour < 1 || hour > 12) return undefined;
  return `${String(half === undefined ? hour : (hour % 12) + (half === 'pm' ? 12 : 0)).padStart(2, '0')}:${m}` as Hour;
}
