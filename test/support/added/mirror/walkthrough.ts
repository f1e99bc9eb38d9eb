/** A walk through reparation: refer, drift until a manager is told, agree, put right. */
import { randomUUID } from 'node:crypto';
import { inRole, type Scenario } from '../../../walkthrough/walk';

export const scenarios: readonly Scenario[] = [
  {
    says: 'agreed late, after the team manager was told, and put right',
    async run(walk) {
      const [officer, manager, worker] = [
        inRole('policeReferrer'),
        inRole('panelTeamManager'),
        inRole('practitioner'),
      ];
      const { reference } = await walk.refer(officer, {
        procedure: 'reparation',
        source: 'Demonstration Police',
        sourceReference: `REP-${randomUUID()}`,
        childGivenNames: 'Robin',
        childFamilyName: 'Ashdown',
        dateOfBirth: '2012-04-09',
        place: 'park',
      });
      const caseId = await walk.caseOf(manager, reference);
      await walk.refused(
        worker,
        caseId,
        'agree',
        { practitioner: worker.id },
        /role|not yours|404|nothing here/i,
      );
      await walk.moveBy(8);
      const told = (await walk.printTimeline(manager, caseId)).filter(({ what }) =>
        /told/i.test(what),
      );
      walk.hold(
        told.length >= 2,
        'the holder was told on the day, and the team manager a working day late',
      );
      await walk.act(manager, caseId, 'agree', {
        practitioner: worker.id,
        childsWords: 'I want to mend the bench',
      });
      await walk.moveBy(2);
      await walk.act(worker, caseId, 'finish', { wentWell: true });
      walk.hold(
        ((await walk.look(manager, caseId)) as { ended: { ending: string } | null }).ended
          ?.ending === 'put right',
        'the case ended: put right',
      );
    },
  },
];
