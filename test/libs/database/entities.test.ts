/**
 * Entities and migrations say the same: tables, columns, types, what may be null, and keys. What
 * stands in migrations alone (indexes, checks, triggers, policies) is listed here, so that one more
 * is seen.
 */
import { Column, DataSource, Entity, PrimaryColumn, type EntityMetadata } from 'typeorm';
import { entities } from '../../../libs/database/entities';
import { Naming } from '../../../libs/database/naming';
import { Heartbeat } from '../../../libs/database/watching/heartbeat';
import { freshRecord, type Fresh } from '../../support/record';

let fresh: Fresh;
beforeAll(async () => {
  fresh = await freshRecord();
});
afterAll(() => fresh.drop());

/** 'table.column type', 'table primary key (…)': one line for each fact of the schema. */
type Facts = readonly string[];

it('entities say what migrations made', async () => {
  const [made, said] = [await madeByMigrations(fresh), saidBy(fresh.database)];
  expect(made.length).toBeGreaterThan(200);
  expect(difference(made, said)).toEqual([]);
});

it('ids that became uuids go back to text, and come again', async () => {
  const types = () =>
    fresh.database.query<{ type: string }[]>(
      `select distinct data_type as type
       from information_schema.columns
       where (table_name, column_name) in (('notice', 'member_id'), ('sitting', 'chair_id'))`,
    );
  // What came after it goes back first.
  await fresh.database.undoLastMigration();
  await fresh.database.undoLastMigration();
  expect(await types()).toEqual([{ type: 'text' }]);
  await fresh.database.runMigrations();
  expect(await types()).toEqual([{ type: 'uuid' }]);
  expect(difference(await madeByMigrations(fresh), saidBy(fresh.database))).toEqual([]);
});

it('every relation joins columns of one type', () => {
  const joins = fresh.database.entityMetadatas.flatMap(({ tablePath, relations }) =>
    relations.flatMap(({ joinColumns }) =>
      joinColumns.map((column) => ({
        join: `${tablePath}.${column.databaseName}`,
        types: [column.type, column.referencedColumn!.type],
      })),
    ),
  );
  expect(joins.length).toBeGreaterThanOrEqual(10);
  expect(joins.filter(({ types: [from, to] }) => from !== to)).toEqual([]);
});

it('what stands in migrations alone is what is listed here', async () => {
  const ask = async (sql: string) =>
    (await fresh.database.query<{ name: string }[]>(sql)).map(({ name }) => name).sort();
  expect({
    indexes: await ask(`
      select indexrelid::regclass::text as name
      from pg_index
      join pg_class on pg_class.oid = indrelid
      where relnamespace::regnamespace::text in ('public', 'victims')
        and not exists (select 1 from pg_constraint where conindid = indexrelid)
        and relname <> 'migrations'`),
    checks: await ask(`
      select conname as name
      from pg_constraint
      where contype = 'c' and connamespace::regnamespace::text in ('public', 'victims')`),
    triggers: await ask('select tgname as name from pg_trigger where not tgisinternal'),
    policies: await ask('select polname as name from pg_policy'),
  }).toEqual(inMigrationsAlone);
});

describe('a planted difference is told:', () => {
  @Entity('heartbeat')
  class ColumnMissing {
    @PrimaryColumn('text') part!: string;
    @Column('timestamptz') beatAt!: Date;
  }
  @Entity('heartbeat')
  class AnotherType {
    @PrimaryColumn('text') part!: string;
    @Column('timestamptz') beatAt!: Date;
    @Column('date', { nullable: true }) temporalAt!: string | null;
  }
  @Entity('heartbeat')
  class NeverNull {
    @PrimaryColumn('text') part!: string;
    @Column('timestamptz') beatAt!: Date;
    @Column('timestamptz') temporalAt!: Date;
  }
  @Entity('heartbeat')
  class AnotherKey {
    @PrimaryColumn('text') part!: string;
    @PrimaryColumn('timestamptz') beatAt!: Date;
    @Column('timestamptz', { nullable: true, unique: true }) temporalAt!: Date | null;
  }

  it.each([
    [
      'a column missing in an entity',
      ColumnMissing,
      ['made: heartbeat.temporal_at timestamp with time zone null'],
    ],
    [
      'another type',
      AnotherType,
      [
        'made: heartbeat.temporal_at timestamp with time zone null',
        'said: heartbeat.temporal_at date null',
      ],
    ],
    [
      'null where the table has it',
      NeverNull,
      [
        'made: heartbeat.temporal_at timestamp with time zone null',
        'said: heartbeat.temporal_at timestamp with time zone not null',
      ],
    ],
    [
      'other keys',
      AnotherKey,
      [
        'made: heartbeat primary key (part)',
        'said: heartbeat primary key (beat_at, part)',
        'said: heartbeat unique (temporal_at)',
      ],
    ],
  ])('%s', async (_, planted, told) => {
    const source = new DataSource({
      type: 'postgres',
      entities: [...entities.filter((one) => one !== Heartbeat), planted],
      namingStrategy: new Naming(),
    });
    // Its metadata are built without a connection, which nothing here needs.
    await (source as unknown as { buildMetadatas: () => Promise<void> }).buildMetadatas();
    expect(difference(await madeByMigrations(fresh), saidBy(source))).toEqual(told);
  });
});

const difference = (made: Facts, said: Facts): Facts => [
  ...made.filter((fact) => !said.includes(fact)).map((fact) => `made: ${fact}`),
  ...said.filter((fact) => !made.includes(fact)).map((fact) => `said: ${fact}`),
];

function saidBy(source: DataSource): Facts {
  return source.entityMetadatas.flatMap((entity) => [
    ...columnsOf(source, entity),
    ...keysOf(entity),
  ]);
}

function columnsOf(source: DataSource, { tablePath, columns }: EntityMetadata): Facts {
  return columns.map((column) => {
    const type = source.driver.normalizeType(column);
    const said = column.precision
      ? type.replace('timestamp', `timestamp(${column.precision})`)
      : type;
    return fact(
      tablePath,
      column.databaseName,
      `${said}${column.isArray ? '[]' : ''}`,
      column.isNullable,
    );
  });
}

const fact = (table: string, column: string, type: string, nullable: boolean): string =>
  `${table}.${column} ${type} ${nullable ? 'null' : 'not null'}`;

function keysOf({ tablePath, primaryColumns, uniques, foreignKeys }: EntityMetadata): Facts {
  const names = (columns: readonly { readonly databaseName: string }[]) =>
    columns
      .map(({ databaseName }) => databaseName)
      .sort()
      .join(', ');
  return [
    `${tablePath} primary key (${names(primaryColumns)})`,
    ...uniques.map(({ columns }) => `${tablePath} unique (${names(columns)})`),
    ...foreignKeys.map(
      ({ columns, referencedEntityMetadata: { tablePath: to }, referencedColumns }) =>
        `${tablePath} foreign key (${names(columns)}) references ${to} ` +
        `(${names(referencedColumns)})`,
    ),
  ];
}

async function madeByMigrations({ database }: Fresh): Promise<Facts> {
  const columns = await database.query<
    { table: string; column: string; type: string; nullable: boolean }[]
  >(`
    select attrelid::regclass::text as "table", attname as "column",
      format_type(atttypid, atttypmod) as type, not attnotnull as nullable
    from pg_attribute
    join pg_class on pg_class.oid = attrelid
    where relkind in ('r', 'p') and relnamespace::regnamespace::text in ('public', 'victims')
      and attnum > 0 and not attisdropped and relname <> 'migrations'`);
  const keys = await database.query<
    { table: string; kind: 'p' | 'u' | 'f'; of: string[]; to: string | null; their: string[] }[]
  >(`
    select conrelid::regclass::text as "table", contype as kind, confrelid::regclass::text as "to",
      array(select attname::text from pg_attribute
        where attrelid = conrelid and attnum = any(conkey) order by 1) as of,
      array(select attname::text from pg_attribute
        where attrelid = confrelid and attnum = any(confkey) order by 1) as their
    from pg_constraint
    where contype in ('p', 'u', 'f')
      and connamespace::regnamespace::text in ('public', 'victims')
      and conrelid <> 'migrations'::regclass`);
  const kinds = { p: 'primary key', u: 'unique', f: 'foreign key' } as const;
  return [
    ...columns.map(({ table, column, type, nullable }) => fact(table, column, type, nullable)),
    ...keys.map(
      ({ table, kind, of, to, their }) =>
        `${table} ${kinds[kind]} (${of.join(', ')})` +
        (kind === 'f' ? ` references ${to} (${their.join(', ')})` : ''),
    ),
  ];
}

const inMigrationsAlone = {
  indexes: `absence_member allocation_member case_event_key case_event_rung case_held case_key_value
    case_listed case_newest case_open child_birth child_sounds clock_rungs clock_running duty_time
    inbox_waiting notice_member notice_unread outbox_digest outbox_member outbox_waiting
    referral_case referral_referrer session_expire`.split(/\s+/),
  checks: `absence_check absence_check1 case_event_seq_check closed_day_kind_check
    demonstration_only_one_check duplicate_review_decision_check duty_check member_notices_check
    outbox_check outbox_check1 outbox_check2 outbox_check3 outbox_failure_kind_check`.split(/\s+/),
  triggers: ['journal_append_only', 'journal_no_truncate'],
  policies: [],
};
