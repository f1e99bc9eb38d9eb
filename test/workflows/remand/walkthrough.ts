/**
 * Walks through a remand, on the real server: a Friday evening before a bank holiday, a package
 * that is late, hearings one after another, and each side ending.
 */
import { calendarInForce } from '../../../libs/database/calendar/in-force';
import { isWorkingDay } from '../../../libs/domain/calendar';
import { addDays, atHour, londonDay, weekday } from '../../../libs/domain/london';
import { eventually } from '../../support/eventually';
import { along } from '../../walkthrough/along';
import { inRole, unused, type Scenario, type Walk } from '../../walkthrough/walk';
import * as paths from './paths';
import { referral, sent, toCome } from './referral';

const [officer, worker, manager, head] = [
  inRole('policeReferrer'),
  inRole('practitioner'),
  inRole('panelTeamManager'),
  inRole('headOfService'),
];
const hour = 3_600_000;
const day = 24 * hour;

interface Clock {
  readonly id: string;
  readonly state: string;
  readonly due: string;
  readonly why: { readonly rule: string; readonly standing: string };
}
interface Seen {
  readonly id: string;
  readonly reference: string;
  readonly ended: { readonly ending: string } | null;
  readonly warnings: readonly string[];
  readonly clocks: readonly Clock[];
  readonly others: readonly {
    readonly id: string;
    readonly title: string;
    readonly relation: string;
  }[];
}
const look = async (walk: Walk, caseId: string) =>
  (await walk.look(manager, caseId)) as unknown as Seen;
const clock = (seen: Seen, id: string) => seen.clocks.find((one) => one.id === id);

async function opened(walk: Walk, body: object): Promise<string> {
  const { reference } = await walk.refer(officer, {
    procedure: 'remand',
    ...sent({
      ...body,
      sourceReference: unused('LYC'),
      childFamilyName: unused('Thornbury'),
    }),
  });
  return walk.caseOf(manager, reference);
}
async function ends(walk: Walk, caseId: string, ending: string): Promise<void> {
  walk.hold((await look(walk, caseId)).ended?.ending === ending, `it ended: ${ending}`);
}
/** A case that this one opened, once it runs. */
async function other(walk: Walk, caseId: string, title: RegExp): Promise<Seen> {
  return eventually(`the relay, if it runs, opens a case of ${title}`, async () => {
    const found = (await look(walk, caseId)).others.find((one) => title.test(one.title));
    const seen = found && (await look(walk, found.id));
    return seen && seen.clocks.length > 0 && seen;
  });
}

/** The next Friday at 6pm after which a Monday comes on which nobody works. */
function fridayBeforeHoliday(now: number): number {
  const calendar = calendarInForce();
  let friday = addDays(londonDay(now), 1);
  while (weekday(friday) !== 5 || isWorkingDay(addDays(friday, 3), calendar))
    friday = addDays(friday, 1);
  return atHour(friday, '18:00');
}

export const scenarios: readonly Scenario[] = [
  {
    says:
      'detained on a Friday evening before a bank holiday, with a plan: package, SEN ' +
      'notification, plan chase, case management and resettlement, each by its right day',
    called: 'friday',
    async run(walk) {
      const friday = fridayBeforeHoliday(await walk.now());
      await walk.moveTo(friday);
      const next = atHour(addDays(londonDay(friday), 6), '10:00');
      const caseId = await opened(
        walk,
        referral({ hearingAt: friday - hour, nextHearingAt: next }, friday),
      );
      const seen = await look(walk, caseId);
      for (const id of [
        `package:${londonDay(next)}`,
        'senNotification:detention',
        'firstMeeting',
        'pathways',
        'advocate',
        'authority',
        'carePlan',
        'reckoned56',
      ]) {
        const found = clock(seen, id);
        walk.hold(found?.state === 'running', `${id} runs, due ${found?.due}: ${found?.why.rule}`);
      }
      const panel = await other(walk, caseId, /Case Management/);
      const send = await other(walk, caseId, /SEND/);
      walk.hold(
        clock(panel, 'firstReview') !== undefined,
        `case management was opened by itself, as ${panel.reference}, and its first review is ` +
          `due ${clock(panel, 'firstReview')?.due}`,
      );
      walk.hold(
        clock(send, 'planFromAuthority') !== undefined,
        `the plan is asked for in ${send.reference}, due ${clock(send, 'planFromAuthority')?.due}`,
      );
      walk.hold(
        send.others.some(({ id, relation }) => id === caseId && relation === 'opened by'),
        'the link shows on both',
      );
      await walk.moveBy(6);
      const rungs = (await walk.printTimeline(manager, caseId))
        .map(({ what }) => what)
        .filter((what) => /told: Package/.test(what));
      walk.hold(
        rungs.some((what) => new RegExp(head.name).test(what)),
        'nobody sent a package, and the Head of Service heard at the hearing',
      );
      await walk.printTimeline(manager, send.id);
    },
  },
  {
    says:
      'the package is in time, the child is bailed, and every hearing is reviewed and signed ' +
      'off',
    called: 'bailed',
    async run(walk) {
      const caseId = await opened(walk, referral({}, await walk.now()));
      await along(walk, caseId, paths.bailed);
      await walk.printTimeline(manager, caseId);
      await ends(walk, caseId, 'freed');
    },
  },
  {
    says:
      'one hearing after another: first to come, then to authority accommodation, then told of ' +
      'twice, then a sentence; a missed opportunity is told at once',
    async run(walk) {
      const now = await walk.now();
      const caseId = await opened(walk, toCome({}, now));
      await walk.refused(
        worker,
        caseId,
        'recordHearing',
        { decision: 'bailed', offeredAtHearing: true, represented: true, courtsReasons: 'x' },
        /It is listed for/,
      );
      await walk.moveBy(1);
      await along(walk, caseId, [paths.heard('rlaa', 0, { offeredAtHearing: false })]);
      const again = await look(walk, caseId);
      walk.hold(
        clock(again, 'listing')?.state === 'running',
        'no next hearing is known: a clock says to find out',
      );
      await walk.act(worker, caseId, 'listHearing', {
        hearingAt: new Date((await walk.now()) + 10 * day).toISOString(),
      });
      await walk.refused(
        manager,
        caseId,
        'recordReview',
        { ...paths.reviewed(false).fields, notMissedBecause: undefined },
        /code it as missed, or say why/,
      );
      await along(walk, caseId, [paths.reviewed(true)]);
      walk.hold(
        (
          (await walk.look(manager, caseId)) as { timeline: readonly { what: string }[] }
        ).timeline.some(({ what }) => new RegExp(`${head.name}.*opportunity`, 'i').test(what)),
        'the Head of Service was told at once of the opportunity missed',
      );
      await along(walk, caseId, [paths.signedOff]);
      await walk.moveBy(11);
      await along(walk, caseId, [
        paths.heard('sentencedCommunity', 0),
        paths.reviewed(false),
        paths.signedOff,
      ]);
      await walk.printTimeline(manager, caseId);
      await ends(walk, caseId, 'sentenced');
    },
  },
  {
    says: 'each side ending: handed on, opened in error, turned 18',
    async run(walk) {
      const elsewhere = await opened(walk, referral({}, await walk.now()));
      await along(walk, elsewhere, paths.handedOn);
      await ends(walk, elsewhere, 'handedOn');
      const wrong = await opened(walk, referral({}, await walk.now()));
      await walk.act(officer, wrong, 'openedInError', { reason: 'It was his brother.' });
      await ends(walk, wrong, 'inError');
      const birthday = new Date((await walk.now()) + 3 * day);
      const nearly = await opened(
        walk,
        referral(
          {
            dateOfBirth: `${birthday.getUTCFullYear() - 18}${birthday.toISOString().slice(4, 10)}`,
          },
          await walk.now(),
        ),
      );
      await walk.refused(
        manager,
        nearly,
        'endTurned18',
        { handedTo: 'Probation', reason: 'Eighteen.' },
        /under 18 until/,
      );
      await walk.moveBy(4);
      await walk.act(manager, nearly, 'endTurned18', {
        handedTo: 'Probation',
        reason: 'Eighteen.',
      });
      await ends(walk, nearly, 'turned18');
    },
  },
];
