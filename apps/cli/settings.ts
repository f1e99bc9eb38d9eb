/** What the command needs of its environment. Throws one line that names the variable and the mend. */
export function must(name: string, mend: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is missing: ${mend}`);
  return value;
}

export const databaseUrl = () => must('DATABASE_URL', 'set it to the address of PostgreSQL (npm start prints the one it uses)');
export const temporalAddress = () => must('TEMPORAL_ADDRESS', 'set it to host:port of the Temporal server (npm start prints the one it uses)');
export const namespace = () => process.env.TEMPORAL_NAMESPACE || 'panel-clerk';

export function mustBeDemonstration(what: string): void {
  if (process.env.PANEL_CLERK_MODE !== 'demonstration') throw new Error(`${what} is for demonstration mode alone: PANEL_CLERK_MODE is ${process.env.PANEL_CLERK_MODE ?? 'not set'}`);
}
