/** What a worker needs of its environment; every fault at once, each with its mend. */
import { wayOf, type Way } from '../../libs/mail/ways';

export interface Settings {
  readonly demonstration: boolean;
  readonly databaseUrl: string;
  readonly temporalAddress: string;
  readonly namespace: string;
  readonly bundle: string;
  /** The address people use, to which notices lead. */
  readonly publicUrl: string;
  readonly post: Way;
}

export function settingsOf(env: NodeJS.ProcessEnv): Settings {
  const faults: string[] = [];
  const must = (name: string, mend: string) => {
    const value = env[name] ?? '';
    if (value === '') faults.push(`${name} is missing: ${mend}`);
    return value;
  };
  const mode = must(
    'PANEL_CLERK_MODE',
    'set it to "production", or to "demonstration" for invented people',
  );
  if (mode !== '' && mode !== 'production' && mode !== 'demonstration')
    faults.push(`PANEL_CLERK_MODE is "${mode}": set it to "production" or "demonstration"`);
  const demonstration = mode === 'demonstration';
  const settings: Settings = {
    demonstration,
    databaseUrl: must(
      'DATABASE_URL',
      'set it to the address of PostgreSQL, as postgres://user:password@host:5432/panel_clerk',
    ),
    temporalAddress: must('TEMPORAL_ADDRESS', 'set it to host:port of the Temporal server'),
    namespace: env.TEMPORAL_NAMESPACE || 'panel-clerk',
    bundle: env.WORKFLOW_BUNDLE || 'dist/workflow-bundle.js',
    publicUrl: (demonstration && !env.PUBLIC_URL
      ? 'http://127.0.0.1:3000'
      : must(
          'PUBLIC_URL',
          'set it to the address people use, such as https://panels.example.gov.uk',
        )
    ).replace(/\/+$/, ''),
    post: demonstration
      ? { way: 'kept' }
      : wayOf(env, (fault) => {
          faults.push(fault);
        }),
  };
  if (
    settings.publicUrl !== '' &&
    (!URL.canParse(settings.publicUrl) ||
      !(demonstration ? /^https?:/ : /^https:/).test(settings.publicUrl))
  )
    faults.push(
      'PUBLIC_URL is no address that notices may lead to: write it as ' +
        'https://panels.example.gov.uk',
    );
  if (settings.databaseUrl !== '' && !/^postgres(ql)?:\/\//.test(settings.databaseUrl))
    faults.push(
      'DATABASE_URL is no PostgreSQL address: write it as ' +
        'postgres://user:password@host:5432/panel_clerk',
    );
  if (settings.temporalAddress !== '' && !/^[^\s:]+:\d+$/.test(settings.temporalAddress))
    faults.push('TEMPORAL_ADDRESS is no address: write it as host:port');
  if (faults.length > 0) throw new Error(`The settings do not do:\n- ${faults.join('\n- ')}`);
  return settings;
}
