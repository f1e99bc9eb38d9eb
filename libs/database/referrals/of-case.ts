/** The referrals of a case, the one that opened it first; and what it holds of victims, apart. */
import type { Answers } from '../../domain/form';
import type { Ask } from '../the-record';
import { Referral } from './referral';

const inOrder = { receivedAt: 'ASC', id: 'ASC' } as const;

/** Answers of the referral that opened it. */
export async function referralOf(ask: Ask, caseId: string): Promise<Answers> {
  const [first] = await ask.manager.find(Referral, {
    select: { id: true, answers: true },
    where: { caseId },
    order: inOrder,
    take: 1,
  });
  return first?.answers ?? {};
}

type FurtherReferral = Pick<Referral, 'reference' | 'receivedAt' | 'answers'>;

/** Those of the same child that came while this case was open, each one more trigger. In order. */
export const furtherReferrals = (ask: Ask, caseId: string): Promise<readonly FurtherReferral[]> =>
  ask.manager.find(Referral, {
    select: { id: true, reference: true, receivedAt: true, answers: true },
    where: { caseId },
    order: inOrder,
    skip: 1,
  });

interface Victim {
  /** The item of the referral's list that they are. */
  readonly item: string;
  readonly particulars: Answers;
}

/** Call it only for who may see them. SQL: items are in the order of their numbers. */
export const victimsOf = (ask: Ask, caseId: string): Promise<readonly Victim[]> =>
  ask<Victim>(
    `select item, particulars
     from victims.victim
     where case_id = $1
     order by length(item), item`,
    [caseId],
  );
