/**
 * Remand: a child is held while a case goes on. Before each hearing a bail package is made ready
 * and sent; each hearing is reviewed, for what was missed and why; and a child who is held is
 * looked after, from the first day to the last.
 */
import type { Proceedings } from '../../libs/domain/procedure';
import { detained, detention, freed, owedCare, remanded, toBeHeard, unreviewed } from './findings';
import type { Stage } from './stages';

export async function procedure(panel: Proceedings<Stage>): Promise<string> {
  // What a court decides later opens these with the hearing's own act.
  if (panel.finds(remanded)) panel.opens('case-management', { trigger: 'remand' });
  if (panel.finds(detained)) panel.opens('send', detention);

  if (panel.finds(toBeHeard)) await panel.stage('hearing');
  // A child who is freed can be remanded again while the last hearing is reviewed still.
  do
    await panel.both(
      () => heard(panel),
      () => caredFor(panel),
    );
  while (panel.finds(remanded));

  return panel.finds(freed) ? 'freed' : 'sentenced';
}

/** One review for each hearing, while the next is prepared. */
async function heard(panel: Proceedings<Stage>): Promise<void> {
  while (panel.finds(remanded)) await panel.both(() => reviewed(panel), 'hearing');
  await reviewed(panel);
}

/**
 * Whoever reviews a hearing does not sign the review off. What is sent back, or was heard
 * meanwhile, is reviewed next.
 */
async function reviewed(panel: Proceedings<Stage>): Promise<void> {
  do {
    await panel.stage('review');
    await panel.stage('signOff');
  } while (panel.finds(unreviewed));
}

async function caredFor(panel: Proceedings<Stage>): Promise<void> {
  if (panel.finds(owedCare)) await panel.stage('care');
}
