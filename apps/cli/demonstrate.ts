/** `panel-clerk demonstrate`: invented people, their sittings and their cases. Again and again without harm. */
import type { Database } from '../../libs/database/connect';
import { Clock } from '../../libs/database/clock';
import { procedures } from '../../workflows/procedures';
import { keepPeople, keepSittings } from './people';

export async function demonstrate(database: Database, { cases: _cases }: { readonly cases: boolean }, say: (line: string) => void): Promise<void> {
  const clock = await Clock.demonstration(database);
  try {
    const people = await keepPeople(database);
    await keepSittings(database, procedures, clock.now());
    say(`${people} demonstration people`);
  } finally { clock.stop(); }
}
