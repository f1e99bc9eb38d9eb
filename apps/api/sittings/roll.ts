/**
 * Who is present at an item, and whether it is quorate, in words. The roll is the last answer to a question whose
 * choices are agencies and roles and nothing else, given since the case was listed; whoever records it is there too.
 */
import { agencies, roles, type Agency, type Role } from '../../../libs/domain/member';
import type { Case, Taken } from '../../../libs/domain/case';
import type { Field } from '../../../libs/domain/form';
import type { Policy } from '../../../libs/domain/policy';
import type { Procedure } from '../../../libs/domain/procedure';

type Who = Agency | Role;
export interface Roll {
  /** In words, in the roll's order. */
  readonly present: readonly string[];
  /** 'Quorate: …', or 'Not quorate: a police decision-maker is missing'. */
  readonly quorum: string | null;
  readonly quorate: boolean | null;
}

const named = (who: string): string => (roles as { [role: string]: string })[who] ?? (agencies as { [agency: string]: string })[who] ?? who;
const isRollField = ({ kind, choices }: Field) => kind === 'choices' && choices !== undefined && choices.length > 0 && choices.every((choice) => choice in agencies || choice in roles);

/** Undefined until somebody has recorded who is there. */
export function rollOf({ forms }: Procedure, c: Case, { quorum }: Policy): Roll | undefined {
  const roll = taken(c, (act) => forms.acts[act]?.some(isRollField) === true);
  const listed = taken(c, (act) => forms.acts[act]?.some(({ kind }) => kind === 'sitting') === true);
  if (!roll || (listed && listed.seq > roll.seq)) return undefined;
  const field = forms.acts[roll.act]!.find(isRollField)!;
  const there = new Set<string>([...((roll.fields[field.key] ?? []) as readonly string[]), roll.by.role]);
  const present = [...(field.choices ?? []).filter((who) => there.has(who)), ...(field.choices?.includes(roll.by.role) ? [] : [roll.by.role])].map(named);
  if (!quorum) return { present, quorum: null, quorate: null };
  const missing = quorum.roles.filter((role) => !there.has(role));
  const few = quorum.of.filter((who) => there.has(who)).length < quorum.atLeast;
  return { present, quorate: missing.length === 0 && !few, quorum: sayQuorum(present, missing, few, quorum.of, quorum.atLeast) };
}

const taken = (c: Case, is: (act: string) => boolean): Taken | undefined => c.acts.findLast(({ act }) => is(act));

function sayQuorum(present: readonly string[], missing: readonly Role[], few: boolean, of: readonly Who[], atLeast: number): string {
  if (missing.length === 0 && !few) return `Quorate: ${list(present.map(inSentence), 'and')}`;
  const lacks = [
    ...missing.map((role) => `a ${inSentence(named(role))} is missing`),
    ...(few ? [`${atLeast === 1 ? 'nobody is there' : `fewer than ${atLeast} are there`} from ${list(of.map((who) => inSentence(named(who))), 'or')}`] : []),
  ];
  return `Not quorate: ${list(lacks, 'and')}`;
}

const inSentence = (name: string) => (/^(Panel |Head )/.test(name) && name !== 'Panel chair' ? name : name.charAt(0).toLowerCase() + name.slice(1));
const list = (words: readonly string[], and: string): string => (words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} ${and} ${words.at(-1)!}`);
