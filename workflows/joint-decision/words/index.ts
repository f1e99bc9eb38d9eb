/**
 * What pages, receipts and notices say of a joint decision. Plain words, the child first; the names
 * in law stay exact.
 */
import type { Words } from '../../../libs/domain/procedure';
import { acts } from './acts';
import { choices } from './choices';
import { clocks } from './clocks';
import { endings } from './endings';
import { fields } from './fields';
import { notices } from './notices';
import { stages } from './stages';
import { triggers } from './triggers';

export const words: Words = {
  title: 'Joint Decision and Resolution Panel',
  about:
    'Agencies decide together what should happen, out of court, ' +
    'after a child is said to have done something wrong.',
  stages,
  acts,
  choices,
  clocks,
  triggers,
  fields,
  endings,
  notices,
};
