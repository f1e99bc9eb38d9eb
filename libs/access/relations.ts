/** How a member may stand to cases, and so be let in to them. */
import type { Procedure } from '../domain/procedure';
import { openAt } from '../domain/refusal';
import type { Asking, Condition } from './condition';

export function referrer(
  { id, roles }: Asking,
  procedures: readonly Procedure[],
): readonly Condition[] {
  const refersTo = procedures
    .filter(({ refers }) => refers.some((role) => roles.includes(role)))
    .map(({ name }) => name);
  return refersTo.length > 0 ? [{ relation: 'referrer', member: id, procedures: refersTo }] : [];
}

/** The police decide on any matter they sent, whoever of them sent it. */
export function police({ agency }: Asking, procedures: readonly Procedure[]): readonly Condition[] {
  const decidedBy = procedures
    .filter(({ acts }) => Object.values(acts).some(({ by }) => by.includes('policeDecisionMaker')))
    .map(({ name }) => name);
  return agency === 'police' && decidedBy.length > 0
    ? [{ relation: 'referred by the police', procedures: decidedBy }]
    : [];
}

/** Cases on the agenda of a panel on which the member's agency sits. */
export function listed({ agency }: Asking, procedures: readonly Procedure[]): readonly Condition[] {
  const panels = procedures.filter(({ sits }) => sits?.includes(agency)).map(({ name }) => name);
  return panels.length > 0 ? [{ relation: 'listed', procedures: panels }] : [];
}

/** A chair lists cases, so sees those that stand where a chair has something to do. */
export function toBeListed(
  { agency }: Asking,
  procedures: readonly Procedure[],
): readonly Condition[] {
  return procedures
    .filter(({ sits }) => sits?.includes(agency))
    .flatMap((procedure) => {
      const stages = [
        ...new Set(
          Object.keys(procedure.acts)
            .filter((act) => procedure.acts[act]!.by.includes('chair'))
            .flatMap((act) => openAt(procedure, act)),
        ),
      ];
      return stages.length > 0
        ? [{ relation: 'to be listed' as const, procedure: procedure.name, stages }]
        : [];
    });
}

/** Cases that stand where a practitioner has something to do, while none is allocated. */
export function nobodysYet(
  { agency }: Asking,
  procedures: readonly Procedure[],
): readonly Condition[] {
  if (agency !== 'youth-justice') return [];
  return procedures.flatMap(({ name, stages: table, acts }) => {
    const stages = Object.keys(table).filter((stage) =>
      table[stage]!.open.some((act) => acts[act]?.by.includes('practitioner')),
    );
    return stages.length > 0
      ? [
          {
            relation: 'nobody’s yet' as const,
            procedure: name,
            stages,
            role: 'practitioner' as const,
          },
        ]
      : [];
  });
}
