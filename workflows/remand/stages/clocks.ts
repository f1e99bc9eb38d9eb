/** When the clocks of a remand run, each by its own trigger. */
import type { ClockRule } from '../../../libs/domain/procedure';
import type { Stage } from '.';
import { careClocks } from './care-clocks';
import { hearingClocks } from './hearing-clocks';
import { limitClocks } from './limit-clocks';

export const clocks: { readonly [clock: string]: ClockRule<Stage> } = {
  ...hearingClocks,
  ...careClocks,
  ...limitClocks,
};
