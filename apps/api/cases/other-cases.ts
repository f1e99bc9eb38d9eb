/**
 * The cases that a case opened, and those that opened it, as far as the member may see them: an
 * opening shows on both sides.
 */
import { sayStages } from '../web/layout/filters';
import type { Member } from '../../../libs/domain/signed-in';
import type { Reached } from '../web/access/reached';
import { parameters, type Ask, type Procedures } from '../../../libs/database/the-record';
import type { Other } from './case-view';

interface Row {
  readonly id: string;
  readonly reference: string;
  readonly procedure: string;
  readonly relation: Other['relation'];
  readonly stages: readonly string[];
  readonly ending: string | null;
}

/** In the order in which they were opened. */
export async function otherCases(
  ask: Ask,
  reached: Reached,
  procedures: Procedures,
  member: Member,
  caseId: string,
): Promise<readonly Other[]> {
  const { values, of } = parameters();
  const [mine, sees] = [of(caseId), reached.where(member, 'progress', of)];
  const rows = await ask<Row>(
    `select distinct on (x.at, c.id) c.id, c.reference, c.procedure, x.relation, c.stages, c.ending from (
       select r.case_id as other, 'opened' as relation, r.received_at as at from opening o join referral r on r.id = o.referral_id where o.by_case = ${mine}
       union all
       select o.by_case, 'opened by', r.received_at from opening o join referral r on r.id = o.referral_id where r.case_id = ${mine}) x
     join case_file c on c.id = x.other where ${sees} order by x.at, c.id limit 100`,
    values,
  );
  return rows.map(({ id, reference, procedure, relation, stages, ending }) => {
    const { words } = procedures.of(procedure);
    const stands =
      ending === null
        ? sayStages(words, stages) || 'Received'
        : `Ended: ${words.endings[ending] ?? ending}`;
    return { id, reference, title: words.title, relation, stands };
  });
}
