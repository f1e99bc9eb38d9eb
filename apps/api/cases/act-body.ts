/** What the request of an act says: which act, its fields, which version of the case was seen. */
import { Faults } from '../../../libs/intake/not-taken';

export function actOf(body: unknown): {
  readonly act: string;
  readonly fields: unknown;
  readonly version: number | undefined;
} {
  if (body === null || typeof body !== 'object' || Array.isArray(body))
    throw Faults.at('', 'The body must be an object with "act" and "fields"');
  const {
    act,
    fields = {},
    version,
    ...stray
  } = body as { act?: unknown; fields?: unknown; version?: unknown };
  const faults = [
    ...Object.keys(stray).map((key) => ({ pointer: `/${key}`, fault: 'is not asked here' })),
    ...(typeof act === 'string' && act !== '' ? [] : [{ pointer: '/act', fault: 'is needed' }]),
    ...(version === undefined || Number.isSafeInteger(version)
      ? []
      : [{ pointer: '/version', fault: 'must be a whole number' }]),
  ];
  if (faults.length > 0)
    throw new Faults(
      faults.map((fault) => ({ ...fault, said: `${fault.pointer.slice(1)} ${fault.fault}` })),
    );
  return { act: act as string, fields, version: version as number | undefined };
}

export function versionIn(match: string | undefined): number | undefined {
  if (match === undefined || match === '*') return undefined;
  const [, version] = /^(?:W\/)?"(\d{1,9})"$/.exec(match) ?? [];
  if (version === undefined)
    throw Faults.at('', 'The header If-Match must be the ETag of the case, such as "12"');
  return Number(version);
}
