/** One case on the agenda of a sitting: how it stands, and what the agencies think. */
import { list, type Case } from '../../../libs/domain/case';
import type { Calendar } from '../../../libs/domain/calendar';
import { sayInstant } from '../../../libs/domain/london';
import { agencies, type Agency } from '../../../libs/domain/member';
import type { Policy } from '../../../libs/domain/policy';
import type { Procedure } from '../../../libs/domain/procedure';
import { sayWho } from '../../../libs/domain/sitting';
import type { CaseListed } from '../../../libs/database/sittings/agendas';
import { labelOf } from '../../../libs/intake/say';
import { sayStages } from '../web/layout/filters';
import { mostUrgent } from '../work';

export interface AgendaItem {
  readonly caseId: string;
  readonly reference: string;
  readonly child: string;
  /** What is asked, in short: '2 offences'. */
  readonly about: string;
  readonly stage: string;
  readonly due: string | null;
  readonly lateness: string;
  readonly positions: readonly {
    readonly agency: string;
    readonly by: string;
    readonly atSaid: string;
  }[];
  readonly warnings: readonly string[];
}

interface Standing {
  readonly now: number;
  readonly policy: Policy;
  readonly calendar: Calendar;
  readonly positions: readonly Position[];
  /** Names by id. */
  readonly people: ReadonlyMap<string, string>;
}

/** `slack` is when it is due, by which an agenda is put in order. Epoch milliseconds. */
export function saidItem(
  procedure: Procedure,
  listed: CaseListed,
  { now, policy, calendar, positions, people }: Standing,
): AgendaItem & { readonly slack: number } {
  const { words } = procedure;
  const { id: caseId, reference, state } = listed;
  const stages = state.stands.map(({ stage }) => stage);
  const about = {
    caseId,
    reference,
    title: words.title,
    child: `${listed.given_names} ${listed.family_name}`,
    stage: sayStages(words, stages) || 'Ended',
    holder: '',
  };
  const { row, clock } = mostUrgent(procedure, calendar, state, now, about);
  return {
    caseId,
    reference,
    child: about.child,
    stage: about.stage,
    due: row.due,
    lateness: row.lateness,
    slack: clock?.due.at ?? Number.MAX_SAFE_INTEGER,
    about: sayLists(procedure, state),
    positions: positions.map(({ agency, member, at }) => ({
      agency: agencies[agency],
      by: people.get(member) ?? 'Somebody who is no longer here',
      atSaid: sayInstant(at),
    })),
    warnings: state.ended ? [] : procedure.warnings(state, now, policy),
  };
}

/** '2 offences' */
const sayLists = ({ words, forms }: Procedure, state: Case): string =>
  forms.intake
    .filter(({ kind, key }) => kind === 'list' && list(state, key).length > 0)
    .map(({ key }) => countOf(labelOf(words, key).label.toLowerCase(), list(state, key).length))
    .join(', ');

export interface Position {
  readonly agency: Agency;
  readonly member: string;
  readonly at: number;
}

/** The last position of each agency: what agency members said. */
export function positionsIn(procedure: Procedure, c: Case): readonly Position[] {
  const taken = c.acts.filter(
    ({ act, by }) => procedure.acts[act]?.by.includes('agencyMember') && by.role !== 'chair',
  );
  return [
    ...new Map(
      taken.map(({ by, at }) => [by.agency, { agency: by.agency, member: by.member, at }]),
    ).values(),
  ];
}

const countOf = (label: string, n: number) => `${n} ${n === 1 ? label.replace(/s$/, '') : label}`;

/** 'Police decision-maker and Panel chair, and at least 1 of: Health, Education' */
export function sayQuorum({ quorum }: Policy): string | null {
  if (!quorum) return null;
  const [all, some] = [quorum.roles.map(sayWho), quorum.of.map(sayWho)];
  return `${all.join(' and ')}, and at least ${quorum.atLeast} of: ${some.join(', ')}`;
}
