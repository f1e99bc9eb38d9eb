/**
 * Contact after custody: a child has left police custody, however that was, and within 24 hours
 * somebody asks how they are and offers support. It never depends on what the child is said to have
 * done, and never speaks of it.
 */
import type { Proceedings } from '../../libs/domain/procedure';
import { accepted, declined, heldUnlawfully, waitsForPolice } from './findings';
import type { Stage } from './stages';

export async function procedure(panel: Proceedings<Stage>): Promise<string> {
  // The offer waits for nothing else: not for what the police decide, nor for what is said of a
  // night in a cell.
  await panel.both(
    () => offered(panel),
    () => decidedByPolice(panel),
    () => challenged(panel),
  );

  if (panel.finds(accepted)) return 'supported';
  return panel.finds(declined) ? 'declined' : 'offerSent';
}

async function offered(panel: Proceedings<Stage>): Promise<void> {
  await panel.stage('contact');
  if (!panel.finds(accepted)) return;
  await panel.stage('allocation');
  panel.tells('practitioner', 'allocated');
  await panel.stage('firstMeeting');
}

/** Nothing else ends an investigation that has no bail: somebody here asks, and asks again. */
async function decidedByPolice(panel: Proceedings<Stage>): Promise<void> {
  if (panel.finds(waitsForPolice)) await panel.stage('policeDecision');
}

/** Charged, refused bail and kept overnight, with no certificate whose grounds hold. */
async function challenged(panel: Proceedings<Stage>): Promise<void> {
  if (!panel.finds(heldUnlawfully)) return;
  panel.tells('director', 'heldOvernight');
  await panel.stage('challenge');
}
