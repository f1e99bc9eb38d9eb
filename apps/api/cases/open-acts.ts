/** What is open to a member on a case now, with all its form needs, and why the rest is not. */
import type { Calendar } from '../../../libs/domain/calendar';
import { list, type Case, type CaseClock } from '../../../libs/domain/case';
import { clocksFor } from '../../../libs/domain/clock-acts';
import type { Answers, Field, Form } from '../../../libs/domain/form';
import type { Role } from '../../../libs/domain/member';
import type { Policy } from '../../../libs/domain/policy';
import type { Procedure } from '../../../libs/domain/procedure';
import { whyClosedNow, whyNotOpen, type Refusal } from '../../../libs/domain/refusal';
import { londonDay } from '../../../libs/domain/london';
import { sayDue } from '../../../libs/domain/span';
import { choiceOf, itemNumber, itemTitle, labelOf } from '../../../libs/intake/say';
import type { Member } from '../../../libs/domain/signed-in';
import type { Ask } from '../../../libs/database/the-record';
import { clockName } from './clock-lines';
import { saySitting, type SittingAt } from './case-rows';
import type { CaseView, OpenAct } from './case-view';

/**
 * The first of a member's roles in which an act is open to them by stage and role, or why none is.
 */
export function roleFor(
  procedure: Procedure,
  c: Case,
  act: string,
  member: Member,
): { readonly role: Role } | { readonly refusal: Refusal } {
  let refusal: Refusal | undefined;
  for (const role of member.roles) {
    const why = whyNotOpen(procedure, c, {
      act,
      by: { member: member.id, role, agency: member.agency },
    });
    if (!why) return { role };
    // The reason that says most: one for another role says least.
    if (!refusal || (refusal.type === 'not yours' && why.type !== 'not yours')) refusal = why;
  }
  return {
    refusal: refusal ?? { type: 'not yours', why: 'This is for somebody in another role' },
  };
}

/**
 * The role in which an act is open to a member at an instant, its own rule heard too; or why it is
 * not.
 */
export function openTo(
  procedure: Procedure,
  policy: Policy,
  c: Case,
  act: string,
  member: Member,
  now: number,
): ReturnType<typeof roleFor> {
  const to = roleFor(procedure, c, act, member);
  const refusal =
    'role' in to
      ? whyClosedNow(procedure, policy, c, act, {
          by: { member: member.id, role: to.role, agency: member.agency },
          at: now,
        })
      : undefined;
  return refusal ? { refusal } : to;
}

/** Acts of the software alone are nobody's to be shown. */
const bySoftware = ({ acts }: Procedure, act: string) =>
  acts[act]!.by.every((role) => role === 'clerk');

interface Rules {
  readonly policy: Policy;
  readonly calendar: Calendar;
}
interface Choosable {
  readonly members: ReadonlyMap<string, readonly { readonly id: string; readonly name: string }[]>;
  readonly sittings: readonly SittingAt[];
}

/** `referral` lends each item its words: 'Offence 1', 'took a bicycle from a yard'. */
export async function openings(
  ask: Ask,
  procedure: Procedure,
  c: Case,
  referral: Answers,
  member: Member,
  rules: Rules,
  now: number,
): Promise<Pick<CaseView, 'open' | 'closed'>> {
  // What the stage asks for stands before what may be done at any time.
  const named = Object.keys(procedure.acts).sort(
    (a, b) =>
      Number(procedure.acts[a]!.anywhere ?? false) - Number(procedure.acts[b]!.anywhere ?? false),
  );
  const acts = named.map((act) => ({
    act,
    to: openTo(procedure, rules.policy, c, act, member, now),
  }));
  const forms = acts.flatMap(({ act, to }) =>
    'role' in to ? (procedure.forms.acts[act] ?? []) : [],
  );
  const choosable = await whatMayBeChosen(ask, procedure, forms, now);
  const open = acts.flatMap(({ act, to }) =>
    'role' in to
      ? [
          openAct(procedure, c, referral, act, to.role, choosable, rules, (of) =>
            clocksFor(of, c, rules, { member: member.id, role: to.role }, now),
          ),
        ]
      : [],
  );
  // An act on a clock is open when there is a clock for it.
  const idle = (one: OpenAct) =>
    one.form.some(({ kind, key }) => kind === 'clock' && one.options[key]!.length === 0);
  return {
    open: open.filter((one) => !idle(one)),
    closed: [
      ...acts.flatMap(({ act, to }) =>
        'refusal' in to && !bySoftware(procedure, act)
          ? [
              {
                act,
                name: procedure.words.acts[act]?.name ?? act,
                type: to.refusal.type,
                why: to.refusal.why,
              },
            ]
          : [],
      ),
      ...open.filter(idle).map(({ act, name }) => ({
        act,
        name,
        type: 'refused' as const,
        why: 'No clock of this case is waiting for it',
      })),
    ],
  };
}

function openAct(
  { words, forms }: Procedure,
  c: Case,
  referral: Answers,
  act: string,
  as: Role,
  choosable: Choosable,
  { policy }: Rules,
  clocks: (of: string | undefined) => readonly CaseClock[],
): OpenAct {
  const form = forms.acts[act] ?? [];
  const { name = act, about } = words.acts[act] ?? {};
  const fields = flat(form);
  const titles = (of: string) =>
    list(c, of).map(({ id }) => {
      const hint = firstWords(forms.intake, referral, of, itemNumber(id));
      return {
        id,
        title: itemTitle(words, of, itemNumber(id)),
        ...(hint === undefined ? {} : { hint }),
      };
    });
  // Why a clock may stand still is said of each: a reason that none of those offered has is no
  // choice.
  const chosenOf = ({ key, choices }: Field) =>
    key !== 'pauseReason'
      ? choices!
      : choices!.filter((reason) =>
          clocks('may pause').some(({ clock }) =>
            policy.clocks[clock]?.pauses?.[reason]?.by.includes(as),
          ),
        );
  const options = (field: Field) => {
    switch (field.kind) {
      case 'choice':
      case 'choices':
        return chosenOf(field).map((value) => ({
          value,
          label: choiceOf(words, field.key, value),
        }));
      case 'yesNo':
        return [
          { value: 'yes', label: 'Yes' },
          { value: 'no', label: 'No' },
        ];
      case 'member':
        return (choosable.members.get(field.of!) ?? []).map(({ id, name: called }) => ({
          value: id,
          label: called,
        }));
      case 'item':
        return titles(field.of!).map(({ id, title, hint }) => ({
          value: id,
          label: title,
          ...(hint === undefined ? {} : { hint }),
        }));
      case 'clock':
        return clocks(field.of).map((clock) => ({
          value: clock.id,
          label: `${clockName(words, c, clock)}, due ${sayDue(clock.due)}`,
        }));
      case 'sitting':
        return choosable.sittings.map((sitting) => ({
          value: sitting.id,
          label: saySitting(sitting),
        }));
      default:
        return undefined;
    }
  };
  return {
    act,
    name,
    ...(about === undefined ? {} : { about }),
    as,
    form,
    options: Object.fromEntries(
      fields.flatMap((field) => {
        const may = options(field);
        return may ? [[field.key, may]] : [];
      }),
    ),
    each: Object.fromEntries(
      form.flatMap((field) => (field.each ? [[field.key, titles(field.each)]] : [])),
    ),
    labels: Object.fromEntries(fields.map((field) => [field.key, labelOf(words, field.key)])),
  };
}

/** What an item of the referral is, by the first text that was said of it. */
function firstWords(intake: Form, referral: Answers, of: string, n: number): string | undefined {
  const field = intake
    .find(({ key, victim }) => key === of && !victim)
    ?.fields?.find(({ kind, victim }) => (kind === 'text' || kind === 'words') && !victim);
  const said = field && (referral[of] as readonly Answers[] | undefined)?.[n - 1]?.[field.key];
  return typeof said === 'string' && said !== ''
    ? said.length > 120
      ? `${said.slice(0, 117)}…`
      : said
    : undefined;
}

const flat = (form: Form): readonly Field[] =>
  form.flatMap((field) => [field, ...flat(field.fields ?? [])]);

async function whatMayBeChosen(
  ask: Ask,
  procedure: Procedure,
  forms: Form,
  now: number,
): Promise<Choosable> {
  const fields = flat(forms);
  const roles = [...new Set(fields.flatMap(({ kind, of }) => (kind === 'member' ? [of!] : [])))];
  const people =
    roles.length === 0
      ? []
      : await ask<{ id: string; name: string; roles: readonly string[] }>(
          'select id::text, name, roles from member where roles && $1 and disabled_at is null order by name, id',
          [roles],
        );
  const sittings = fields.some(({ kind }) => kind === 'sitting')
    ? await comingSittings(ask, procedure.name, now)
    : [];
  return {
    members: new Map(roles.map((role) => [role, people.filter((one) => one.roles.includes(role))])),
    sittings,
  };
}

/** Sittings of a panel from today on that nobody has closed. */
export const comingSittings = (ask: Ask, procedure: string, now: number): Promise<SittingAt[]> =>
  ask(
    'select id::text, day::text, starts_at, place from sitting where procedure = $1 and day >= $2 and closed_at is null order by day, starts_at',
    [procedure, londonDay(now)],
  );
