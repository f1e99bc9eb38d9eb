/**
 * Walks through contact after custody, on the real server: in time, told 26 hours late, drifting to
 * the service manager, a night in custody, an investigation without bail, and each side ending.
 */
import { along } from '../../walkthrough/along';
import { inRole, unused, type Scenario, type Walk } from '../../walkthrough/walk';
import * as paths from './paths';
import { overnight, sent } from './referral';

const [officer, worker, manager, head, director] = [
  inRole('policeReferrer'),
  inRole('practitioner'),
  inRole('panelTeamManager'),
  inRole('headOfService'),
  inRole('director'),
];
const hour = 3_600_000;

interface Seen {
  readonly ended: { readonly ending: string } | null;
  readonly warnings: readonly string[];
  readonly clocks: readonly {
    readonly id: string;
    readonly state: string;
    readonly dueAt: string;
    readonly due: string;
  }[];
  readonly timeline: readonly { readonly what: string }[];
}
const look = async (walk: Walk, caseId: string) =>
  (await walk.look(manager, caseId)) as unknown as Seen;
const clock = (seen: Seen, id: string) => seen.clocks.find((one) => one.id === id)!;

async function notified(walk: Walk, change: object = {}, hoursAgo = 3): Promise<string> {
  const now = await walk.now();
  const { reference } = await walk.refer(officer, {
    procedure: 'custody-contact',
    ...sent(
      {
        sourceReference: unused('EN'),
        releasedAt: now - hoursAgo * hour,
        ...change,
      },
      now,
    ),
  });
  return walk.caseOf(manager, reference);
}
async function ends(walk: Walk, caseId: string, ending: string): Promise<void> {
  const { ended } = await look(walk, caseId);
  walk.hold(ended?.ending === ending, `it ended: ${ending}`);
}

export const scenarios: readonly Scenario[] = [
  {
    says: 'reached and offered within a day, and support begins',
    called: 'contact in time',
    async run(walk) {
      const caseId = await notified(walk);
      await along(walk, caseId, paths.supported);
      await walk.printTimeline(manager, caseId);
      const seen = await look(walk, caseId);
      walk.hold(
        clock(seen, 'contact').state === 'stopped in time' &&
          clock(seen, 'contactSinceNotified').state === 'stopped in time',
        'both clocks were met',
      );
      await ends(walk, caseId, 'supported');
    },
  },
  {
    says:
      'told 26 hours after release: the first clock had passed already and is the police’s, the ' +
      'second is met',
    async run(walk) {
      const caseId = await notified(walk, {}, 26);
      const seen = await look(walk, caseId);
      for (const warning of seen.warnings) walk.note(`    ${warning}.`);
      walk.hold(
        clock(seen, 'contact').state === 'overdue',
        `the first clock was overdue when we were told: ${clock(seen, 'contact').due}`,
      );
      walk.hold(
        seen.warnings.some((one) => /The police told us 26 hours after/.test(one)) &&
          seen.warnings.some((one) => /the police told us late/.test(one)),
        'the page says that the police told us late',
      );
      await along(walk, caseId, paths.supported.slice(0, 2));
      await walk.act(manager, caseId, 'sayWhyLate', {
        lateCause: 'police',
        reason: 'The custody desk sent it the next evening.',
      });
      const after = await look(walk, caseId);
      walk.hold(
        clock(after, 'contact').state === 'stopped late' &&
          clock(after, 'contactSinceNotified').state === 'stopped in time',
        'the first clock was missed, and the second met',
      );
      await along(walk, caseId, paths.supported.slice(2));
      await walk.printTimeline(manager, caseId);
      await ends(walk, caseId, 'supported');
    },
  },
  {
    says:
      'nobody calls: the worker, the team manager and the service manager hear at 12, 20 and 24 ' +
      'hours; then everything is tried, and the offer is sent',
    called: 'contact drifts',
    async run(walk) {
      const caseId = await notified(walk, { releasedAt: (await walk.now()) - hour });
      await walk.moveBy(2);
      const rungs = (await walk.printTimeline(manager, caseId))
        .map(({ what }) => what)
        .filter((what) => /told: Offer support is/.test(what))
        .reverse();
      walk.hold(
        /Practitioner.*due in 12 hours/.test(rungs[0] ?? '') &&
          /Team manager.*due in 4 hours/.test(rungs[1] ?? '') &&
          /Service manager.*due today/.test(rungs[2] ?? ''),
        'they heard at 12, 20 and 24 hours',
      );
      await walk.refused(
        worker,
        caseId,
        'sendLetter',
        { letterTo: 'both', letterWords: 'We are here.' },
        /0 of 3 attempts/,
      );
      await along(walk, caseId, paths.offerSent);
      await ends(walk, caseId, 'offerSent');
    },
  },
  {
    says: 'the family says no',
    async run(walk) {
      const caseId = await notified(walk);
      await along(walk, caseId, paths.declined);
      await ends(walk, caseId, 'declined');
    },
  },
  {
    says:
      'released under investigation: asked about after 28 days and each month until the police ' +
      'have decided',
    async run(walk) {
      const caseId = await notified(walk, { leftHow: 'rui' });
      await along(walk, caseId, paths.waiting);
      await walk.printTimeline(manager, caseId);
      await ends(walk, caseId, 'supported');
    },
  },
  {
    says:
      'charged, refused bail and kept overnight without a ground that holds: the director is ' +
      'told and it is taken up',
    async run(walk) {
      const caseId = await notified(walk, overnight());
      const seen = await look(walk, caseId);
      walk.hold(
        seen.timeline.some(({ what }) =>
          new RegExp(`${director.name}.*A night in custody`).test(what),
        ),
        'the director was told at once',
      );
      await walk.act(head, caseId, 'recordChallenge', {
        challengedWith: 'The custody inspector',
        theirAnswer: 'They will ask the authority first.',
      });
      await along(walk, caseId, paths.supported);
      await ends(walk, caseId, 'supported');
    },
  },
  {
    says: 'each side ending: handed on, sent in error, turned 18',
    async run(walk) {
      const elsewhere = await notified(walk);
      await along(walk, elsewhere, paths.handedOn);
      await ends(walk, elsewhere, 'handedOn');
      const wrong = await notified(walk);
      await walk.act(officer, wrong, 'notifiedInError', { reason: 'It was his brother.' });
      await ends(walk, wrong, 'inError');
      const birthday = new Date((await walk.now()) + 3 * 24 * hour);
      const nearly = await notified(walk, {
        leftHow: 'rui',
        dateOfBirth: `${birthday.getUTCFullYear() - 18}${birthday.toISOString().slice(4, 10)}`,
      });
      await walk.refused(
        manager,
        nearly,
        'endTurned18',
        { handedTo: 'Adult services', reason: 'Eighteen.' },
        /under 18 until/,
      );
      await walk.moveBy(4);
      await walk.act(manager, nearly, 'endTurned18', {
        handedTo: 'Adult services',
        reason: 'Eighteen.',
      });
      await ends(walk, nearly, 'turned18');
    },
  },
];
