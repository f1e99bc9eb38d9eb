/** The page of an act: its form, what is wrong with it, what happened since it was first shown. */
import type { Procedure, Words } from '../../../libs/domain/procedure';
import { Faults, OtherBody } from '../../../libs/intake/not-taken';
import { askedForm, type AskedForm } from '../web/layout/asked-form';
import type { Posted } from '../web/layout/read-form';
import { sayOnPage } from '../web/layout/say-fault';
import { ActRefused, Away } from '../web/problems/problems';
import type { Carried } from './act-posted';
import type { CaseView, Line, OpenAct } from './case-view';

/** What the page says above its form. */
export interface Told {
  readonly errors?: readonly { readonly text: string; readonly href?: string }[];
  readonly changed?: readonly Line[];
  readonly taken?: boolean;
}

export const askingOf = ({ words }: Procedure, { form, options, each }: OpenAct) => ({
  form,
  words,
  options,
  each,
  headings: true,
});
export type AskingAct = ReturnType<typeof askingOf>;

interface ActPage extends Told {
  readonly found: CaseView;
  readonly open: OpenAct;
  readonly form: AskedForm;
  readonly carried: Carried;
}

/** What cases/views/act.njk takes. */
export const actPage = ({ acts }: Procedure, page: ActPage) => ({
  case: page.found,
  act: page.open,
  form: page.form,
  ends: acts[page.open.act]?.ends !== undefined,
  title: `${page.open.name}: ${page.found.reference}`,
  errors: page.errors ?? page.form.errors,
  changed: page.changed,
  taken: page.taken,
  hidden: { _key: page.carried.key, _version: page.carried.version },
});

interface NotTaken {
  readonly status: number;
  readonly form: AskedForm;
  readonly told: Told;
}

const unknownOutcome =
  'This could not be taken just now, and it is not known whether it was recorded. ' +
  'Send it again: it counts once.';

/** The form again with why it was not taken. Undefined for what no page of ours can say. */
export function notTaken(error: unknown, asking: AskingAct, posted: Posted): NotTaken | undefined {
  const { form, words } = asking;
  if (error instanceof Faults) {
    const faults = sayOnPage(form, words, error.faults);
    return { status: 400, form: askedForm(asking, posted, faults), told: {} };
  }
  if (error instanceof ActRefused) {
    const faults = sayOnPage(form, words, error.refusal.faults ?? []);
    const shown = askedForm(asking, posted, faults);
    const errors = faults.length > 0 ? shown.errors : [{ text: error.refusal.why }];
    return { status: 409, form: shown, told: { errors } };
  }
  const shown = askedForm(asking, posted, []);
  if (error instanceof Away)
    return { status: 503, form: shown, told: { errors: [{ text: unknownOutcome }] } };
  if (error instanceof OtherBody) return { status: 422, form: shown, told: { taken: true } };
  return undefined;
}

const byPeople: ReadonlySet<Line['kind']> = new Set(['act', 'entered', 'left', 'ended']);

/** What people did and where the case went after a version. */
export const since = ({ timeline }: CaseView, version: number): readonly Line[] =>
  timeline.filter(({ seq, kind }) => seq > version && byPeople.has(kind));

/** 'Recorded: Assessment submitted. It is with somebody else now, and is not yours to see' */
export function sayRecorded(
  words: Words,
  act: string,
  ended: string | undefined,
  stillTheirs: boolean,
): string {
  const sentences = [`Recorded: ${words.acts[act]?.done ?? act}`];
  if (ended !== undefined) sentences.push(`The case has ended: ${words.endings[ended] ?? ended}`);
  if (!stillTheirs) sentences.push('It is with somebody else now, and is not yours to see');
  return sentences.join('. ');
}
