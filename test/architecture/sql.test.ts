import { house } from './house';
import { sqlFaults } from './sql';

it('no SQL stands in apps', () => {
  expect(sqlFaults(house())).toEqual([]);
});

const inAnApp = (text: string) => sqlFaults({ 'apps/api/people/a.ts': text });
const holdsSql = ['apps/api/people/a.ts:1 holds SQL: say it in libs/database'];

describe('a planted text of SQL is caught:', () => {
  it.each([
    "const a = 'select 1';",
    "const a = 'select id::text from member';",
    "const a = 'SELECT id, name FROM member';",
    'const a = `select * from case_file c where c.id = ${of(id)}`;',
    'const a = `with late as (select id from clock) update clock set told_at = ${of(at)}`;',
    "const a = 'insert into absence (id) values ($1)';",
    "const a = 'update duty set ended_at = $2 where id = $1';",
    "const a = 'delete from words where case_id = $1';",
    'const a = `delete from ${table} where id = any(ids)`;',
    "const a = 'create table odd (id uuid)';",
    "const a = 'where m.disabled_at is null';",
    "const a = 'c.ending is not null';",
    'const a = [`c.procedure = ${of(panel)}`];',
    "const a = 'and exists (select';",
    "const a = 'c.id, c.reference, c.state';",
    "const a = 'order by r.received_at desc';",
    "const a = 'left join absence a on a.member_id = m.id';",
    "const a = 'upper(value) = any($2)';",
    "const a = 'limit $3';",
  ])('%s', (text) => {
    expect(inAnApp(text)).toEqual(holdsSql);
  });

  it('a call of query(), whatever it is given', () => {
    expect(inAnApp('const rows = await source.query(text, values);')).toEqual([
      'apps/api/people/a.ts:1 asks the database by query(): say it in libs/database',
    ]);
  });

  it('in every app, and in plain scripts too', () => {
    expect(
      sqlFaults({
        'apps/worker/a.ts': "const a = 'select 1 from clock';",
        'apps/cli/parts/a.mjs': "\nawait client.query('show server_version');",
      }),
    ).toEqual([
      'apps/worker/a.ts:1 holds SQL: say it in libs/database',
      'apps/cli/parts/a.mjs:2 asks the database by query(): say it in libs/database',
    ]);
  });

  it('and none in plain English, or where SQL is at home', () => {
    expect(
      inAnApp(
        [
          "const a = 'Select a file from your computer';",
          "const b = 'where there is more than one';",
          "const c = 'Update the plan, and set its date';",
          "const d = 'Choose who is to join the panel on the day';",
          "const e = 'null where that is when it is due now';",
          "const f = text.replace(/(a)/, '$1');",
          "const g = 'e.g. a name, or i.e. nothing';",
          "const h = 'delete from the list whoever has left';",
          '@Query() query: object;',
        ].join('\n'),
      ),
    ).toEqual([]);
    expect(sqlFaults({ 'libs/database/a.ts': "const a = 'select 1 from clock';" })).toEqual([]);
  });
});
