/**
 * An assessment drifts, on the real server: who hears and when, a manager who is away, what the
 * record says of why; the same through a pause and a late bank holiday.
 */
import { londonDay } from '../../../libs/domain/london';
import { eventually } from '../../support/eventually';
import { along } from '../../walkthrough/along';
import { inRole, unused, type Scenario, type Walk } from '../../walkthrough/walk';
import { assessment } from './paths';
import { referral } from './referral';

interface Rung {
  readonly key: string;
  readonly at: string;
  readonly told: string | null;
}
interface Clock {
  readonly id: string;
  readonly due: string;
  readonly dueAt: string;
  readonly state: string;
  readonly rungs: readonly Rung[];
}
interface Line {
  readonly seq: number;
  readonly kind: string;
  readonly what: string;
  readonly why: string | null;
}

const [officer, manager, practitioner, teamManager, head, administrator] = [
  inRole('policeReferrer'),
  inRole('panelTeamManager'),
  inRole('practitioner'),
  inRole('teamManager'),
  inRole('headOfService'),
  inRole('administrator'),
];
const minute = 60_000;
const day = 24 * 60 * minute;

const clockOf = async (walk: Walk, caseId: string): Promise<Clock> =>
  ((await walk.look(manager, caseId)) as { clocks: readonly Clock[] }).clocks.find(
    ({ id }) => id === 'assessment',
  )!;
const told = async (walk: Walk, caseId: string): Promise<readonly Line[]> =>
  ((await walk.look(manager, caseId)) as { timeline: readonly Line[] }).timeline
    .filter(({ kind, what }) => kind === 'rung' && what.includes('assessment'))
    .reverse();
/** To a minute after a rung of the assessment's clock. */
async function toRung(walk: Walk, caseId: string, key: string): Promise<Line> {
  const rung = (await clockOf(walk, caseId)).rungs.find((one) => one.key === key)!;
  await walk.moveTo(Date.parse(rung.at) + minute);
  const line = (await told(walk, caseId)).at(-1)!;
  walk.note(`    ${line.what}. ${line.why ?? ''}`);
  return line;
}
async function allocated(walk: Walk, name: string): Promise<string> {
  const { reference } = await walk.refer(
    officer,
    referral(
      { sourceReference: unused(name), anyVictims: 'none', victims: undefined },
      await walk.now(),
    ),
  );
  const caseId = await walk.caseOf(manager, reference);
  await walk.act(manager, caseId, 'accept', {});
  await walk.act(manager, caseId, 'allocate', { practitioner: practitioner.id });
  return caseId;
}

export const drift: readonly Scenario[] = [
  {
    says:
      'an assessment drifts: the worker is nudged, then told, ' +
      'then the team manager’s deputy, then the Head of Service; acknowledged, and explained',
    called: 'drift',
    async run(walk) {
      const today = londonDay(await walk.now());
      const caseId = await allocated(walk, 'LATE');
      const nudge = await toRung(walk, caseId, '2 days before');
      walk.hold(
        nudge.what.includes(practitioner.name),
        `two working days before, ${practitioner.name} is nudged`,
      );
      const due = await toRung(walk, caseId, 'on the day');
      walk.hold(due.what.includes(practitioner.name), `on the day, ${practitioner.name} is told`);

      const now = await walk.now();
      const absence = await walk.ask(teamManager, 'POST', '/api/v1/absences', {
        from: londonDay(now),
        to: londonDay(now + 21 * day),
        deputy: manager.id,
      });
      walk.hold(
        absence.status === 201,
        `${teamManager.name} is away from today, and ${manager.name} stands in`,
      );
      const late = await toRung(walk, caseId, '2 days late');
      walk.hold(
        late.what.includes(manager.name) &&
          (late.why ?? '').includes(`${teamManager.name} is away`),
        `two working days late, ${manager.name} hears in ${teamManager.name}’s place, ` +
          'and the record says why',
      );
      await walk.refused(
        head,
        caseId,
        'acknowledge',
        { clock: 'assessment' },
        /Nothing that was told to you/,
      );
      await walk.act(manager, caseId, 'acknowledge', { clock: 'assessment' });
      await walk.act(manager, caseId, 'recordOversight', {
        clock: 'assessment',
        oversight: 'Spoke with the worker; the home visit is tomorrow.',
      });
      const top = await toRung(walk, caseId, '5 days late');
      walk.hold(top.what.includes(head.name), `five working days late, ${head.name} is told`);
      walk.hold(
        (await told(walk, caseId)).every(({ what }) => !what.includes('Service manager')),
        'what was acknowledged was not passed up for want of a word',
      );

      const before = await walk.ask(head, 'GET', `/api/v1/cases/${caseId}/why/${top.seq}`);
      walk.hold(
        before.status === 200 && /Submit the assessment/.test(String(before.body.otherwise)),
        `it says what was waited for: ${String(before.body.otherwise)}`,
      );
      walk.hold(
        JSON.stringify((await walk.ask(head, 'GET', '/api/v1/drift')).body).includes(caseId),
        'it stands on the Head of Service’s board',
      );
      await along(walk, caseId, [
        {
          by: 'practitioner',
          act: 'submitAssessment',
          fields: { ...assessment, outcomes: { o1: 'communityResolution' } },
        },
      ]);
      const after = await walk.ask(head, 'GET', `/api/v1/cases/${caseId}/why/${top.seq}`);
      walk.hold(
        /It would not have been told had “Submit the assessment” \(done at .*\) come by/.test(
          String(after.body.otherwise),
        ),
        `and what would have kept it from being told: ${String(after.body.otherwise)}`,
      );
      for (const said of after.body.said as readonly string[]) walk.note(`    ${said}.`);
      await walk.printTimeline(head, caseId);
      walk.note(`  (begun on ${today})`);
      await walk.ask(teamManager, 'DELETE', `/api/v1/absences/${String(absence.body.id)}`);
      await walk.act(officer, caseId, 'withdraw', { reason: 'The walkthrough is over.' });
    },
  },
  {
    says:
      'the same through a pause and a late bank holiday: ' +
      'nothing is told while it stands still, and both move the date with their reasons',
    called: 'drift',
    async run(walk) {
      const caseId = await allocated(walk, 'PAUSE');
      const first = await clockOf(walk, caseId);
      const start = await walk.now();
      await walk.refused(
        manager,
        caseId,
        'pauseClock',
        {
          clock: 'screening',
          pauseReason: 'familyAway',
          until: londonDay(start + 3 * day),
          pauseEvidence: 'Said by telephone',
        },
        /clock/i,
      );
      await walk.refused(
        manager,
        caseId,
        'pauseClock',
        {
          clock: 'assessment',
          pauseReason: 'familyAway',
          until: londonDay(start + 60 * day),
          pauseEvidence: 'Said by telephone',
        },
        /10 working days in all/,
      );
      await walk.act(manager, caseId, 'pauseClock', {
        clock: 'assessment',
        pauseReason: 'familyAway',
        until: londonDay(start + 12 * day),
        pauseEvidence: 'The mother telephoned: they are with an aunt',
      });
      await walk.moveBy(7);
      walk.hold((await told(walk, caseId)).length === 0, 'nothing is told while it stands still');
      await walk.act(manager, caseId, 'resumeClock', { clock: 'assessment' });
      const paused = await clockOf(walk, caseId);
      walk.hold(
        Date.parse(paused.dueAt) > Date.parse(first.dueAt),
        `the pause moved it from ${first.due} to ${paused.due}`,
      );

      // A day between now and the day it is due, on which people work today.
      const body = (await walk.ask(administrator, 'GET', '/api/v1/calendar')).body as {
        coming: readonly { day: string }[];
      };
      const free = Array.from({ length: 10 }, (_, i) => Date.parse(paused.dueAt) - (i + 3) * day)
        .map(londonDay)
        .find(
          (one) =>
            !body.coming.some((closed) => closed.day === one) &&
            ![0, 6].includes(new Date(`${one}T12:00:00Z`).getUTCDay()),
        )!;
      const wrong = await walk.ask(administrator, 'POST', '/api/v1/calendar/days', {
        day: '2020-02-30',
        name: '',
        kind: 'feast',
      });
      walk.hold(
        wrong.status === 400 && (wrong.body.faults as unknown[]).length === 3,
        'a day that is none, without a name or a kind, is refused with all three faults',
      );
      const announced = await walk.ask(administrator, 'POST', '/api/v1/calendar/days', {
        day: free,
        name: 'State funeral',
        kind: 'bank holiday',
      });
      walk.hold(announced.status === 201, `a bank holiday is announced late, for ${free}`);
      await eventually(
        'the worker, if it runs, tells the case of the other calendar',
        async () => (await clockOf(walk, caseId)).dueAt !== paused.dueAt,
      );
      const moved = await clockOf(walk, caseId);
      walk.hold(
        Date.parse(moved.dueAt) > Date.parse(paused.dueAt),
        `the calendar moved it from ${paused.due} to ${moved.due}`,
      );
      const nudge = await toRung(walk, caseId, '2 days before');
      walk.hold(
        nudge.what.includes(practitioner.name),
        'the nudge comes two working days before the new date',
      );
      const late = await toRung(walk, caseId, '2 days late');
      walk.hold(
        late.what.includes(teamManager.name),
        `two working days after the new date, ${teamManager.name} is told`,
      );
      const why = await walk.ask(teamManager, 'GET', `/api/v1/cases/${caseId}/why/${late.seq}`);
      walk.hold(
        /it stood still, then the calendar changed/.test(JSON.stringify(why.body.said)),
        'it says that it was moved by both',
      );
      for (const { said, from, to } of why.body.segments as readonly {
        said: string;
        from: string;
        to: string;
      }[])
        walk.note(`    ${said}: ${from} to ${to}`);
      await walk.printTimeline(manager, caseId);
      await walk.ask(administrator, 'DELETE', `/api/v1/calendar/days/${free}`);
      await walk.act(officer, caseId, 'withdraw', { reason: 'The walkthrough is over.' });
    },
  },
];
