/**
 * A list shows exactly the cases that a page would: the predicate and the decision agree on a real
 * PostgreSQL.
 */
import { randomUUID } from 'node:crypto';
import { decide } from '../../../libs/access/decide';
import { reach, type CaseRecord } from '../../../libs/access/reach';
import { whereReached } from '../../../libs/access/where';
import type { Database } from '../../../libs/database/connect';
import { agencies, type Agency } from '../../../libs/domain/member';
import { Chance, seed } from '../../support/random';
import { database } from '../../apps/api/house';
import { draw, ids, procedures, whats } from './drawn';

let source: Database;
const cases: { readonly id: string; readonly record: CaseRecord }[] = [];
const { asking, record } = draw(new Chance(seed));
const agencyOf = new Map(ids.map((id, i) => [id, Object.keys(agencies)[i % 7] as Agency]));

beforeAll(async () => {
  ({ source } = await database([]));
  for (const [id, agency] of agencyOf)
    await source.query(
      `insert into member (id, name, email, agency, roles) values ($1, $2, $2, $3, '{}')`,
      [id, `Member ${id}`, agency],
    );
  const child = randomUUID();
  await source.query(
    `insert into child (id, given_names, family_name, date_of_birth, sounds) values ($1, 'A', 'B', '2011-01-01', '')`,
    [child],
  );
  for (let i = 0; i < 250; i += 1) {
    const [id, drawn] = [randomUUID(), record((who) => agencyOf.get(who)!)];
    cases.push({ id, record: drawn });
    await source.query(
      `insert into case_file (id, reference, procedure, child_id, stages, sitting_id, received_at, policy_version, calendar_version, referrer) values ($1, $2, $3, $4, $5, $6, now(), '', '', $7)`,
      [
        id,
        `R${i}`,
        drawn.procedure,
        child,
        drawn.stages,
        drawn.listed ? randomUUID() : null,
        drawn.referrer,
      ],
    );
    for (const { role, member } of drawn.allocations)
      await source.query('insert into allocation values ($1, $2, $3)', [id, role, member]);
  }
});
afterAll(() => source.destroy());

it('finds for each of 300 members, and for everything there is to see, the cases that the decision allows and no other', async () => {
  let found = 0;
  for (let i = 0; i < 300; i += 1) {
    const drawn = asking();
    const who = { ...drawn, agency: agencyOf.get(drawn.id)! };
    for (const what of whats) {
      const values: unknown[] = [];
      const where = whereReached(reach(who, what, procedures), (value) => `$${values.push(value)}`);
      const rows = await source.query<{ id: string }[]>(
        `select c.id from case_file c where ${where}`,
        values,
      );
      const allowed = cases
        .filter((one) => decide(who, what, one.record, procedures).allowed)
        .map(({ id }) => id);
      expect({ seed, who, what, found: rows.map(({ id }) => id).sort() }).toEqual({
        seed,
        who,
        what,
        found: allowed.sort(),
      });
      found += rows.length;
    }
  }
  expect(found).toBeGreaterThan(1_000);
});
