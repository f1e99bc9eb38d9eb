/**
 * What a procedure's mirror in test/workflows says of it, where it says anything: whole lives, and
 * how one is opened.
 */
import type { Procedure } from '../../libs/domain/procedure';
import type { Step } from './paths';

export interface Mirror {
  readonly paths: readonly (readonly Step[])[];
  readonly referral: (change: object, now: number) => unknown;
  /** Other ways to open a case, that chance seldom comes to. */
  readonly openings?: readonly object[];
}

const mirrors = new Map<string, Mirror | undefined>();

export function mirrorOf({ name }: Procedure): Mirror | undefined {
  if (!mirrors.has(name)) mirrors.set(name, sought(name));
  return mirrors.get(name);
}

function sought(name: string): Mirror | undefined {
  const at = (file: string) => `../workflows/${name}/${file}`;
  try {
    require.resolve(at('paths'));
  } catch {
    return undefined;
  }
  return {
    ...(require(at('paths')) as Pick<Mirror, 'paths'>),
    ...(require(at('referral')) as Pick<Mirror, 'referral' | 'openings'>),
  };
}
