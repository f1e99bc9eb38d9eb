/**
 * `panel-clerk import`: referrals from a CSV file, read, checked and reported as on the upload
 * page. Safe to run twice.
 */
import { readFileSync } from 'node:fs';
import { Presets, SingleBar } from 'cli-progress';
import type { Database } from '../../libs/database/connect';
import { Members } from '../../libs/database/people/members';
import type { Member } from '../../libs/domain/signed-in';
import { importCsv, type ImportedRow } from '../../libs/intake/import';
import { Faults, NotForYou } from '../../libs/intake/not-taken';
import { procedures } from '../../workflows/procedures';
import { whileReferring } from './referring';

export interface How {
  readonly dryRun?: boolean;
  readonly procedure?: string;
  readonly as: string;
}

/** Gives the number of referrals that were refused, each with every fault. */
export async function importFile(
  database: Database,
  file: string,
  { dryRun = false, procedure, as }: How,
  say: (line: string) => void,
): Promise<number> {
  const csv = text(file);
  const rows = await whileReferring(database, async (referring) => {
    const member = await memberBy(new Members(referring.record), as);
    const bar = progressBar();
    const how = { dryRun, progress: bar.to };
    return importCsv(referring, member, procedureNamed(procedure), csv, how)
      .finally(bar.stop)
      .catch((error: unknown) => {
        if (error instanceof Faults)
          throw new Error(
            `${file} cannot be taken: ${error.faults.map(({ said }) => said).join('; ')}`,
          );
        if (error instanceof NotForYou)
          throw new Error(`${member.name} may not refer: name somebody who may with --as`);
        throw error;
      });
  });
  for (const row of rows) for (const line of reportOf(row)) say(line);
  const count = (result: ImportedRow['result']) =>
    rows.filter((row) => row.result === result).length;
  const refused = count('refused');
  say(
    dryRun
      ? `${count('would be taken')} would be received, ${count('taken before')} were before, ` +
          `${refused} would be refused; nothing was written`
      : `${count('taken')} received, ${count('taken before')} already received, ${refused} refused`,
  );
  return refused;
}

function reportOf({
  rows,
  sourceReference,
  result,
  reference,
  faults,
}: ImportedRow): readonly string[] {
  const lines = `${rows.length === 1 ? 'line' : 'lines'} ${rows.join(', ')}`;
  const at = sourceReference === '' ? lines : `${lines}, ${sourceReference}`;
  switch (result) {
    case 'taken':
      return [`${at}: received ${reference}`];
    case 'taken before':
      return [`${at}: already received ${reference ?? ''}`.trimEnd()];
    case 'would be taken':
      return [`${at}: would be received`];
    case 'refused':
      return [`${at}: refused`, ...faults.map(({ said }) => `    ${said}`)];
  }
}

/** On a terminal alone: in a log it would be noise. */
function progressBar(): {
  readonly to: (done: number, of: number) => void;
  readonly stop: () => void;
} {
  if (!process.stderr.isTTY) return { to: () => undefined, stop: () => undefined };
  const bar = new SingleBar(
    { format: '{bar} {value} of {total}', clearOnComplete: true, stream: process.stderr },
    Presets.shades_classic,
  );
  let begun = false;
  return {
    to(done, of) {
      if (!begun) bar.start(of, 0);
      begun = true;
      bar.update(done);
    },
    stop: () => {
      if (begun) bar.stop();
    },
  };
}

function text(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new Error(
      `${file} cannot be read (${(error as { code?: string }).code}): name a CSV file that is ` +
        'there',
    );
  }
}

function procedureNamed(name: string | undefined): string {
  if (name !== undefined) return name;
  const [only, ...others] = procedures;
  if (!only || others.length > 0)
    throw new Error(
      'Say which procedure with --procedure: ' + procedures.map((one) => one.name).join(', '),
    );
  return only.name;
}

async function memberBy(members: Members, email: string): Promise<Member> {
  const member = await members.byEmail(email);
  if (!member || member.disabled)
    throw new Error(`Nobody here has the address ${email}: name the member who refers with --as`);
  return member;
}
