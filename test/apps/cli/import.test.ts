import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { importFile } from '../../../apps/cli/import';
import { keepPeople } from '../../../apps/cli/people';
import { beginHere } from '../../support/begins';
import { freshRecord, type Fresh } from '../../support/record';

let fresh: Fresh;
const folder = mkdtempSync(join(tmpdir(), 'panel-clerk-import-'));
const as = 'dana.okafor@police.example.org';
beforeAll(async () => {
  const jwk = generateKeyPairSync('ed25519').privateKey.export({ format: 'jwk' });
  Object.assign(process.env, {
    RECEIPT_KEY: JSON.stringify({ ...jwk, kid: 'test' }),
    PUBLIC_URL: 'http://127.0.0.1',
  });
  fresh = await freshRecord();
  await beginHere(fresh.database);
  await keepPeople(fresh.database);
});
afterAll(() => fresh.drop());

const headings =
  'source,sourceReference,childGivenNames,childFamilyName,dateOfBirth,offences.what,offences.date,offences.offenceKind,admission,howDealtWith,status,officerInTheCase,anyVictims';
const rows = {
  first:
    'Northshire Police,CSV-1,Mina,Farrow,2012-02-03,Took a ' +
    'scooter,2026-09-01,eitherWay,full,voluntaryInterview,releasedUnderInvestigation,PC ' +
    '1,none',
  further:
    'Northshire Police,CSV-1,Mina,Farrow,2012-02-03,Pushed the ' +
    'guard,01/09/2026,summary,full,voluntaryInterview,releasedUnderInvestigation,PC 1,none',
  faulty:
    'Northshire Police,CSV-2,,Hollis,2012-13-03,Took a ' +
    'bag,2099-01-01,sometimes,full,voluntaryInterview,releasedUnderInvestigation,PC 1,none',
  broken: 'Northshire Police,CSV-3,Only',
  unlike:
    'Northshire ' +
    'Police,CSV-1,Mina,Farrow,2012-02-04,Shouted,2026-09-01,summary,full,voluntaryInterview,releasedUnderInvestigation,PC ' +
    '1,none',
  last:
    '"Northshire Police","CSV-4","Jo, known as Joey",Lund,2011-05-06,"Wrote on a wall\nand ' +
    'ran",2026-09-02,eitherWay,full,voluntaryInterview,releasedUnderInvestigation,PC 1,none',
};
const file = (...lines: string[]) => {
  const path = join(folder, `${Math.random()}.csv`);
  writeFileSync(path, [headings, ...lines].join('\n'));
  return path;
};
const run = async (path: string, how: { dryRun?: boolean; as?: string } = {}) => {
  const said: string[] = [];
  const refused = await importFile(
    fresh.database,
    path,
    { as, procedure: 'joint-decision', ...how },
    (line) => said.push(line),
  );
  return { said, refused, text: said.join('\n') };
};
const taken = async () =>
  Number((await fresh.database.query<{ n: string }[]>('select count(*) n from referral'))[0]!.n);

it('writes nothing in a dry run, and says of each row what would become of it', async () => {
  const { text, refused } = await run(
    file(rows.first, rows.further, rows.faulty, rows.broken, rows.last),
    { dryRun: true },
  );
  expect(text).toMatch(/lines 2, 3, CSV-1: would be received/);
  expect(text).toMatch(/line 4, CSV-2: refused/);
  expect(refused).toBe(2);
  expect(text).toMatch(
    /2 would be received, 0 were before, 2 would be refused; nothing was written$/,
  );
  expect(await taken()).toBe(0);
});

it('takes the good ones with one receipt for a reference, names every fault of the others, and is safe to run twice', async () => {
  const path = file(rows.first, rows.further, rows.faulty, rows.broken, rows.last);
  const { text, refused } = await run(path);
  expect(text).toMatch(/lines 2, 3, CSV-1: received JD-26-\w{6}/);
  expect(text).toMatch(/CSV-4: received JD-26-\w{6}/);
  for (const fault of [
    /first names/i,
    /Date of birth/i,
    /Date of the offence/i,
    /Kind of offence|offenceKind/i,
    /line 5 is broken: it has 3 columns/i,
  ])
    expect(text).toMatch(fault);
  expect([refused, await taken()]).toEqual([2, 2]);
  const [row] = await fresh.database.query<{ answers: { offences: unknown[] } }[]>(
    `select answers from referral where source_reference = 'CSV-1'`,
  );
  expect(row!.answers.offences).toEqual([
    expect.objectContaining({ what: 'Took a scooter', date: '2026-09-01' }),
    expect.objectContaining({ what: 'Pushed the guard', date: '2026-09-01' }),
  ]);

  const again = await run(path);
  expect(again.text).toMatch(/lines 2, 3, CSV-1: already received JD-26-/);
  expect(again.text).toMatch(/0 received, 2 already received, 2 refused$/);
  expect(await taken()).toBe(2);
});

it('refuses rows of one reference that say different things, and a reference that came with other answers', async () => {
  expect(
    (await run(file(rows.first.replace('CSV-1', 'CSV-9'), rows.unlike.replace('CSV-1', 'CSV-9'))))
      .text,
  ).toMatch(/CSV-9: refused[\s\S]*not the same on lines 2, 3/);
  expect((await run(file(rows.first))).text).toMatch(
    /CSV-1: refused[\s\S]*used before with other answers/,
  );
});

it('says in one line what is wrong with the file or with whom it names', async () => {
  await expect(run('/no/such/file.csv')).rejects.toThrow(
    '/no/such/file.csv cannot be read (ENOENT): name a CSV file that is there',
  );
  await expect(run(file(rows.first), { as: 'nobody@example.org' })).rejects.toThrow(
    'Nobody here has the address nobody@example.org',
  );
  await expect(
    run(file(rows.first), { as: 'helen.marsh@youth-justice.example.org' }),
  ).rejects.toThrow('Helen Marsh may not refer');
  const strange = join(folder, 'strange.csv');
  writeFileSync(strange, 'source,sourceReference,shoeSize\na,b,c');
  await expect(run(strange)).rejects.toThrow(
    /cannot be taken: The file has the heading "shoeSize"/,
  );
});
