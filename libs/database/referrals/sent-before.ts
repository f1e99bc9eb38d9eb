/** Referrals by what their senders call them. */
import type { Ask } from '../the-record';
import { Referral } from './referral';

/** Our reference for what a source has sent before under a reference of its own. */
export async function referenceFor(
  ask: Ask,
  procedure: string,
  source: string,
  sourceReference: string,
): Promise<string | undefined> {
  const found = await ask.manager.findOne(Referral, {
    select: { id: true, reference: true },
    where: { procedure, source, sourceReference },
  });
  return found?.reference;
}

/** Every source reference there is, each with its procedure. */
export const sourceReferences = (
  ask: Ask,
): Promise<readonly Pick<Referral, 'procedure' | 'sourceReference'>[]> =>
  ask.manager.find(Referral, { select: { procedure: true, sourceReference: true } });
