/** An absence, and a colleague, in the words of pages and programs. */
import type { Colleague } from '../../../libs/database/people/colleagues';
import type { AbsenceShown } from '../../../libs/database/people/absences';
import { say, sayInstant, type Day } from '../../../libs/domain/london';
import { roles } from '../../../libs/domain/member';
import { rfc3339 } from '../../../libs/domain/rfc3339';

export interface AbsenceRow {
  readonly id: string;
  readonly member: string;
  readonly name: string;
  /** Both days are days away. */
  readonly from: Day;
  readonly fromSaid: string;
  readonly to: Day;
  readonly toSaid: string;
  readonly deputy: string | null;
  readonly deputyName: string | null;
  /** The deputy has left, or is away on one of these days: then the next manager hears. */
  readonly deputyAway: boolean;
  readonly state: 'coming' | 'away now' | 'over' | 'ended early';
  readonly recordedBy: string;
  readonly recordedAt: string;
  readonly recordedSaid: string;
  readonly endedSaid: string | null;
}

type Absence = AbsenceShown['absence'];

export const saidAbsence = ({ absence, deputyAway }: AbsenceShown, today: Day): AbsenceRow => ({
  id: absence.id,
  member: absence.memberId,
  name: absence.member.name,
  from: absence.fromDay,
  fromSaid: say(absence.fromDay),
  to: absence.toDay,
  toSaid: say(absence.toDay),
  deputy: absence.deputyId,
  deputyName: absence.deputy?.name ?? null,
  deputyAway,
  state: stateOf(absence, today),
  recordedBy: absence.recorder.name,
  recordedAt: rfc3339(absence.recordedAt.getTime()),
  recordedSaid: sayInstant(absence.recordedAt.getTime()),
  endedSaid: absence.endedAt && sayInstant(absence.endedAt.getTime()),
});

function stateOf({ endedAt, fromDay, toDay }: Absence, today: Day): AbsenceRow['state'] {
  if (endedAt !== null) return 'ended early';
  if (toDay < today) return 'over';
  return fromDay > today ? 'coming' : 'away now';
}

/** 'from 3 May 2026 to 9 May 2026' */
export const sayDays = ({
  fromDay: from,
  toDay: to,
}: Pick<Absence, 'fromDay' | 'toDay'>): string =>
  from === to ? `on ${say(from)}` : `from ${say(from)} to ${say(to)}`;

/** 'Priya Shah, Practitioner' */
export const sayColleague = ({ name, roles: held }: Pick<Colleague, 'name' | 'roles'>): string =>
  [name, ...held.map((role) => roles[role])].join(', ');
