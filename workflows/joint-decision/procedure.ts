/**
 * The Joint Decision and Resolution Panel: police refer a child, and the agencies decide together
 * what should happen in place of a prosecution. The panel recommends; the police, or the CPS,
 * decide.
 */
import type { Proceedings } from '../../libs/domain/procedure';
import {
  breached,
  harmed,
  needsAdministering,
  needsDelivering,
  notCompleted,
  returned,
  sentBack,
  split,
} from './findings';
import type { Stage } from './stages';

export async function procedure(panel: Proceedings<Stage>): Promise<string> {
  await panel.stage('screening');
  if (panel.finds(returned)) {
    panel.tells('policeReferrer', 'returned');
    return 'returned';
  }
  await panel.stage('allocation');
  panel.tells('practitioner', 'allocated');
  if (panel.finds(harmed)) panel.tells('victimWorker', 'allocated');

  // Each victim is heard while the assessment is written and checked; the sitting needs both.
  await panel.both(() => assessed(panel), 'victimContact');
  await panel.stage('sitting');

  // Agencies that differ do not vote: a named person decides which recommendation goes forward, and
  // says why.
  if (panel.finds(split)) await panel.stage('resolution');
  panel.tells('policeDecisionMaker', 'recommended');
  await panel.stage('confirmation');
  panel.tells('policeReferrer', 'confirmed');

  // Victim and child are told at once, while what was decided is carried out.
  await panel.both('tellingVictim', 'tellingChild', () => carriedOut(panel));
  if (panel.finds(breached)) return 'breached';
  return panel.finds(notCompleted) ? 'notCompleted' : 'closed';
}

/** Nobody checks their own work; what is sent back comes round again, and each round is counted. */
async function assessed(panel: Proceedings<Stage>): Promise<void> {
  do {
    await panel.stage('assessment');
    await panel.stage('qualityAssurance');
  } while (panel.finds(sentBack));
}

async function carriedOut(panel: Proceedings<Stage>): Promise<void> {
  if (panel.finds(needsAdministering)) await panel.stage('administration');
  if (panel.finds(needsDelivering)) await panel.stage('delivery');

  panel.tells('policeDecisionMaker', 'result');
  panel.tells('policeReferrer', 'ended');
  await panel.both('resultToPolice', 'victimToldAtEnd', 'exitPlan');
}
