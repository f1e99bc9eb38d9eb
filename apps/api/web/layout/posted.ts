/** What a browser posted, as it came. */

/** By the name of the box: a field’s pointer without the first stroke ('offences/0/date'). */
export interface Posted {
  readonly [name: string]: unknown;
}

/** Ids of the case's items, by list: for fields asked `each`. */
export interface Items {
  readonly [list: string]: readonly string[];
}
