/** A referral is written down, with what its case is found by. */
import type { EntityManager } from 'typeorm';
import type { Answers } from '../../domain/form';
import type { Procedure } from '../../domain/procedure';
import type { Placing } from './placing';
import { withoutVictims } from './victims-apart';

/** Write down a referral that has its case. `receipt` is '' where nobody is to be given one. */
export async function keepReferral(
  manager: EntityManager,
  { name, forms: { intake } }: Procedure,
  { id, reference, childId, answers, referrer, received }: Placing,
  {
    caseId,
    hash,
    receipt,
    why,
  }: {
    readonly caseId: string;
    readonly hash: string;
    readonly receipt: string;
    readonly why: string;
  },
): Promise<void> {
  await manager.query(
    `insert into referral (
       id, reference, procedure, source, source_reference, body_hash, answers, child_id,
       received_at, received_why, referrer, case_id, receipt
     )
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
    [
      id,
      reference,
      name,
      answers.source,
      answers.sourceReference,
      hash,
      JSON.stringify(withoutVictims(intake, answers)),
      childId,
      new Date(received),
      why,
      referrer,
      caseId,
      receipt,
    ],
  );
  for (const { kind, value } of [
    { kind: 'sourceReference', value: String(answers.sourceReference) },
    ...crimeNumbersIn(answers),
    ...coAccusedIn(answers),
  ])
    await manager.query('insert into case_key values ($1, $2, $3) on conflict do nothing', [
      caseId,
      kind,
      value,
    ]);
}

/** Crime numbers wherever the form asks for them: of the whole referral, or of one offence. */
function crimeNumbersIn(
  answers: Answers,
): readonly { readonly kind: 'crimeNumber'; readonly value: string }[] {
  return Object.entries(answers).flatMap(([key, value]) => {
    if (/^crimeNumbers?$/.test(key))
      return (Array.isArray(value) ? value.map(String) : String(value ?? '').split(/[\s,;]+/))
        .filter(Boolean)
        .map((one) => ({ kind: 'crimeNumber' as const, value: one }));
    return Array.isArray(value)
      ? value.flatMap((item) =>
          item !== null && typeof item === 'object' ? crimeNumbersIn(item as Answers) : [],
        )
      : [];
  });
}

/** References of children said to have been there too, in the words of whoever refers. */
const coAccusedIn = ({ coAccused }: Answers) =>
  String(coAccused ?? '')
    .split(/[\s,;]+/)
    .filter(Boolean)
    .map((value) => ({ kind: 'coAccused' as const, value }));
