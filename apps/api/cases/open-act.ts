/** One open act with all that its form needs: what may be chosen, and for which items. */
import { list, type Case, type CaseClock } from '../../../libs/domain/case';
import type { Answers, Field, Form } from '../../../libs/domain/form';
import type { Role } from '../../../libs/domain/member';
import type { Policy } from '../../../libs/domain/policy';
import type { Procedure } from '../../../libs/domain/procedure';
import { sayDue } from '../../../libs/domain/span';
import { choiceOf, itemNumber, itemTitle, labelOf } from '../../../libs/intake/say';
import type { OpenAct } from './case-view';
import { flat, type Choosable } from './choosable';
import { clockName } from './clock-words';
import { saySitting } from './known';

export interface Opening {
  readonly procedure: Procedure;
  readonly policy: Policy;
  readonly c: Case;
  /** Lends each item its words: 'Offence 1', 'took a bicycle from a yard'. */
  readonly referral: Answers;
  readonly act: string;
  readonly as: Role;
  readonly choosable: Choosable;
  /** The clocks that an act of this role may be about. */
  readonly clocks: (of: string | undefined) => readonly CaseClock[];
}

type Option = OpenAct['options'][string][number];

export function openAct(opening: Opening): OpenAct {
  const { procedure, act, as } = opening;
  const { words, forms } = procedure;
  const form = forms.acts[act] ?? [];
  const { name = act, about } = words.acts[act] ?? {};
  const fields = flat(form);
  const options = fields.flatMap((field) => {
    const may = optionsOf(field, opening);
    return may ? [[field.key, may] as const] : [];
  });
  const each = form.flatMap((field) =>
    field.each ? [[field.key, itemsOf(field.each, opening)] as const] : [],
  );
  return {
    act,
    name,
    ...(about === undefined ? {} : { about }),
    as,
    form,
    options: Object.fromEntries(options),
    each: Object.fromEntries(each),
    labels: Object.fromEntries(fields.map((field) => [field.key, labelOf(words, field.key)])),
  };
}

function optionsOf(field: Field, opening: Opening): readonly Option[] | undefined {
  const { procedure, c, choosable, clocks } = opening;
  const { words } = procedure;
  switch (field.kind) {
    case 'choice':
    case 'choices':
      return choicesOf(field, opening).map((value) => ({
        value,
        label: choiceOf(words, field.key, value),
      }));
    case 'yesNo':
      return [
        { value: 'yes', label: 'Yes' },
        { value: 'no', label: 'No' },
      ];
    case 'member':
      return (choosable.members.get(field.of!) ?? []).map(({ id, name }) => ({
        value: id,
        label: name,
      }));
    case 'item':
      return itemsOf(field.of!, opening).map(({ id, title, ...hint }) => ({
        value: id,
        label: title,
        ...hint,
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
}

/**
 * Why a clock may stand still is said of each: a reason that none of those offered has is no
 * choice.
 */
function choicesOf({ key, choices }: Field, { policy, as, clocks }: Opening): readonly string[] {
  if (key !== 'pauseReason') return choices!;
  return choices!.filter((reason) =>
    clocks('may pause').some(({ clock }) =>
      policy.clocks[clock]?.pauses?.[reason]?.by.includes(as),
    ),
  );
}

/** The items of a list of the case, each with the first words that the referral says of it. */
function itemsOf(of: string, { procedure, c, referral }: Opening): OpenAct['each'][string] {
  const { words, forms } = procedure;
  return list(c, of).map(({ id }) => {
    const hint = firstWords(forms.intake, referral, of, itemNumber(id));
    return {
      id,
      title: itemTitle(words, of, itemNumber(id)),
      ...(hint === undefined ? {} : { hint }),
    };
  });
}

/** Characters of an item's first words that a form shows. */
const most = 120;

/** What an item of the referral is, by the first text that was said of it; never a victim's. */
function firstWords(intake: Form, referral: Answers, of: string, n: number): string | undefined {
  const fields = intake.find(({ key, victim }) => key === of && !victim)?.fields;
  const field = fields?.find(({ kind, victim }) => isText(kind) && !victim);
  const said = field && (referral[of] as readonly Answers[] | undefined)?.[n - 1]?.[field.key];
  if (typeof said !== 'string' || said === '') return undefined;
  return said.length > most ? `${said.slice(0, most - 3)}…` : said;
}

const isText = (kind: Field['kind']): boolean => kind === 'text' || kind === 'words';
