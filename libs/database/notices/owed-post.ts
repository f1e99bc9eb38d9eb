/** What goes to one person as one email, made of the rows that were claimed for it. */
import type { Calendar } from '../../domain/calendar';
import type { About } from '../../domain/notice';

/** What goes to one person as one email: one notice, or all of a digest. */
export interface Owed {
  readonly key: string;
  readonly ids: readonly string[];
  readonly to: { readonly name: string; readonly address: string; readonly left: boolean };
  readonly digest: boolean;
  /** The instant by the readers' clock as of which it is said. Epoch milliseconds. */
  readonly at: number;
  readonly lines: readonly {
    readonly procedure: string;
    readonly about: About;
    readonly calendar: Calendar | undefined;
  }[];
  /** An earlier handing over had no answer: it may be there already. */
  readonly again: boolean;
}

export interface OwedRow {
  readonly id: string;
  readonly key: string;
  readonly digest_at: Date | null;
  readonly unanswered: number;
  readonly procedure: string;
  readonly calendar: Calendar | null;
  readonly body: {
    readonly notice: string;
    readonly at: number;
    readonly clock?: string;
    readonly due?: number;
  };
  readonly name: string;
  readonly email: string;
  readonly left: boolean;
}

export function owed(key: string, rows: readonly OwedRow[]): Owed {
  const inOrder = [...rows].sort((a, b) => a.body.at - b.body.at || a.id.localeCompare(b.id));
  const { name, email, left, digest_at: digestAt, body } = inOrder[0]!;
  return {
    key,
    ids: inOrder.map(({ id }) => id),
    to: { name, address: email, left },
    digest: digestAt !== null,
    at: digestAt?.getTime() ?? body.at,
    again: rows.some(({ unanswered }) => unanswered > 0),
    lines: inOrder.map(({ procedure, body: { clock, due, notice }, calendar }) => ({
      procedure,
      calendar: calendar ?? undefined,
      about: clock !== undefined && due !== undefined ? { clock, due } : { notice },
    })),
  };
}
