/**
 * SEND: a child with special educational needs, or who may have them, is seen by those who can
 * help. The panel agrees support and how this child is told things; where the law gives a decision
 * to the education authority, it watches.
 */
import type { Proceedings } from '../../libs/domain/procedure';
import { owesPlan, planAwaited } from './findings';
import type { Stage } from './stages';

export async function procedure(panel: Proceedings<Stage>): Promise<string> {
  // A detained child’s plan is asked for at once, whatever the panel comes to.
  await panel.both(
    () => supported(panel),
    () => chased(panel),
  );

  // What the authority still owes is watched to its end.
  if (panel.finds(planAwaited)) await panel.stage('authority');
  return 'followedUp';
}

async function supported(panel: Proceedings<Stage>): Promise<void> {
  await panel.stage('screening');
  panel.tells('practitioner', 'allocated');
  await panel.stage('sitting');
  await panel.stage('profile');
  // What was agreed counts for nothing until it changes something for the child.
  await panel.stage('firstFollowUp');
  await panel.stage('secondFollowUp');
}

async function chased(panel: Proceedings<Stage>): Promise<void> {
  if (panel.finds(owesPlan)) await panel.stage('chase');
}
