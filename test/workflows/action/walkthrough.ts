/**
 * Walks through an action: done and signed off; late, until the owner's manager and then the Head
 * of Service hear; called off.
 */
import { londonDay } from '../../../libs/domain/london';
import { inRole, unused, type Person, type Scenario, type Walk } from '../../walkthrough/walk';
import { referral } from './referral';

const [manager, head] = [inRole('panelTeamManager'), inRole('headOfService')];
const nurse: Person = inRole('actionOwner', 4);
const day = 86_400_000;

async function begun(walk: Walk): Promise<string> {
  const now = await walk.now();
  const { reference } = await walk.refer(manager, {
    procedure: 'action',
    ...referral(
      {
        sourceReference: unused('ACT'),
        ownerAgency: 'health',
        answers: 'health',
        dueOn: londonDay(now + 10 * day),
      },
      now,
    ),
  });
  const caseId = await walk.caseOf(manager, reference);
  await walk.act(manager, caseId, 'nameOwner', { ownerAgency: 'health', owner: nurse.id });
  return caseId;
}
const ending = async (walk: Walk, caseId: string) =>
  ((await walk.look(manager, caseId)) as { ended: { ending: string } | null }).ended?.ending;

export const scenarios: readonly Scenario[] = [
  {
    says: 'done, with what shows it, sent back once, and signed off by somebody else',
    async run(walk) {
      const caseId = await begun(walk);
      await walk.act(nurse, caseId, 'finish', {
        result: 'partlyDone',
        evidence: 'The first appointment is made.',
      });
      await walk.refused(nurse, caseId, 'signOff', { changed: 'All is well.' }, /another role/);
      await walk.act(manager, caseId, 'sendBack', {
        dueOn: londonDay((await walk.now()) + 5 * day),
        reason: 'Did the child go?',
      });
      await walk.act(nurse, caseId, 'finish', {
        result: 'done',
        evidence: 'He went, and there are four more.',
        childsWords: 'It was all right.',
      });
      await walk.act(manager, caseId, 'signOff', { changed: 'He sleeps better.' });
      await walk.printTimeline(manager, caseId);
      walk.hold((await ending(walk, caseId)) === 'signedOff', 'it ended: signed off');
    },
  },
  {
    says: 'it drifts: the owner is told, then whoever manages her, then the Head of Service',
    async run(walk) {
      const caseId = await begun(walk);
      await walk.moveBy(30);
      const told = (await walk.printTimeline(head, caseId))
        .map(({ what }) => what)
        .filter((what) => /told: Do it/.test(what))
        .reverse();
      walk.hold(
        /Leena Rao.*due in/.test(told[0] ?? '') && /Leena Rao.*due today/.test(told[1] ?? ''),
        'the owner was told before the day and on it',
      );
      walk.hold(
        told.some((what) => /Joan Whitfield.*2 working days late/.test(what)),
        'her manager was told two working days late',
      );
      walk.hold(
        told.some((what) => new RegExp(`${head.name}.*10 working days late`).test(what)),
        'the Head of Service was told ten working days late',
      );
      await walk.act(nurse, caseId, 'finish', {
        result: 'notDone',
        evidence: 'The clinic has no place before March.',
      });
      await walk.act(manager, caseId, 'signOff', {
        changed: 'The general practitioner is asked instead.',
      });
      walk.hold(
        (await ending(walk, caseId)) === 'notDone',
        'it ended: not done, and signed off as that',
      );
    },
  },
  {
    says: 'called off',
    async run(walk) {
      const caseId = await begun(walk);
      await walk.act(manager, caseId, 'callOff', {
        reason: 'The child has moved, and is seen there.',
      });
      walk.hold((await ending(walk, caseId)) === 'calledOff', 'it ended: called off');
    },
  },
];
