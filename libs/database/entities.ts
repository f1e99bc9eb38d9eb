/** Every table, by its subject: what connect.ts hands to TypeORM. */
import { CalendarVersion } from './calendar/calendar-version';
import { ClosedDay } from './calendar/closed-day';
import { DemonstrationClock } from './clock/demonstration-clock';
import { Inbox } from './deliveries/inbox';
import { Outbox } from './deliveries/outbox';
import { DemonstrationPost } from './notices/demonstration-post';
import { Notice } from './notices/notice';
import { Absence } from './people/absence';
import { Duty } from './people/duty';
import { Member } from './people/member';
import { Session } from './people/session';
import { Allocation } from './record/allocation';
import { ArmedClock } from './record/armed-clock';
import { CaseEvent } from './record/case-event';
import { CaseFile } from './record/case-file';
import { CaseKey } from './record/case-key';
import { Opening } from './record/opening';
import { PolicyVersion } from './record/policy-version';
import { Words } from './record/words';
import { Child } from './referrals/child';
import { DuplicateReview } from './referrals/duplicate-review';
import { Referral } from './referrals/referral';
import { Victim } from './referrals/victim';
import { WordsOfVictims } from './referrals/words-of-victims';
import { Sitting } from './sittings/sitting';
import { Heartbeat } from './watching/heartbeat';

export const entities = [
  Absence,
  Allocation,
  ArmedClock,
  CalendarVersion,
  CaseEvent,
  CaseFile,
  CaseKey,
  Child,
  ClosedDay,
  DemonstrationClock,
  DemonstrationPost,
  DuplicateReview,
  Duty,
  Heartbeat,
  Inbox,
  Member,
  Notice,
  Opening,
  Outbox,
  PolicyVersion,
  Referral,
  Session,
  Sitting,
  Victim,
  Words,
  WordsOfVictims,
];
