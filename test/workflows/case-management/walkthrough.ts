/**
 * Walks through case management, on the real server: heard twice and closed, drifting, brought
 * forward by a further trigger, and each side ending.
 */
import { along } from '../../walkthrough/along';
import { inRole, unused, type Scenario, type Walk } from '../../walkthrough/walk';
import * as paths from './paths';
import { referral } from './referral';

const [worker, manager, head] = [
  inRole('practitioner'),
  inRole('panelTeamManager'),
  inRole('headOfService'),
];
const day = 86_400_000;

interface Seen {
  readonly ended: { readonly ending: string } | null;
  readonly warnings: readonly string[];
  readonly clocks: readonly { readonly id: string; readonly state: string; readonly due: string }[];
  readonly others: readonly {
    readonly id: string;
    readonly reference: string;
    readonly title: string;
  }[];
}
const look = async (walk: Walk, caseId: string) =>
  (await walk.look(manager, caseId)) as unknown as Seen;
const clock = (seen: Seen, id: string) => seen.clocks.find((one) => one.id === id);

const asked = (walk: Walk, body: object) =>
  walk.refer(worker, {
    procedure: 'case-management',
    ...body,
    sourceReference: unused('CM'),
  } as Parameters<Walk['refer']>[1]);
async function opened(walk: Walk, change: object = {}): Promise<string> {
  const { reference } = await asked(
    walk,
    referral({ childFamilyName: unused('Ashby'), ...change }, await walk.now()),
  );
  return walk.caseOf(manager, reference);
}
async function ends(walk: Walk, caseId: string, ending: string): Promise<void> {
  walk.hold((await look(walk, caseId)).ended?.ending === ending, `it ended: ${ending}`);
}

export const scenarios: readonly Scenario[] = [
  {
    says:
      'heard twice, and closed only when the panel has said why over an action that is not ' +
      'signed off',
    called: 'closed',
    async run(walk) {
      const caseId = await opened(walk);
      await along(walk, caseId, paths.closedAtTheSecond.slice(0, -1));
      const { unsignedBecause: _, ...silent } = paths.closedAtTheSecond.at(-1)!.fields;
      await walk.refused(inRole('chair'), caseId, 'closeItem', silent, /not signed off/);
      const seen = await look(walk, caseId);
      for (const warning of seen.warnings) walk.note(`    ${warning}.`);
      walk.hold(
        seen.warnings.some((one) => /was high, and is/.test(one)),
        'the page says what has changed since last time',
      );
      walk.hold(
        seen.others.some(({ title }) => title === 'Action'),
        'the action is a case of its own, linked to this one',
      );
      await along(walk, caseId, paths.closedAtTheSecond.slice(-1));
      await walk.printTimeline(manager, caseId);
      await ends(walk, caseId, 'closed');
    },
  },
  {
    says:
      'a further trigger for a child already under review opens no second case, and brings the ' +
      'review forward',
    async run(walk) {
      const who = {
        childGivenNames: 'Rhys',
        childFamilyName: unused('Cole'),
        dateOfBirth: '2012-04-09',
      };
      const caseId = await opened(walk, who);
      await along(walk, caseId, paths.heardOnce);
      const { reference } = await asked(
        walk,
        referral(
          { ...who, trigger: 'significantChange', seriousHarm: 'veryHigh' },
          await walk.now(),
        ),
      );
      await walk.until(manager, caseId, 'hearTrigger');
      walk.hold(
        (await walk.caseOf(manager, reference)) === caseId,
        'the second trigger leads to the same case',
      );
      walk.hold(
        clock(await look(walk, caseId), 'broughtForward')?.state === 'running',
        `the review is brought forward: ${clock(await look(walk, caseId), 'broughtForward')?.due}`,
      );
    },
  },
  {
    says: 'it drifts: nobody writes the review, and the team manager and the Head of Service hear',
    async run(walk) {
      const caseId = await opened(walk);
      await along(walk, caseId, paths.heardOnce.slice(0, 1));
      await walk.moveBy(30);
      const rungs = (await walk.printTimeline(manager, caseId))
        .map(({ what }) => what)
        .filter((what) => /told: First review/.test(what));
      walk.hold(
        rungs.some((what) => new RegExp(worker.name).test(what)) &&
          rungs.some((what) => new RegExp(head.name).test(what)),
        'the worker was told before, and the Head of Service five days late',
      );
      await along(walk, caseId, [
        paths.review({ safetyAndWellbeing: 'medium', seriousHarm: 'low', reoffending: 'low' }, 0),
      ]);
      walk.hold(
        clock(await look(walk, caseId), 'firstReview')?.state === 'stopped late',
        'it was written late',
      );
    },
  },
  {
    says:
      'a child who has moved: home keeps responsibility for three months, until a meeting ' +
      'settles it',
    async run(walk) {
      const caseId = await opened(walk, {
        trigger: 'caretaken',
        movedOn: new Date((await walk.now()) - 5 * day).toISOString().slice(0, 10),
        responsible: 'home',
      });
      walk.note(
        `    the stability test is due ${clock(await look(walk, caseId), 'stabilityTest')?.due}`,
      );
      await walk.act(manager, caseId, 'recordResponsibility', {
        responsible: 'host',
        metOn: new Date(await walk.now()).toISOString().slice(0, 10),
        reason: 'The placement has held.',
      });
      walk.hold(
        clock(await look(walk, caseId), 'stabilityTest')?.state === 'stopped in time',
        'the meeting stopped the clock',
      );
    },
  },
  {
    says: 'each side ending: handed on, opened in error, turned 18',
    async run(walk) {
      const elsewhere = await opened(walk);
      await along(walk, elsewhere, paths.handedOn);
      await ends(walk, elsewhere, 'handedOn');
      const wrong = await opened(walk);
      await along(walk, wrong, paths.inError);
      await ends(walk, wrong, 'inError');
      const birthday = new Date((await walk.now()) + 3 * day);
      const nearly = await opened(walk, {
        dateOfBirth: `${birthday.getUTCFullYear() - 18}${birthday.toISOString().slice(4, 10)}`,
      });
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
