/**
 * `panel-clerk`: what is done from a command line. Errors are one line that names the thing and the
 * mend.
 */
import 'reflect-metadata';
import { Command } from 'commander';
import { connect, migrate, type Database } from '../../libs/database/connect';
import { patience } from '../../libs/database/patience';
import { demonstrate } from './demonstrate';
import { importFile } from './import';
import { clock } from './move';
import { rebuild } from './rebuild';
import { databaseUrl, mustBeDemonstration, namespace, temporalAddress } from './settings';

const say = (line: string) => {
  process.stdout.write(`${line}\n`);
};

async function withRecord(work: (source: Database) => Promise<void>): Promise<void> {
  const source = await connect(databaseUrl(), {
    pool: 8,
    name: 'panel-clerk command',
    patience: patience.command,
  });
  try {
    await work(source);
  } finally {
    await source.destroy();
  }
}

const program = new Command('panel-clerk')
  .description('The software clerk to a youth justice service’s panels')
  .showHelpAfterError();

program
  .command('migrate')
  .description('bring the record to this version')
  .action(async () => {
    const done = await migrate(databaseUrl());
    say(done.length > 0 ? `migrated: ${done.join(', ')}` : 'the record is up to date');
  });

program
  .command('demonstrate')
  .description('invented people and cases, for demonstration mode')
  .option('--people-only', 'no cases')
  .action(async ({ peopleOnly }: { peopleOnly?: boolean }) => {
    mustBeDemonstration('Inventing people');
    await withRecord((source) => demonstrate(source, { cases: peopleOnly !== true }, say));
  });

program
  .command('clock')
  .description('show or move the demonstration clock')
  .option('--by <span>', 'as "3 days" or "2 working days"')
  .option('--to <moment>', 'as 2026-12-01T09:00Z')
  .action(async (how: { by?: string; to?: string }) => {
    mustBeDemonstration('Moving time');
    await withRecord((source) => clock(source, temporalAddress(), namespace(), how, say));
  });

program
  .command('rebuild')
  .description('run open cases anew from the record alone')
  .argument('[case]', 'a reference or id')
  .option('--all', 'every open case')
  .action(async (which: string | undefined, { all }: { all?: boolean }) => {
    if (which === undefined && !all) throw new Error('Name a case by its reference, or say --all');
    await withRecord(async (source) => {
      const done = await rebuild(source, temporalAddress(), namespace(), which, say);
      say(`${done.rebuilt} rebuilt, each of which stands where the record says`);
      if (done.not.length > 0) {
        say(`${done.not.length} do not, named above`);
        process.exitCode = 1;
      }
    });
  });

program
  .command('import')
  .description('take referrals from a CSV file; safe to run twice')
  .argument('<file>')
  .requiredOption('--as <email>', 'the member who refers')
  .option('--dry-run', 'check only, write nothing')
  .option('--procedure <name>', 'where there is more than one')
  .action(async (file: string, how: { dryRun?: boolean; procedure?: string; as: string }) => {
    await withRecord(async (source) => {
      if ((await importFile(source, file, how, say)) > 0) process.exitCode = 1;
    });
  });

program.parseAsync().catch((error: Error) => {
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
});
