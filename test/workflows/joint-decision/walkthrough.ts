/** The joint decision, walked whole against the running system. */
import { along } from '../../walkthrough/along';
import { inRole, unused, type Scenario, type Walk } from '../../walkthrough/walk';
import { drift } from './drift';
import * as paths from './paths';
import { referral } from './referral';

type Steps = Parameters<typeof along>[2];
const [officer, manager] = [inRole('policeReferrer'), inRole('panelTeamManager')];
const endingOf = async (walk: Walk, caseId: string) =>
  ((await walk.look(manager, caseId)) as { ended: { ending: string } | null }).ended?.ending;

async function open(walk: Walk, body: Parameters<Walk['refer']>[1]): Promise<string> {
  const { reference } = await walk.refer(officer, body);
  return walk.caseOf(manager, reference);
}

/**
 * As the people would: the police acknowledge a result once the clerk's delivery of it has come
 * back to the case.
 */
async function lived(walk: Walk, caseId: string, steps: Steps): Promise<number> {
  const at = steps.findIndex(({ act }) => act === 'acknowledgeResult');
  if (at < 0) return along(walk, caseId, steps);
  await along(walk, caseId, steps.slice(0, at));
  await walk.until(manager, caseId, 'resultSent');
  walk.note('  Panel Clerk: resultSent');
  await along(walk, caseId, steps.slice(at));
  return steps.length + 1;
}

/** One referral to its end along the steps, with its timeline printed. */
async function whole(
  walk: Walk,
  steps: Steps,
  ending: string,
  body: Parameters<Walk['refer']>[1],
): Promise<{ caseId: string; acts: number }> {
  const caseId = await open(walk, body);
  const acts = await lived(walk, caseId, steps);
  await walk.printTimeline(manager, caseId);
  walk.hold((await endingOf(walk, caseId)) === ending, `the case ended: ${ending}`);
  return { caseId, acts };
}

/**
 * A community resolution from this referral to its end; for whoever measures or searches what it
 * leaves behind.
 */
export const walkthroughOf = (walk: Walk, body: Parameters<Walk['refer']>[1]) =>
  whole(walk, paths.communityResolution, 'closed', body);

export const scenarios: readonly Scenario[] = [
  {
    says:
      'a realistic referral, to closed with a community resolution; ' +
      'the result comes back to the police',
    async run(walk) {
      const body = referral({ sourceReference: unused('CR') }, await walk.now());
      const { caseId } = await walkthroughOf(walk, body);
      const { reference } = (await walk.look(manager, caseId)) as { reference: string };
      const { status, body: progress } = await walk.ask(
        officer,
        'GET',
        `/api/v1/referrals/${reference}`,
      );
      walk.hold(
        status === 200 && /Community resolution/i.test(JSON.stringify(progress)),
        'the officer who referred can read the outcome',
      );
      const other = await walk.ask(
        inRole('policeReferrer', 1),
        'GET',
        `/api/v1/referrals/${reference}`,
      );
      walk.hold(other.status === 404, 'another officer finds nothing there');
    },
  },
  {
    says:
      'agencies differ; the chair and the police cannot settle it, ' +
      'and the service manager decides, with a reason',
    run: async (walk) => {
      await whole(
        walk,
        paths.splitAndResolved,
        'closed',
        referral({ sourceReference: unused('SPLIT') }, await walk.now()),
      );
    },
  },
  {
    says: 'a youth conditional caution, with every gate',
    async run(walk) {
      const caseId = await open(
        walk,
        referral({ sourceReference: unused('YCC') }, await walk.now()),
      );
      const at = paths.conditionalCaution.findIndex(({ act }) => act === 'administer');
      await along(walk, caseId, paths.conditionalCaution.slice(0, at));
      await walk.refused(
        inRole('policeDecisionMaker'),
        caseId,
        'administer',
        { ...paths.conditionalGates, appropriateAdultPresent: false, documentSigned: false },
        /appropriate adult[\s\S]*signs a document/,
      );
      await walk.refused(
        inRole('policeDecisionMaker'),
        caseId,
        'administer',
        { ...paths.conditionalGates, weeks: 24, weeksReason: 'School year' },
        /Head of Service to allow first/,
      );
      await lived(walk, caseId, paths.conditionalCaution.slice(at));
      await walk.printTimeline(manager, caseId);
      walk.hold((await endingOf(walk, caseId)) === 'closed', 'the case ended: closed');
    },
  },
  {
    says: 'returned at screening, with reasons; nothing more may be done',
    async run(walk) {
      const { caseId } = await whole(
        walk,
        paths.returned,
        'returned',
        referral({ sourceReference: unused('RET') }, await walk.now()),
      );
      await walk.refused(manager, caseId, 'accept', {}, /ended/i);
    },
  },
  {
    says:
      'an assessment finds a high risk: ' +
      'case management is opened by itself, and each case shows the other',
    async run(walk) {
      const caseId = await open(
        walk,
        referral(
          { sourceReference: unused('HIGH'), childFamilyName: unused('Thornbury') },
          await walk.now(),
        ),
      );
      const at = paths.communityResolution.findIndex(({ act }) => act === 'submitAssessment');
      const assessed = paths.communityResolution[at]!;
      await along(walk, caseId, [
        ...paths.communityResolution.slice(0, at),
        { ...assessed, fields: { ...assessed.fields, seriousHarm: 'high' } },
      ]);
      const othersOf = async (id: string) =>
        (
          (await walk.look(manager, id)) as unknown as {
            others: readonly { id: string; title: string; relation: string; reference: string }[];
          }
        ).others;
      const found = (await othersOf(caseId)).find(({ title }) => /Case Management/.test(title));
      walk.hold(
        found !== undefined,
        `case management was opened by itself, as ${found?.reference}`,
      );
      walk.hold(
        (await othersOf(found!.id)).some(
          ({ id, relation }) => id === caseId && relation === 'opened by',
        ),
        'the link shows on both',
      );
    },
  },
  {
    says:
      'nobody does anything: it drifts until the Head of Service is told, ' +
      'and every date says why',
    async run(walk) {
      const caseId = await open(
        walk,
        referral({ sourceReference: unused('DRIFT') }, await walk.now()),
      );
      const head = inRole('headOfService');
      await walk.moveBy(12);
      const seen = (await walk.look(head, caseId)) as {
        clocks: {
          id: string;
          state: string;
          why: { source: string; standing: string; trigger: string };
          rungs: { tells: string; told: string | null }[];
        }[];
      };
      const screening = seen.clocks.find(({ id }) => id === 'screening')!;
      walk.hold(screening.state === 'overdue', 'screening is overdue');
      walk.hold(
        screening.rungs.every(({ told }) => told !== null),
        `everyone on its ladder was told: ${screening.rungs.map(({ tells }) => tells).join(', ')}`,
      );
      walk.hold(
        [screening.why.source, screening.why.standing, screening.why.trigger].every(
          (said) => said.length > 0,
        ),
        `it says why: ${JSON.stringify(screening.why)}`,
      );
      const { body } = await walk.ask(head, 'GET', '/api/v1/drift');
      walk.hold(
        JSON.stringify(body).includes(caseId),
        'it stands on the Head of Service’s drift list',
      );
      await walk.printTimeline(head, caseId);
      await walk.act(inRole('policeReferrer'), caseId, 'withdraw', {
        reason: 'The walkthrough is over.',
      });
    },
  },
  ...drift,
];
