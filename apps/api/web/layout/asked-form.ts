/**
 * A form on a page, ready for form.njk: its fields, what they are called in the summary, and what
 * was shown.
 */
import type { Answers } from '../../../../libs/domain/form';
import type { Posted } from './posted';
import { readForm } from './read-form';
import type { PageFault } from './say-fault';
import { showForm, shownKeys } from './show-form';
import type { Showing, Shown } from './shown';
import { summaryOf } from './summary';
import { typed } from './typed';

export interface AskedForm {
  readonly shown: readonly Shown[];
  /** Keys that the page shows, with blanks between: sent back, so that what is new can be told. */
  readonly keys: string;
  /** Whether this page asks more than the one before, because of what was answered. */
  readonly more: boolean;
  /** Whether items can be added or taken away on it. */
  readonly arranged: boolean;
  readonly errors: ReturnType<typeof summaryOf>;
}

interface Asking extends Pick<Showing, 'form' | 'words' | 'options' | 'each' | 'headings'> {
  /** Answers of other pages. */
  readonly beside?: Answers;
}

/** As first shown, with what was answered before. */
export const askedWith = (asking: Asking, answers: Answers): AskedForm =>
  askedForm(asking, typed(asking.form, answers), []);

/** As shown again, with what was typed, right or wrong. */
export function askedForm(
  { beside = {}, ...asking }: Asking,
  posted: Posted,
  faults: readonly PageFault[],
  more = false,
): AskedForm {
  const items = Object.fromEntries(
    asking.form.flatMap(({ each, key }) =>
      each ? [[each, (asking.each?.[key] ?? []).map(({ id }) => id)]] : [],
    ),
  );
  const answers = { ...beside, ...readForm(asking.form, posted, { items, beside }).answers };
  const shown = showForm({ ...asking, typed: posted, answers, faults });
  return {
    shown,
    keys: shownKeys(asking.form, answers).join(' '),
    more,
    arranged: shown.some(({ macro }) => macro === 'list'),
    errors: summaryOf(faults, shown),
  };
}
