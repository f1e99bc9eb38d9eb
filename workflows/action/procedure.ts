/**
 * An action: one piece of work that a panel asks of an agency for a child, until somebody other
 * than its owner has signed it off.
 */
import type { Proceedings } from '../../libs/domain/procedure';
import { didNot, owned, sentBack } from './findings';
import type { Stage } from './stages';

export async function procedure(panel: Proceedings<Stage>): Promise<string> {
  if (!panel.finds(owned)) await panel.stage('naming');
  panel.tells('actionOwner', 'yours');

  // What is sent back is done again, by another day.
  do {
    await panel.stage('doing');
    await panel.stage('signingOff');
  } while (panel.finds(sentBack));

  return panel.finds(didNot) ? 'notDone' : 'signedOff';
}
