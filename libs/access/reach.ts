/**
 * Who may see or do what, as data: `reach` turns a member into conditions on a case's record. One
 * list serves both ways of asking: `decide` holds it against one record, `whereReached` turns it
 * into a query's predicate.
 */
import type { Agency, Role } from '../domain/member';
import { openAt } from '../domain/refusal';
import type { Procedure } from '../domain/procedure';

/** What there is to see or do of a case, from the least to the most private. */
export type What =
  | 'referral' // the referral as whoever sent it follows it
  | 'progress' // its stages, dates and result, and one's own acts: what a referrer is told
  | 'child' // who the child is
  | 'case' // the whole case but what concerns victims
  | 'victims'; // victims' particulars and words

/** The member who asks, as the record knows them at this moment. */
export interface Asking {
  readonly id: string;
  readonly agency: Agency;
  readonly roles: readonly Role[];
  readonly disabled: boolean;
  /**
   * Those who are away today and have named this member to stand in for them, each with the roles
   * they have.
   */
  readonly standsInFor?: readonly { readonly id: string; readonly roles: readonly Role[] }[];
}

/** What the record says of a case, as far as access depends on it. */
export interface CaseRecord {
  readonly procedure: string;
  readonly referrer: string;
  readonly referredBy: Agency;
  readonly stages: readonly string[];
  readonly listed: boolean;
  readonly allocations: readonly { readonly role: Role; readonly member: string }[];
}

/** One way to be let in. Several are alternatives. */
export type Condition =
  | {
      readonly relation: 'referrer';
      readonly member: string;
      readonly procedures: readonly string[];
    }
  | { readonly relation: 'allocated'; readonly member: string; readonly roles: readonly Role[] }
  | { readonly relation: 'listed'; readonly procedures: readonly string[] }
  | {
      readonly relation: 'to be listed';
      readonly procedure: string;
      readonly stages: readonly string[];
    }
  | {
      readonly relation: 'nobody’s yet';
      readonly procedure: string;
      readonly stages: readonly string[];
      readonly role: Role;
    }
  | { readonly relation: 'referred by the police'; readonly procedures: readonly string[] }
  | { readonly relation: 'service' };

type By = (asking: Asking, procedures: readonly Procedure[]) => readonly Condition[];

/** Roles that answer for every case of the youth justice service. */
const service: readonly Role[] = [
  'panelTeamManager',
  'teamManager',
  'serviceManager',
  'headOfService',
];

/**
 * Standard access: each line lets in who holds one of the roles, by one relation. What is not
 * written here is denied.
 */
const standard: readonly {
  readonly roles: 'any' | readonly Role[];
  readonly to: readonly What[];
  readonly by: By;
}[] = [
  // Who refers is told what came of it, and does not read what the child said to their worker.
  { roles: 'any', to: ['referral', 'progress', 'child', 'victims'], by: referrer },
  { roles: ['policeDecisionMaker'], to: ['progress', 'child', 'case', 'victims'], by: police },
  {
    roles: 'any',
    to: ['progress', 'child', 'case'],
    by: ({ id, roles }) => [{ relation: 'allocated', member: id, roles }],
  },
  // Who stands in for somebody that is away sees what is allocated to them, in the role in which it
  // is.
  {
    roles: 'any',
    to: ['progress', 'child', 'case'],
    by: ({ standsInFor = [] }) =>
      standsInFor.map(({ id, roles }) => ({ relation: 'allocated', member: id, roles })),
  },
  // Who a victim is, only those who work with victims may know, beside the police who said it
  // (docs/sources.md).
  {
    roles: ['victimWorker'],
    to: ['victims'],
    by: ({ id, standsInFor = [] }) =>
      [
        id,
        ...standsInFor
          .filter(({ roles }) => roles.includes('victimWorker'))
          .map((absent) => absent.id),
      ].map((member) => ({ relation: 'allocated', member, roles: ['victimWorker'] })),
  },
  { roles: ['agencyMember', 'chair'], to: ['progress', 'child', 'case'], by: listed },
  { roles: ['chair'], to: ['progress', 'child', 'case'], by: toBeListed },
  // Until a case is somebody's it is for whoever works as a practitioner: the first who is there
  // takes it up.
  { roles: ['practitioner'], to: ['progress', 'child', 'case'], by: nobodysYet },
  {
    roles: service,
    to: ['progress', 'child', 'case'],
    by: ({ agency }) => (agency === 'youth-justice' ? [{ relation: 'service' }] : []),
  },
  // A director hears of drift, and sees where it stands; not whose it is.
  { roles: ['director'], to: ['progress'], by: () => [{ relation: 'service' }] },
];

function referrer({ id, roles }: Asking, procedures: readonly Procedure[]): readonly Condition[] {
  const refersTo = procedures
    .filter(({ refers }) => refers.some((role) => roles.includes(role)))
    .map(({ name }) => name);
  return refersTo.length > 0 ? [{ relation: 'referrer', member: id, procedures: refersTo }] : [];
}

/** The police decide on any matter they sent, whoever of them sent it. */
function police({ agency }: Asking, procedures: readonly Procedure[]): readonly Condition[] {
  const decidedBy = procedures
    .filter(({ acts }) => Object.values(acts).some(({ by }) => by.includes('policeDecisionMaker')))
    .map(({ name }) => name);
  return agency === 'police' && decidedBy.length > 0
    ? [{ relation: 'referred by the police', procedures: decidedBy }]
    : [];
}

/** Cases on the agenda of a panel on which the member's agency sits. */
function listed({ agency }: Asking, procedures: readonly Procedure[]): readonly Condition[] {
  const panels = procedures.filter(({ sits }) => sits?.includes(agency)).map(({ name }) => name);
  return panels.length > 0 ? [{ relation: 'listed', procedures: panels }] : [];
}

/** A chair lists cases, so sees those that stand where a chair has something to do. */
function toBeListed({ agency }: Asking, procedures: readonly Procedure[]): readonly Condition[] {
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
function nobodysYet({ agency }: Asking, procedures: readonly Procedure[]): readonly Condition[] {
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

/** Every way in which this member may be let in to what is asked. None for who is disabled. */
export function reach(
  asking: Asking,
  what: What,
  procedures: readonly Procedure[],
): readonly Condition[] {
  if (asking.disabled) return [];
  const held = ({ roles }: (typeof standard)[number]) =>
    roles === 'any' || roles.some((role) => asking.roles.includes(role));
  return standard
    .filter((line) => line.to.includes(what) && held(line))
    .flatMap(({ by }) => by(asking, procedures));
}

export function holds(condition: Condition, record: CaseRecord): boolean {
  switch (condition.relation) {
    case 'referrer':
      return (
        record.referrer === condition.member && condition.procedures.includes(record.procedure)
      );
    case 'allocated':
      return record.allocations.some(
        ({ role, member }) => member === condition.member && condition.roles.includes(role),
      );
    case 'listed':
      return record.listed && condition.procedures.includes(record.procedure);
    case 'to be listed':
      return (
        record.procedure === condition.procedure &&
        record.stages.some((stage) => condition.stages.includes(stage))
      );
    case 'nobody’s yet':
      return (
        record.procedure === condition.procedure &&
        record.stages.some((stage) => condition.stages.includes(stage)) &&
        !record.allocations.some(({ role }) => role === condition.role)
      );
    case 'referred by the police':
      return record.referredBy === 'police' && condition.procedures.includes(record.procedure);
    case 'service':
      return true;
  }
}
