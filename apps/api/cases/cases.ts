/** What a member does with a case: find it, read it, act on it. */
import { Injectable } from '@nestjs/common';
import type { Answer } from '../../../libs/durable/clerk';
import type { Member } from '../members/member';
import type { CaseRow, CaseView, Line } from './case-view';

export interface Acting {
  readonly act: string;
  /** As the form asks them: text as text, `instant` as RFC 3339, `yesNo` as boolean, `each` as a record by item id. */
  readonly fields: unknown;
  /** The Idempotency-Key: the same key is the same act. */
  readonly key: string;
  readonly version?: number;
}

@Injectable()
export class Cases {
  /** Newest first; `after` is the cursor of the page before. */
  list(_member: Member, _how: { readonly after?: string; readonly limit?: number; readonly search?: string }): Promise<{ readonly rows: readonly CaseRow[]; readonly next: string | null }> { throw new Error('not yet'); }
  /** Throws NotThere. */
  seenBy(_member: Member, _caseId: string): Promise<CaseView> { throw new Error('not yet'); }
  timeline(_member: Member, _caseId: string): Promise<readonly Line[]> { throw new Error('not yet'); }
  /** Throws NotThere, Faults, ActRefused, OtherBody, Away. The answer stands in the record when it comes. */
  act(_member: Member, _caseId: string, _acting: Acting): Promise<Answer> { throw new Error('not yet'); }
}
