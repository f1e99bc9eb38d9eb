/**
 * A case with a slow ladder, so that every kind of notice is told of it: some that may wait for a
 * digest, some that may not.
 */
import { randomUUID } from 'node:crypto';
import type { Database } from '../../libs/database/connect';
import { takeReferral } from '../../libs/database/referrals/intake';
import { settle } from '../../libs/database/record/settling';
import type { Entry } from '../../libs/domain/entry';
import type { Rung } from '../../libs/domain/ladder';
import { atHour } from '../../libs/domain/london';
import type { Procedure } from '../../libs/domain/procedure';
import { reparation } from './added/reparation';
import { calendar, opening, Simulated } from './simulated';

const at9 = { speaksAt: '09:00', tell: 'holder' } as const;
const ladder: readonly Rung[] = [
  { key: 'early', when: { before: '5 working days' }, ...at9 },
  { key: 'soon', when: { before: '2 working days' }, ...at9 },
  {
    key: 'must',
    when: { before: '1 working day' },
    ...at9,
    acknowledge: { within: '1 working day', otherwise: 'headOfService' },
  },
  { key: 'on the day', when: 'due', ...at9 },
  { key: 'late', when: { after: '2 working days' }, ...at9 },
];
const received = atHour('2026-09-16', '10:00');
/** When each rung is told; it is due at the end of 30 September. */
export const told = {
  early: atHour('2026-09-23', '09:00'),
  soon: atHour('2026-09-28', '09:00'),
  must: atHour('2026-09-29', '09:00'),
  'on the day': atHour('2026-09-30', '09:00'),
  late: atHour('2026-10-02', '09:00'),
};

export const slow = (more: { readonly [key: string]: Partial<Rung> } = {}): Procedure =>
  ({
    ...reparation,
    policy: {
      ...reparation.policy,
      version: '2026-09-01',
      clocks: {
        ...reparation.policy.clocks,
        agreeing: {
          ...reparation.policy.clocks.agreeing!,
          within: '10 working days',
          ladder: ladder.map((rung) => ({ ...rung, ...more[rung.key] })),
        },
      },
    },
  }) as Procedure;

/** A case that nobody does anything with, told until an instant, and settled then. */
export async function drifted(
  database: Database,
  until: number,
  {
    procedure = slow(),
    settledAt = until,
  }: { readonly procedure?: Procedure; readonly settledAt?: number } = {},
): Promise<{
  readonly caseId: string;
  readonly rungs: readonly Extract<Entry, { kind: 'rung' }>[];
}> {
  const { caseId } = await takeReferral(database, {
    procedure,
    referrer: randomUUID(),
    received,
    shift: 0,
    calendar,
    sign: () => Promise.resolve('signed'),
    answers: {
      source: 'Test Police',
      sourceReference: randomUUID(),
      childGivenNames: 'Canary',
      childFamilyName: randomUUID(),
      dateOfBirth: '2012-04-09',
      place: 'park',
    },
  });
  const simulated = await Simulated.open(
    procedure,
    opening(procedure, { place: 'park' }, received, caseId),
    received + 1_000,
  );
  await simulated.turn(until);
  await settle(
    database,
    [procedure],
    { caseId, generation: 1, entries: simulated.journal },
    settledAt,
  );
  return {
    caseId,
    rungs: simulated.journal.flatMap((entry) => (entry.kind === 'rung' ? [entry] : [])),
  };
}
