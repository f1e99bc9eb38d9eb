/** A field that is one simple box, or the boxes of a date: what may stand under an answer. */
import type { Field } from '../../../../libs/domain/form';
import { boxed, type Place } from './place';
import { showDay, showInstant } from './show-date';
import type { Shown } from './shown';

/** Undefined for a field of another kind. */
export function showBox(field: Field, place: Place): Shown | undefined {
  const { key } = field;
  switch (field.kind) {
    case 'text': {
      const isShort = field.atMost !== undefined && field.atMost <= 30;
      const classes = isShort ? { classes: 'govuk-input--width-20' } : {};
      return { macro: 'input', key, params: { ...boxed(place), ...classes } };
    }
    case 'number': {
      const narrow = { inputmode: 'numeric', classes: 'govuk-input--width-4' };
      return { macro: 'input', key, params: { ...boxed(place), ...narrow } };
    }
    case 'words': {
      const rows = /words$/i.test(key) ? 6 : 4;
      return { macro: 'textarea', key, params: { ...boxed(place), rows } };
    }
    case 'day':
      return showDay(key, place);
    case 'instant':
      return showInstant(key, place);
    default:
      return undefined;
  }
}
