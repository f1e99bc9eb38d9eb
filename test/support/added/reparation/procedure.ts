/**
 * Reparation: a child puts something right in the place where it happened. Two stages; added by a
 * test.
 */
import type { Proceedings } from '../../../../libs/domain/procedure';
import { agreed } from './findings';
import type { Stage } from './stages';

export async function procedure(panel: Proceedings<Stage>): Promise<string> {
  await panel.stage('agreeing');
  if (!panel.finds(agreed)) return 'not agreed';

  await panel.stage('doing');
  panel.tells('panelTeamManager', 'done');
  return 'put right';
}
