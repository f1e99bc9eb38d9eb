/** The CSV that a request brings. */
import type { Request } from 'express';
import { Faults } from '../../../libs/intake/not-taken';

/** Nothing was sent at all. */
export class NoFile extends Faults {
  constructor() {
    const fault = 'A CSV file is needed: as the body (text/csv), or as the field "file" of a form';
    super([{ pointer: '', fault, said: fault }]);
  }
}

/** The file of an upload, or the body itself. Throws NoFile; Faults where it is not UTF-8. */
export function fileOf(request: Request & { readonly file?: { readonly buffer: Buffer } }): string {
  const bytes = request.file?.buffer ?? (Buffer.isBuffer(request.body) ? request.body : undefined);
  if (!bytes || bytes.length === 0) throw new NoFile();
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw Faults.at('', 'The file is not UTF-8: save it as "CSV UTF-8"');
  }
}
