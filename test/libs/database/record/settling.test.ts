import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { takeReferral } from '../../../../libs/database/referrals/intake';
import { readJournal, settle, Unsettled } from '../../../../libs/database/record/settling';
import { canonical } from '../../../../libs/domain/canonical';
import { caseOf, nextDue, type Case } from '../../../../libs/domain/case';
import type { Act, Entry } from '../../../../libs/domain/entry';
import { atHour } from '../../../../libs/domain/london';
import type { Actor, Role } from '../../../../libs/domain/member';
import type { Procedure } from '../../../../libs/domain/procedure';
import { freshRecord, member, type Fresh } from '../../../support/record';
import { reparation } from '../../../support/added/reparation';
import { unheard } from '../../../support/hears';
import { calendar, opening, Simulated } from '../../../support/simulated';

let fresh: Fresh;
let [referrer, manager, worker] = ['', '', ''];
beforeAll(async () => {
  fresh = await freshRecord();
  referrer = await member(fresh.database, { roles: ['policeReferrer'], agency: 'police' });
  manager = await member(fresh.database, { roles: ['panelTeamManager'] });
  worker = await member(fresh.database, { roles: ['practitioner'] });
});
afterAll(() => fresh.drop());

/** Reparation, with a sitting to choose. */
const procedure: Procedure = {
  ...reparation,
  forms: {
    ...reparation.forms,
    acts: {
      ...reparation.forms.acts,
      agree: [...reparation.forms.acts.agree!, { key: 'sitting', kind: 'sitting' }],
    },
  },
} as Procedure;
const received = atHour('2026-09-16', '10:00');
const settledAt = atHour('2031-01-01', '12:00');
const by = (id: string, role: Role): Actor => ({ member: id, role, agency: 'youth-justice' });
const agree = (fields = {}, actor = by(manager, 'panelTeamManager')): Act => ({
  act: 'agree',
  fields: { practitioner: worker, ...fields },
  by: actor,
  key: randomUUID(),
});
const finish = (): Act => ({
  act: 'finish',
  fields: { wentWell: true },
  by: by(worker, 'practitioner'),
  key: randomUUID(),
});

/** A case received, its entries made by a clerk, none of them settled yet. */
async function received1(
  live: (s: Simulated) => Promise<unknown> = () => Promise.resolve(),
): Promise<{ readonly caseId: string; readonly entries: readonly Entry[]; readonly state: Case }> {
  const { caseId } = await takeReferral(fresh.database, {
    procedure,
    referrer,
    received,
    shift: 0,
    calendar,
    sign: () => Promise.resolve('signed'),
    answers: {
      source: 'Test Police',
      sourceReference: randomUUID(),
      childGivenNames: 'A',
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
  await live(simulated);
  return { caseId, entries: simulated.journal, state: simulated.current };
}

const put = (caseId: string, entries: readonly Entry[], generation = 1) =>
  settle(fresh.database, [procedure], { caseId, generation, entries }, settledAt);
const row = async (caseId: string) =>
  (
    await fresh.database.query<Record<string, unknown>[]>('select * from case_file where id = $1', [
      caseId,
    ])
  )[0]!;
const written = async (caseId: string) =>
  Number(
    (
      await fresh.database.query<{ n: string }[]>(
        'select count(*) n from case_event where case_id = $1',
        [caseId],
      )
    )[0]!.n,
  );
const owed = (caseId: string) =>
  fresh.database.query<{ kind: string; body: unknown; dedupe_key: string }[]>(
    "select kind, body, dedupe_key from outbox where case_id = $1 and kind <> 'notice' order by seq",
    [caseId],
  );
const why = (settling: Promise<unknown>) =>
  settling.then(
    () => 'settled',
    (error: unknown) => {
      if (error instanceof Unsettled) return error.why;
      throw error;
    },
  );

describe('what a clerk settles', () => {
  it('becomes the journal and the read model, by the entries’ own instants and never the machine’s', async () => {
    const sitting = randomUUID();
    const { caseId, entries, state } = await received1(async (s) => {
      await s.act(agree({ sitting }));
    });
    await put(caseId, entries);
    expect(await row(caseId)).toMatchObject({
      seq: entries.length,
      version: state.version,
      stages: ['doing'],
      holder_role: 'practitioner',
      holder_member: worker,
      sitting_id: sitting,
      ended_at: null,
      opened_at: new Date(received + 1_000),
    });
    expect(canonical((await row(caseId)).state)).toBe(canonical(state));
    expect(canonical((await readJournal(fresh.database, caseId)).entries)).toBe(canonical(entries));
    expect(
      await fresh.database.query('select role, member_id from allocation where case_id = $1', [
        caseId,
      ]),
    ).toEqual([{ role: 'practitioner', member_id: worker }]);
    const clocks = await fresh.database.query<
      {
        id: string;
        due_at: Date;
        stopped_at: Date | null;
        next_rung_at: Date | null;
        from_at: Date;
      }[]
    >(
      'select id, from_at, due_at, stopped_at, next_rung_at from clock where case_id = $1 order by id',
      [caseId],
    );
    expect(clocks).toEqual(
      state.clocks.map((c) => ({
        id: c.id,
        from_at: new Date(c.from),
        due_at: new Date(c.due.at),
        stopped_at: c.stopped === undefined ? null : new Date(c.stopped),
        next_rung_at:
          c.stopped === undefined ? new Date(Math.min(...c.rungs.map(({ at }) => at))) : null,
      })),
    );
    const [instants] = await fresh.database.query<{ last: Date; settled: Date }[]>(
      'select max(at) last, max(settled_at) settled from case_event where case_id = $1',
      [caseId],
    );
    expect(instants).toEqual({ last: new Date(received + 1_000), settled: new Date(settledAt) });
  });

  it('comes in parts or at once, and makes the same case', async () => {
    const { caseId, entries, state } = await received1(async (s) => {
      await s.turn(received + 9 * 86_400_000);
      await s.act(agree());
      await s.act({
        ...finish(),
        by: by(manager, 'panelTeamManager'),
        act: 'withdraw',
        fields: { reason: randomUUID() },
      });
    });
    for (const entry of entries) await put(caseId, [entry]);
    expect(canonical(unheard((await row(caseId)).state as Case))).toBe(canonical(unheard(state)));
    expect(await row(caseId)).toMatchObject({ ending: 'withdrawn', stages: [], holder_role: null });
    expect(
      await fresh.database.query(
        'select 1 from clock where case_id = $1 and (stopped_at is null or next_rung_at is not null)',
        [caseId],
      ),
    ).toEqual([]);
  });

  it('may be delivered twice, whole or in part, and is recorded once', async () => {
    const { caseId, entries } = await received1(async (s) => {
      await s.turn(received + 9 * 86_400_000);
      await s.act(agree());
    });
    await put(caseId, entries.slice(0, 4));
    await put(caseId, entries.slice(0, 4));
    await put(caseId, entries);
    await put(caseId, entries);
    await put(caseId, entries.slice(2, 3));
    expect(await written(caseId)).toBe(entries.length);
    expect(await owed(caseId)).toHaveLength(
      entries.filter(({ kind }) => kind === 'rung' || kind === 'told').length,
    );
  });

  it('may be delivered twice at the same moment, and is recorded once', async () => {
    const { caseId, entries } = await received1();
    await Promise.all(Array.from({ length: 10 }, () => put(caseId, entries)));
    expect(await written(caseId)).toBe(entries.length);
  });

  it('is written wholly or not at all when the transaction breaks between its statements', async () => {
    const { caseId, entries } = await received1(async (s) => {
      await s.turn(received + 9 * 86_400_000);
    });
    const broken: Procedure = {
      ...procedure,
      allocated: (c) => {
        if (c.seq === entries.length) throw new Error('the power went');
        return {};
      },
    };
    const before = await row(caseId);
    await expect(
      settle(fresh.database, [broken], { caseId, generation: 1, entries }, settledAt),
    ).rejects.toThrow('the power went');
    await fresh.database.query(
      `alter table outbox add constraint planted check (case_id <> '${caseId}')`,
    );
    await expect(put(caseId, entries)).rejects.toThrow('planted');
    expect([await written(caseId), await row(caseId), await owed(caseId)]).toEqual([0, before, []]);
    await fresh.database.query('alter table outbox drop constraint planted');
    await put(caseId, entries);
    expect(await written(caseId)).toBe(entries.length);
  });
});

describe('a fork is refused and nothing of it written:', () => {
  it('another body for a number that is taken', async () => {
    const { caseId, entries } = await received1();
    await put(caseId, entries);
    const other = entries.map((entry) =>
      entry.seq === 2 ? { ...entry, at: entry.at + 1 } : entry,
    );
    expect(await why(put(caseId, other))).toBe('fork');
    expect(await why(put(caseId, [...entries.slice(0, 1), { ...entries[1]!, at: 0 }]))).toBe(
      'fork',
    );
    expect(canonical((await readJournal(fresh.database, caseId)).entries)).toBe(canonical(entries));
  });

  it('another body beside a number that is new', async () => {
    const { caseId, entries } = await received1(async (s) => {
      await s.act(agree());
    });
    await put(caseId, entries.slice(0, 3));
    expect(
      await why(
        put(
          caseId,
          entries.map((entry) => (entry.seq === 3 ? { ...entry, at: 5 } : entry)),
        ),
      ),
    ).toBe('fork');
    expect(await written(caseId)).toBe(3);
  });

  it('a gap', async () => {
    const { caseId, entries } = await received1(async (s) => {
      await s.act(agree());
    });
    await put(caseId, entries.slice(0, 2));
    expect(await why(put(caseId, entries.slice(3)))).toBe('gap');
    expect(await written(caseId)).toBe(2);
  });

  it('a gap within', async () => {
    const { caseId, entries } = await received1(async (s) => {
      await s.act(agree());
    });
    expect(
      await why(
        put(
          caseId,
          entries.filter(({ seq }) => seq !== 3),
        ),
      ),
    ).toBe('gap');
    expect(await written(caseId)).toBe(0);
  });

  it('a run of an older generation, and one of a generation that the record has not heard of', async () => {
    const { caseId, entries } = await received1();
    await fresh.database.query('update case_file set generation = 3 where id = $1', [caseId]);
    expect(await why(put(caseId, entries, 2))).toBe('generation');
    expect(await why(put(caseId, entries, 4))).toBe('generation');
    expect(await written(caseId)).toBe(0);
    await put(caseId, entries, 3);
    expect(await written(caseId)).toBe(entries.length);
  });

  it('a case that is not there', async () => {
    const { entries } = await received1();
    expect(await why(put(randomUUID(), entries))).toBe('unknown case');
  });
});

describe('the actor’s right is asked again where it counts:', () => {
  const acting = async (actor: Actor) =>
    received1(async (s) => {
      await s.act(agree({}, actor));
    });

  it('an actor who left since is refused', async () => {
    const gone = await member(fresh.database, { roles: ['panelTeamManager'] });
    const { caseId, entries } = await acting(by(gone, 'panelTeamManager'));
    await fresh.database.query('update member set disabled_at = now() where id = $1', [gone]);
    expect(await why(put(caseId, entries))).toBe('right');
    expect(await written(caseId)).toBe(0);
  });

  it('an actor who lost the role since is refused, and one never heard of', async () => {
    const moved = await member(fresh.database, { roles: ['chair'] });
    for (const actor of [
      by(moved, 'panelTeamManager'),
      by(randomUUID(), 'panelTeamManager'),
      by('panel-clerk', 'panelTeamManager'),
    ]) {
      const { caseId, entries } = await acting(actor);
      expect(await why(put(caseId, entries))).toBe('right');
    }
  });

  it('a redelivery is none the worse for an actor who left after it was settled', async () => {
    const leaving = await member(fresh.database, { roles: ['panelTeamManager'] });
    const { caseId, entries } = await acting(by(leaving, 'panelTeamManager'));
    await put(caseId, entries);
    await fresh.database.query('update member set disabled_at = now() where id = $1', [leaving]);
    await put(caseId, entries);
    expect(await written(caseId)).toBe(entries.length);
  });
});

describe('who is told', () => {
  const told = async (caseId: string) =>
    await fresh.database.query<
      {
        seq: number;
        member_id: string;
        rung: string;
        told_at: Date;
        due_at: Date;
        notice: string;
      }[]
    >('select * from notice where case_id = $1 order by seq, member_id', [caseId]);

  it('of a rung: its members stand in the entry, each has a notice with the instants of the case, and it is owed once', async () => {
    const { caseId, entries } = await received1(async (s) => {
      await s.turn(nextDue(s.current)!.at);
    });
    await put(caseId, entries);
    const rung = entries.at(-1) as Extract<Entry, { kind: 'rung' }>;
    const stands = (await readJournal(fresh.database, caseId)).entries.at(-1) as typeof rung;
    const managers = (
      await fresh.database.query<{ id: string }[]>(
        `select id from member where 'panelTeamManager' = any(roles) and disabled_at is null order by id`,
      )
    ).map(({ id }) => id);
    expect(stands.to).toEqual(managers);
    expect(
      (await told(caseId)).map(({ seq, member_id, rung: key, told_at, due_at, notice }) => ({
        seq,
        member_id,
        key,
        told_at,
        due_at,
        notice,
      })),
    ).toEqual(
      managers.map((id) => ({
        seq: rung.seq,
        member_id: id,
        key: rung.rung,
        told_at: new Date(rung.at),
        due_at: new Date(caseOf(caseId, entries).clocks[0]!.due.at),
        notice: 'rung',
      })),
    );
    expect(await owed(caseId)).toEqual([
      { kind: 'rung', body: { notice: 'rung', to: managers }, dedupe_key: `${caseId}/${rung.seq}` },
    ]);
  });

  it('changes nothing in what a clerk makes again: the same entries without their members are a redelivery', async () => {
    const { caseId, entries } = await received1(async (s) => {
      await s.turn(nextDue(s.current)!.at);
    });
    await put(caseId, entries);
    await put(caseId, entries);
    expect((await readJournal(fresh.database, caseId)).entries.at(-1)).toHaveProperty('to');
    expect(await written(caseId)).toBe(entries.length);
  });

  it('reaches whoever listens for what is owed', async () => {
    const listener = new Client({ connectionString: fresh.url });
    await listener.connect();
    try {
      await listener.query('listen outbox');
      const heard = new Promise((resolve) => {
        listener.once('notification', ({ channel }) => resolve(channel));
      });
      const { caseId, entries } = await received1(async (s) => {
        await s.turn(nextDue(s.current)!.at);
      });
      await put(caseId, entries);
      expect(await heard).toBe('outbox');
    } finally {
      await listener.end();
    }
  });
});

describe('the journal is append-only:', () => {
  it.each([
    ['a change', `update case_event set at = now()`],
    ['a deletion', `delete from case_event`],
    ['emptying it', `truncate case_event`],
    ['emptying all it hangs on', `truncate case_file cascade`],
    [
      'a change by a session that says it replays',
      `set local session_replication_role = replica; update case_event set at = now()`,
    ],
  ])('%s is refused', async (_, sql) => {
    const { caseId, entries } = await received1();
    await put(caseId, entries);
    await expect(fresh.database.transaction((t) => t.query(sql))).rejects.toThrow('append-only');
    expect(await written(caseId)).toBe(entries.length);
  });
});
