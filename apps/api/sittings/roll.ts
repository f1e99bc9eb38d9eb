/**
 * Who is present at an item, and whether it is quorate, in words. The roll is the last answer to a
 * question whose choices are agencies and roles and nothing else, given since the case was listed;
 * whoever records it is there too.
 */
import { agencies, roles, type Agency, type Role } from '../../../libs/domain/member';
import type { Case, Taken } from '../../../libs/domain/case';
import type { Field } from '../../../libs/domain/form';
import type { Policy } from '../../../libs/domain/policy';
import type { Procedure } from '../../../libs/domain/procedure';
import { missingOf, sayWho, type Missing } from '../../../libs/domain/sitting';

export interface Roll {
  /** In words, in the roll's order. */
  readonly present: readonly string[];
  /** 'Quorate: …', or 'Not quorate: a police decision-maker is missing'. */
  readonly quorum: string | null;
  readonly quorate: boolean | null;
}

const isRollField = ({ kind, choices }: Field) =>
  kind === 'choices' &&
  choices !== undefined &&
  choices.length > 0 &&
  choices.every((choice) => choice in agencies || choice in roles);

/** Undefined until somebody has recorded who is there. */
export function rollOf({ forms }: Procedure, c: Case, { quorum }: Policy): Roll | undefined {
  const roll = taken(c, (act) => forms.acts[act]?.some(isRollField) === true);
  const listed = taken(
    c,
    (act) => forms.acts[act]?.some(({ kind }) => kind === 'sitting') === true,
  );
  if (!roll || (listed && listed.seq > roll.seq)) return undefined;
  const field = forms.acts[roll.act]!.find(isRollField)!;
  const there = new Set<string>([
    ...((roll.fields[field.key] ?? []) as readonly string[]),
    roll.by.role,
  ]);
  const present = [
    ...(field.choices ?? []).filter((who) => there.has(who)),
    ...(field.choices?.includes(roll.by.role) ? [] : [roll.by.role]),
  ] as readonly (Agency | Role)[];
  const said = present.map(sayWho);
  if (!quorum) return { present: said, quorum: null, quorate: null };
  const missing = missingOf(quorum, [...there]);
  return {
    present: said,
    quorate: missing.length === 0,
    quorum:
      missing.length === 0
        ? `Quorate: ${list(present.map(inSentence), 'and')}`
        : `Not quorate: ${list(missing.map(sayMissing), 'and')}`,
  };
}

const taken = (c: Case, is: (act: string) => boolean): Taken | undefined =>
  c.acts.findLast(({ act }) => is(act));

function sayMissing({ of, atLeast }: Missing): string {
  if (of.length === 1) return `a ${inSentence(of[0]!)} is missing`;
  return `${atLeast === 1 ? 'nobody is there' : `fewer than ${atLeast} are there`} from ${list(
    of.map(inSentence),
    'or',
  )}`;
}

/** Roles whose names are titles: they keep their capitals. */
const titles: ReadonlySet<Agency | Role> = new Set(['panelTeamManager', 'headOfService', 'clerk']);

function inSentence(who: Agency | Role): string {
  const name = sayWho(who);
  return titles.has(who) ? name : name.charAt(0).toLowerCase() + name.slice(1);
}

const list = (words: readonly string[], and: string): string =>
  words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} ${and} ${words.at(-1)!}`;
