/**
 * Case management and diversity: a child at high risk, with a need that their background brings, in
 * custody, or new to us, is reviewed by all agencies together, again and again, until the panel
 * agrees that it need not be.
 */
import type { Proceedings } from '../../libs/domain/procedure';
import { staysOpen } from './findings';
import type { Stage } from './stages';

export async function procedure(panel: Proceedings<Stage>): Promise<string> {
  await panel.stage('allocation');
  panel.tells('practitioner', 'allocated');

  // How soon the next review comes depends on the risk; a significant change brings it forward.
  do {
    await panel.stage('review');
    await panel.stage('sitting');
    panel.tells('practitioner', 'heard');
  } while (panel.finds(staysOpen));

  return 'closed';
}
