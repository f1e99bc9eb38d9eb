/**
 * What the command needs of its environment; where that says nothing, the settings of the system
 * that `npm start` runs here. Throws one line that names the variable and the mend.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const home = () => process.env.PANEL_CLERK_HOME || '.panel-clerk';

/** What `npm start` wrote of the system it runs, and of its keys; nothing where none runs. */
function running(): { readonly [name: string]: string | undefined } {
  const read = (file: string): { [key: string]: unknown } =>
    existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as { [key: string]: unknown }) : {};
  const { urls } = read(join(home(), 'system.json')) as {
    urls?: { pages: string; database: string; temporal: string };
  };
  if (!urls) return {};
  const { RECEIPT_KEY } = read(join(home(), 'data', 'secrets.json')) as { RECEIPT_KEY?: string };
  return {
    PANEL_CLERK_MODE: 'demonstration',
    DATABASE_URL: urls.database,
    TEMPORAL_ADDRESS: urls.temporal,
    PUBLIC_URL: urls.pages,
    RECEIPT_KEY,
  };
}

function must(name: string, mend: string): string {
  const value = process.env[name] || running()[name];
  if (!value) throw new Error(`${name} is missing: ${mend}`);
  return value;
}

export const databaseUrl = () =>
  must(
    'DATABASE_URL',
    'start the system here with npm start, or set it to the address of PostgreSQL',
  );
export const temporalAddress = () =>
  must(
    'TEMPORAL_ADDRESS',
    'start the system here with npm start, or set it to host:port of the Temporal server',
  );
export const namespace = () => process.env.TEMPORAL_NAMESPACE || 'panel-clerk';
export const publicUrl = () =>
  must(
    'PUBLIC_URL',
    'start the system here with npm start, or set it to the address that people use',
  );
export const receiptKey = () =>
  must(
    'RECEIPT_KEY',
    'start the system here with npm start, or set it to the key with which the API signs receipts',
  );
export const inDemonstration = () =>
  (process.env.PANEL_CLERK_MODE || running().PANEL_CLERK_MODE) === 'demonstration';

export function mustBeDemonstration(what: string): void {
  if (!inDemonstration())
    throw new Error(
      `${what} is for demonstration mode alone: PANEL_CLERK_MODE is ` +
        `${process.env.PANEL_CLERK_MODE || 'not set'}`,
    );
}
