/** Which outcome somebody puts forward, or decides on, for each offence. */
import type { Taken } from '../../../libs/domain/case';

/** An outcome for each offence, by its item id. */
export type Outcomes = { readonly [offence: string]: string };

export const outcomesOf = (taken: Taken | undefined): Outcomes | undefined =>
  taken?.fields.outcomes as Outcomes | undefined;

export const same = (a: Outcomes, b: Outcomes) => Object.keys(a).every((id) => a[id] === b[id]);
