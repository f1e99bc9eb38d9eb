/** What of the board somebody wants to see, from an address. */
import { holders, type Holder } from '../../../libs/domain/member';
import type { WantedCases } from '../../../libs/database/record/wanted-cases';
import type { Procedures } from '../../../libs/database/the-record';
import { isId } from '../../../libs/domain/id';
import type { Member } from '../../../libs/domain/signed-in';
import { Faults } from '../../../libs/intake/not-taken';

export interface Filters {
  /** A procedure’s name. */
  readonly panel?: string;
  /** Who has the case. */
  readonly with?: Holder;
  /** Somebody to whom it is allocated. */
  readonly worker?: string;
  /** The manager of somebody to whom it is allocated. */
  readonly team?: string;
  /** What waits for me, or for my word. */
  readonly mine?: true;
}

const isHolder = (text: string): text is Holder => Object.hasOwn(holders, text);

/** Left out and empty are the same. Throws Faults with all that cannot be read. */
export function filtersOf(
  query: { readonly [name: string]: unknown },
  procedures: Procedures,
): Filters {
  const faults: { pointer: string; fault: string; said: string }[] = [];
  const read = (name: string, fits: (text: string) => boolean, fault: string) => {
    const text = textIn(query[name]);
    if (text !== undefined && !fits(text))
      faults.push({ pointer: `/${name}`, fault, said: `${name} ${fault}` });
    return text;
  };
  const isPanel = (text: string) => procedures.named(text) !== undefined;
  const panel = read('panel', isPanel, 'must be the name of a panel');
  const holder = read('with', isHolder, `must be one of: ${Object.keys(holders).join(', ')}`);
  const worker = read('worker', isId, 'must be the id of a member');
  const team = read('team', isId, 'must be the id of a manager');
  const mine = read('mine', (text) => text === 'yes' || text === 'no', 'must be yes or no');
  if (faults.length > 0) throw new Faults(faults);
  return {
    ...(panel === undefined ? {} : { panel }),
    ...(holder === undefined ? {} : { with: holder as Holder }),
    ...(worker === undefined ? {} : { worker }),
    ...(team === undefined ? {} : { team }),
    ...(mine === 'yes' ? { mine: true } : {}),
  };
}

const textIn = (said: unknown): string | undefined => {
  const text = typeof said === 'string' ? said.trim() : '';
  return text === '' ? undefined : text;
};

/** The same as the end of an address: '?panel=…', or nothing. */
export const asQuery = (filters: Filters): string => {
  const said = Object.entries(filters).map(([name, value]): [string, string] => [
    name,
    value === true ? 'yes' : String(value),
  ]);
  return said.length === 0 ? '' : `?${new URLSearchParams(said).toString()}`;
};

/** The same as the record's queries take it. */
export function wantedBy({ id, roles }: Member, filters: Filters): WantedCases {
  const { panel, with: holder, worker, team, mine } = filters;
  return { reader: { id, roles }, panel, with: holder, worker, team, mine: mine === true };
}
