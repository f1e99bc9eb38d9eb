/**
 * Walks through a SEND referral, on the real server: followed up at six and twelve weeks, the
 * authority late, a profile that other cases show, and each side ending.
 */
import { londonDay } from '../../../libs/domain/london';
import { along } from '../../walkthrough/along';
import { inRole, unused, type Scenario, type Walk } from '../../walkthrough/walk';
import * as paths from './paths';
import { referral } from './referral';

const [worker, manager, head] = [
  inRole('practitioner'),
  inRole('panelTeamManager'),
  inRole('headOfService'),
];

interface Seen {
  readonly ended: { readonly ending: string } | null;
  readonly warnings: readonly string[];
  readonly ofChild: {
    readonly said: string;
    readonly answers: readonly { readonly said?: string }[];
  } | null;
  readonly clocks: readonly {
    readonly id: string;
    readonly state: string;
    readonly due: string;
    readonly why: { readonly rule: string };
  }[];
}
const look = async (walk: Walk, caseId: string) =>
  (await walk.look(manager, caseId)) as unknown as Seen;
const clock = (seen: Seen, id: string) => seen.clocks.find((one) => one.id === id);

type Body = { readonly [key: string]: unknown };
async function opened(
  walk: Walk,
  change: Body = {},
  procedure = 'send',
  body: (change: Body, now: number) => object = referral,
): Promise<string> {
  const { reference } = await walk.refer(worker, {
    procedure,
    ...body({ childFamilyName: unused('Ellis'), ...change }, await walk.now()),
    sourceReference: unused('SEND'),
  } as Parameters<Walk['refer']>[1]);
  return walk.caseOf(manager, reference);
}
async function ends(walk: Walk, caseId: string, ending: string): Promise<void> {
  walk.hold((await look(walk, caseId)).ended?.ending === ending, `it ended: ${ending}`);
}

export const scenarios: readonly Scenario[] = [
  {
    says:
      'support is agreed, a profile is written that every case of the child shows, and what ' +
      'changed is followed up twice',
    called: 'followed up',
    async run(walk) {
      const who = {
        childGivenNames: 'Mina',
        childFamilyName: unused('Shaw'),
        dateOfBirth: '2012-04-09',
      };
      const caseId = await opened(walk, who);
      for (const warning of (await look(walk, caseId)).warnings) walk.note(`    ${warning}.`);
      await along(walk, caseId, paths.heard);
      await walk.refused(
        worker,
        caseId,
        'recordFollowUp',
        { changed: 'x', childsWords: 'y' },
        /Not yet|not open/i,
      );
      await along(walk, caseId, [paths.profile]);
      const elsewhere = await opened(walk, who, 'case-management', (change, now) => {
        const { source, childGivenNames, dateOfBirth, ...rest } = referral(change, now);
        return {
          source,
          childGivenNames,
          childFamilyName: rest.childFamilyName,
          dateOfBirth,
          trigger: 'diversity',
        };
      });
      const seen = await look(walk, elsewhere);
      walk.hold(
        seen.ofChild?.said === 'How the child is told things' &&
          seen.ofChild.answers.some(({ said }) => /say it back/.test(said ?? '')),
        'another case of the child says how they are told things',
      );
      await walk.refused(
        worker,
        caseId,
        'recordFollowUp',
        { changed: 'x', childsWords: 'y' },
        /too soon/,
      );
      await along(walk, caseId, [paths.followUp(42), paths.followUp(42)]);
      await walk.printTimeline(manager, caseId);
      await ends(walk, caseId, 'followedUp');
    },
  },
  {
    says:
      'the authority is asked to assess and says nothing: its own clocks run beside ours, and ' +
      'the Head of Service hears',
    called: 'authority late',
    async run(walk) {
      const caseId = await opened(walk);
      walk.hold(
        (await look(walk, caseId)).warnings.some((one) => /No statutory clock runs/.test(one)),
        'the page says that no statutory clock runs yet',
      );
      await along(walk, caseId, paths.heard.slice(0, 1));
      await walk.refused(
        worker,
        caseId,
        'recordEhcStart',
        { startedBy: 'attention', startedOn: londonDay(await walk.now()) },
        /for a detained child alone/,
      );
      await walk.act(worker, caseId, 'recordEhcStart', {
        startedBy: 'request',
        startedOn: londonDay(await walk.now()),
      });
      walk.note(
        `    ${clock(await look(walk, caseId), 'ehcDecision')?.due}: ` +
          `${clock(await look(walk, caseId), 'ehcDecision')?.why.rule}`,
      );
      await walk.moveBy(60);
      const rungs = (await walk.printTimeline(manager, caseId))
        .map(({ what }) => what)
        .filter((what) => /told: The authority decides/.test(what));
      walk.hold(
        rungs.some((what) => new RegExp(manager.name).test(what)) &&
          rungs.some((what) => new RegExp(head.name).test(what)),
        'the manager heard before it was late, and the Head of Service ten working days after',
      );
      await walk.act(manager, caseId, 'recordExemption', {
        limit: 'ehcFinal',
        exemption: 'schoolClosed',
        why: 'The school was shut for five weeks.',
      });
      walk.hold(
        clock(await look(walk, caseId), 'ehcFinal')?.state === 'stopped in time',
        'an exemption is a mark: that limit no longer applies, and nothing is paused',
      );
    },
  },
  {
    says: 'each side ending: not for this panel, handed on, opened in error',
    async run(walk) {
      for (const [path, ending] of [
        ['notForPanel', 'notForPanel'],
        ['handedOn', 'handedOn'],
        ['inError', 'inError'],
      ] as const) {
        const caseId = await opened(walk);
        await along(walk, caseId, paths[path]);
        await ends(walk, caseId, ending);
      }
    },
  },
];
