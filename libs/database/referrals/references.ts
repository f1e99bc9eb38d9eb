/** References by which people name a referral and its case. */
import { randomInt } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { londonDay } from '../../domain/london';
import type { Procedure } from '../../domain/procedure';

// No letter or digit that looks like another, so that a reference survives the telephone.
const letters = '23456789ABCDEFGHJKMNPQRSTVWXYZ';

/**
 * A reference that nobody has, nor anybody else who is being referred at this moment. `draw` gives
 * a number below its argument.
 */
export async function unusedReference(
  manager: EntityManager,
  { name }: Pick<Procedure, 'name'>,
  received: number,
  draw: (below: number) => number = randomInt,
): Promise<string> {
  const initials = name
    .split('-')
    .map((word) => word.charAt(0).toUpperCase())
    .join('')
    .padEnd(2, 'X');
  for (;;) {
    const drawn = Array.from({ length: 6 }, () => letters[draw(letters.length)]).join('');
    const reference = `${initials}-${londonDay(received).slice(2, 4)}-${drawn}`;
    const [free] = await manager.query<{ free: boolean }[]>(
      `select pg_try_advisory_xact_lock(hashtextextended($1, 1)) and not exists (
         select 1
         from case_file
         where reference = $1
       ) free`,
      [reference],
    );
    if (free!.free) return reference;
  }
}
