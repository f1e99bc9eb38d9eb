/** What must be true of acts, of what they ask, and of the words for both. */
import type { Form } from '../../../libs/domain/form';
import { differ, fail, type Law } from '../law';

const fieldsOf = (form: Form): Form =>
  form.flatMap((field) => [field, ...fieldsOf(field.fields ?? [])]);

/** Only here is a label read: that what is said of it is so. */
const putAs = (label: string) =>
  label.endsWith('?') ? 'question' : /^Why\b/.test(label) ? 'reason' : undefined;

export const ofForms: readonly Law[] = [
  {
    says: 'every act has a form and words, is open somewhere, and every open act exists',
    holds({ acts, forms, words, stages }) {
      const names = Object.keys(acts);
      const open = Object.values(stages).flatMap((stage) => stage.open);
      fail([
        ...differ(names, Object.keys(forms.acts), (n) => `act ${n} has no form`),
        ...differ(Object.keys(forms.acts), names, (n) => `a form for ${n}, which is no act`),
        ...differ(names, Object.keys(words.acts), (n) => `act ${n} has no words`),
        ...differ(open, names, (n) => `${n} is open at a stage but is no act`),
        ...differ(
          names.filter((n) => !acts[n]!.anywhere),
          open,
          (n) => `act ${n} is open nowhere`,
        ),
        ...names.filter((n) => acts[n]!.by.length === 0).map((n) => `nobody may take ${n}`),
      ]);
    },
  },
  {
    says:
      'every field and choice has words, every condition names an earlier field, and no words ' +
      'or names are facts',
    holds({ forms, words }) {
      const faults: string[] = [];
      for (const [name, form] of [
        ['intake', forms.intake] as const,
        ['brought', forms.brought ?? []] as const,
        ...Object.entries(forms.acts),
      ]) {
        const seen = new Set<string>();
        for (const field of fieldsOf(form)) {
          if (!Object.hasOwn(words.fields, field.key))
            faults.push(`${name}.${field.key} has no words`);
          if (field.section !== undefined && !Object.hasOwn(words.fields, field.section))
            faults.push(`${name}: the section ${field.section} has no words`);
          for (const choice of field.choices ?? [])
            if (
              !Object.hasOwn(words.choices, `${field.key}.${choice}`) &&
              !Object.hasOwn(words.choices, choice)
            )
              faults.push(`${name}.${field.key}: choice ${choice} has no words`);
          if (field.when && !seen.has(field.when.field))
            faults.push(
              `${name}.${field.key} depends on ${field.when.field}, which is not asked before it`,
            );
          if (field.fact && (field.kind === 'text' || field.kind === 'words' || field.victim))
            faults.push(`${name}.${field.key} could hold a name and may not be a fact`);
          if ((field.kind === 'choice' || field.kind === 'choices') && !field.choices?.length)
            faults.push(`${name}.${field.key} offers no choices`);
          seen.add(field.key);
        }
      }
      fail(faults);
    },
  },
  {
    says: 'every label that asks, or asks why, says so as data, and each list names one of its items',
    holds({ forms, words }) {
      const lists = [forms.intake, ...Object.values(forms.acts)]
        .flatMap(fieldsOf)
        .filter((field) => field.kind === 'list' && field.fields !== undefined);
      fail([
        ...Object.entries(words.fields)
          .map(([key, said]) => [key, typeof said === 'string' ? { label: said } : said] as const)
          .filter(([, { label, as }]) => as !== putAs(label))
          .map(([key, { label }]) => `${key} is not said to be as it is put: “${label}”`),
        ...lists
          .filter(({ key }) => !Object.hasOwn(words.fields, `${key}.one`))
          .map(({ key }) => `no words for one of ${key}`),
      ]);
    },
  },
  {
    says:
      'that has one open case of a child hears of a further trigger by an act that it can never ' +
      'refuse',
    holds({ oneOpen, acts, forms }) {
      if (oneOpen === undefined) return;
      const [rule, form, facts] = [
        acts[oneOpen],
        forms.acts[oneOpen] ?? [],
        forms.intake.filter(({ fact }) => fact),
      ];
      if (!rule) throw new Error(`it hears by ${oneOpen}, which is no act`);
      const asked = form.filter(
        ({ key, required }) => required && !facts.some((fact) => fact.key === key && fact.required),
      );
      fail([
        ...(rule.by.join() === 'clerk'
          ? []
          : [`${oneOpen} is for ${rule.by.join()}, and the clerk brings it`]),
        ...(rule.anywhere ? [] : [`${oneOpen} is not open everywhere`]),
        ...((rule.refuses ?? rule.closed) ? [`${oneOpen} can be refused`] : []),
        ...(rule.ends === undefined ? [] : [`${oneOpen} ends the case`]),
        ...asked.map(({ key }) => `${oneOpen} needs ${key}, which a referral need not say`),
        ...fieldsOf(forms.intake)
          .filter(({ victim }) => victim)
          .map(
            ({ key }) => `${key} is of a victim, and a further referral has no place apart for it`,
          ),
      ]);
    },
  },
  {
    says: 'every monthly list has words',
    holds({ monthly = {}, words }) {
      fail([
        ...differ(
          Object.keys(monthly),
          Object.keys(words.monthly ?? {}),
          (n) => `list ${n} has no words`,
        ),
        ...differ(
          Object.keys(words.monthly ?? {}),
          Object.keys(monthly),
          (n) => `words for ${n}, which is no list`,
        ),
      ]);
    },
  },
];
