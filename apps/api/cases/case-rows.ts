/**
 * What the record holds of one case: its file, its referral, its journal, and the words its acts
 * name.
 */
import { caseOf, type Case } from '../../../libs/domain/case';
import type { Entry } from '../../../libs/domain/entry';
import type { Answers, Form } from '../../../libs/domain/form';
import { sayInstant } from '../../../libs/domain/london';
import type { Procedure } from '../../../libs/domain/procedure';
import type { CaseRecord } from '../../../libs/access/reach';
import { recordColumns } from '../web/access/reached';
import type { Ask } from '../../../libs/database/the-record';
import { named, type Known } from './answers-said';

export interface CaseRow extends CaseRecord {
  readonly id: string;
  readonly reference: string;
  /** As the journal makes it; null until the clerk has opened the case. */
  readonly state: Case | null;
  readonly policy_version: string;
  readonly calendar_version: string;
  readonly received_at: Date;
  readonly given_names: string;
  readonly family_name: string;
  readonly date_of_birth: string;
}

export const caseColumns = `c.id, c.reference, c.state, c.policy_version, c.calendar_version, c.received_at, ch.given_names, ch.family_name, ch.date_of_birth::text as date_of_birth, ${recordColumns}`;

export async function caseRow(ask: Ask, id: string): Promise<CaseRow | undefined> {
  return (
    await ask<CaseRow>(
      `select ${caseColumns} from case_file c join child ch on ch.id = c.child_id where c.id = $1`,
      [id],
    )
  )[0];
}

/** The case of a row; one that is not opened yet stands nowhere. */
export const stateOf = (row: CaseRow): Case =>
  row.state ?? {
    ...caseOf(row.id, []),
    procedure: row.procedure,
    policy: row.policy_version,
    calendar: row.calendar_version,
    received: row.received_at.getTime(),
  };

export const childOf = (row: Pick<CaseRow, 'given_names' | 'family_name'>): string =>
  `${row.given_names} ${row.family_name}`;

export const journalOf = async (ask: Ask, id: string): Promise<readonly Entry[]> =>
  (
    await ask<{ body: Entry }>('select body from case_event where case_id = $1 order by seq', [id])
  ).map(({ body }) => body);

export const referralOf = async (ask: Ask, id: string): Promise<Answers> =>
  (
    await ask<{ answers: Answers }>(
      'select answers from referral where case_id = $1 order by received_at, id limit 1',
      [id],
    )
  )[0]?.answers ?? {};

/**
 * Referrals of the same child that came while this case was open, and stand in it as further
 * triggers. In order.
 */
export const furtherReferrals = (
  ask: Ask,
  id: string,
): Promise<{ reference: string; received_at: Date; answers: Answers }[]> =>
  ask(
    'select reference, received_at, answers from referral where case_id = $1 order by received_at, id offset 1',
    [id],
  );

/** Victims' particulars by item. Call it only for who may see them. */
export const victimsOf = (
  ask: Ask,
  id: string,
): Promise<{ item: string; particulars: Answers }[]> =>
  ask(
    'select item, particulars from victims.victim where case_id = $1 order by length(item), item',
    [id],
  );

/**
 * Everything the entries shown name: texts, people and sittings. Victims' words only for who may
 * see them.
 */
export async function knownOf(
  ask: Ask,
  procedure: Procedure,
  row: CaseRow,
  shown: readonly Entry[],
  victims: boolean,
  more: readonly string[] = [],
): Promise<Known> {
  const [texts, people, sittings] = [new Set<string>(), new Set<string>(more), new Set<string>()];
  const note = (form: Form, answers: Answers) => {
    const found = named(form, answers);
    for (const id of [...found.texts, ...found.victimTexts]) texts.add(id);
    for (const id of found.people) people.add(id);
    for (const id of found.sittings) sittings.add(id);
  };
  for (const entry of shown) {
    if (entry.kind === 'act') {
      note(procedure.forms.acts[entry.act] ?? [], entry.fields);
      people.add(entry.by.member);
    }
    if (entry.kind === 'rung' || entry.kind === 'told')
      for (const id of [
        ...(entry.to ?? []),
        ...(entry.over ?? []).flatMap(({ member }) => member ?? []),
      ])
        people.add(id);
  }
  const written =
    texts.size === 0
      ? []
      : await ask<{ id: string; text: string }>(
          `select id, text from words where case_id = $1 and id::text = any($2)${victims ? ' union all select id, text from victims.words where case_id = $1 and id::text = any($2)' : ''}`,
          [row.id, [...texts]],
        );
  return {
    texts: new Map(written.map(({ id, text }) => [id, text])),
    people: await peopleOf(ask, people),
    sittings: await sittingsOf(ask, sittings),
    victims,
  };
}

export async function peopleOf(
  ask: Ask,
  ids: Iterable<string>,
): Promise<ReadonlyMap<string, string>> {
  const wanted = [...new Set(ids)];
  const rows =
    wanted.length === 0
      ? []
      : await ask<{ id: string; name: string }>(
          'select id::text, name from member where id::text = any($1)',
          [wanted],
        );
  return new Map(rows.map(({ id, name }) => [id, name]));
}

async function sittingsOf(
  ask: Ask,
  ids: ReadonlySet<string>,
): Promise<ReadonlyMap<string, string>> {
  const rows =
    ids.size === 0
      ? []
      : await ask<SittingAt>(
          'select id::text, day::text, starts_at, place from sitting where id::text = any($1)',
          [[...ids]],
        );
  return new Map(rows.map((row) => [row.id, saySitting(row)]));
}

export interface SittingAt {
  readonly id: string;
  readonly day: string;
  readonly starts_at: Date;
  readonly place: string;
}

/** '9:30am on 18 September 2026, Town Hall' */
export const saySitting = ({
  starts_at: starts,
  place,
}: Pick<SittingAt, 'starts_at' | 'place'>): string => `${sayInstant(starts.getTime())}, ${place}`;
